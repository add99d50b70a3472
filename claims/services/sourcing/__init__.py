"""Sources: entered, attached to claims, put in tiers, and anchored in the passage that a claim relies on."""

from claims.services.sourcing.adding import add_source, describe_source
from claims.services.sourcing.attaching import amend_claim_source, attach_source, detach_source
from claims.services.sourcing.passages import anchor_passage, judge_support
from claims.services.sourcing.tiers import decide_tier, propose_tiers_again

__all__ = [
    "add_source",
    "amend_claim_source",
    "anchor_passage",
    "attach_source",
    "decide_tier",
    "describe_source",
    "detach_source",
    "judge_support",
    "propose_tiers_again",
]
