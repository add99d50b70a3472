"""What happened to a row, in words, as its History page tells it."""

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

from claims.models.history import Change, changes_of

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
class Told:
    """One change of a row: `what` is "added", "changed" or "deleted", `row` names the row.

    `surface` is the way by which the change came in, in words; one made past all of them is the database's.
    """

    at: datetime
    who: str
    surface: str
    what: str
    row: str
    differences: list[Difference] = field(default_factory=list)


def history_of(obj: Model, *, parts: Sequence[tuple[type[Model], str]] = ()) -> list[Told]:
    """The changes of the row and of its parts in words, newest first; see `changes_of`."""
    changes = changes_of(obj, parts=parts)
    words = _Words(changes)
    return [words.told(change) for change in changes]


class _Words:
    """Puts changes into words, with the names of the rows that they speak of looked up in bulk."""

    def __init__(self, changes: Iterable[Change]) -> None:
        wanted: dict[type[Model], set[int]] = {}
        for change in changes:
            for key in _changed(change):
                if isinstance(key, ForeignKey):
                    ids = {getattr(change.before, key.attname), getattr(change.event, key.attname)} - {None}
                    wanted.setdefault(key.related_model, set()).update(ids)
        self.rows = {model: _without_texts(model).in_bulk(ids) for model, ids in wanted.items()}

    def told(self, change: Change) -> Told:
        differences = [
            Difference(str(key.verbose_name), self._value(key, change.before), self._value(key, change.event))
            for key in _changed(change)
        ]
        return Told(
            at=change.event.pgh_created_at,
            who=change.who,
            surface=_SURFACES.get(change.surface, change.surface),
            what=_LABELS[change.event.pgh_label],
            row=_row(change.event),
            differences=differences,
        )

    def _value(self, key: "Field[Any, Any]", event: Any) -> str:
        value = getattr(event, key.attname)
        if value in (None, "", []):
            return "nothing"
        if isinstance(key, ForeignKey):
            row = self.rows[key.related_model].get(value)
            return _named(row) if row else f"{key.verbose_name} {value}, since deleted"
        return Truncator(_in_words(dict(key.flatchoices).get(value, value))).chars(_LONGEST)


def _changed(change: Change) -> "list[Field[Any, Any]]":
    """The fields of the row that the change gave another value; none for its first."""
    before, event = change.before, change.event
    fields = [] if before is None else event._meta.concrete_fields
    return [
        key for key in fields
        if not key.name.startswith("pgh_") and getattr(before, key.attname) != getattr(event, key.attname)
    ]  # fmt: skip


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
