"""According to, per, via: "…, according to the Guardian"."""

from collections.abc import Iterator

from claims.attribution import phrases
from claims.attribution.links import Link, Reading
from claims.attribution.roles import role


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind relay and unnamed."""
    for statement in reading.statements:
        if statement.code == "A" and statement.source:
            yield from _links(reading, statement.source, statement.cue, statement.content)
    if not reading.mentions:
        return
    for at, word in enumerate(reading.tokens.words):
        if (
            word in ("per", "Per", "via", "Via")
            and reading.code(at + 1) in ("O", "D")
            and reading.code(at) == "p"
        ):
            source = phrases.after(reading.tokens, at + 1)
            if source and role(reading, source).kind == "outlet":
                yield from _links(reading, source, (at, at + 1), ((0, at),))


def _links(
    reading: Reading, source: phrases.Phrase, cue: tuple[int, int], content: tuple[tuple[int, int], ...]
) -> Iterator[Link]:
    subject = role(reading, source)
    if subject.kind in ("outlet", "host"):
        yield Link("relay", subject.outlets, cue, "according to", content)
    elif subject.kind == "unnamed":
        yield Link("unnamed", (), cue, "according to", content)
