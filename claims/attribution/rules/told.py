"""Somebody tells an outlet: "a Russian man told Reuters …"."""

from collections.abc import Iterator

from claims.attribution.links import Link, Reading
from claims.attribution.phrases import Phrase
from claims.attribution.roles import moderates, role


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind hosted, and unnamed where the listener is "local media" or "a newspaper"."""
    for statement in reading.statements:
        if statement.addressee is None or _never(reading, statement.cue):
            continue
        if moderates(reading, statement.addressee) or reading.word(statement.addressee.last) == "to":
            continue  # "told the crew | to leave"
        listener = role(reading, statement.addressee)
        if listener.outlets and (listener.kind != "officer" or _audience(reading, statement.addressee)):
            yield Link("hosted", listener.outlets, statement.cue, "told", statement.content, statement.source)
        elif listener.kind == "unnamed" and not _press(reading, statement.addressee):
            yield Link("unnamed", (), statement.cue, "told", statement.content, statement.source)


def _audience(reading: Reading, listener: Phrase) -> bool:
    """ "Told his Fox News viewers": it was said on air; who founded an outlet may ask in it."""
    return not {"viewers", "listeners", "audience", "founder", "co-founder", "editor-in-chief"}.isdisjoint(
        reading.words(listener.first, listener.last)
    )


def _press(reading: Reading, listener: Phrase) -> bool:
    """ "Told the media", like "told reporters", is public (ruling 4)."""
    return set(reading.words(listener.first, listener.last)) <= {"the", "media", "press", "news"}


def _never(reading: Reading, cue: tuple[int, int]) -> bool:
    return bool(
        {"not", "never", "didn't", "hadn't", "would", "will", "if"} & set(reading.words(cue[0], cue[1]))
    )
