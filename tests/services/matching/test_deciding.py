"""What people make of suggested matches."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError

from claims.errors import NotAllowedError, NotFoundError
from claims.models import ClaimMatch
from claims.services.matching import confirm_match, refuse_match, reopen_match
from claims.services.matching.deciding import NotEarlierError
from claims.services.typed import TooLongError, UnstorableTextError
from tests.factories import make_claim

pytestmark = pytest.mark.django_db
Decide = Callable[..., ClaimMatch]


@pytest.mark.parametrize("decide", [confirm_match, refuse_match, reopen_match])
def test_who_is_not_of_the_newsroom_decides_nothing(decide: Decide, outsider: User) -> None:
    earlier, later = make_claim(), make_claim()
    with pytest.raises(NotAllowedError, match="You may not say whether"):
        decide(claim_id=later.pk, earlier_id=earlier.pk, user=outsider)


@pytest.mark.parametrize(
    ("note", "error"),
    [("a\0b", UnstorableTextError), ("a\ud800b", UnstorableTextError), ("x" * 2001, TooLongError)],
)
@pytest.mark.parametrize("decide", [confirm_match, refuse_match])
def test_a_note_that_cannot_be_kept_is_refused(
    decide: Decide, note: str, error: type[Exception], editor: User
) -> None:
    earlier, later = make_claim(), make_claim()
    with pytest.raises(error):
        decide(claim_id=later.pk, earlier_id=earlier.pk, user=editor, note=note)


@pytest.mark.parametrize("decide", [confirm_match, refuse_match])
def test_a_claim_that_does_not_exist_cannot_be_matched(decide: Decide, editor: User) -> None:
    with pytest.raises(NotFoundError, match="no claim 0"):
        decide(claim_id=make_claim().pk, earlier_id=0, user=editor)


@pytest.mark.parametrize("decide", [confirm_match, refuse_match])
def test_a_claim_is_not_matched_with_a_later_one(decide: Decide, editor: User) -> None:
    earlier, later = make_claim(), make_claim()
    with pytest.raises(NotEarlierError, match="Open the later"):
        decide(claim_id=earlier.pk, earlier_id=later.pk, user=editor)


def test_a_claim_is_not_matched_with_itself(editor: User) -> None:
    claim = make_claim()
    with pytest.raises(NotEarlierError):
        confirm_match(claim_id=claim.pk, earlier_id=claim.pk, user=editor)


def test_the_database_refuses_a_match_with_a_later_claim() -> None:
    earlier, later = make_claim(), make_claim()
    with pytest.raises(IntegrityError, match="earlier_came_first"):
        ClaimMatch.objects.create(claim=earlier, earlier=later)


def test_nothing_decided_cannot_be_taken_back(editor: User) -> None:
    earlier, later = make_claim(), make_claim()
    with pytest.raises(NotFoundError, match="Nothing was decided"):
        reopen_match(claim_id=later.pk, earlier_id=earlier.pk, user=editor)


def test_a_confirmed_match_links_both_claims_and_keeps_who_and_why(editor: User) -> None:
    earlier, later = make_claim(), make_claim()
    match = confirm_match(claim_id=later.pk, earlier_id=earlier.pk, user=editor, note=" Same figure. ")
    assert (match.state, match.decided_by, match.note) == ("confirmed", editor, "Same figure.")
    assert [ClaimMatch.objects.of(claim).get() for claim in (earlier, later)] == [match, match]


def test_a_decision_may_be_changed_and_history_keeps_both(editor: User) -> None:
    earlier, later = make_claim(), make_claim()
    confirm_match(claim_id=later.pk, earlier_id=earlier.pk, user=editor)
    match = refuse_match(claim_id=later.pk, earlier_id=earlier.pk, user=editor)
    states = match.events.values_list("state", flat=True)  # type: ignore[attr-defined]
    assert list(states.order_by("pgh_id")) == ["confirmed", "refused"]


def test_a_decision_taken_back_leaves_a_suggestion(editor: User) -> None:
    earlier, later = make_claim(), make_claim()
    refuse_match(claim_id=later.pk, earlier_id=earlier.pk, user=editor, note="No.")
    match = reopen_match(claim_id=later.pk, earlier_id=earlier.pk, user=editor)
    assert (match.state, match.decided_by, match.decided_at, match.note) == ("suggested", None, None, "")
