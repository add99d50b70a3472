"""The evidence is first-hand, or it is explained why it is not."""

from claims.models import RuleCode, Tier
from claims.services.policy.case import Case
from claims.services.policy.rule import Rule


def _unmet(case: Case, number: int) -> str:
    primary = sum(source.tier == Tier.PRIMARY for source in case.evidence)
    if primary >= number:
        return ""
    undecided = sum(not source.tier and source.proposed_tier == Tier.PRIMARY for source in case.evidence)
    hint = f" Decide on the tier of {undecided} that may be primary." if undecided else ""
    return (
        f"{primary} of {number} primary sources speak for or against the claim.{hint} "
        "Attach what is missing, or write down why a secondary source has to do."
    )


PRIMARY_SOURCE = Rule(
    code=RuleCode.PRIMARY_SOURCE,
    asks="The verdict rests on at least this many primary sources.",
    serves=(
        "IFCN 3.2: the best primary source that there is, and an explanation where a secondary one is used",
        "EFCSN, methodology: primary sources first, and an explanation where a secondary one has to do",
    ),
    unmet=_unmet,
    number=1,
    instead="why no suitable primary source can be had, and why the secondary one is reliable",
)
