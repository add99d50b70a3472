"""The passage that a claim relies on: words that are really there, and what a person makes of them."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from claims.errors import NotAllowedError
from claims.models import ClaimSource
from claims.services.sourcing import anchor_passage, judge_support
from claims.services.sourcing.errors import ClaimSourceNotFoundError, SnapshotNotFoundError
from claims.services.splitting.errors import (
    EmptySpanError,
    SelectionMissingError,
    SelectionNotFoundError,
    SpanOutsideTextError,
)
from claims.services.typed import UnknownChoiceError
from tests.factories import make_claim_source, make_protected, make_snapshot, make_source

pytestmark = pytest.mark.django_db

TEXT = "The bridge 🌉 is shut. It is shut for good.\n\nNobody said why."


@pytest.fixture
def row() -> ClaimSource:
    return make_claim_source(source=make_snapshot(TEXT).source)


def test_a_reviewer_marks_no_passage(row: ClaimSource, reviewer: User) -> None:
    with pytest.raises(NotAllowedError):
        anchor_passage(claim_source_id=row.pk, user=reviewer, exact="Nobody")


def test_a_source_kept_from_this_user_is_not_marked(editor: User) -> None:
    with pytest.raises(ClaimSourceNotFoundError):
        anchor_passage(claim_source_id=make_protected().pk, user=editor, exact="Nobody")


def test_a_source_whose_page_has_not_come_has_no_passage(editor: User) -> None:
    waiting = make_claim_source(source=make_source("https://echo.example/a"))
    with pytest.raises(SnapshotNotFoundError, match="Wait"):
        anchor_passage(claim_source_id=waiting.pk, user=editor, exact="Nobody")


def test_a_snapshot_of_another_source_is_refused(row: ClaimSource, editor: User) -> None:
    with pytest.raises(SnapshotNotFoundError):
        anchor_passage(claim_source_id=row.pk, user=editor, snapshot_id=make_snapshot().pk, exact="Nobody")


@pytest.mark.parametrize(
    ("selection", "error"),
    [({}, SelectionMissingError), ({"exact": "Somebody"}, SelectionNotFoundError),
     ({"exact": "is shut"}, SelectionNotFoundError), ({"start": 3, "end": 4000}, SpanOutsideTextError),
     ({"start": 10, "end": 11}, EmptySpanError)],
)  # fmt: skip
def test_words_that_are_not_certain_are_refused(
    row: ClaimSource, editor: User, selection: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        anchor_passage(claim_source_id=row.pk, user=editor, **selection)


def test_a_judgement_that_there_is_not_is_refused(row: ClaimSource, editor: User) -> None:
    with pytest.raises(UnknownChoiceError):
        judge_support(claim_source_id=row.pk, user=editor, support="perhaps")


def test_a_quote_is_anchored_with_its_context_in_code_points(row: ClaimSource, editor: User) -> None:
    row = anchor_passage(claim_source_id=row.pk, user=editor, exact="Nobody said why.", support="partly")
    assert (row.start, row.end, row.support) == (44, 60, "partly")
    assert (row.prefix, row.suffix) == (TEXT[12:44], "")


def test_words_that_stand_twice_are_told_by_their_context(row: ClaimSource, editor: User) -> None:
    row = anchor_passage(claim_source_id=row.pk, user=editor, exact="is shut", prefix="It ", suffix=" for")
    assert (row.start, row.end) == (25, 32)


def test_another_passage_has_still_to_be_judged(row: ClaimSource, editor: User) -> None:
    anchor_passage(claim_source_id=row.pk, user=editor, exact="Nobody said why.", support="supports")
    assert anchor_passage(claim_source_id=row.pk, user=editor, start=0, end=10).support == ""


def test_a_judgement_is_kept_without_a_passage_too(editor: User) -> None:
    interview = make_claim_source(source=make_source(kind="interview"))
    assert judge_support(claim_source_id=interview.pk, user=editor, support="absent").support == "absent"


def test_a_passage_of_an_older_snapshot_that_the_page_no_longer_has_is_marked_at_once(
    row: ClaimSource, editor: User
) -> None:
    old = row.source.snapshots.get()
    latest = make_snapshot("The bridge is open.", source=row.source)
    anchored = anchor_passage(
        claim_source_id=row.pk, user=editor, snapshot_id=old.pk, exact="Nobody said why."
    )
    assert (anchored.snapshot, anchored.missing_from) == (old, latest)
