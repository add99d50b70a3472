"""Who did it, and through which surface: what history keeps beside every change."""

from typing import TYPE_CHECKING, Any

import pghistory

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def recorded_as(*, user: "User | None", surface: str, **more: Any) -> pghistory.context:
    """A context manager: every change inside it is kept in history with this user and surface.

    `surface` is one of admin, web, api, command, task. `more` is kept beside them, as JSON.
    """
    return pghistory.context(user=user.pk if user else None, surface=surface, **more)
