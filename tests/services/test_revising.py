"""A new revision of an article has the verdicts looked at again that it touches, and no others."""

import pytest
from django.contrib.auth.models import User

from claims.models import Claim, ReReview, Revision
from claims.services.provenance.drawing import draw_edge
from claims.services.revising import ask_after_revision
from claims.services.splitting import split_article
from tests.factories import make_claim, make_claim_source, make_revision, make_source
from tests.verdicts import make_version

pytestmark = pytest.mark.django_db

SENTENCE = "The mayor resigned on Friday."
NOTICE = "Correction: an earlier version gave the wrong day."


@pytest.fixture
def claim() -> Claim:
    claim = make_claim(make_revision(SENTENCE), status="accepted")
    make_version(claim, state="published")
    return claim


def revise(claim: Claim, text: str) -> Revision:
    revision = make_revision(text, article=claim.article)
    split_article(revision=revision)
    ask_after_revision(revision=revision)
    return revision


def test_a_first_revision_has_nothing_looked_at_again(claim: Claim) -> None:
    ask_after_revision(revision=claim.revision)
    assert not ReReview.objects.exists()


def test_a_revision_that_keeps_the_words_has_nothing_looked_at_again(claim: Claim) -> None:
    revise(claim, f"{SENTENCE}\n\nThe council met.")
    assert not ReReview.objects.exists()


def test_a_claim_without_a_published_verdict_is_not_looked_at_again() -> None:
    claim = make_claim(make_revision(SENTENCE), status="accepted")
    make_version(claim, state="approved")
    revise(claim, f"The council met.\n\n{NOTICE}")
    assert not ReReview.objects.exists()


def test_a_revision_that_is_not_the_latest_has_nothing_looked_at_again(claim: Claim) -> None:
    middle = make_revision("The council met.", article=claim.article)
    split_article(revision=make_revision(f"{SENTENCE} So.", article=claim.article))
    ask_after_revision(revision=middle)
    assert not ReReview.objects.exists()


def test_a_verdict_whose_words_are_gone_is_looked_at_again(claim: Claim) -> None:
    revise(claim, "The council met.")
    (asked,) = claim.rereviews.open()
    assert asked.reason.startswith("Revision 2 of the article does not have this claim's words")


def test_a_verdict_on_an_article_that_is_corrected_is_looked_at_again(claim: Claim) -> None:
    revise(claim, f"{SENTENCE}\n\n{NOTICE}")
    (asked,) = claim.rereviews.open()
    assert f"now carries a correction: “{NOTICE}”" in asked.reason


def test_an_old_correction_is_no_new_one(claim: Claim) -> None:
    revise(claim, f"{SENTENCE}\n\n{NOTICE}")
    revise(claim, f"{SENTENCE}\n\nThe council met.\n\n{NOTICE}")
    assert claim.rereviews.count() == 1


def test_a_scan_that_runs_twice_asks_once(claim: Claim) -> None:
    ask_after_revision(revision=revise(claim, "The council met."))
    assert claim.rereviews.count() == 1


def test_another_articles_verdict_is_left_alone(claim: Claim) -> None:
    other = make_claim(make_revision("The council met."), status="accepted")
    make_version(other, state="published")
    revise(claim, f"It rained.\n\n{NOTICE}")
    assert not other.rereviews.exists()


def test_a_claim_elsewhere_that_rests_on_a_corrected_article_is_looked_at_again(
    claim: Claim, editor: User
) -> None:
    elsewhere, source = make_claim(make_revision("It rained."), status="accepted"), make_source()
    make_claim_source(elsewhere, source)
    draw_edge(tail=source, head=claim.article, kind="cites", why="It links to it.", user=editor)
    revise(claim, f"{SENTENCE}\n\n{NOTICE}")
    (asked,) = elsewhere.rereviews.open()
    assert asked.reason.startswith(
        "“Bridge”, which this claim comes from or rests on, now carries a correction"
    )
