"""What did not happen, or may not: "did not report", "if the Times publishes" (ruling 14)."""

import re

from claims.attribution import phrases
from claims.attribution.lexicon import as_written, grammar, word_set
from claims.attribution.tokens import Tokens

# "Went on to say" has said it, for all its "to".
GOING = word_set("went goes go going")
# "Was quick to add", too.
QUICK = word_set("quick careful keen eager adamant happy swift anxious")
# "The Sun can reveal" that it has.
_CAN = word_set("reveal confirm report disclose")
_HYPOTHETICAL = as_written(word_set("if whether unless neither"))
_NOT_YET = grammar.NEGATED | word_set("""
will would may might could should can must won't wouldn't to cannot couldn't
""")
_INVERTED = word_set("Had Were Should")
_NOT_TRUE = re.compile("hb!nt")
# So many words before a verb an "if" still governs it.
NEAR = 6


def denied(tokens: Tokens, group: int, cue: int) -> bool:
    """Whether the verb at `cue`, whose group begins at `group`, is negated, to come or a condition."""
    if group < cue:
        words = set(tokens.small[group:cue])
        if words & (GOING | QUICK) or ("can" in words and tokens.small[cue] in _CAN):
            return False
        if words & _NOT_YET:
            return True
    return not _HYPOTHETICAL.isdisjoint(tokens.words[max(0, group - NEAR) : group])


def over_infinitive(tokens: Tokens, to: int) -> int | None:
    """Where "went on to say" and "declined to say" begin; None for any other infinitive."""
    words = tokens.small[max(0, to - 2) : to]
    if words[-1:] == ["on"] and words[0] in GOING:
        return phrases.group_start(tokens.codes, to - 2)
    if words == ["far", "as"]:  # "went so far as to say"
        return phrases.group_start(tokens.codes, max(0, to - 4))
    if words[-1:] and (words[-1] in _DECLINING or words[-1] == "first"):  # "was the first to report"
        return phrases.group_start(tokens.codes, to - 1)
    if words[-1:] and words[-1] in QUICK and tokens.codes[max(0, to - 2)] in "br":  # "was quick to add"
        return phrases.group_start(tokens.codes, to - 1)
    return None


_DECLINING = word_set("declined declines refused refuses continued continues")


def unreal_until(tokens: Tokens) -> int:
    """The token up to which nothing is asserted: the end of "Had CNN asked," or "It is not true"; else 0."""
    first = tokens.words[0] if tokens.words else ""
    if first == "It" and _NOT_TRUE.match(tokens.codes):
        return len(tokens.codes)
    if first not in _INVERTED or tokens.codes[1:2] not in tuple("DONhn"):
        return 0
    return len(tokens.codes) if first == "Were" else max(0, tokens.codes.find(","))
