"""The passive: "was reported by Axios", "a story carried by the BBC"; not "said by telephone"."""

from claims.attribution import phrases
from claims.attribution.lexicon import word_set
from claims.attribution.phrases import Phrase
from claims.attribution.tokens import Tokens


def is_passive(tokens: Tokens, group: int, cue: int) -> bool:
    """ "Was reported", and "a story | carried by the BBC", which has no "was"."""
    after = cue + 1 + (tokens.codes[cue + 1 : cue + 2] == "r")
    if tokens.words[after : after + 1] == ["by"] and not _BY_WIRE.isdisjoint(
        tokens.words[after + 1 : after + 2]
    ):
        return False
    been = "b" in tokens.codes[group:cue] and tokens.words[cue - 1] != "to"  # "was quick to add"
    return been or (cue > 0 and tokens.words[after : after + 1] == ["by"])


_BY_WIRE = word_set("telephone phone email e-mail text video satellite letter mail then")


def agent(tokens: Tokens, cue: int) -> Phrase | None:
    """Who says it in a passive: "was first reported | by Axios"; None where nobody is named."""
    at = cue + 1
    while at < len(tokens.codes) and tokens.codes[at] in "ry":
        at += 1
    return phrases.after(tokens, at + 1) if tokens.words[at : at + 1] == ["by"] else None
