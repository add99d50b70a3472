"""Waiting for scans to end, but never for ever for a worker that is not there."""

import time
from collections.abc import Collection, Iterator

from celery import current_app
from django.db.models import Max, Sum

from claims.errors import ClaimsError
from claims.models import Scan, WorkState
from claims.services.queueing import broker_errors
from claims.services.working import LEASE

_EVERY = 0.5  # seconds between two looks
_STILL = 10.0  # seconds without any movement before workers are asked whether they are there
_ANSWER = 2.0  # seconds that they have to answer; a worker's main process does so while its children scan
# A lost worker's scan comes up again after LEASE, by the sweep. Without it nothing would ever move again.
_STUCK = 3 * LEASE.total_seconds()


class NoWorkerError(ClaimsError):
    code = "no-worker"
    title = "No worker is running"


class StuckError(ClaimsError):
    code = "stuck"
    title = "The scans do not move"


def watch_scans(
    *, scan_ids: Collection[int], still: float = _STILL, stuck: float = _STUCK
) -> Iterator[float]:
    """Yields twice a second how many of the scans have ended, running ones by the part that is read.

    Ends when all have ended.

    Raises NoWorkerError where nothing has moved for `still` seconds and no worker answers, and StuckError
    where workers answer and still nothing has moved for `stuck` seconds.
    """
    wanted, before, moved = set(scan_ids), None, time.monotonic()
    asked = moved
    while True:
        unfinished = wanted & set(Scan.objects.unfinished().values_list("pk", flat=True))
        yield len(wanted) - len(unfinished) + _read_so_far(unfinished)
        if not unfinished:
            return
        now, signs = time.monotonic(), _signs_of_life()
        if signs != before:
            before, moved, asked = signs, now, now
        elif now - moved > stuck:
            raise StuckError(
                f"Nothing has moved for {now - moved:.0f} seconds, though a worker answers. Look at its log, "
                "and whether beat runs (celery -A factcheck beat), which sends lost scans again."
            )
        elif now - asked > still:
            asked = now
            _require_worker(len(unfinished))
        time.sleep(_EVERY)


def _read_so_far(scan_ids: Collection[int]) -> float:
    """How many texts the running ones of these scans have read together, in parts of a text."""
    running = Scan.objects.filter(state=WorkState.RUNNING, sentences_total__gt=0)
    rows = running.values_list("pk", "sentences_done", "sentences_total")
    return sum(done / total for pk, done, total in rows if pk in scan_ids)


def _signs_of_life() -> dict[str, object]:
    """Numbers of which one changes whenever any worker gets on, be it with work that is ahead of ours."""
    return Scan.objects.unfinished().aggregate(
        scans=Sum("pk"), read=Sum("sentences_done"), attempts=Sum("attempts"), leases=Max("due_at")
    )


def _require_worker(number: int) -> None:
    stay = f"The {number} unfinished scans stay queued" if number != 1 else "The scan stays queued"
    try:
        answers = current_app.control.ping(timeout=_ANSWER)
    except broker_errors() as error:
        raise NoWorkerError(
            f"The broker cannot be reached ({error}). {stay} until both it and a worker run."
        ) from error
    if not answers:
        raise NoWorkerError(
            f"No worker answers. {stay} until one is started, as with `manage.py work` in another window."
        )
