"""Pages that claims rest on are looked at again: in time, one of a host at once, and no others."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from claims.models import Capture, Source
from claims.services.capturing import queue_due_rechecks
from claims.services.capturing.pace import schedule_check
from tests.factories import make_claim_source, make_snapshot, make_source

pytestmark = pytest.mark.django_db


def due(url: str = "https://echo.example/a", *, attached: bool = True, ago: int = 1) -> Source:
    source = make_source(url, next_check_at=timezone.now() - timedelta(hours=ago))
    if attached:
        make_claim_source(source=source)
    return source


def test_a_page_that_no_claim_rests_on_is_left_alone() -> None:
    due(attached=False)
    detached = due("https://echo.example/b")
    detached.claim_sources.update(detached_at=timezone.now())
    assert queue_due_rechecks() == 0


def test_a_page_is_left_alone_until_it_is_due() -> None:
    due(ago=-1)
    assert queue_due_rechecks() == 0


def test_a_page_is_not_queued_twice() -> None:
    due()
    assert (queue_due_rechecks(), queue_due_rechecks()) == (1, 0)


def test_a_recheck_waits_in_bulk_and_heeds_robots_txt() -> None:
    source = due()
    queue_due_rechecks()
    capture = Capture.objects.get()
    assert (capture.source, capture.queue, capture.recheck) == (source, "bulk", True)


def test_of_each_host_the_page_that_waits_longest_is_next() -> None:
    due("https://echo.example/a")
    longest, other = due("https://echo.example/b", ago=5), due("https://herald.example/c")
    assert queue_due_rechecks() == 2
    assert {capture.source for capture in Capture.objects.all()} == {longest, other}


def waits(source: Source) -> timedelta:
    schedule_check(source)
    at: datetime | None = source.next_check_at
    assert at
    return at - timezone.now()


@pytest.mark.parametrize(("age", "wait"), [(0, 1), (3, 3), (400, 30)])
def test_the_longer_a_page_stays_the_same_the_more_seldom_it_is_looked_at(age: int, wait: int) -> None:
    snapshot = make_snapshot(fetched_at=timezone.now() - timedelta(days=age))
    assert abs(waits(snapshot.source) - timedelta(days=wait)) < timedelta(minutes=1)


def test_a_page_that_never_came_is_asked_for_again_after_a_day() -> None:
    assert abs(waits(make_source("https://echo.example/a")) - timedelta(days=1)) < timedelta(minutes=1)
