"""The gate: what the newsroom requires before a verdict is approved and published. One rule a file."""

from claims.services.policy.checking import RULES, Outcome, check_policy, find_rule, refuse_unmet
from claims.services.policy.errors import (
    NoReasonTakenError,
    NothingToOverrideError,
    PolicyError,
    RuleNumberError,
    UnknownRuleError,
)
from claims.services.policy.setting import check_number, load_policy, set_rule

__all__ = [
    "RULES",
    "NoReasonTakenError",
    "NothingToOverrideError",
    "Outcome",
    "PolicyError",
    "RuleNumberError",
    "UnknownRuleError",
    "check_number",
    "check_policy",
    "find_rule",
    "load_policy",
    "refuse_unmet",
    "set_rule",
]
