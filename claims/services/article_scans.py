"""Scans of many articles: one of each one's latest revision."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from claims.models import Article, Queue, Revision, Scan
from claims.services.scanning import request_scan

if TYPE_CHECKING:
    from django.contrib.auth.models import User

_BATCH = 500


def scan_articles(
    *, articles: QuerySet[Article], queue: str = Queue.BULK, requested_by: "User | None" = None
) -> Iterator[Scan]:
    """Asks for a scan of each article's latest revision, and yields it; passes over articles without a text.

    Each is queued as the iterator comes to it, so that workers begin at once and nothing waits for the last.
    """
    latest = Revision.objects.filter(article__in=articles.order_by().values("pk"))
    latest = latest.defer("text").order_by("article_id", "-number").distinct("article_id")
    for revision in latest.iterator(chunk_size=_BATCH):
        yield request_scan(revision=revision, queue=queue, requested_by=requested_by)
