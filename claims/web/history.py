"""Who changed what about a claim, when, and through which surface: read from the history tables."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.contrib.auth.models import User

from claims.models import Claim
from claims.web.flag_words import word

# A claim that is scanned for years must not make its page long.
_LATEST = 50


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `who` is empty for what the tool did by itself; `surface` is empty where it is unknown."""

    at: datetime
    what: str
    who: str
    surface: str
    note: str


def history_of(claim: Claim) -> list[Change]:
    """The latest changes of the claim and its flags, the newest first, in three queries."""
    flag_events = _events("FlagEvent", claim=claim)
    claim_events = _events("ClaimEvent", pgh_obj=claim)
    events = sorted([*flag_events, *claim_events], key=lambda event: event.pgh_created_at, reverse=True)
    names = _names(events)
    return [_change(event, names) for event in events[:_LATEST]]


def _events(model: str, **which: object) -> list[Any]:
    events = apps.get_model("claims", model)._default_manager.filter(**which)
    return list(events.select_related("pgh_context").order_by("-pgh_id")[:_LATEST])


def _names(events: Iterable[Any]) -> dict[int, str]:
    ids = {int(user) for event in events if (user := _told(event).get("user"))}
    return {user.pk: user.get_full_name() or user.username for user in User.objects.filter(pk__in=ids)}


def _told(event: Any) -> dict[str, Any]:
    return event.pgh_context.metadata if event.pgh_context else {}


def _change(event: Any, names: dict[int, str]) -> Change:
    told = _told(event)
    return Change(
        at=event.pgh_created_at,
        what=_what(event),
        who=names.get(told.get("user") or 0, ""),
        surface=told.get("surface", ""),
        note=getattr(event, "note", ""),
    )


def _what(event: Any) -> str:
    new = event.pgh_label == "insert"
    if hasattr(event, "kind"):
        return f"flag “{word(event.kind)}” {'raised' if new else event.state}"
    return f"claim {'made' if new else event.status}"
