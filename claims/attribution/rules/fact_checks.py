"""A fact-check that another outlet published: "PolitiFact examined it and rated it false" (ruling 3)."""

from collections.abc import Iterator

from claims.attribution.lexicon import word_set
from claims.attribution.links import Link, Reading
from claims.attribution.model import Span

_RATES = word_set("""
rated rates ranked deemed judged labeled labelled named dubbed declared debunked debunks gave gives awarded
graded fact-checked
""")
# The scale of the Washington Post's Fact Checker, which is no outlet of its own.
_SCALE = word_set("Pinocchio Pinocchios")
# How many words a rating may stand from the outlet: "PolitiFact examined the charge and | rated".
_FAR = 10
_ENDS = frozenset(';:"Q')


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind relay."""
    words = reading.tokens.words
    scale = None if _SCALE.isdisjoint(words) else next(at for at, word in enumerate(words) if word in _SCALE)
    if scale and not {"will", "would"}.isdisjoint(reading.words(max(0, scale - _FAR), scale)):
        return
    for at, mention in sorted(reading.mentions.items()):
        checks = mention.kind == "fact-checker"
        if checks and (cue := _rates(reading, at) or _rated_by(reading, at)):
            yield Link("relay", [mention], cue, "fact-check", ((0, len(reading.tokens.codes)),))
        elif scale is not None:
            yield Link(
                "relay", [mention], (scale, scale + 1), "fact-check", ((0, len(reading.tokens.codes)),)
            )
            return


def _rates(reading: Reading, at: int) -> Span | None:
    """The rating that the outlet at this token gives, with no other's speech between them."""
    codes = reading.tokens.codes
    aside = codes.find(")", at) if codes[at + 1 : at + 2] == "(" else at
    for verb in range(max(at, aside) + 1, min(max(at, aside) + _FAR, len(codes))):
        if reading.code(verb) in _ENDS or reading.code(verb) == "!":
            return None
        if reading.word(verb) in _RATES:
            return None if reading.word(verb - 1) in ("to", "would", "will") else (verb, verb + 1)
    return None


def _rated_by(reading: Reading, at: int) -> Span | None:
    """ "Was rated “Mostly False” | by PolitiFact"."""
    by = at - 1 - (reading.code(at - 1) == "D")
    if reading.word(by) != "by":
        return None
    rated = next((verb for verb in range(by - 1, max(-1, by - 6), -1) if reading.word(verb) in _RATES), None)
    return None if rated is None else (rated, by + 1)
