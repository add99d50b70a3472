"""The command loads the scales and the policy, and may run again."""

import io

import pytest
from django.core.management import call_command

from claims.models import PolicyRule, Scale
from claims.services.policy import RULES

pytestmark = pytest.mark.django_db


def load() -> str:
    out = io.StringIO()
    call_command("load_scales", stdout=out)
    return out.getvalue().strip()


def test_running_it_again_creates_nothing() -> None:
    load()
    Scale.objects.update(retired=True)
    assert load() == "Scales: 0 created. Policy: 0 rules created."
    assert not Scale.objects.in_use().exists()


def test_what_was_created_is_told() -> None:
    assert load() == f"Scales: 3 created. Policy: {len(RULES)} rules created."
    assert PolicyRule.objects.filter(on=True).count() == len(RULES)
