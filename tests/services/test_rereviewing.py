"""Claims are queued to be looked at again, once for each cause, and closed by whoever looked."""

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, ProgrammingError
from django.utils import timezone

from claims.errors import NotAllowedError, NotFoundError, WrongStateError
from claims.models import ReReview
from claims.services.rereviewing import ask_for_rereview, close_rereview
from claims.services.typed import MissingWordsError, UnstorableTextError
from tests.factories import make_claim, make_rereview

pytestmark = pytest.mark.django_db


def test_a_rereview_without_a_reason_is_not_asked_for() -> None:
    with pytest.raises(MissingWordsError, match="why the claims are to be looked at again"):
        ask_for_rereview(claims=[make_claim()], reason=" ", cause="source:1:gone")


def test_a_rereview_without_a_cause_is_not_asked_for() -> None:
    with pytest.raises(MissingWordsError, match="Name the cause"):
        ask_for_rereview(claims=[make_claim()], reason="It is gone.", cause="")


def test_a_reason_that_no_database_can_keep_is_refused() -> None:
    with pytest.raises(UnstorableTextError, match="Type them anew"):
        ask_for_rereview(claims=[make_claim()], reason="gone\0", cause="source:1:gone")


def test_each_claim_is_queued_and_says_why() -> None:
    claims = [make_claim(), make_claim()]
    asked = ask_for_rereview(claims=claims, reason="The page is gone.", cause="source:1:gone")
    assert [(row.claim, row.reason) for row in asked] == [(claim, "The page is gone.") for claim in claims]


def test_the_same_cause_asks_once_however_often_the_task_runs() -> None:
    claim = make_claim()
    first = ask_for_rereview(claims=[claim, claim], reason="Gone.", cause="source:1:gone")
    again = ask_for_rereview(claims=[claim], reason="Gone, said otherwise.", cause="source:1:gone")
    assert first == again
    assert ReReview.objects.count() == 1


def test_the_same_cause_does_not_come_back_once_somebody_has_looked(reviewer: User) -> None:
    rereview = make_rereview()
    close_rereview(rereview_id=rereview.pk, user=reviewer, note="A copy says the same.")
    assert ask_for_rereview(claims=[rereview.claim], reason="Gone.", cause=rereview.cause) == []


def test_another_cause_asks_anew() -> None:
    rereview = make_rereview()
    ask_for_rereview(claims=[rereview.claim], reason="It changed.", cause="snapshot:7")
    assert rereview.claim.rereviews.open().count() == 2


def test_an_editor_does_not_close_a_rereview(editor: User) -> None:
    with pytest.raises(NotAllowedError, match=r"You may not close a re-review\. Ask a desk lead"):
        close_rereview(rereview_id=make_rereview().pk, user=editor, note="Fine.")


def test_a_rereview_that_is_not_there_cannot_be_closed(reviewer: User) -> None:
    with pytest.raises(NotFoundError, match="no re-review 12345"):
        close_rereview(rereview_id=12345, user=reviewer, note="Fine.")


def test_a_rereview_is_not_closed_without_saying_what_was_found(reviewer: User) -> None:
    with pytest.raises(MissingWordsError, match="Say what you found"):
        close_rereview(rereview_id=make_rereview().pk, user=reviewer, note="\n ")


def test_a_rereview_is_closed_once(reviewer: User, desk_lead: User) -> None:
    rereview = make_rereview()
    close_rereview(rereview_id=rereview.pk, user=reviewer, note="Fine.")
    with pytest.raises(WrongStateError, match="closed already"):
        close_rereview(rereview_id=rereview.pk, user=desk_lead, note="Not fine.")


def test_a_closed_rereview_keeps_who_when_and_what_was_found(reviewer: User) -> None:
    note = "<b>Fine</b> fine"
    closed = close_rereview(rereview_id=make_rereview().pk, user=reviewer, note=note)
    assert (closed.closed_by, closed.note) == (reviewer, note)
    assert not ReReview.objects.open().exists()


def test_the_database_closes_no_rereview_without_a_person_and_a_note() -> None:
    make_rereview()
    with pytest.raises(IntegrityError, match="closed_by_somebody_who_says_why"):
        ReReview.objects.update(closed_at=timezone.now())


def test_the_database_keeps_what_was_found(reviewer: User) -> None:
    rereview = make_rereview()
    close_rereview(rereview_id=rereview.pk, user=reviewer, note="Fine.")
    with pytest.raises(ProgrammingError, match="Cannot update"):
        ReReview.objects.update(note="Another thing.")


def test_the_database_keeps_the_reason_as_it_was_given() -> None:
    make_rereview()
    with pytest.raises(ProgrammingError, match="Cannot update"):
        ReReview.objects.update(reason="Another reason.")


def test_an_outsider_sees_no_rereview(outsider: User, reviewer: User) -> None:
    rereview = make_rereview()
    assert list(ReReview.objects.visible_to(outsider)) == []
    assert list(ReReview.objects.visible_to(reviewer)) == [rereview]
