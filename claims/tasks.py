"""What Celery runs: each task calls one service, recorded as the surface. Nothing else."""

from celery import shared_task

from claims.services import archiving, capturing, fetching, matching, provenance, scanning
from claims.services.queueing import TASKS
from claims.services.recording import recorded_as


@shared_task(name=TASKS["scan"])
def flag_secondary_reporting(scan_id: int) -> None:
    """Runs the scan of this id. May run twice, at once or after dying half way; see `run_scan`."""
    with recorded_as(user=None, surface="task", scan=scan_id):
        scanning.run_scan(scan_id=scan_id)


@shared_task(name=TASKS["fetch"])
def fetch_article(fetch_id: int) -> None:
    """Fetches the article of this fetch's address. May run twice, at once or after dying half way."""
    with recorded_as(user=None, surface="task", fetch=fetch_id):
        fetching.run_fetch(fetch_id=fetch_id)


@shared_task(name=TASKS["capture"])
def capture_source(capture_id: int) -> None:
    """Looks at the page of this capture's source. May run twice, at once or after dying half way."""
    with recorded_as(user=None, surface="task", capture=capture_id):
        capturing.run_capture(capture_id=capture_id)


@shared_task(name=TASKS["archivecopy"])
def archive_source(copy_id: int) -> None:
    """Goes on with this copy in an outside archive. May run twice, at once or after dying half way."""
    with recorded_as(user=None, surface="task", archive_copy=copy_id):
        archiving.run_archive_copy(copy_id=copy_id)


@shared_task(name="claims.recheck_sources")
def recheck_sources() -> None:
    """Queues a look at each source's page that is due for one."""
    with recorded_as(user=None, surface="task"):
        capturing.queue_due_rechecks()


@shared_task(name=TASKS["sourcereading"])
def read_source(reading_id: int) -> None:
    """Runs the reading of this id. May run twice, at once or after dying half way; see `run_reading`."""
    with recorded_as(user=None, surface="task", reading=reading_id):
        provenance.run_reading(reading_id=reading_id)


@shared_task(name=TASKS["provenancecheck"])
def check_provenance(check_id: int) -> None:
    """Runs the check of this id. May run twice, at once or after dying half way; see `run_check`."""
    with recorded_as(user=None, surface="task", check=check_id):
        provenance.run_check(check_id=check_id)


@shared_task(name="claims.sweep_due_work")
def sweep_due_work() -> None:
    """Queues again all work whose message or worker was lost, or whose time has come."""
    with recorded_as(user=None, surface="task"):
        scanning.sweep_due_scans()
        fetching.sweep_due_fetches()
        capturing.sweep_due_captures()
        archiving.sweep_due_archive_copies()
        provenance.sweep_due_readings()
        provenance.sweep_due_checks()


@shared_task(name="claims.count_words")
def count_words() -> None:
    """Counts in how many claims each word stands, for the search for similar claims."""
    matching.count_words()
