"""Whoever claims it was asked what it rests on."""

from claims.models import RuleCode
from claims.services.policy.case import Case
from claims.services.policy.rule import Rule


def _unmet(case: Case, number: int) -> str:
    if case.contacts >= number:
        return ""
    return (
        f"{case.contacts} of {number} attempts to reach the claimant are logged. Log each, or write down why "
        "nobody was asked."
    )


CLAIMANT_CONTACTED = Rule(
    code=RuleCode.CLAIMANT_CONTACTED,
    asks="At least this many attempts to reach the claimant are logged.",
    serves=("IFCN 5.5: who made the claim is asked for evidence, but where that is impossible or unsafe",),
    unmet=_unmet,
    number=1,
    instead="why the claimant cannot be reached, or should not be",
)
