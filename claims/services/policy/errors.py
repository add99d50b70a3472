"""Every way in which the policy can refuse; each sentence says what to do about it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claims.errors import InvalidInputError, WrongStateError

if TYPE_CHECKING:
    from claims.services.policy.checking import Outcome


class PolicyError(WrongStateError):
    """The verdict does not meet the policy; `outcomes` are those of the rules that it fails."""

    code = "policy-unmet"
    title = "The verdict does not meet the policy"

    def __init__(self, outcomes: "Sequence[Outcome]") -> None:
        told = " ".join(outcome.words for outcome in outcomes)
        super().__init__(f"{told} A desk lead can let it pass, with a reason.")
        self.outcomes = outcomes


class NothingToOverrideError(WrongStateError):
    code = "nothing-to-override"
    title = "The rule is met, or off"


class UnknownRuleError(InvalidInputError):
    code = "unknown-rule"
    title = "No such rule"


class NoReasonTakenError(InvalidInputError):
    code = "no-reason-taken"
    title = "The rule takes no reason instead"


class RuleNumberError(InvalidInputError):
    code = "rule-number"
    title = "The number does not fit the rule"
