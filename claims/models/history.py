"""Who changed what, when, and through which surface: read off the history tables."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Model


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a row: the row's `event`, and the one `before` it, None for the first.

    `who` is empty where no person did it. `surface` is admin, web, api, command or task, and empty for what
    was done past all of them.
    """

    event: Any
    before: Any
    who: str
    surface: str


def changes_of(row: Model, *, parts: Sequence[tuple[type[Model], str]] = ()) -> list[Change]:
    """The changes of the row and of its parts, the newest first; none for a model that is not tracked.

    `parts` are the models whose rows are parts of this one, each with its foreign key to this one. Makes one
    query for each table and one for the names, however long the history is.
    """
    if not hasattr(row, "events"):
        return []
    streams = [_events(type(row), id=row.pk), *(_events(model, **{key: row.pk}) for model, key in parts)]
    steps = [step for events in streams for step in _steps(events)]
    steps.sort(key=lambda step: (step[1].pgh_created_at, step[1].pgh_id), reverse=True)
    names = _names(event for _, event in steps)
    return [
        Change(
            event,
            before,
            who=names.get(_told(event).get("user"), ""),
            surface=_told(event).get("surface", ""),
        )
        for before, event in steps
    ]


def _events(model: type[Model], **lookup: object) -> list[Any]:
    events: Any = model._meta.get_field("events").related_model
    return list(events.objects.filter(**lookup).select_related("pgh_context").order_by("pgh_id"))


def _steps(events: Iterable[Any]) -> list[tuple[Any, Any]]:
    """Each event with the one before it of the same row."""
    latest: dict[int, Any] = {}
    steps = []
    for event in events:
        steps.append((latest.get(event.id), event))
        latest[event.id] = event
    return steps


def _told(event: Any) -> dict[str, Any]:
    """What was recorded beside the event: see `services.recording`."""
    return event.pgh_context.metadata if event.pgh_context else {}


def _names(events: Iterable[Any]) -> dict[int | None, str]:
    ids = {user for event in events if (user := _told(event).get("user")) is not None}
    found = get_user_model().objects.in_bulk(ids)
    named = {pk: user.get_full_name() or user.get_username() for pk, user in found.items()}
    return {pk: named.get(pk, f"user {pk}, since deleted") for pk in ids}
