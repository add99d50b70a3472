"""A reporter by his name, and for whom he reports: "…, Ann Lee reports for Fortune"."""

from collections.abc import Iterator

from claims.attribution.lexicon import word_set
from claims.attribution.links import Link, Reading
from claims.attribution.phrases import after
from claims.attribution.roles import role

_REPORTS = word_set("reports reported reporting")
_FOR = word_set("for in at")


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind relay."""
    for statement in reading.statements:
        if statement.word not in _REPORTS or statement.denied or statement.passive:
            continue
        named = statement.source is not None and statement.source.kind in ("name", "pronoun")
        outlet = after(reading.tokens, statement.cue[1] + 1) if named else None
        if outlet and reading.word(statement.cue[1]) in _FOR and role(reading, outlet).kind == "outlet":
            outlets = reading.outlets_in(outlet.first, outlet.last)
            yield Link("relay", outlets, statement.cue, "reports for", statement.content)
