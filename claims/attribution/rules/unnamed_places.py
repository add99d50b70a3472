"""Somebody speaks in media that go unnamed: "in an interview with a local newspaper", "speaking on state
television"."""

import re
from collections.abc import Iterator

from claims.attribution import phrases
from claims.attribution.lexicon import things, word_set
from claims.attribution.links import Link, Reading
from claims.attribution.roles import role

_PREPOSITION = re.compile("p(?=[DneNXMP])")
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
    for match in _PREPOSITION.finditer(codes, 1):
        at = match.start()
        if reading.word(at - 1) not in _WAYS.get(reading.tokens.words[at], ()):
            continue
        place = phrases.after(reading.tokens, at + 1)
        if place and role(reading, place).kind == "unnamed":
            yield Link("unnamed", (), (at - 1, at + 1), "unnamed place", ((0, at - 1),))
