"""How a scan ends: its outcome is on the row."""

from django.utils import timezone

from claims.models import Scan, ScanState


def finish_scan(scan: Scan, *, note: str = "") -> None:
    """Marks a running scan as done; `note` says the outcome in words where numbers would mislead."""
    _end(scan, ScanState.DONE)
    scan.note = note
    scan.save()


def fail_scan(scan: Scan, *, code: str, sentence: str) -> None:
    """Marks an unfinished scan as failed; `sentence` says why and what to do, `code` names the reason."""
    _end(scan, ScanState.FAILED)
    scan.error_code, scan.error = code, sentence
    scan.save()


def _end(scan: Scan, state: ScanState) -> None:
    scan.state, scan.due_at, scan.ended_at = state, None, timezone.now()
