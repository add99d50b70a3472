"""A version before the policy: what each rule that is on finds of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from claims.models import Override, PolicyRule, VerdictVersion, WrittenReason
from claims.services.policy.both_sides import BOTH_SIDES
from claims.services.policy.case import Case
from claims.services.policy.claimant_contacted import CLAIMANT_CONTACTED
from claims.services.policy.errors import PolicyError, UnknownRuleError
from claims.services.policy.flags_resolved import FLAGS_RESOLVED
from claims.services.policy.independent_origins import INDEPENDENT_ORIGINS
from claims.services.policy.interests_disclosed import INTERESTS_DISCLOSED
from claims.services.policy.primary_source import PRIMARY_SOURCE
from claims.services.policy.rule import Rule
from claims.services.policy.sources_named import SOURCES_NAMED

RULES = (
    FLAGS_RESOLVED, PRIMARY_SOURCE, INDEPENDENT_ORIGINS, SOURCES_NAMED, INTERESTS_DISCLOSED,
    CLAIMANT_CONTACTED, BOTH_SIDES,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one rule found: `words` say what is missing, and are empty where the rule is met as it stands.

    A written reason, where the rule takes one, meets it; an override lets the version pass without.
    """

    rule: Rule
    words: str
    reason: WrittenReason | None
    override: Override | None

    @property
    def met(self) -> bool:
        """Whether what the rule asks for is there, or a written reason in its place."""
        return not self.words or self.reason is not None

    @property
    def passes(self) -> bool:
        """Whether the version may go on as far as this rule is concerned."""
        return self.met or self.override is not None

    def as_json(self) -> dict[str, Any]:
        """What is kept with the decision that was taken on it."""
        return {
            "rule": self.rule.code.value,
            "met": self.met,
            "words": self.words,
            "reason": self.reason.text if self.words and self.reason else "",
            "override": self.override.reason if self.override else "",
        }


def check_policy(*, version: VerdictVersion) -> list[Outcome]:
    """What each rule that is on finds of the version now, in the policy's order.

    A rule that nobody has set is on, with the number that it came with.
    """
    case, settings = Case(version), PolicyRule.objects.in_bulk(field_name="code")
    overrides = {override.rule: override for override in version.overrides.all()}
    outcomes = []
    for rule in RULES:
        setting = settings.get(rule.code)
        if setting is None or setting.on:
            number = (setting.number if setting else None) or rule.number or 0
            reason = case.reasons.get(rule.code) if rule.instead else None
            outcomes.append(Outcome(rule, rule.unmet(case, number), reason, overrides.get(rule.code)))
    return outcomes


def refuse_unmet(outcomes: Iterable[Outcome]) -> None:
    """Raises PolicyError with the rules that let the version not pass."""
    failed = [outcome for outcome in outcomes if not outcome.passes]
    if failed:
        raise PolicyError(failed)


def find_rule(code: str) -> Rule:
    """The rule of this code. Raises UnknownRuleError."""
    rule = next((rule for rule in RULES if rule.code == code), None)
    if rule is None:
        raise UnknownRuleError(
            f"There is no rule “{code}”. Choose one of {', '.join(r.code for r in RULES)}."
        )
    return rule
