"""What happened to a row, read off the history that the database keeps."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Field, ForeignKey, Model, TextField
from django.utils import timezone
from django.utils.formats import localize
from django.utils.text import Truncator

_LABELS = {"insert": "added", "update": "changed", "delete": "deleted"}
_SURFACES = {
    "admin": "the admin", "web": "the web pages", "api": "the API", "command": "a command", "task": "a scan",
    "": "the database itself",
}  # fmt: skip
_LONGEST = 200  # characters of a value that are shown


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that a change gave another value, in words."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """One event of a row's history: `what` is "added", "changed" or "deleted", `row` names the row.

    `surface` is the way by which the change came in, in words; one made past all of them is the database's.
    """

    at: datetime
    who: str
    surface: str
    what: str
    row: str
    differences: list[Difference] = field(default_factory=list)


def history_of(obj: Model, *, parts: Sequence[tuple[type[Model], str]] = ()) -> list[Change]:
    """The changes of the row and of its parts, newest first; empty for a model that is not tracked.

    `parts` are the models whose rows are parts of this one, each with its foreign key to this one. Makes a
    number of queries that does not grow with the history.
    """
    if not hasattr(obj, "events"):
        return []
    streams = [_events(type(obj), id=obj.pk)] + [_events(model, **{key: obj.pk}) for model, key in parts]
    steps = [step for events in streams for step in _steps(events)]
    steps.sort(key=lambda step: (step[1].pgh_created_at, step[1].pgh_id), reverse=True)
    names = _Names(steps)
    return [names.change(before, event) for before, event in steps]


def _events(model: type[Model], **lookup: Any) -> list[Any]:
    events: Any = model._meta.get_field("events").related_model
    return list(events.objects.filter(**lookup).select_related("pgh_context").order_by("pgh_id"))


def _steps(events: Iterable[Any]) -> list[tuple[Any, Any]]:
    """Each event with the one before it of the same row; None before the first."""
    latest: dict[int, Any] = {}
    steps = []
    for event in events:
        steps.append((latest.get(event.id), event))
        latest[event.id] = event
    return steps


class _Names:
    """Puts events into words, with the names of the users and rows that they speak of looked up in bulk."""

    def __init__(self, steps: Sequence[tuple[Any, Any]]) -> None:
        self.users = User.objects.in_bulk({_metadata(event).get("user") for _, event in steps} - {None})
        wanted: dict[type[Model], set[int]] = {}
        for before, event in steps:
            for key in _changed(before, event):
                if isinstance(key, ForeignKey):
                    ids = {getattr(before, key.attname), getattr(event, key.attname)} - {None}
                    wanted.setdefault(key.related_model, set()).update(ids)
        self.rows = {model: _without_texts(model).in_bulk(ids) for model, ids in wanted.items()}

    def change(self, before: Any, event: Any) -> Change:
        metadata = _metadata(event)
        differences = [
            Difference(str(key.verbose_name), self._value(key, before), self._value(key, event))
            for key in _changed(before, event)
        ]
        return Change(
            at=event.pgh_created_at,
            who=self._who(metadata),
            surface=_SURFACES.get(metadata.get("surface", ""), metadata.get("surface", "")),
            what=_LABELS[event.pgh_label],
            row=_row(event),
            differences=differences,
        )

    def _who(self, metadata: dict[str, Any]) -> str:
        pk = metadata.get("user")
        if pk is None:
            return ""
        user = self.users.get(pk)
        return (user.get_full_name() or user.get_username()) if user else f"user {pk}, since deleted"

    def _value(self, key: "Field[Any, Any]", event: Any) -> str:
        value = getattr(event, key.attname)
        if value in (None, "", []):
            return "nothing"
        if isinstance(key, ForeignKey):
            row = self.rows[key.related_model].get(value)
            return _named(row) if row else f"{key.verbose_name} {value}, since deleted"
        return Truncator(_in_words(dict(key.flatchoices).get(value, value))).chars(_LONGEST)


def _changed(before: Any, event: Any) -> "list[Field[Any, Any]]":
    """The fields of the tracked row that differ between two of its events; none for its first."""
    fields = [] if before is None else event._meta.concrete_fields
    return [
        key for key in fields
        if not key.name.startswith("pgh_") and getattr(before, key.attname) != getattr(event, key.attname)
    ]  # fmt: skip


def _metadata(event: Any) -> dict[str, Any]:
    return event.pgh_context.metadata if event.pgh_context else {}


def _row(event: Any) -> str:
    """The row as it called itself at the time."""
    tracked = event.pgh_tracked_model
    values = {
        key.attname: getattr(event, key.attname)
        for key in tracked._meta.concrete_fields
        if hasattr(event, key.attname)
    }
    return f"{tracked._meta.verbose_name} “{Truncator(str(tracked(**values))).chars(80)}”"


def _named(row: Model) -> str:
    return (row.get_full_name() if isinstance(row, User) else "") or str(row)


def _without_texts(model: type[Model]) -> Any:
    """Rows without their long texts, which no name needs and of which a revision's has up to 5 MB."""
    return model._base_manager.defer(*(f.name for f in model._meta.fields if isinstance(f, TextField)))


def _in_words(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list) and all(isinstance(item, dict) and "text" in item for item in value):
        return " · ".join(str(item["text"]) for item in value)
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, datetime):
        value = timezone.localtime(value)
    return str(localize(value))
