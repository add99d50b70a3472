"""Asking for a scan: a row first, a message second."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from claims.errors import NotFoundError, WrongStateError
from claims.models import Queue, Revision, Scan, ScanState
from claims.services.queueing import FLAG_SECONDARY_REPORTING, send_on_commit
from claims.services.scanning.timing import PATIENCE

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def request_scan(
    *, revision: Revision, queue: str = Queue.INTERACTIVE, requested_by: "User | None" = None
) -> Scan:
    """Queues a scan of the revision and returns it; where one is still unfinished, returns that one.

    `queue` is interactive where a person waits for it and bulk otherwise; asking again interactively for a
    scan that waits in bulk moves it to the front.
    """
    scan, created = Scan.objects.select_for_update().get_or_create(
        revision=revision,
        state__in=[ScanState.QUEUED, ScanState.RUNNING],
        defaults={"queue": queue, "requested_by": requested_by, "due_at": timezone.now() + PATIENCE},
    )
    hurried = scan.state == ScanState.QUEUED and scan.queue == Queue.BULK and queue == Queue.INTERACTIVE
    if hurried:
        scan.queue = queue
        scan.save(update_fields=["queue"])
    if created or hurried:
        send_scan(scan)
    return scan


@transaction.atomic
def retry_scan(*, scan_id: int) -> Scan:
    """Queues a failed scan anew, with its attempts forgotten, and returns it.

    Raises NotFoundError where there is none of this id, and WrongStateError where it has not failed.
    """
    scan = Scan.objects.select_for_update().filter(pk=scan_id).first()
    if scan is None:
        raise NotFoundError(f"There is no scan {scan_id}. Ask for a scan of the article instead.")
    if scan.state != ScanState.FAILED:
        raise WrongStateError(f"Scan {scan_id} is {scan.state}; only a failed scan can be tried again.")
    scan.state, scan.attempts, scan.ended_at = ScanState.QUEUED, 0, None
    scan.error = scan.error_code = ""
    scan.due_at = timezone.now() + PATIENCE
    scan.save()
    send_scan(scan)
    return scan


def send_scan(scan: Scan) -> None:
    """Sends the message that makes a worker run this scan, once the transaction has committed."""
    send_on_commit(task=FLAG_SECONDARY_REPORTING, row_id=scan.pk, queue=scan.queue)
