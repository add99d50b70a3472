"""The policy as a newsroom sets it: each rule on or off, and with its number."""

from typing import TYPE_CHECKING

from django.db import transaction

from claims.models import PolicyRule
from claims.services.permitting import require
from claims.services.policy.checking import RULES, find_rule
from claims.services.policy.errors import RuleNumberError
from claims.services.policy.rule import Rule

if TYPE_CHECKING:
    from django.contrib.auth.models import User

_MOST = 100


@transaction.atomic
def load_policy() -> list[PolicyRule]:
    """Writes down each rule that the policy lacks, on and with the number it comes with; returns those."""
    there = set(PolicyRule.objects.values_list("code", flat=True))
    return [
        PolicyRule.objects.create(code=rule.code, number=rule.number)
        for rule in RULES
        if rule.code not in there
    ]


@transaction.atomic
def set_rule(*, code: str, on: bool, number: int | None, user: "User") -> PolicyRule:
    """Sets one rule for every verdict that is decided on from now on, and returns it; history keeps the rest.

    Raises NotAllowedError, UnknownRuleError, and RuleNumberError where a rule that counts is given no number
    from 1 to 100, or one that does not is given any.
    """
    require(user, "change_policyrule", to="change the policy")
    rule = find_rule(code)
    check_number(rule, number)
    setting, _ = PolicyRule.objects.select_for_update().get_or_create(code=rule.code)
    setting.on, setting.number = on, number
    setting.save()
    return setting


def check_number(rule: Rule, number: int | None) -> None:
    """Raises RuleNumberError where the number does not fit the rule; see `set_rule`."""
    if rule.number is None and number is not None:
        raise RuleNumberError(f"“{rule.asks}” counts nothing. Leave the number empty.")
    if rule.number is not None and (number is None or not 1 <= number <= _MOST):
        raise RuleNumberError(
            f"“{rule.asks}” needs a number from 1 to {_MOST}. To ask for none, turn it off."
        )
