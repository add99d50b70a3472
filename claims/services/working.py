"""The life of a piece of work: queued, taken by one worker at a time, alive by its lease, ended.

Every kind of queued work (a model that is a `Work`) goes by these functions. The row is the truth: whoever
takes it runs it, the number of the attempt tells two runs of the same row apart, and `sweep` queues again
whatever the database says is due.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TypeVar

import structlog
from django.db import DatabaseError, transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from claims.errors import ClaimsError
from claims.models import Queue, Work, WorkState
from claims.models.work import WorkQuerySet
from claims.services.queueing import broker_errors, send, waiting

# A message that no worker has taken after this long may be lost; see `sweep`, which looks before it sends.
PATIENCE = timedelta(seconds=20)
# A worker gives a sign of life at least this often while it reads a text; after this long without any it is
# taken for dead. Long enough for writing the findings of a 5 MB text, which is one silent transaction.
LEASE = timedelta(seconds=60)
# Work that has stopped its worker this often is not tried again until a person asks.
MOST_ATTEMPTS = 5
# As many as a sweep sends in one transaction; the next sweep goes on with the rest.
_BATCH = 1_000

W = TypeVar("W", bound=Work)

log = structlog.get_logger(__name__)


def soon() -> datetime:
    """When work that is queued now is due to be queued again, unless a worker has taken it."""
    return timezone.now() + PATIENCE


def take(model: type[W], pk: int, **fields: Any) -> W | None:
    """The row, now running and ours, with these fields set; None where it ended or is another worker's."""
    now = timezone.now()
    free = Q(state=WorkState.QUEUED) | Q(state=WorkState.RUNNING, due_at__lte=now)
    taken = model._default_manager.filter(free, pk=pk).update(
        state=WorkState.RUNNING, attempts=F("attempts") + 1, started_at=now, due_at=now + LEASE, **fields
    )
    if not taken:
        log.info("work_not_taken", kind=model._meta.model_name, row_id=pk)
    return model._default_manager.get(pk=pk) if taken else None


def perform(work: W, job: Callable[[W], None], *, code: str, sentence: str) -> None:
    """Runs the job on a row that was taken, and records what goes wrong as the row's failure.

    A ClaimsError says itself what to do; for any other error, `code` and `sentence` do. An error of the
    database is raised: the row stays running, and comes up again in the sweep.
    """
    try:
        job(work)
    except DatabaseError:
        raise
    except ClaimsError as error:
        _record_failure(work, error.code, str(error))
    except Exception as error:
        log.exception("work_failed", kind=work._meta.model_name, row_id=work.pk)
        _record_failure(work, code, f"{sentence} ({type(error).__name__}: {error})")


def ours(work: W) -> QuerySet[W]:
    """The row as a queryset, for as long as it is this run's: empty once another worker has taken it over."""
    rows = type(work)._default_manager
    return rows.filter(pk=work.pk, state=WorkState.RUNNING, attempts=work.attempts)


def lock_ours(work: W) -> W | None:
    """The row, locked, for as long as it is this run's; None where another worker has taken it over."""
    mine = ours(work).select_for_update().first()
    if mine is None:
        log.warning("work_lost_to_another_worker", kind=work._meta.model_name, row_id=work.pk)
    return mine


def show_life(work: Work, **fields: Any) -> None:
    """Prolongs the lease of a row that is this run's, and puts progress onto it."""
    ours(work).update(due_at=timezone.now() + LEASE, **fields)


def finish(work: Work) -> None:
    """Saves a row, whose outcome is on it, as done."""
    _end(work, WorkState.DONE)


def fail(work: Work, *, code: str, sentence: str) -> None:
    """Saves a row as failed: `sentence` says why and what to do, `code` names the reason."""
    work.error_code, work.error = code, sentence
    _end(work, WorkState.FAILED)


def begin_again(work: Work) -> None:
    """Queues an unfinished row, whatever became of its message or its run."""
    work.state, work.due_at = WorkState.QUEUED, soon()
    work.save(update_fields=["state", "due_at"])
    send(work)


def postpone(work: Work, *, until: datetime) -> None:
    """Puts a row that is this run's back into its queue; the sweep sends it at `until` (aware).

    Its worker did not die in it, so this run is not counted as an attempt.
    """
    ours(work).update(state=WorkState.QUEUED, due_at=until, attempts=F("attempts") - 1)


def try_again(work: Work) -> None:
    """Queues a failed row anew, as if it had never been tried."""
    work.state, work.attempts, work.ended_at, work.due_at = WorkState.QUEUED, 0, None, soon()
    work.error = work.error_code = ""
    work.save()
    send(work)


def sweep(model: type[Work], *, gave_up: str) -> int:
    """Queues again every row whose message or worker is lost; returns their number.

    While a queue still holds messages, those of its waiting rows are most likely among them, so a waiting row
    is sent again only once its queue has run dry. A row whose worker went silent is sent at once, and after
    MOST_ATTEMPTS it is given up with the sentence `gave_up`. Does nothing while the broker is away.
    """
    try:
        dry = [queue for queue in Queue.values if not waiting(queue=queue)]
    except broker_errors() as error:
        log.warning("broker_unreachable", error=str(error))
        return 0
    with transaction.atomic():
        lost = Q(state=WorkState.RUNNING) | Q(queue__in=dry)
        due: WorkQuerySet[Work] = WorkQuerySet(model).due(timezone.now()).filter(lost)
        rows = list(due.select_for_update(skip_locked=True)[:_BATCH])
        alive = [row for row in rows if row.attempts < MOST_ATTEMPTS]
        for row in alive:
            begin_again(row)
        for row in set(rows) - set(alive):
            fail(row, code="gave-up", sentence=f"The worker stopped {row.attempts} times in it. {gave_up}")
    return len(alive)


def _record_failure(work: Work, code: str, sentence: str) -> None:
    with transaction.atomic():
        mine = lock_ours(work)
        if mine is not None:
            fail(mine, code=code, sentence=sentence)


def _end(work: Work, state: WorkState) -> None:
    work.state, work.due_at, work.ended_at = state, None, timezone.now()
    work.save()
