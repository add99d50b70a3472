"""The text of a source that no page has, or that cannot be fetched: handed in by a person."""

import gzip
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from claims.models import Queue, Snapshot, snapshot_digest
from claims.services.intake.cleaning import clean, clean_line
from claims.services.permitting import require
from claims.services.provenance.asking import request_reading
from claims.services.source_finding import source_for_change

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def keep_text(*, source_id: int, text: str, user: "User", title: str = "") -> Snapshot:
    """Keeps a text as what the source says, such as a transcript, queues its reading, and returns its
    snapshot.

    The same text as the latest is kept once. Raises NotAllowedError, SourceNotFoundError, EmptyTextError
    and TooLargeError.
    """
    require(user, "change_source", to="hand in the text of a source")
    cleaned = clean(text).text
    source = source_for_change(source_id, user)
    latest = source.snapshots.first()
    if latest is not None and latest.sha256 == snapshot_digest(cleaned):
        return latest
    snapshot = Snapshot.objects.create(
        source=source,
        title=clean_line(title, 1000),
        text=cleaned,
        sha256=snapshot_digest(cleaned),
        raw=gzip.compress(text.encode("utf-8", "replace")),
        media_type="text/plain",
        charset="utf-8",
        fetched_at=timezone.now(),
        added_by=user,
    )
    request_reading(snapshot=snapshot, queue=Queue.INTERACTIVE, requested_by=user)
    return snapshot
