"""Importing every article of a feed. One that cannot be imported does not stop the others."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from claims.errors import ClaimsError
from claims.services.intake.addresses import is_address
from claims.services.intake.drafts import Draft
from claims.services.intake.feeds import Entry, read_feed, require_source
from claims.services.intake.fetching import fetch
from claims.services.intake.importing import Imported, import_article
from claims.services.intake.sources import fetch_draft, read_bytes

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@dataclass(frozen=True, slots=True)
class EntryOutcome:
    """What came of the `number`th (from 1) of `total` entries: either `imported` or `error` is there."""

    number: int
    total: int
    title: str
    imported: Imported | None = None
    error: ClaimsError | None = None


def import_feed(*, source: str, publisher: str = "", user: "User | None" = None) -> Iterator[EntryOutcome]:
    """Imports the articles of the feed at `source`, an http or https URL or else a file's path.

    The feed is read at once; then each entry is imported as the iterator comes to it, from its own text, or
    from its link where it has none. Raises, before any entry, a FetchError, InvalidUrlError or
    FileUnreadableError, and NotAFeedError.
    """
    if is_address(source):
        fetched = fetch(source)
        entries = read_feed(fetched.data, url=fetched.url, charset=fetched.charset)
    else:
        entries = read_feed(read_bytes(Path(source)))
    return _outcomes(entries, publisher, user)


def _outcomes(entries: list[Entry], publisher: str, user: "User | None") -> Iterator[EntryOutcome]:
    for number, entry in enumerate(entries, start=1):
        try:
            draft = _complete(entry)
            if publisher.strip():
                draft = replace(draft, publishers=(publisher, *draft.publishers))
            imported = import_article(draft=draft, user=user)
        except ClaimsError as error:
            yield EntryOutcome(number, len(entries), entry.title, error=error)
        else:
            yield EntryOutcome(number, len(entries), entry.title, imported=imported)


def _complete(entry: Entry) -> Draft:
    """The entry's draft, its text fetched where the feed has none; the page's own word goes first."""
    require_source(entry)
    given = entry.draft
    if given.text.strip():
        return given
    page = fetch_draft(given.url)
    return replace(
        page,
        title=page.title or given.title,
        publishers=(*page.publishers, *given.publishers),
        credited=(*page.credited, *given.credited),
        had_from=(*page.had_from, *given.had_from),
        byline=page.byline or given.byline,
        language=page.language or given.language,
        published_at=page.published_at or given.published_at,
    )
