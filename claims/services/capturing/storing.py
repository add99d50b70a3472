"""What a look at a source's page found, written in one piece with what follows for its claims."""

import gzip
import re
from urllib.parse import urlsplit

from django.db import transaction
from django.utils import timezone

from claims.models import Capture, CaptureOutcome, Snapshot, Source, snapshot_digest
from claims.services import working
from claims.services.capturing.consequences import after_change, after_disappearance
from claims.services.capturing.pace import schedule_check
from claims.services.capturing.reading import Page
from claims.services.intake import recognise_outlet
from claims.services.intake.canonical import folded_url
from claims.services.intake.cleaning import clean_line
from claims.services.provenance.asking import request_checks_of_source

_STORY = re.compile(r"[-_\d]")


def store_page(capture: Capture, page: Page) -> None:
    """Records that the page answered: as new, unchanged, changed or moved. See `leads_to_front_page`."""
    with transaction.atomic():
        mine = _ours(capture)
        if mine is None:
            return
        source = mine.source
        before = source.snapshots.fetched().first()
        same = before is not None and before.sha256 == snapshot_digest(page.text)
        mine.snapshot = before if before and same else _snapshot(source, page)
        mine.outcome = _outcome(mine, before, page, same=same)
        mine.http_status, mine.final_url = 200, page.url
        mine.etag, mine.last_modified = map(_validator, (page.fetched.etag, page.fetched.last_modified))
        _fill_in(source, page)
        schedule_check(source)
        working.finish(mine)
        if mine.snapshot != before:
            after_change(mine, before=before, after=mine.snapshot)


def store_no_change(capture: Capture) -> None:
    """Records that the server says that the page is what it was when it was last read (HTTP 304)."""
    with transaction.atomic():
        mine = _ours(capture)
        if mine is None:
            return
        last = mine.source.captures.filter(snapshot__isnull=False).latest("pk")
        for name in ("snapshot", "final_url", "etag", "last_modified"):
            setattr(mine, name, getattr(last, name))
        mine.outcome, mine.http_status = CaptureOutcome.UNCHANGED, 304
        schedule_check(mine.source)
        working.finish(mine)


def store_disappearance(capture: Capture, *, http_status: int, final_url: str = "") -> None:
    """Records that the page is gone."""
    with transaction.atomic():
        mine = _ours(capture)
        if mine is None:
            return
        mine.outcome, mine.http_status, mine.final_url = CaptureOutcome.GONE, http_status, final_url
        schedule_check(mine.source)
        working.finish(mine)
        last = mine.source.captures.exclude(pk=mine.pk).exclude(outcome="").first()
        if last is None or last.outcome != CaptureOutcome.GONE:
            after_disappearance(mine)


def leads_to_front_page(url: str, page: Page) -> bool:
    """Whether a story's address now leads to a front page, as sites do with those that they take down.

    A story's path has a number or words joined by hyphens; "/home" and "/index.html" are the front page too.
    """
    return bool(_STORY.search(urlsplit(url).path)) and not urlsplit(page.url).path.strip("/")


def _ours(capture: Capture) -> Capture | None:
    """The row, locked after its source, so that captures of one source take turns."""
    Source.objects.select_for_update(of=("self",)).get(pk=capture.source_id)
    return working.lock_ours(capture)


def _snapshot(source: Source, page: Page) -> Snapshot:
    return Snapshot.objects.create(
        source=source,
        title=clean_line(page.about.title, 1000),
        text=page.text,
        sha256=snapshot_digest(page.text),
        raw=gzip.compress(page.fetched.data),
        media_type=page.fetched.media_type[:100],
        charset=page.fetched.charset[:100],
        final_url=page.url,
        fetched_at=timezone.now(),
    )


def _validator(header: str) -> str:
    """A header as it is sent back to its server; "" for what no header may hold, or nobody could need."""
    return header if header.isprintable() and len(header) <= 500 else ""


def _outcome(mine: Capture, before: Snapshot | None, page: Page, *, same: bool) -> CaptureOutcome:
    if before is None:
        return CaptureOutcome.NEW
    earlier = mine.source.captures.exclude(final_url="").exclude(outcome=CaptureOutcome.GONE).first()
    if earlier and folded_url(earlier.final_url) != folded_url(page.url):
        return CaptureOutcome.MOVED
    return CaptureOutcome.UNCHANGED if same else CaptureOutcome.CHANGED


def _fill_in(source: Source, page: Page) -> None:
    """Puts what the page says of itself where nobody has said anything, and saves that."""
    published = page.about.published_at
    said = {
        "title": clean_line(page.about.title, 1000),
        "author": clean_line(page.about.byline, 500),
        "published_on": published.date() if published else None,
        "outlet": recognise_outlet(page.about.publishers),
    }
    news = {name: value for name, value in said.items() if value and not getattr(source, name)}
    for name, value in news.items():
        setattr(source, name, value)
    if news:
        source.save(update_fields=[*news])
        request_checks_of_source(source=source)
