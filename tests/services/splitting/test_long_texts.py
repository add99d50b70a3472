"""Long texts: a tenth of the longest that the intake takes, so that a quadratic step would be felt here."""

import time
from collections.abc import Iterator

import pytest

from claims.models import Anchor, Claim
from claims.services.splitting import split_article
from tests.factories import make_article, make_revision

pytestmark = pytest.mark.django_db

SENTENCES = 8_000
TEXT = "\n\n".join(
    f"Witness {number} told the court in Lowbridge that {number * 7} euros had been paid to the harbour "
    "company for a bridge that nobody ever built." for number in range(SENTENCES)
)  # fmt: skip


@pytest.fixture(autouse=True)
def half_a_minute_at_most() -> Iterator[None]:
    """Measured: 2 to 6 seconds each, and 11 where eight test runs share two cores."""
    started = time.monotonic()
    yield
    assert time.monotonic() - started < 30


def test_a_megabyte_of_claims_is_proposed() -> None:
    assert len(TEXT) > 1_000_000
    assert len(split_article(revision=make_revision(TEXT))) == SENTENCES


def test_a_megabyte_of_claims_is_found_again_between_two_edits() -> None:
    article = make_article()
    for text in (
        "It fell on Friday.",
        "So it fell on Friday.",
        TEXT,
    ):  # the short ones: see reanchoring._write
        split_article(revision=make_revision(text, article=article))
    edited = f"Corrected.\n\n{TEXT}\n\nThis is the end."
    split_article(revision=make_revision(edited.replace("Witness 0 told", "Nobody told"), article=article))
    orphaned = Claim.objects.filter(anchor=Anchor.ORPHANED)
    assert [claim.exact[:14] for claim in orphaned] == ["It fell on Fri", "So it fell on ", "Witness 0 told"]
