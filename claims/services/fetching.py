"""Articles handed in by their address alone: a worker fetches them, so no web request waits for a slow site.

As with scans, a row comes first and a message second: the database says what is still to be fetched.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

import structlog
from django.db import DatabaseError, transaction
from django.db.models import F, Q
from django.utils import timezone
from kombu.exceptions import OperationalError

from claims.errors import ClaimsError
from claims.models import Fetch, FetchState, Queue
from claims.services.intake import Draft, canonical_url
from claims.services.intake.cleaning import clean_line
from claims.services.intake.sources import fetch_draft
from claims.services.queueing import FETCH_ARTICLE, send_on_commit, waiting
from claims.services.scanning.timing import LEASE, MOST_ATTEMPTS, PATIENCE
from claims.services.submitting import submit_article

if TYPE_CHECKING:
    from django.contrib.auth.models import User

_BATCH = 1_000

log = structlog.get_logger(__name__)


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
            due_at=timezone.now() + PATIENCE,
        )
        _send(fetch)
    return fetch


def run_fetch(*, fetch_id: int) -> None:
    """Fetches the address, imports what is there and asks for its scan; records the outcome on the row.

    Idempotent and safe to run twice at once, as `run_scan` is.
    """
    fetch = _take(fetch_id)
    if fetch is None:
        log.info("fetch_not_taken", fetch=fetch_id)
        return
    try:
        draft = _with_what_was_said(fetch_draft(fetch.url), fetch)
        _store(fetch, draft)
    except DatabaseError:
        raise
    except ClaimsError as error:
        _fail(fetch, error.code, str(error))
    except Exception as error:
        log.exception("fetch_failed", fetch=fetch.pk)
        _fail(
            fetch,
            "fetch-error",
            f"What is at {fetch.url} could not be read ({type(error).__name__}). Hand in its text.",
        )


def sweep_due_fetches() -> int:
    """Queues again every fetch whose message or worker is lost; returns their number.

    As with scans, one that waits is sent again only once its queue has run dry, and one that stopped its
    worker too often is given up. Does nothing while the broker cannot be reached.
    """
    try:
        dry = [queue for queue in Queue.values if not waiting(queue=queue)]
    except OperationalError as error:
        log.warning("broker_unreachable", error=str(error))
        return 0
    with transaction.atomic():
        due = Fetch.objects.due(timezone.now()).filter(Q(state=FetchState.RUNNING) | Q(queue__in=dry))
        fetches = list(due.select_for_update(skip_locked=True)[:_BATCH])
        for fetch in fetches:
            _send_again(fetch)
    return len(fetches)


def _take(fetch_id: int) -> Fetch | None:
    now = timezone.now()
    free = Q(state=FetchState.QUEUED) | Q(state=FetchState.RUNNING, due_at__lte=now)
    taken = Fetch.objects.filter(free, pk=fetch_id).update(
        state=FetchState.RUNNING, attempts=F("attempts") + 1, due_at=now + LEASE
    )
    return Fetch.objects.get(pk=fetch_id) if taken else None


def _with_what_was_said(draft: Draft, fetch: Fetch) -> Draft:
    said = {name: value for name in ("title", "provider", "external_id") if (value := getattr(fetch, name))}
    publisher = (fetch.publisher_name,) if fetch.publisher_name else ()
    return replace(draft, **said, publishers=(*publisher, *draft.publishers))


@transaction.atomic
def _store(fetch: Fetch, draft: Draft) -> None:
    mine = _lock(fetch)
    if mine is None:
        log.warning("fetch_lost_to_another_worker", fetch=fetch.pk)
        return
    submitted = submit_article(draft=draft, queue=fetch.queue, user=fetch.requested_by)
    mine.scan, mine.notices = submitted.scan, list(submitted.imported.notices)
    _end(mine, FetchState.DONE)


@transaction.atomic
def _fail(fetch: Fetch, code: str, sentence: str) -> None:
    mine = _lock(fetch)
    if mine is not None:
        mine.error_code, mine.error = code, sentence
        _end(mine, FetchState.FAILED)


def _lock(fetch: Fetch) -> Fetch | None:
    """The row for as long as it is this run's: the number of the attempt tells the runs apart."""
    mine = Fetch.objects.filter(pk=fetch.pk, state=FetchState.RUNNING, attempts=fetch.attempts)
    return mine.select_for_update().first()


def _end(fetch: Fetch, state: FetchState) -> None:
    fetch.state, fetch.due_at, fetch.ended_at = state, None, timezone.now()
    fetch.save()


def _send_again(fetch: Fetch) -> None:
    if fetch.attempts >= MOST_ATTEMPTS:
        fetch.error_code = "gave-up"
        fetch.error = (
            f"The worker stopped {fetch.attempts} times on this page. Hand in the article's text instead."
        )
        _end(fetch, FetchState.FAILED)
        return
    fetch.state, fetch.due_at = FetchState.QUEUED, timezone.now() + PATIENCE
    fetch.save()
    _send(fetch)


def _send(fetch: Fetch) -> None:
    send_on_commit(task=FETCH_ARTICLE, row_id=fetch.pk, queue=fetch.queue)
