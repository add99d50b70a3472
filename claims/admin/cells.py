"""What stands in a cell of a list or a line of a page: links, words of the text, the state of a scan."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Model
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from claims.models import WorkState

_SHOWN = 50_000  # characters of a text that a page shows; a text may have 10 MB
_SHORT = 120  # characters of a claim or a headline in a list


def short(text: str) -> str:
    """The text, cut where it is too long for a list."""
    return Truncator(text).chars(_SHORT)


def page_of(row: Model, pk: int | None = None) -> str:
    """The address of a row's own page; `pk` is for a row of the same model that was not loaded."""
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[pk or row.pk])


def name_of(user: User | None) -> str:
    """A user's name; no link, since editors may not open accounts."""
    return (user.get_full_name() or user.get_username()) if user else "–"


def link(row: Model | None, text: str = "") -> SafeString | str:
    """A link to a row's page, under its name or `text`."""
    return format_html('<a href="{}">{}</a>', page_of(row), short(text or str(row))) if row else "–"


def link_out(address: str) -> SafeString:
    """A link to a page that is not ours, which is told nothing of where its visitor comes from."""
    return format_html('<a href="{}" rel="noreferrer noopener">{}</a>', address, short(address))


def beginning(text: str) -> SafeString:
    """A text to be read, and how much of it there is no room for."""
    more = f"… and {len(text) - _SHOWN:,} characters more" if len(text) > _SHOWN else ""
    return format_html('<div class="text-of-revision">{}</div>{}', text[:_SHOWN], more)


def list_of(model: type[Model], text: str, **filters: Any) -> SafeString:
    """A link to a model's list, filtered."""
    address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
    return format_html('<a href="{}?{}">{}</a>', address, urlencode(filters), text)


def flag_word(kind: str) -> str:
    """A flag's kind in a word or two, for where there is no room for what it means."""
    return kind.replace("_", " ")


def words(evidence: Iterable[Mapping[str, Any]]) -> SafeString | str:
    """The words that made a flag or a chain, each with the rule that read it as its tooltip."""
    marks = [(item.get("rule", ""), item.get("text", "")) for item in evidence]
    return format_html_join(" ", '<mark title="{}">{}</mark>', marks) or "–"


def progress(*, state: str, done: int, total: int, flagged: int) -> SafeString | str:
    """How far a scan is, in words and, while it runs, as a bar."""
    if state == WorkState.RUNNING and total:
        return format_html(
            'running <progress max="{}" value="{}"></progress> {} of {} sentences', total, done, done, total
        )
    if state == WorkState.DONE:
        return f"done, {flagged} claim{'' if flagged == 1 else 's'} flagged"
    return state
