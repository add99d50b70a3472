"""The database itself keeps verdicts honest, whoever writes past the services."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, InternalError, ProgrammingError

from claims.models import Claim, Review, Verdict, VerdictVersion
from tests.factories import make_claim, make_user
from tests.verdicts import any_rating, make_rating, make_version

pytestmark = pytest.mark.django_db

REFUSED = (IntegrityError, InternalError, ProgrammingError)


@pytest.mark.parametrize(
    "words", [{"summary": "Another."}, {"explanation": "Another."}, {"note": "Another."}]
)
def test_the_words_of_a_version_never_change(words: dict[str, str]) -> None:
    make_version()
    with pytest.raises(ProgrammingError, match="Cannot update"):
        VerdictVersion.objects.update(**words)


def test_the_author_of_a_version_never_changes(editor: User) -> None:
    make_version()
    with pytest.raises(ProgrammingError, match="Cannot update"):
        VerdictVersion.objects.update(author=editor)


def test_a_version_is_never_deleted() -> None:
    version = make_version()
    with pytest.raises(ProgrammingError, match="Cannot delete"):
        version.delete()


def test_a_version_begins_as_a_draft() -> None:
    version = make_version()
    with pytest.raises(ProgrammingError, match="Cannot insert"):
        VerdictVersion.objects.create(
            verdict=version.verdict, number=2, rating=version.rating, author=version.author, statement="x",
            summary="x", state="approved",
        )  # fmt: skip


@pytest.mark.parametrize("role", ["author", "superuser"])
def test_the_author_of_a_version_cannot_approve_it_whatever_they_are(role: str) -> None:
    author = make_user("Wanda", is_superuser=role == "superuser")
    version = make_version(state="submitted", author=author)
    with pytest.raises(IntegrityError, match="its author cannot approve it"):
        Review.objects.create(version=version, decision="approved", user=author)


def test_an_author_may_approve_what_somebody_else_wrote_of_the_same_verdict() -> None:
    author = make_user("Wanda")
    first = make_version(author=author)
    second = make_version(first.verdict.claim, state="submitted")
    assert Review.objects.create(version=second, decision="approved", user=author).pk


@pytest.mark.parametrize("state", ["approved", "returned", "published", "corrected", "retracted"])
def test_a_draft_is_submitted_and_nothing_else(state: str) -> None:
    version = make_version()
    with pytest.raises(REFUSED, match=r"transition|nobody decided"):
        VerdictVersion.objects.filter(pk=version.pk).update(state=state)


@pytest.mark.parametrize("state", ["returned", "corrected", "retracted"])
def test_what_has_ended_stays_ended(state: str) -> None:
    version = make_version(state="published" if state == "corrected" else state)
    if state == "corrected":
        make_version(version.verdict.claim, state="published", correction="minor", note="A name.")
    with pytest.raises(REFUSED, match="transition"):
        VerdictVersion.objects.filter(pk=version.pk).update(state="draft")


def test_no_state_is_said_that_nobody_decided() -> None:
    version = make_version(state="submitted")
    with pytest.raises(IntegrityError, match="nobody decided that it is approved"):
        VerdictVersion.objects.filter(pk=version.pk).update(state="approved")


def test_what_a_newer_version_has_overtaken_goes_no_further(reviewer: User) -> None:
    old = make_version(state="submitted")
    make_version(old.verdict.claim)
    Review.objects.create(version=old, decision="approved", user=reviewer)
    with pytest.raises(IntegrityError, match="a newer one is there"):
        VerdictVersion.objects.filter(pk=old.pk).update(state="approved")


@pytest.mark.parametrize("decision", ["returned", "retracted"])
@pytest.mark.parametrize("comment", ["", " \n\t"])
def test_returning_and_retracting_need_words(decision: str, comment: str, reviewer: User) -> None:
    version = make_version(state="submitted")
    with pytest.raises(IntegrityError, match="review_says_why"):
        Review.objects.create(version=version, decision=decision, user=reviewer, comment=comment)


def test_a_decision_is_never_changed() -> None:
    make_version(state="approved")
    with pytest.raises(ProgrammingError, match="Cannot update"):
        Review.objects.update(comment="Another.")


@pytest.mark.parametrize("status", ["rejected", "proposed", "replaced"])
def test_a_claim_that_a_published_verdict_stands_on_is_not_set_aside(status: str) -> None:
    claim = make_version(state="published").verdict.claim
    with pytest.raises(IntegrityError, match="a published verdict stands on it"):
        Claim.objects.filter(pk=claim.pk).update(status=status)


def test_a_claim_has_one_verdict() -> None:
    claim = make_claim(status="accepted")
    make_version(claim)
    with pytest.raises(IntegrityError, match="unique"):
        Verdict.objects.create(claim=claim)


@pytest.mark.parametrize("words", [{"correction": "minor"}, {"note": "A name was wrong."}])
def test_a_correction_has_its_tier_and_its_note(words: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError, match="verdictversion_correction_has_note"):
        make_version(**words)


@pytest.mark.parametrize(
    "change", [{"label": "True"}, {"finding": "supported"}, {"number": 4}, {"meaning": "x"}]
)
def test_a_rating_that_verdicts_use_keeps_what_it_says(change: dict[str, str | int]) -> None:
    rating = make_version().rating
    with pytest.raises(IntegrityError, match="verdicts use it"):
        type(rating).objects.filter(pk=rating.pk).update(**change)


def test_a_rating_that_no_verdict_uses_may_be_reworded() -> None:
    rating = make_rating("Hafl true")
    rating.label = "Half true"
    rating.save()
    assert any_rating(label="Half true") == rating


def test_readers_see_the_published_version_while_a_correction_is_written() -> None:
    published = make_version(state="published")
    make_version(published.verdict.claim, correction="minor", note="A name was wrong.")
    assert published.verdict.shown() == published


def test_readers_still_see_a_retracted_version() -> None:
    version = make_version(state="retracted")
    assert version.verdict.shown() == version


def test_nothing_is_shown_before_it_is_published() -> None:
    assert make_version(state="approved").verdict.shown() is None


def test_what_waits_for_review_is_found_in_the_order_in_which_it_came() -> None:
    first, second = make_version(state="submitted"), make_version(state="submitted")
    make_version(state="approved")
    assert list(VerdictVersion.objects.waiting_for_review()) == [first, second]


def test_verdicts_are_found_by_the_state_of_their_newest_version() -> None:
    version = make_version(state="returned")
    make_version(version.verdict.claim)
    assert list(Verdict.objects.at("draft")) == [version.verdict]
    assert list(Verdict.objects.at("returned")) == []


def test_an_outsider_sees_no_verdict(outsider: User, reviewer: User) -> None:
    verdict = make_version().verdict
    assert list(Verdict.objects.visible_to(outsider)) == []
    assert list(Verdict.objects.visible_to(reviewer)) == [verdict]
