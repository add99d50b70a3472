"""Flags in words and pictures."""

import re
from pathlib import Path

import pytest
from django.apps import apps

from claims.models import FlagKind
from claims.web.flag_words import MEANINGS, shown, word
from tests import factories

ICONS = Path(apps.get_app_config("claims").path) / "static" / "claims" / "icons.svg"


def test_every_kind_of_flag_has_a_meaning_and_an_icon_of_its_own() -> None:
    shapes = dict(re.findall(r'<symbol id="(\w+)"[^>]*>(.*?)</symbol>', ICONS.read_text()))
    assert set(MEANINGS) == set(FlagKind)
    assert len({shapes[kind] for kind in FlagKind.values}) == len(FlagKind)


def test_the_word_of_a_kind_is_short() -> None:
    assert [word(kind) for kind in ("relay", "unnamed_relay")] == ["relay", "unnamed relay"]


@pytest.mark.django_db
def test_flags_come_in_one_order_whatever_order_they_were_made_in() -> None:
    claim = factories.make_claim()
    for kind in ("anonymous_origin", "nested", "relay"):
        factories.make_flag(claim, kind=kind)
    assert [item.word for item in shown(claim.flags.order_by("pk"))] == [
        "relay",
        "nested",
        "anonymous origin",
    ]


@pytest.mark.django_db
def test_words_that_prove_a_flag_twice_are_shown_once() -> None:
    claim = factories.make_claim()
    flag = factories.make_flag(claim, evidence=factories.evidence(claim) * 2)
    assert shown([flag])[0].words == ("The",)
