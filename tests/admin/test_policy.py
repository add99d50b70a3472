"""Desk leads set the policy, rule by rule."""

import pytest
from django.test import Client

from claims.models import PolicyRule
from claims.services.policy import load_policy
from tests.admin_pages import add_page, list_of, page_of, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def primary_source() -> PolicyRule:
    load_policy()
    return PolicyRule.objects.get(code="primary_source")


def test_an_editor_reads_the_policy_and_changes_nothing(edda: Client, primary_source: PolicyRule) -> None:
    assert edda.get(page_of(primary_source)).status_code == 200
    assert edda.post(page_of(primary_source), {"number": "3"}).status_code == 403


def test_nobody_invents_or_deletes_a_rule(dana: Client, primary_source: PolicyRule) -> None:
    assert dana.get(add_page(PolicyRule)).status_code == 403
    assert dana.post(page_of(primary_source, "delete")).status_code == 403


@pytest.mark.parametrize("number", ["", "0", "101", "-1", "many"])
def test_a_number_that_does_not_fit_is_refused_in_the_form(
    dana: Client, primary_source: PolicyRule, number: str
) -> None:
    answer = dana.post(page_of(primary_source), {"on": "on", "number": number})
    primary_source.refresh_from_db()
    assert (answer.status_code, primary_source.number) == (200, 1)


def test_a_rule_that_counts_nothing_takes_no_number(dana: Client, primary_source: PolicyRule) -> None:
    rule = PolicyRule.objects.get(code="both_sides")
    assert "counts nothing" in text(dana.post(page_of(rule), {"on": "on", "number": "2"}))


def test_a_rule_is_set_and_the_change_is_told(dana: Client, primary_source: PolicyRule) -> None:
    dana.post(page_of(primary_source), {"on": "on", "number": "3"})
    told = text(dana.get(page_of(primary_source, "history")))
    assert "Dana Lead the admin" in told
    assert "number: 1 → 3" in told


def test_a_rule_is_turned_off(dana: Client, primary_source: PolicyRule) -> None:
    dana.post(page_of(primary_source), {"number": "1"})
    primary_source.refresh_from_db()
    assert not primary_source.on


def test_the_policy_is_read_in_plain_words_with_what_it_serves(
    edda: Client, primary_source: PolicyRule
) -> None:
    assert "Every source is named, or protected with a reason." in text(edda.get(list_of(PolicyRule)))
    page = text(edda.get(page_of(primary_source)))
    assert "IFCN 3.2: the best primary source that there is" in page
    assert "why no suitable primary source can be had" in page
