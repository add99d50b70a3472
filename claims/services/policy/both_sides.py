"""Evidence for the claim was looked for as well as evidence against it."""

from claims.models import RuleCode, Stance
from claims.services.policy.case import Case
from claims.services.policy.rule import Rule


def _unmet(case: Case, number: int) -> str:
    stances = {source.stance for source in case.evidence}
    if {Stance.SUPPORTS, Stance.REFUTES} <= stances:
        return ""
    missing = " or ".join(
        words
        for stance, words in ((Stance.SUPPORTS, "supports"), (Stance.REFUTES, "refutes"))
        if stance not in stances
    )
    return f"No source {missing} the claim. Attach one, or write down where you looked for it in vain."


BOTH_SIDES = Rule(
    code=RuleCode.BOTH_SIDES,
    asks="Sources are attached that support the claim, and others that refute it.",
    serves=("IFCN 5.3: relevant evidence is set out that supports a claim, and that undermines it",),
    unmet=_unmet,
    instead="where evidence for the other side was looked for in vain",
)
