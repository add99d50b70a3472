"""What an editor makes of a flag. It survives every later scan."""

from copy import copy
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from claims.errors import ConflictError, NotFoundError, WrongStateError
from claims.models import Flag, FlagState
from claims.services.typed import LONGEST_NOTE, fitting

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class StaleDecisionError(ConflictError):
    """`theirs` is the flag as it is, `yours` as this person wanted it."""

    code = "flag-decided-since"
    title = "Somebody else decided on this flag"


def confirm_flag(*, flag_id: int, user: "User", note: str = "", seen: str = "") -> Flag:
    """Records that the editor agrees with the flag, and returns it.

    `seen` is the flag's `decision_stamp` as the editor saw it: empty where nothing was decided. Raises
    NotFoundError for an unknown id, WrongStateError for a flag that a later scan withdrew, StaleDecisionError
    where it was decided on since, TooLongError and UnstorableTextError.
    """
    return _decide(flag_id, FlagState.CONFIRMED, user, note, seen)


def dismiss_flag(*, flag_id: int, user: "User", note: str = "", seen: str = "") -> Flag:
    """Records that the editor sees no problem where the flag does, and returns it.

    `seen` and what is raised are as `confirm_flag` has them.
    """
    return _decide(flag_id, FlagState.DISMISSED, user, note, seen)


@transaction.atomic
def reopen_flag(*, flag_id: int, seen: str = "") -> Flag:
    """Takes an editor's decision back, and returns the open flag. An open flag stays as it is.

    `seen` is as `confirm_flag` has it. Raises NotFoundError for an unknown id, WrongStateError for a flag
    that a later scan withdrew, and StaleDecisionError where another decision was taken since.
    """
    flag = _lock(flag_id)
    if flag.state != FlagState.OPEN:
        wanted = copy(flag)
        wanted.state, wanted.decided_by, wanted.decided_at, wanted.note = FlagState.OPEN, None, None, ""
        flag = _save(flag, wanted, seen)
    return flag


@transaction.atomic
def _decide(flag_id: int, state: FlagState, user: "User", note: str, seen: str) -> Flag:
    flag = _lock(flag_id)
    wanted = copy(flag)
    wanted.state, wanted.decided_by, wanted.decided_at = state, user, timezone.now()
    wanted.note = fitting(note, longest=LONGEST_NOTE)
    return _save(flag, wanted, seen)


def _save(flag: Flag, wanted: Flag, seen: str) -> Flag:
    if flag.decision_stamp != seen:
        raise StaleDecisionError(_both(flag, wanted), theirs=flag, yours=wanted)
    wanted.save()
    return wanted


def _both(flag: Flag, wanted: Flag) -> str:
    """What was decided and what was about to take its place, in one sentence each."""
    if flag.decided_at is None:
        theirs = "Somebody took the decision back that you saw"
    else:
        name = flag.decided_by and (flag.decided_by.get_full_name() or flag.decided_by.get_username())
        at = date_format(timezone.localtime(flag.decided_at), "j F, H:i")
        theirs = f"{name or 'Somebody'} made this flag {flag.state} on {at}{_quoted(flag.note)}"
    return (
        f"{theirs}. You were about to make it {wanted.state}{_quoted(wanted.note)}, without having seen "
        "that. Nothing was overwritten: look at both, and decide again if you still want to."
    )


def _quoted(note: str) -> str:
    return f" (“{note}”)" if note else ""


def _lock(flag_id: int) -> Flag:
    flag = Flag.objects.select_for_update().filter(pk=flag_id).first()
    if flag is None:
        raise NotFoundError(f"There is no flag {flag_id}. Reload the page: the claim may have changed.")
    if flag.state == FlagState.WITHDRAWN:
        raise WrongStateError("A later scan no longer finds this flag, so there is nothing to decide.")
    return flag
