"""One scan, as a worker runs it: take it, split the text, read it, write what was found."""

from datetime import datetime

import structlog
from django.db import DatabaseError, transaction
from django.db.models import F, Q
from django.utils import timezone

from claims import attribution
from claims.errors import ClaimsError
from claims.models import Article, Scan, ScanState
from claims.services.outlets import outlet_index
from claims.services.scanning.ending import fail_scan, finish_scan
from claims.services.scanning.timing import LEASE, SIGN_OF_LIFE
from claims.services.scanning.writing import write_findings
from claims.services.splitting import split_article

log = structlog.get_logger(__name__)


def run_scan(*, scan_id: int) -> None:
    """Runs the scan if it is waiting or its worker is lost, and records the outcome on its row.

    Idempotent and safe to run twice at once: whoever takes the row runs it, others return at once, and a
    worker that was taken for dead finds at the end that the row is another's and writes nothing. An error of
    the engine or the splitter ends the scan as failed; an error of the database is raised, and the scan comes
    up again in the sweep.
    """
    scan = _take(scan_id)
    if scan is None:
        log.info("scan_not_taken", scan=scan_id)
        return
    try:
        _run(scan)
    except DatabaseError:
        raise
    except ClaimsError as error:
        _record_failure(scan, error.code, str(error))
    except Exception as error:
        log.exception("scan_failed", scan=scan.pk)
        why = f"{type(error).__name__}: {error}"
        sentence = f"The engine could not read this text ({why}). Report it with the scan's number."
        _record_failure(scan, "engine-error", sentence)


def _take(scan_id: int) -> Scan | None:
    """The scan, now running and ours; None where it has ended, is another worker's or does not exist."""
    now = timezone.now()
    free = Q(state=ScanState.QUEUED) | Q(state=ScanState.RUNNING, due_at__lte=now)
    taken = Scan.objects.filter(free, pk=scan_id).update(
        state=ScanState.RUNNING,
        attempts=F("attempts") + 1,
        started_at=now,
        due_at=now + LEASE,
        engine_version=attribution.VERSION,
        sentences_done=0,
        sentences_total=0,
    )
    return Scan.objects.select_related("revision__article__publisher").get(pk=scan_id) if taken else None


def _ours(scan: Scan) -> "Q":
    """The scan's row for as long as it is this run's: the number of the attempt tells the runs apart."""
    return Q(pk=scan.pk, state=ScanState.RUNNING, attempts=scan.attempts)


def _run(scan: Scan) -> None:
    revision = scan.revision
    split_article(revision=revision)
    analysis = attribution.analyse(
        revision.text,
        title=revision.title,
        publisher=revision.article.publisher_names,
        outlets=outlet_index(),
        on_progress=_Progress(scan),
    )
    with transaction.atomic():
        Article.objects.select_for_update().get(pk=revision.article_id)
        mine = Scan.objects.select_for_update().filter(_ours(scan)).first()
        if mine is None:
            log.warning("scan_lost_to_another_worker", scan=scan.pk)
            return
        mine.language, mine.supported = analysis.language, analysis.supported
        mine.sentences_done = mine.sentences_total = max(mine.sentences_total, scan.sentences_total)
        finish_scan(mine, note=write_findings(mine, analysis))


def _record_failure(scan: Scan, code: str, sentence: str) -> None:
    with transaction.atomic():
        mine = Scan.objects.select_for_update().filter(_ours(scan)).first()
        if mine is not None:
            fail_scan(mine, code=code, sentence=sentence)


class _Progress:
    """Puts the sentences read so far on the scan's row, once a second: also the worker's sign of life."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.last: datetime | None = None

    def __call__(self, done: int, total: int) -> None:
        now = timezone.now()
        self.scan.sentences_total = total
        if self.last is None or now - self.last >= SIGN_OF_LIFE or done == total:
            self.last = now
            Scan.objects.filter(_ours(self.scan)).update(
                sentences_done=done, sentences_total=total, due_at=now + LEASE
            )
