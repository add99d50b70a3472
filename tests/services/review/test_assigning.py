"""Who works on a claim and by when, and claims that need no verdict."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from claims.errors import InvalidInputError, NotAllowedError, NotFoundError, WrongStateError
from claims.models import Assignment, Claim
from claims.services.review import assign_claim, close_claim, reopen_claim, unassign_claim
from claims.services.review.errors import ClaimClosedError, ClaimNotAcceptedError
from claims.services.typed import MissingWordsError, UnstorableTextError
from tests.factories import make_claim, make_rereview
from tests.verdicts import make_version

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim() -> Claim:
    return make_claim(status="accepted")


@pytest.mark.parametrize("who", ["editor", "reviewer", "outsider"])
def test_only_desk_leads_assign(claim: Claim, who: str, request: pytest.FixtureRequest) -> None:
    user = request.getfixturevalue(who)
    with pytest.raises(NotAllowedError, match="You may not assign claims"):
        assign_claim(claim_id=claim.pk, assignee=user, user=user)
    with pytest.raises(NotAllowedError):
        unassign_claim(claim_id=claim.pk, user=user)


def test_a_claim_that_is_not_there_is_not_assigned(desk_lead: User) -> None:
    with pytest.raises(NotFoundError):
        assign_claim(claim_id=12345, assignee=desk_lead, user=desk_lead)


def test_a_claim_that_nobody_accepted_is_not_assigned(desk_lead: User) -> None:
    with pytest.raises(ClaimNotAcceptedError):
        assign_claim(claim_id=make_claim().pk, assignee=desk_lead, user=desk_lead)


def test_a_claim_is_not_assigned_to_somebody_who_cannot_work_on_it(
    claim: Claim, desk_lead: User, outsider: User
) -> None:
    with pytest.raises(InvalidInputError, match="Choose an editor or a reviewer"):
        assign_claim(claim_id=claim.pk, assignee=outsider, user=desk_lead)


def test_a_claim_is_not_due_in_the_past(claim: Claim, desk_lead: User) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    with pytest.raises(InvalidInputError, match="Choose a day from today on"):
        assign_claim(claim_id=claim.pk, assignee=desk_lead, user=desk_lead, due_on=yesterday)


def test_an_assignment_takes_the_place_of_the_one_before(
    claim: Claim, desk_lead: User, editor: User, reviewer: User
) -> None:
    assign_claim(claim_id=claim.pk, assignee=editor, user=desk_lead)
    second = assign_claim(claim_id=claim.pk, assignee=reviewer, user=desk_lead, due_on=timezone.localdate())
    assert list(claim.assignments.current()) == [second]
    assert claim.assignments.count() == 2


def test_a_claim_is_taken_out_of_somebodys_hands(claim: Claim, desk_lead: User, editor: User) -> None:
    assign_claim(claim_id=claim.pk, assignee=editor, user=desk_lead)
    unassign_claim(claim_id=claim.pk, user=desk_lead)
    assert not claim.assignments.current().exists()


def test_what_was_due_before_today_is_overdue(claim: Claim, desk_lead: User, editor: User) -> None:
    today = date(2026, 11, 25)
    late = Assignment.objects.create(
        claim=claim, assignee=editor, assigned_by=desk_lead, due_on=today - timedelta(days=1)
    )
    Assignment.objects.create(claim=make_claim(), assignee=editor, assigned_by=desk_lead, due_on=today)
    assert list(Assignment.objects.overdue(today)) == [late]


@pytest.mark.parametrize("who", ["editor", "outsider"])
def test_who_does_not_review_closes_no_claim(claim: Claim, who: str, request: pytest.FixtureRequest) -> None:
    with pytest.raises(NotAllowedError, match="You may not close claims"):
        close_claim(claim_id=claim.pk, user=request.getfixturevalue(who), reason="An opinion.")


def test_a_claim_that_is_not_there_is_not_closed(reviewer: User) -> None:
    with pytest.raises(NotFoundError):
        close_claim(claim_id=12345, user=reviewer, reason="An opinion.")


def test_a_claim_is_not_closed_without_a_reason(claim: Claim, reviewer: User) -> None:
    with pytest.raises(MissingWordsError, match="needs no verdict"):
        close_claim(claim_id=claim.pk, user=reviewer, reason=" ")


def test_a_reason_that_no_database_can_keep_is_refused(claim: Claim, reviewer: User) -> None:
    with pytest.raises(UnstorableTextError):
        close_claim(claim_id=claim.pk, user=reviewer, reason="nul\0")


def test_a_claim_is_closed_once(claim: Claim, reviewer: User) -> None:
    close_claim(claim_id=claim.pk, user=reviewer, reason="An opinion.")
    with pytest.raises(ClaimClosedError, match="reviewed, no action"):
        close_claim(claim_id=claim.pk, user=reviewer, reason="An opinion.")


@pytest.mark.parametrize("state", ["submitted", "approved", "published", "retracted"])
def test_a_claim_whose_verdict_is_under_way_or_public_is_not_closed(reviewer: User, state: str) -> None:
    claim = make_version(state=state).verdict.claim
    with pytest.raises(WrongStateError, match="verdict on this claim"):
        close_claim(claim_id=claim.pk, user=reviewer, reason="An opinion.")


def test_a_closed_claim_keeps_the_reason_and_leaves_everybodys_hands(
    claim: Claim, desk_lead: User, editor: User
) -> None:
    assign_claim(claim_id=claim.pk, assignee=editor, user=desk_lead)
    closure = close_claim(claim_id=claim.pk, user=desk_lead, reason="<i>An opinion.</i>")
    assert (closure.closed_by, closure.reason) == (desk_lead, "<i>An opinion.</i>")
    assert not claim.assignments.current().exists()


def test_closing_a_claim_closes_its_rereviews_with_the_reason(claim: Claim, reviewer: User) -> None:
    rereview = make_rereview(claim)
    close_claim(claim_id=claim.pk, user=reviewer, reason="An opinion.")
    rereview.refresh_from_db()
    assert rereview.note == "The claim was closed, no action: An opinion."


def test_a_claim_that_is_open_is_not_reopened(claim: Claim, reviewer: User) -> None:
    with pytest.raises(WrongStateError, match="is not closed"):
        reopen_claim(claim_id=claim.pk, user=reviewer)


def test_an_editor_reopens_no_claim(claim: Claim, editor: User) -> None:
    with pytest.raises(NotAllowedError):
        reopen_claim(claim_id=claim.pk, user=editor)


def test_a_closed_claim_is_opened_again_and_may_be_closed_again(claim: Claim, reviewer: User) -> None:
    close_claim(claim_id=claim.pk, user=reviewer, reason="An opinion.")
    assert reopen_claim(claim_id=claim.pk, user=reviewer).reopened_by == reviewer
    close_claim(claim_id=claim.pk, user=reviewer, reason="An opinion after all.")
    assert claim.closures.count() == 2
