"""What holds a claim up comes from more than one place."""

from claims.models import RuleCode
from claims.services.policy.case import Case
from claims.services.policy.rule import Rule
from claims.services.provenance import independent_origins


def _unmet(case: Case, number: int) -> str:
    if not case.finds_support:
        return ""
    origins = independent_origins(case.claim)
    if origins.number >= number:
        return ""
    return (
        f"{origins.number} of {number} independent origins support the claim. Attach a source that rests on "
        "another origin, or write down why only one is relevant."
    )


INDEPENDENT_ORIGINS = Rule(
    code=RuleCode.INDEPENDENT_ORIGINS,
    asks="A claim that is found to hold is supported by at least this many independent origins.",
    serves=(
        "IFCN 3.3: key elements are checked against more than one named source, unless only one is relevant",
        "EFCSN, methodology: at least two sources for the central claim, unless only one is relevant",
    ),
    unmet=_unmet,
    number=2,
    instead="why there is only one relevant origin",
)
