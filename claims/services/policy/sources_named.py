"""Readers can go and look for themselves, but where that would put a source in danger."""

from claims.models import Naming, RuleCode
from claims.services.policy.case import Case
from claims.services.policy.rule import Rule


def _unmet(case: Case, number: int) -> str:
    if not case.sources:
        return "No source is attached. Attach what the verdict rests on."
    anonymous = sum(source.naming == Naming.ANONYMOUS for source in case.sources)
    if not anonymous:
        return ""
    return (
        f"{anonymous} of {len(case.sources)} sources are anonymous. Name each, protect it with the reason, "
        "or detach it."
    )


SOURCES_NAMED = Rule(
    code=RuleCode.SOURCES_NAMED,
    asks="Every source is named, or protected with a reason.",
    serves=(
        "IFCN 3.1: all significant evidence can be found again by readers, but for what endangers a source",
    ),
    unmet=_unmet,
)
