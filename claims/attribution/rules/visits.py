"""Somebody goes to an outlet to say something: "took to Fox News to call it a joke", "joined “New Day”"."""

from collections.abc import Iterator

from claims.attribution.lexicon import word_set
from claims.attribution.links import Link, Reading
from claims.attribution.phrases import clause_subject
from claims.attribution.rules.venues import before_name

_TOOK = word_set("took takes taking")
_JOINED = word_set("joined joins joining visited visits visiting")
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
        if verb is not None and reading.word(verb - 1) not in ("to", "will", "not", "never"):
            visitor = clause_subject(reading.tokens, verb)
            yield Link("hosted", [mention], (verb, first + 1), "visit", (), visitor)


def _of_pages(reading: Reading, at: int) -> bool:
    return reading.word(at) == "of" and reading.word(at - 1) in ("pages", "airwaves", "page", "set")


def _verb(reading: Reading, at: int, *, show: bool) -> int | None:
    """The verb of going there; a show alone is joined or stopped by, an outlet would be worked for."""
    if reading.word(at) == "to" and reading.word(at - 1) in _TOOK:
        return at - 1
    if reading.word(at) == "off" and reading.word(at - 1) in _LEFT:
        return at - 1
    if show and reading.word(at) in _JOINED:
        return at
    return at - 1 if show and reading.word(at) == "by" and reading.word(at - 1) in _STOPPED else None
