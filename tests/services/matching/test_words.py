"""Counting in how many claims each word stands."""

import pytest

from claims.models import Word
from claims.services.matching import count_words
from tests.factories import make_claim, make_revision

pytestmark = pytest.mark.django_db


def test_a_word_is_counted_once_a_claim() -> None:
    make_claim(make_revision("Bridge, bridge and bridges."))
    make_claim(make_revision("The bridge is shut."))
    count_words()
    assert Word.objects.get(lexeme="bridg").claims == 2


def test_counting_again_changes_only_what_changed() -> None:
    make_claim(make_revision("The bridge is shut."))
    count_words()
    make_claim(make_revision("The bridge fell."))
    assert count_words() == 2  # "bridg", and "fell", which is new
