"""The policy as a newsroom sets it."""

import re

import pytest
from django.contrib.auth.models import User
from pytest_django import DjangoAssertNumQueries

from claims.errors import NotAllowedError
from claims.models import PolicyRule, RuleCode
from claims.services.policy import (
    RULES,
    RuleNumberError,
    UnknownRuleError,
    check_policy,
    load_policy,
    set_rule,
)
from claims.services.policy.rule import Rule
from tests.factories import make_claim_source
from tests.verdicts import make_version, turn_off

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("who", ["editor", "reviewer", "outsider"])
def test_only_desk_leads_set_the_policy(who: str, request: pytest.FixtureRequest) -> None:
    with pytest.raises(NotAllowedError, match="You may not change the policy"):
        set_rule(code="both_sides", on=False, number=None, user=request.getfixturevalue(who))


def test_a_rule_that_is_none_is_refused(desk_lead: User) -> None:
    with pytest.raises(UnknownRuleError, match="no rule “be_nice”"):
        set_rule(code="be_nice", on=True, number=None, user=desk_lead)


@pytest.mark.parametrize("number", [None, 0, -1, 101])
def test_a_rule_that_counts_needs_a_number(desk_lead: User, number: int | None) -> None:
    with pytest.raises(RuleNumberError, match="a number from 1 to 100"):
        set_rule(code="primary_source", on=True, number=number, user=desk_lead)


def test_a_rule_that_does_not_count_takes_none(desk_lead: User) -> None:
    with pytest.raises(RuleNumberError, match="counts nothing"):
        set_rule(code="both_sides", on=True, number=2, user=desk_lead)


def test_a_rule_that_nobody_set_is_on() -> None:
    assert [outcome.rule for outcome in check_policy(version=make_version())] == list(RULES)


def test_a_rule_that_is_off_is_not_looked_at(desk_lead: User) -> None:
    set_rule(code="both_sides", on=False, number=None, user=desk_lead)
    assert "both_sides" not in {outcome.rule.code for outcome in check_policy(version=make_version())}


def test_what_the_policy_was_before_stays_in_history(desk_lead: User) -> None:
    load_policy()
    set_rule(code="primary_source", on=True, number=3, user=desk_lead)
    events = PolicyRule.objects.get(code="primary_source").events  # type: ignore[attr-defined]
    assert list(events.order_by("pgh_id").values_list("number", flat=True)) == [1, 3]


def test_loading_writes_down_every_rule_once_and_leaves_what_was_set() -> None:
    turn_off("both_sides")
    load_policy()
    assert load_policy() == []
    assert set(PolicyRule.objects.values_list("code", flat=True)) == set(RuleCode.values)
    assert not PolicyRule.objects.get(code="both_sides").on


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_each_rule_names_a_criterion_that_it_serves(rule: Rule) -> None:
    assert any(re.match(r"IFCN [35]\.\d: \w", text) for text in rule.serves)


def test_checking_takes_as_many_queries_for_fifty_sources_as_for_one(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    version = make_version()
    for _ in range(50):
        make_claim_source(version.verdict.claim)
    with django_assert_max_num_queries(8):
        check_policy(version=version)
