"""Somebody goes to an outlet to say something: "took to Fox News to call it a joke", "joined “New Day”"."""

import re
from collections.abc import Iterator

from claims.attribution.lexicon import word_set
from claims.attribution.lexicon.venues import MAKING, NO_PLACE, POINTS, SPARRED
from claims.attribution.links import Link, Reading
from claims.attribution.phrases import clause_subject
from claims.attribution.rules.venues import before_name

_TOOK = word_set("took takes taking")
_JOINED = word_set("phoned phones phoning joined joins joining visited visits visiting")
_STOPPED = word_set("stopped stops dropped swung")
_LEFT = word_set("walked walks stormed storms")


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind hosted."""
    for at, mention in sorted(reading.mentions.items()):
        first = before_name(reading, at)
        if _of_pages(reading, first):
            first = before_name(reading, first)
        first -= reading.words(first - 1, first + 1) == ["off", "the"]  # "stormed off | the set of"
        verb = _verb(reading, first, show=mention.programme)
        if verb is None:
            verb = _point(reading, first, at) if reading.word(first) == "on" else _row(reading, first, at)
        if verb is not None and reading.word(verb - 1) not in ("to", "will", "not", "never"):
            visitor = clause_subject(reading.tokens, verb)
            yield Link("hosted", [mention], (verb, first + 1), "visit", (), visitor)


def _of_pages(reading: Reading, at: int) -> bool:
    return reading.word(at) == "of" and reading.word(at - 1) in ("pages", "airwaves", "page", "set")


_FAR = 9
# His words with somebody of an outlet: "CNN's | Ann Lee", "CNN host | Ann Lee".
_WITH_HIM = re.compile("'[nP]{0,3}N{2}|[nP]{1,2}N{2}")


def _point(reading: Reading, preposition: int, outlet: int) -> int | None:
    """The verb of "made the case for it | on CNN", "dodged the question | on “Later”"."""
    if reading.code(outlet + 1) == "'" and reading.code(outlet + 2) != "O":
        return None  # "made a case on CNN's account"
    if not NO_PLACE.isdisjoint(reading.words(max(0, preposition - 4), preposition)):
        return None  # "dodged a question at the debate | on CNN"
    for verb in range(preposition - 1, max(-1, preposition - _FAR), -1):
        if reading.word(verb) in MAKING:
            return verb if not POINTS.isdisjoint(reading.words(verb + 1, verb + 5)) else None
    return None


def _row(reading: Reading, preposition: int, outlet: int) -> int | None:
    """The verb of "sparred | with CNN's Ann Lee"; with CNN itself it would be a dispute."""
    if reading.word(preposition) != "with" or reading.word(preposition - 1) not in SPARRED:
        return None
    him = reading.mentions[outlet].kind == "host" or _WITH_HIM.match(reading.tokens.codes, outlet + 1)
    return preposition - 1 if him else None


def _verb(reading: Reading, at: int, *, show: bool) -> int | None:
    """The verb of going there; a show alone is joined or stopped by, an outlet would be worked for."""
    if reading.word(at) == "to" and reading.word(at - 1) in _TOOK:
        return at - 1
    if reading.word(at) == "off" and reading.word(at - 1) in _LEFT:
        return at - 1
    if show and reading.word(at) in _JOINED:
        return at
    return at - 1 if show and reading.word(at) == "by" and reading.word(at - 1) in _STOPPED else None
