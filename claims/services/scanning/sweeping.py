"""What makes losing a message or a worker harmless: whatever is due by the database is queued again."""

from claims.models import Scan
from claims.services.working import sweep


def sweep_due_scans() -> int:
    """Queues again every scan whose message or worker is lost; returns their number. See `working.sweep`."""
    return sweep(Scan, gave_up="Look into the worker's log for the reason, then try the scan again.")
