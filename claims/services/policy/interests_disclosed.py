"""Readers learn what a source stands to gain from what it says."""

from claims.models import RuleCode
from claims.services.policy.case import Case
from claims.services.policy.rule import Rule


def _unmet(case: Case, number: int) -> str:
    silent = sum(not source.interest.strip() for source in case.sources)
    if not silent:
        return ""
    return (
        f"Of {silent} of {len(case.sources)} sources it is not said what they stand to gain. Say it of each, "
        "or that none is known."
    )


INTERESTS_DISCLOSED = Rule(
    code=RuleCode.INTERESTS_DISCLOSED,
    asks="Of every source it is said what it stands to gain, or that nothing is known.",
    serves=("IFCN 3.4: interests that could colour what a source says are told",),
    unmet=_unmet,
)
