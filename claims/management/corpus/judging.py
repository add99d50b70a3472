"""Compares what was found of made-up news with what was planted in it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claims.models import OF_GRAPH, Claim, Flag, ProvenanceCheck, SourceReading
from claims.services.provenance import independent_origins

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Judgement:
    """For each kind of flag, the claims that have it and should, should and have it not, have it and should
    not.

    `wrong` has a line for each claim in which anything is wrong, its number of origins included.
    """

    found: Counter[str]
    missed: Counter[str]
    false: Counter[str]
    claims: int
    unfinished: int
    wrong: Sequence[str]

    def lines(self) -> Iterator[str]:
        """It in words."""
        if self.unfinished:
            yield f"{self.unfinished} readings and checks are unfinished: a worker has to end them first."
        for kind in OF_GRAPH:
            yield (
                f"{kind:<14} planted {self.found[kind] + self.missed[kind]:6,}   found {self.found[kind]:6,}"
                f"   missed {self.missed[kind]:4,}   false {self.false[kind]:4,}"
            )
        yield f"claims {self.claims:,}, wrong in anything {len(self.wrong):,}"
        yield from self.wrong[:_SHOWN]


def judge(truth: Iterable[Mapping[str, Any]]) -> Judgement:
    """What is right and wrong in the flags and the independent origins of the planted claims."""
    rows = list(truth)
    ids = [row["claim"] for row in rows]
    raised = set(Flag.objects.raised().filter(claim__in=ids, kind__in=OF_GRAPH).values_list("claim", "kind"))
    claims = Claim.objects.select_related("article__publisher").in_bulk(ids)
    counts = {name: Counter[str]() for name in ("found", "missed", "false")}
    wrong = []
    for row in rows:
        outcomes = [_outcome(row[kind], (row["claim"], kind) in raised) for kind in OF_GRAPH]
        for kind, outcome in zip(OF_GRAPH, outcomes, strict=True):
            if outcome:
                counts[outcome][kind] += 1
        independence = independent_origins(claims[row["claim"]])
        if {"missed", "false"} & {*outcomes} or independence.number != row["origins"]:
            wrong.append(
                f"claim {row['claim']} ({row['shape']}): {row['origins']} planted; {independence.reasons}"
            )
    unfinished = SourceReading.objects.unfinished().count() + ProvenanceCheck.objects.unfinished().count()
    return Judgement(**counts, claims=len(rows), unfinished=unfinished, wrong=wrong)


def _outcome(planted: bool, raised: bool) -> str:
    if planted:
        return "found" if raised else "missed"
    return "false" if raised else ""
