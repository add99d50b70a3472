"""Asking for a scan: a row first, a message second."""

from typing import TYPE_CHECKING

from django.db import transaction

from claims.errors import NotFoundError, WrongStateError
from claims.models import Queue, Revision, Scan, WorkState
from claims.models.work import UNFINISHED
from claims.services.queueing import send
from claims.services.working import soon, try_again

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
        state__in=UNFINISHED,
        defaults={"queue": queue, "requested_by": requested_by, "due_at": soon()},
    )
    hurried = scan.state == WorkState.QUEUED and scan.queue == Queue.BULK and queue == Queue.INTERACTIVE
    if hurried:
        scan.queue = queue
        scan.save(update_fields=["queue"])
    if created or hurried:
        send(scan)
    return scan


@transaction.atomic
def retry_scan(*, scan_id: int) -> Scan:
    """Queues a failed scan anew, with its attempts forgotten, and returns it.

    Raises NotFoundError where there is none of this id, and WrongStateError where it has not failed.
    """
    scan = Scan.objects.select_for_update().filter(pk=scan_id).first()
    if scan is None:
        raise NotFoundError(f"There is no scan {scan_id}. Ask for a scan of the article instead.")
    if scan.state != WorkState.FAILED:
        raise WrongStateError(f"Scan {scan_id} is {scan.state}; only a failed scan can be tried again.")
    try_again(scan)
    return scan
