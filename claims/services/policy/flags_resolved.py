"""No flag on the claim's provenance is left for somebody else to look at."""

from claims.models import RuleCode
from claims.services.policy.case import Case
from claims.services.policy.rule import Rule


def _unmet(case: Case, number: int) -> str:
    kinds = ", ".join(flag.kind.replace("_", " ") for flag in case.open_flags)
    if kinds:
        return f"Flags wait for a decision: {kinds}. Confirm or dismiss each."
    if case.still_being_read:  # else a verdict could pass in the seconds before its flags are there
        return (
            "What the claim rests on is still being read, and may bring flags. Wait until that is done; "
            "where a source's page does not come, hand in its text."
        )
    return ""


FLAGS_RESOLVED = Rule(
    code=RuleCode.FLAGS_RESOLVED,
    asks="Every flag on where the claim comes from is known, and confirmed or dismissed.",
    serves=("IFCN 3.2: whether the evidence is first-hand is known before it is relied on",),
    unmet=_unmet,
)
