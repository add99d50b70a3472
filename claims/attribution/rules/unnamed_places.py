"""Somebody speaks in media that go unnamed: "in an interview with a local newspaper", "speaking on state
television"."""

from collections.abc import Iterator

from claims.attribution import phrases
from claims.attribution.lexicon import things, word_set
from claims.attribution.links import Link, Reading
from claims.attribution.roles import role

_SPOKE = word_set("speaking spoke spoken talking talked")
_SHOWN = word_set("aired broadcast shown carried published reported quoted")
_WAYS = {
    "with": things.INTERVIEW,
    "to": things.INTERVIEW | things.REMARKS | _SPOKE,
    "on": things.INTERVIEW | _SPOKE | _SHOWN,
    "in": _SHOWN,
    "by": word_set("up"),  # "picked up by several news sites"
}


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind unnamed."""
    codes = reading.tokens.codes
    if "X" not in codes and "M" not in codes:
        return
    for at, word in enumerate(reading.tokens.words):
        if codes[at] != "p" or word not in _WAYS or reading.word(at - 1) not in _WAYS[word]:
            continue
        place = phrases.after(reading.tokens, at + 1)
        if place and role(reading, place).kind == "unnamed":
            yield Link("unnamed", (), (at - 1, at + 1), "unnamed place", ((0, at - 1),))
