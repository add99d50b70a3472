"""The grammar: one frame of attribution a module, each a function `find` from a sentence to its links."""

from claims.attribution.links import Link, Reading
from claims.attribution.rules import (
    according,
    by_outlet,
    citing,
    coverage,
    credited,
    fact_checks,
    first,
    gapped,
    headlines,
    idioms,
    interviewed,
    lead_ins,
    obtained,
    passed_on,
    read_in,
    reported,
    reportedly,
    reports_for,
    told,
    unnamed_places,
    venues,
    visits,
    was_told,
)

RULES = (
    reported.find,
    according.find,
    told.find,
    venues.find,
    was_told.find,
    by_outlet.find,
    coverage.find,
    credited.find,
    first.find,
    fact_checks.find,
    gapped.find,
    idioms.find,
    obtained.find,
    passed_on.find,
    read_in.find,
    citing.find,
    reportedly.find,
    reports_for.find,
    headlines.find,
    interviewed.find,
    lead_ins.find,
    visits.find,
    unnamed_places.find,
)
# Those that find media unnamed; to all others nothing stands where no outlet does.
WITHOUT_OUTLETS = (
    reported.find,
    according.find,
    told.find,
    by_outlet.find,
    citing.find,
    reportedly.find,
    headlines.find,
    unnamed_places.find,
)


def links(reading: Reading) -> list[Link]:
    """Every link of the sentence as the rules read it, in the order of `RULES`."""
    applied = RULES if reading.mentions else WITHOUT_OUTLETS
    return citing.mark(reading, [link for rule in applied for link in rule(reading)])
