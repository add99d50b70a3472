"""Splitting: every sentence worth checking becomes a proposal once, and never again after a person dealt with it."""

import pytest

from claims.models import Claim
from claims.services.splitting import propose_sentence, split_article
from claims.services.splitting.errors import EmptySpanError, SpanOutsideTextError
from tests.factories import make_article, make_revision

pytestmark = pytest.mark.django_db

TEXT = "Bridge shut\n\nThe mayor resigned on Friday. It was sad.\n\nPolice said 40 people left. Read more: The bridge"


def words(claims: list[Claim]) -> list[str]:
    return [claim.exact for claim in claims]


def test_sentences_with_a_reason_are_proposed_and_headings_feelings_and_links_are_not() -> None:
    claims = split_article(revision=make_revision(TEXT))
    assert words(claims) == ["The mayor resigned on Friday.", "Police said 40 people left."]


def test_splitting_twice_proposes_nothing_anew() -> None:
    revision = make_revision(TEXT)
    split_article(revision=revision)
    assert split_article(revision=revision) == []
