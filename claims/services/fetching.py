"""Articles handed in by their address alone: a worker fetches them, so no web request waits for a slow site.

As with scans, a row comes first and a message second: the database says what is still to be fetched.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

import pghistory
from django.db import transaction

from claims.models import Fetch, Queue
from claims.services import working
from claims.services.intake import Draft, canonical_url
from claims.services.intake.cleaning import clean_line
from claims.services.intake.sources import fetch_draft
from claims.services.queueing import send
from claims.services.submitting import submit_article

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def request_fetch(
    *,
    url: str,
    title: str = "",
    publisher: str = "",
    provider: str = "",
    external_id: str = "",
    queue: str = Queue.INTERACTIVE,
    requested_by: "User | None" = None,
) -> Fetch:
    """Queues the fetching, importing and scanning of what is at `url`, and returns the fetch to follow.

    Where the same is still to be fetched, that fetch is returned, with what was said of it then. Raises
    InvalidUrlError.
    """
    wanted = {"url": canonical_url(url), "provider": provider, "external_id": external_id}
    fetch = Fetch.objects.unfinished().filter(**wanted).first()
    if fetch is None:  # two at once may both find none: that is two fetches, and still one article
        fetch = Fetch.objects.create(
            **wanted,
            title=clean_line(title, 1000),
            publisher_name=clean_line(publisher, 200),
            queue=queue,
            requested_by=requested_by,
            due_at=working.soon(),
        )
        send(fetch)
    return fetch


def run_fetch(*, fetch_id: int) -> None:
    """Fetches the address, imports what is there and asks for its scan; records the outcome on the row.

    Idempotent and safe to run twice at once, as `run_scan` is. History names who asked for it.
    """
    fetch = working.take(Fetch, fetch_id)
    if fetch is not None:
        sentence = f"What is at {fetch.url} could not be read. Hand in its text instead."
        with pghistory.context(user=fetch.requested_by_id):
            working.perform(fetch, _fetch_and_store, code="fetch-error", sentence=sentence)


def sweep_due_fetches() -> int:
    """Queues again every fetch whose message or worker is lost; returns their number. See `working.sweep`."""
    return working.sweep(Fetch, gave_up="Hand in the article's text instead of its address.")


def _fetch_and_store(fetch: Fetch) -> None:
    draft = _with_what_was_said(fetch_draft(fetch.url), fetch)
    with transaction.atomic():
        mine = working.lock_ours(fetch)
        if mine is not None:
            submitted = submit_article(draft=draft, queue=mine.queue, user=mine.requested_by)
            mine.scan, mine.notices = submitted.scan, list(submitted.imported.notices)
            working.finish(mine)


def _with_what_was_said(draft: Draft, fetch: Fetch) -> Draft:
    said = {name: value for name in ("title", "provider", "external_id") if (value := getattr(fetch, name))}
    publisher = (fetch.publisher_name,) if fetch.publisher_name else ()
    return replace(draft, **said, publishers=(*publisher, *draft.publishers))
