"""What stands behind a report: "the AP reported, citing local media", "quoting two officials"."""

from collections.abc import Iterator

from claims.attribution import phrases
from claims.attribution.lexicon import word_set
from claims.attribution.links import Link, Reading
from claims.attribution.roles import role
from claims.attribution.statements import Statement


_QUOTES = word_set("cited cites quoted quotes")
_RESTS_ON = word_set("reporting coverage")


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind relay and unnamed, one step farther than the report that cites."""
    for statement in reading.statements:
        first = _cited_at(reading, statement)
        cited = phrases.after(reading.tokens, first) if first else None
        if cited is None:
            continue
        who = role(reading, cited)
        if who.kind in ("outlet", "host"):
            yield Link("relay", who.outlets, statement.cue, "citing", ())
        elif who.kind == "unnamed":
            yield Link("unnamed", (), statement.cue, "citing", ())


def _cited_at(reading: Reading, statement: Statement) -> int | None:
    """The token at which the cited begins: "citing | Y", "pointing to | Y", "which quoted | Y"."""
    after = statement.cue[1]
    if statement.word == "pointing":
        return after + 1 if reading.word(after) == "to" else None
    if statement.code != "C" and statement.word not in _QUOTES:
        return None
    if reading.word(after) in _RESTS_ON and reading.code(after + 1) == "p":
        return after + 2
    return after
