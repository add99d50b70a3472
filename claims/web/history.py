"""What happened to a claim and its flags, a line a change."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from claims.models import Claim, Flag
from claims.models.history import Change, changes_of
from claims.web.flag_words import word

# A claim that is scanned for years must not make its page long.
_LATEST = 50


@dataclass(frozen=True, slots=True)
class Told:
    """One change. `who` is empty for what the tool did by itself; `surface` is empty where it is unknown."""

    at: datetime
    what: str
    who: str
    surface: str
    note: str


def history_of(claim: Claim) -> list[Told]:
    """The latest changes of the claim and its flags, the newest first; see `changes_of`."""
    changes = changes_of(claim, parts=[(Flag, "claim_id")])
    return [_told(change) for change in changes[:_LATEST]]


def _told(change: Change) -> Told:
    event = change.event
    return Told(event.pgh_created_at, _what(event), change.who, change.surface, getattr(event, "note", ""))


def _what(event: Any) -> str:
    new = event.pgh_label == "insert"
    if hasattr(event, "kind"):
        return f"flag “{word(event.kind)}” {'raised' if new else event.state}"
    return f"claim {'made' if new else event.status}"
