"""According to, per, via: "…, according to the Guardian"."""

from collections.abc import Iterator

from claims.attribution import phrases
from claims.attribution.lexicon import media
from claims.attribution.links import Link, Reading
from claims.attribution.model import Span
from claims.attribution.roles import role

# What the AP counts itself: "71 delegates short of it, according to the AP".
_COUNTED = frozenset({"delegates", "superdelegates"})
_RULES = {"per": "according to", "via": "via"}


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind relay and unnamed."""
    for statement in reading.statements:
        if statement.code == "A" and statement.source and not _of_its_own(reading, statement.source.last):
            yield from _links(reading, statement.source, statement.cue, statement.content)
    if not reading.mentions:
        return
    for at, word in enumerate(reading.tokens.words):
        if (
            word in ("per", "Per", "via", "Via")
            and reading.code(at + 1) in ("O", "D", "N")
            and reading.code(at) == "p"
        ):
            source = phrases.after(reading.tokens, at + 1)
            if source and role(reading, source).kind == "outlet":
                yield from _links(reading, source, (at, at + 1), ((0, at),), _RULES[word.lower()])
        elif word == "way" and (reading.word(at - 1), reading.word(at + 1)) == ("by", "of"):
            source = phrases.after(reading.tokens, at + 2)
            if source:
                yield from _links(reading, source, (at - 1, at + 2), ((0, at - 1),), "via")


def _of_its_own(reading: Reading, last: int) -> bool:
    """ "According to Forbes's ranking", "the RealClearPolitics polling average" (ruling 3)."""
    if _COUNTED & set(reading.tokens.words) and "#" in reading.tokens.codes and reading.code(last - 1) == "O":
        return True
    if reading.word(last) in media.POLL:
        return True
    if reading.code(last - 1) in ("n", "g") and not media.POLL.isdisjoint(reading.words(last - 2, last)):
        return True
    return reading.code(last) == "'" and not media.POLL.isdisjoint(reading.words(last + 1, last + 4))


def _links(
    reading: Reading, source: phrases.Phrase, cue: Span, content: tuple[Span, ...], rule: str = "according to"
) -> Iterator[Link]:
    subject = role(reading, source)
    if subject.kind in ("outlet", "host"):
        yield Link("relay", subject.outlets, cue, rule, content)
    elif subject.kind == "unnamed":
        yield Link("unnamed", (), cue, rule, content)
