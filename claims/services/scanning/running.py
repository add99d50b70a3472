"""One scan, as a worker runs it: take it, split the text, read it, write what was found."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from claims import attribution
from claims.models import Article, Scan
from claims.services import working
from claims.services.outlets import outlet_index
from claims.services.revising import ask_after_revision
from claims.services.scanning.writing import write_findings
from claims.services.splitting import split_article

_SIGN_OF_LIFE = timedelta(seconds=1)


def run_scan(*, scan_id: int) -> None:
    """Runs the scan if it is waiting or its worker is lost, and records the outcome on its row.

    Idempotent and safe to run twice at once: whoever takes the row runs it, others return at once, and a
    worker that was taken for dead finds at the end that the row is another's and writes nothing. An error of
    the engine or the splitter ends the scan as failed; an error of the database is raised, and the scan comes
    up again in the sweep.
    """
    scan = working.take(
        Scan, scan_id, engine_version=attribution.VERSION, sentences_done=0, sentences_total=0
    )
    if scan is not None:
        sentence = "The engine could not read this text. Report it with the number of the scan."
        working.perform(scan, _read_and_write, code="engine-error", sentence=sentence)


def _read_and_write(scan: Scan) -> None:
    revision = scan.revision
    split_article(revision=revision)
    ask_after_revision(revision=revision)
    working.show_life(scan)
    publishers = revision.article.publisher_names
    analysis = attribution.analyse(
        revision.text,
        title=revision.title,
        publisher=publishers,
        outlets=outlet_index(),
        on_progress=_Progress(scan),
    )
    with transaction.atomic():
        article = Article.objects.select_for_update().get(pk=revision.article_id)
        mine = working.lock_ours(scan)
        if mine is None:
            return
        if article.publisher_names != publishers:  # whoever named the publisher meanwhile was given this scan
            working.begin_again(mine)
            return
        mine.language, mine.supported = analysis.language, analysis.supported
        mine.sentences_done = mine.sentences_total = scan.sentences_total
        mine.note = write_findings(mine, analysis)
        working.finish(mine)


class _Progress:
    """Puts the sentences read so far on the scan's row, once a second: also the worker's sign of life."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.last: datetime | None = None

    def __call__(self, done: int, total: int) -> None:
        now = timezone.now()
        self.scan.sentences_total = total
        if self.last is None or now - self.last >= _SIGN_OF_LIFE or done == total:
            self.last = now
            working.show_life(self.scan, sentences_done=done, sentences_total=total)
