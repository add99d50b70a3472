"""What makes losing a message or a worker harmless: whatever is due by the database is queued again."""

import structlog
from django.db import transaction
from django.utils import timezone
from kombu.exceptions import OperationalError

from claims.models import Queue, Scan, ScanState
from claims.services.queueing import waiting
from claims.services.scanning.ending import fail_scan
from claims.services.scanning.requesting import send_scan
from claims.services.scanning.timing import MOST_ATTEMPTS, PATIENCE

# As many as a sweep sends in one transaction; the next sweep goes on with the rest.
_BATCH = 1_000

log = structlog.get_logger(__name__)


def sweep_due_scans() -> int:
    """Queues again every unfinished scan whose message or worker is lost; returns their number.

    While a queue still holds messages, those of its waiting scans are most likely among them, so a waiting
    scan is sent again only once its queue has run dry. A scan whose worker went silent is sent at once, and
    given up as failed after MOST_ATTEMPTS. Does nothing while the broker cannot be reached.
    """
    try:
        dry = [queue for queue in Queue.values if not waiting(queue=queue)]
    except OperationalError as error:
        log.warning("broker_unreachable", error=str(error))
        return 0
    return _requeue(dry_queues=dry)


@transaction.atomic
def _requeue(*, dry_queues: list[str]) -> int:
    due = Scan.objects.due(timezone.now()).exclude(
        state=ScanState.QUEUED, queue__in=set(Queue.values) - set(dry_queues)
    )
    scans = list(due.select_for_update(skip_locked=True)[:_BATCH])
    alive = [scan for scan in scans if scan.attempts < MOST_ATTEMPTS]
    for scan in alive:
        scan.state, scan.due_at = ScanState.QUEUED, timezone.now() + PATIENCE
        scan.save(update_fields=["state", "due_at"])
        send_scan(scan)
    for scan in set(scans) - set(alive):
        _give_up(scan)
    return len(alive)


def _give_up(scan: Scan) -> None:
    sentence = (
        f"The worker stopped {scan.attempts} times in the middle of this text. "
        "Look into the worker's log for the reason, then try the scan again."
    )
    fail_scan(scan, code="gave-up", sentence=sentence)
