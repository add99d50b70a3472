"""What stands behind a report: "the AP reported, citing local media", "quoting two officials"."""

from collections.abc import Iterator

from claims.attribution import phrases
from claims.attribution.links import Link, Reading
from claims.attribution.roles import role


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind relay and unnamed, one step farther than the report that cites."""
    for statement in reading.statements:
        if statement.code != "C":
            continue
        cited = phrases.after(reading.tokens, statement.cue[1])
        if cited is None:
            continue
        who = role(reading, cited)
        if who.kind in ("outlet", "host"):
            yield Link("relay", who.outlets, statement.cue, "citing", ())
        elif who.kind == "unnamed":
            yield Link("unnamed", (), statement.cue, "citing", ())
