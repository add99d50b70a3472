"""What editors make of flags."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User

from claims.errors import NotFoundError, WrongStateError
from claims.models import Flag
from claims.services.flagging import StaleDecisionError, confirm_flag, dismiss_flag, reopen_flag
from claims.services.typed import UnstorableTextError
from tests.factories import make_flag

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("decide", [confirm_flag, dismiss_flag])
def test_a_flag_that_does_not_exist_cannot_be_decided_on(decide: Callable[..., Flag], editor: User) -> None:
    with pytest.raises(NotFoundError, match="no flag 12345"):
        decide(flag_id=12345, user=editor)


def test_a_withdrawn_flag_cannot_be_confirmed(editor: User) -> None:
    flag = make_flag(state="withdrawn")
    with pytest.raises(WrongStateError, match="nothing to decide"):
        confirm_flag(flag_id=flag.pk, user=editor)


def test_a_withdrawn_flag_cannot_be_reopened() -> None:
    flag = make_flag(state="withdrawn")
    with pytest.raises(WrongStateError, match="nothing to decide"):
        reopen_flag(flag_id=flag.pk)


@pytest.mark.parametrize("note", ["nul\0", "half \ud800"])
def test_a_note_that_no_database_can_keep_is_refused(editor: User, note: str) -> None:
    with pytest.raises(UnstorableTextError):
        dismiss_flag(flag_id=make_flag().pk, user=editor, note=note)


def test_a_decision_that_its_taker_has_not_seen_is_not_overwritten(editor: User, desk_lead: User) -> None:
    flag = dismiss_flag(flag_id=make_flag().pk, user=desk_lead, note="Our own reporting.")
    with pytest.raises(StaleDecisionError, match="Dana Lead made this flag dismissed") as refusal:
        confirm_flag(flag_id=flag.pk, user=editor, note="Reuters had it first.")
    assert (refusal.value.theirs, refusal.value.yours.note) == (flag, "Reuters had it first.")
    assert Flag.objects.get().state == "dismissed"


def test_the_refusal_shows_both_decisions(editor: User) -> None:
    flag = dismiss_flag(flag_id=make_flag().pk, user=editor, note="Our own.")
    with pytest.raises(
        StaleDecisionError, match=r"\(“Our own.”\)\. You were about to make it confirmed \(“No.”\)"
    ):
        confirm_flag(flag_id=flag.pk, user=editor, note="No.")


def test_a_decision_that_was_taken_back_is_not_changed_as_if_it_stood(editor: User) -> None:
    flag = dismiss_flag(flag_id=make_flag().pk, user=editor)
    reopen_flag(flag_id=flag.pk, seen=flag.decision_stamp)
    with pytest.raises(StaleDecisionError, match="Somebody took the decision back"):
        confirm_flag(flag_id=flag.pk, user=editor, seen=flag.decision_stamp)


def test_a_newer_decision_is_not_taken_back_unseen(editor: User) -> None:
    first = dismiss_flag(flag_id=make_flag().pk, user=editor)
    confirm_flag(flag_id=first.pk, user=editor, seen=first.decision_stamp)
    with pytest.raises(StaleDecisionError):
        reopen_flag(flag_id=first.pk, seen=first.decision_stamp)


def test_reopening_what_somebody_reopened_already_is_fine(editor: User) -> None:
    flag = dismiss_flag(flag_id=make_flag().pk, user=editor)
    reopen_flag(flag_id=flag.pk, seen=flag.decision_stamp)
    assert reopen_flag(flag_id=flag.pk, seen=flag.decision_stamp).state == "open"


def test_a_dismissed_flag_keeps_who_when_and_why(editor: User) -> None:
    flag = dismiss_flag(flag_id=make_flag().pk, user=editor, note="  It is our own reporting. ")
    assert (flag.state, flag.decided_by, flag.note) == ("dismissed", editor, "It is our own reporting.")
    assert flag.decided_at is not None


def test_an_editor_may_change_their_mind(editor: User) -> None:
    flag = make_flag()
    seen = dismiss_flag(flag_id=flag.pk, user=editor).decision_stamp
    assert confirm_flag(flag_id=flag.pk, user=editor, seen=seen).state == "confirmed"


def test_a_decision_can_be_taken_back(editor: User) -> None:
    flag = confirm_flag(flag_id=make_flag().pk, user=editor, note="Yes.")
    reopened = reopen_flag(flag_id=flag.pk, seen=flag.decision_stamp)
    assert (reopened.state, reopened.decided_by, reopened.decided_at, reopened.note) == (
        "open",
        None,
        None,
        "",
    )


def test_a_note_full_of_markup_is_kept_as_it_was_written(editor: User) -> None:
    note = "<script>alert('x')</script> evil"
    assert dismiss_flag(flag_id=make_flag().pk, user=editor, note=note).note == note
