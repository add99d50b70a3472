"""The grammar: one frame of attribution a module, each a function `find` from a sentence to its links."""

from claims.attribution.rules import (
    according,
    by_outlet,
    citing,
    coverage,
    credited,
    first,
    gapped,
    headlines,
    obtained,
    passed_on,
    reported,
    reportedly,
    told,
    unnamed_places,
    venues,
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
    gapped.find,
    obtained.find,
    passed_on.find,
    citing.find,
    reportedly.find,
    headlines.find,
    unnamed_places.find,
)
