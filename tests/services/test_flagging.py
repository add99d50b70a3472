"""What editors make of flags."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User

from claims.errors import NotFoundError, WrongStateError
from claims.models import Flag
from claims.services.flagging import confirm_flag, dismiss_flag, reopen_flag
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


def test_a_dismissed_flag_keeps_who_when_and_why(editor: User) -> None:
    flag = dismiss_flag(flag_id=make_flag().pk, user=editor, note="  It is our own reporting. ")
    assert (flag.state, flag.decided_by, flag.note) == ("dismissed", editor, "It is our own reporting.")
    assert flag.decided_at is not None


def test_an_editor_may_change_their_mind(editor: User) -> None:
    flag = make_flag()
    dismiss_flag(flag_id=flag.pk, user=editor)
    assert confirm_flag(flag_id=flag.pk, user=editor).state == "confirmed"


def test_a_decision_can_be_taken_back(editor: User) -> None:
    flag = confirm_flag(flag_id=make_flag().pk, user=editor, note="Yes.")
    reopened = reopen_flag(flag_id=flag.pk)
    assert (reopened.state, reopened.decided_by, reopened.decided_at, reopened.note) == (
        "open",
        None,
        None,
        "",
    )


def test_a_note_full_of_markup_is_kept_as_it_was_written(editor: User) -> None:
    note = "<script>alert('x')</script> \u202eevil"
    assert dismiss_flag(flag_id=make_flag().pk, user=editor, note=note).note == note
