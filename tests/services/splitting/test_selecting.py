"""Claims that a person selects in the text and puts in words."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from claims.models import Claim, ClaimStatus, Revision, Scan
from claims.services.recording import recorded_as
from claims.services.splitting import claim_selection, restate_claim
from claims.services.splitting.errors import (
    ClaimNotFoundError,
    ClaimStatusError,
    EmptySpanError,
    RevisionNotFoundError,
    SelectionMissingError,
    SelectionNotFoundError,
    SpanOutsideTextError,
    SpanTakenError,
    StaleRevisionError,
)
from claims.services.typed import TooLongError, UnstorableTextError
from tests.factories import make_claim, make_revision

pytestmark = pytest.mark.django_db

TEXT = "🌉 The bridge fell. He denied it. She denied it."


@pytest.fixture
def revision() -> Revision:
    return make_revision(TEXT)


def test_a_revision_that_does_not_exist_is_refused(editor: User) -> None:
    with pytest.raises(RevisionNotFoundError, match="no revision 404"):
        claim_selection(revision_id=404, start=0, end=3, user=editor)


def test_an_older_revision_is_refused(revision: Revision, editor: User) -> None:
    make_revision("Newer words.", article=revision.article)
    with pytest.raises(StaleRevisionError, match="Open the latest"):
        claim_selection(revision_id=revision.pk, start=2, end=12, user=editor)


@pytest.mark.parametrize(
    ("selection", "error"),
    [
        ({}, SelectionMissingError),
        ({"start": 4}, SelectionMissingError),
        ({"exact": "  "}, SelectionMissingError),
        ({"start": 2, "end": 500}, SpanOutsideTextError),
        ({"start": -2, "end": 5}, SpanOutsideTextError),
        ({"start": 7, "end": 7}, EmptySpanError),
        ({"start": 1, "end": 2}, EmptySpanError),
        ({"exact": "The bridge stands."}, SelectionNotFoundError),
        ({"exact": "denied it"}, SelectionNotFoundError),
        ({"start": 2, "end": 12, "exact": "denied it"}, SelectionNotFoundError),
    ],
)
def test_a_selection_that_is_not_certain_is_refused(
    revision: Revision, editor: User, selection: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        claim_selection(revision_id=revision.pk, user=editor, **selection)
    assert not Claim.objects.exists()


@pytest.mark.parametrize(("status", "advice"), [("rejected", "Restore"), ("accepted", "Work on")])
def test_words_that_are_a_claim_already_are_refused(
    revision: Revision, editor: User, status: str, advice: str
) -> None:
    claim = make_claim(revision, exact="The bridge fell.", status=status)
    with pytest.raises(SpanTakenError, match=f"Claim {claim.pk}.*{advice}"):
        claim_selection(revision_id=revision.pk, user=editor, exact="The bridge fell.")


def test_the_words_of_a_replaced_claim_can_be_selected(revision: Revision, editor: User) -> None:
    make_claim(revision, exact="The bridge fell.", status="replaced")
    assert claim_selection(revision_id=revision.pk, user=editor, exact="The bridge fell.").pk


def test_a_position_is_counted_in_code_points_and_trimmed(revision: Revision, editor: User) -> None:
    claim = claim_selection(revision_id=revision.pk, start=1, end=19, user=editor)
    assert (claim.start, claim.end, claim.exact) == (2, 18, "The bridge fell.")


def test_a_position_that_is_off_is_put_right_by_a_quote_that_occurs_once(
    revision: Revision, editor: User
) -> None:
    claim = claim_selection(revision_id=revision.pk, start=3, end=19, exact="The bridge fell.", user=editor)
    assert claim.start == 2


def test_a_quote_that_occurs_twice_is_told_by_its_context(revision: Revision, editor: User) -> None:
    claim = claim_selection(revision_id=revision.pk, exact="denied it", prefix="She ", user=editor)
    assert claim.start == TEXT.rindex("denied it")


def test_what_a_person_selects_is_accepted_and_theirs(revision: Revision, editor: User) -> None:
    claim = claim_selection(
        revision_id=revision.pk,
        start=2,
        end=18,
        user=editor,
        statement=" It collapsed. ",
        claimant="Ada Quill",
    )
    assert (claim.status, claim.created_by) == (ClaimStatus.ACCEPTED, editor)
    assert (claim.statement, claim.claimant) == ("It collapsed.", "Ada Quill")


def test_a_selection_is_scanned(revision: Revision, editor: User) -> None:
    claim_selection(revision_id=revision.pk, start=2, end=18, user=editor)
    assert Scan.objects.get().requested_by == editor


def test_history_keeps_who_selected_and_where(revision: Revision, editor: User) -> None:
    with recorded_as(user=editor, surface="web"):
        claim = claim_selection(revision_id=revision.pk, start=2, end=18, user=editor)
    event = claim.events.get()  # type: ignore[attr-defined]
    assert event.pgh_context.metadata == {"user": editor.pk, "surface": "web"}


def test_a_claim_that_does_not_exist_is_not_restated() -> None:
    with pytest.raises(ClaimNotFoundError, match="no claim 404"):
        restate_claim(claim_id=404, statement="x")


def test_a_replaced_claim_is_not_restated() -> None:
    with pytest.raises(ClaimStatusError, match="replaced"):
        restate_claim(claim_id=make_claim(status="replaced").pk, statement="x")


def test_a_claimant_of_300_characters_is_kept_and_a_longer_one_refused() -> None:
    claim = make_claim()
    restate_claim(claim_id=claim.pk, claimant="é" * 300)
    with pytest.raises(TooLongError, match="longer than 300"):
        restate_claim(claim_id=claim.pk, claimant="é" * 301)


@pytest.mark.parametrize("words", ["nul\0", "half \ud800"])
def test_what_a_database_cannot_keep_is_refused(words: str) -> None:
    with pytest.raises(UnstorableTextError, match="Type them anew"):
        restate_claim(claim_id=make_claim().pk, statement=words)


def test_restating_leaves_what_is_not_given() -> None:
    claim = make_claim(statement="It fell.", claimant="Ada Quill")
    restate_claim(claim_id=claim.pk, statement=" It collapsed. ")
    claim.refresh_from_db()
    assert (claim.statement, claim.claimant) == ("It collapsed.", "Ada Quill")
