"""Somebody speaks in media that go unnamed: "in an interview with a local newspaper", "speaking on state
television"."""

import re
from collections.abc import Iterator

from claims.attribution import phrases
from claims.attribution.lexicon import grammar, speech, things, word_set
from claims.attribution.links import Link, Reading
from claims.attribution.roles import role
from claims.attribution.rules import venues

_PREPOSITION = re.compile("p(?=[DneNXMP])")
_SPOKE = word_set("speaking spoke spoken talking talked")
_SHOWN = word_set("aired broadcast shown carried published reported quoted")
# "On a Kansas City radio station", "to a sports talk radio host", "with a local television presenter".
_SOME = re.compile(r"pD(?P<kind>[nNegXP'&#]{0,6}[XMnzP])(?![nNMXPK])")
_BROADCAST = word_set("radio television tv cable talk podcast")
_SHOWS = word_set("station show program programme podcast broadcast channel newscast host presenter")
_WATCHED = (things.PUBLIC - {"address", "speech"}) | word_set("hall game match race")
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
    yield from _on_some_show(reading)
    for match in _PREPOSITION.finditer(codes, 1):
        at = match.start()
        if reading.word(at - 1) not in _WAYS.get(reading.tokens.words[at], ()):
            continue
        if "will" in reading.words(0, at) and reading.word(at - 1) in things.INTERVIEW:
            continue  # it is still to come
        if not _WATCHED.isdisjoint(reading.words(max(0, at - 6), at)):
            continue  # "the debate was shown on national television"
        place = phrases.after(reading.tokens, at + 1)
        public = place and set(reading.words(place.first, place.last)) <= {"the", "media", "press", "news"}
        posted = place and reading.word(place.head) in ("website", "blog") and reading.word(at - 1) in _SHOWN
        if place and not (public or posted) and role(reading, place).kind == "unnamed":
            yield Link("unnamed", (), (at - 1, at + 1), "unnamed place", ((0, at - 1),))


def _on_some_show(reading: Reading) -> Iterator[Link]:
    """Links to a station, a show or a host that only its kind is told of."""
    for match in _SOME.finditer(reading.tokens.codes):
        kind = reading.words(*match.span("kind"))
        his = reading.word(match.start() + 1) in ("his", "her") and "radio" in kind and not reading.mentions
        some = his or reading.word(match.start() + 1) in grammar.ONE_OF_MANY
        if some and kind[-1] in _SHOWS and not _BROADCAST.isdisjoint(kind):
            place = venues.is_place(reading, match.start(), match.end() - 1)
            if place or _told_there(reading, match.end()):
                told = () if _anothers(reading, match.start()) else ((0, match.start()),)
                yield Link("unnamed", (), match.span(), "unnamed place", told)


def _told_there(reading: Reading, last: int) -> bool:
    """ "Waded into politics on a local radio station | when he suggested …"."""
    tells = (s for s in reading.statements if last < s.cue[0] <= last + 3 and s.word in speech.SPOKEN)
    return reading.word(last) in ("when", "where") and reading.code(last + 1) == "h" and any(tells)


def _anothers(reading: Reading, preposition: int) -> bool:
    """ "He noted | her comments to a radio host": what stands before was said by him, not there."""
    return not {"his", "her", "their"}.isdisjoint(reading.words(preposition - 3, preposition))
