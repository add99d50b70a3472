"""What an editor makes of a flag. It survives every later scan."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from claims.errors import NotFoundError, WrongStateError
from claims.models import Flag, FlagState

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def confirm_flag(*, flag_id: int, user: "User", note: str = "") -> Flag:
    """Records that the editor agrees with the flag, and returns it.

    Raises NotFoundError for an unknown id and WrongStateError for a flag that a later scan withdrew.
    """
    return _decide(flag_id, FlagState.CONFIRMED, user, note)


def dismiss_flag(*, flag_id: int, user: "User", note: str = "") -> Flag:
    """Records that the editor sees no problem where the flag does, and returns it.

    Raises NotFoundError for an unknown id and WrongStateError for a flag that a later scan withdrew.
    """
    return _decide(flag_id, FlagState.DISMISSED, user, note)


@transaction.atomic
def reopen_flag(*, flag_id: int) -> Flag:
    """Takes an editor's decision back, and returns the open flag. An open flag stays as it is.

    Raises NotFoundError for an unknown id and WrongStateError for a flag that a later scan withdrew.
    """
    flag = _lock(flag_id)
    flag.state, flag.decided_by, flag.decided_at, flag.note = FlagState.OPEN, None, None, ""
    flag.save()
    return flag


@transaction.atomic
def _decide(flag_id: int, state: FlagState, user: "User", note: str) -> Flag:
    flag = _lock(flag_id)
    flag.state, flag.decided_by, flag.decided_at, flag.note = state, user, timezone.now(), note.strip()
    flag.save()
    return flag


def _lock(flag_id: int) -> Flag:
    flag = Flag.objects.select_for_update().filter(pk=flag_id).first()
    if flag is None:
        raise NotFoundError(f"There is no flag {flag_id}. Reload the page: the claim may have changed.")
    if flag.state == FlagState.WITHDRAWN:
        raise WrongStateError("A later scan no longer finds this flag, so there is nothing to decide.")
    return flag
