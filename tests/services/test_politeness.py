"""No server is asked by two workers at once, nor sooner than it wants, whatever they are."""

from datetime import timedelta
from email.utils import format_datetime

import pytest
from django.utils import timezone

from claims.models import Host
from claims.services.capturing import request_capture, run_capture
from claims.services.intake.errors import HttpStatusError
from claims.services.politeness import PAUSE, host_named, next_turn, take_turn, turn
from claims.services.retrying import moment_of
from tests.captures import go_on, look, page_at
from tests.factories import make_source
from tests.web_server import Site, site

__all__ = ["site"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def host() -> Host:
    return host_named("echo.example")


def seconds_held(host: Host) -> float:
    host.refresh_from_db()
    return (host.free_at - timezone.now()).total_seconds()


def test_while_one_worker_has_its_turn_another_gets_none(host: Host) -> None:
    assert take_turn(host)
    assert not take_turn(host)


def test_another_host_is_free_meanwhile(host: Host) -> None:
    take_turn(host)
    assert take_turn(host_named("herald.example"))


def test_after_a_turn_the_host_is_left_alone_for_the_pause(host: Host) -> None:
    take_turn(host)
    with turn(host):
        pass
    assert PAUSE.total_seconds() - 1 < seconds_held(host) <= PAUSE.total_seconds()


def test_a_worker_that_dies_in_its_turn_holds_the_host_up_for_less_than_a_minute(host: Host) -> None:
    take_turn(host)
    host.refresh_from_db()
    assert timedelta(seconds=30) < host.held_until - timezone.now() < timedelta(minutes=1)


def test_a_worker_that_finds_the_host_taken_comes_again_soon(host: Host) -> None:
    take_turn(host)
    assert next_turn(host) <= timezone.now() + PAUSE


def test_the_pause_that_robots_txt_asks_for_is_kept(host: Host) -> None:
    host.robots = "User-agent: *\nCrawl-delay: 30"
    with turn(host):
        pass
    assert 29 < seconds_held(host) <= 30


@pytest.mark.parametrize("delay", ["86400", "1e300", "nan", "-5", "soon"])
def test_a_pause_that_makes_no_sense_holds_nobody_up_for_long(host: Host, delay: str) -> None:
    host.robots = f"User-agent: *\nCrawl-delay: {delay}"
    with turn(host):
        pass
    assert 2 < seconds_held(host) <= 300


def test_a_retry_after_keeps_everybody_away_until_then(host: Host) -> None:
    with pytest.raises(HttpStatusError), turn(host):
        raise HttpStatusError("https://echo.example/", 429, retry_after="120")
    assert 119 < seconds_held(host) <= 120


@pytest.mark.parametrize("nonsense", ["", "soon", "-1", "9" * 5000, "Thu, 99 Foo 2026"])
def test_a_retry_after_that_says_nothing_is_passed_over(nonsense: str) -> None:
    assert moment_of(nonsense) <= timezone.now()


def test_a_retry_after_may_be_a_date_and_is_a_day_at_the_most() -> None:
    in_an_hour = timezone.now().replace(microsecond=0) + timedelta(hours=1)
    assert moment_of(format_datetime(in_an_hour, usegmt=True)) == in_an_hour
    assert moment_of("31536000") <= timezone.now() + timedelta(days=1)


def test_a_busy_site_is_not_asked_before_the_time_that_it_names(site: Site) -> None:
    capture = look(make_source(site.serve("/a", status=503, headers={"Retry-After": "3600"})))
    run_capture(capture_id=capture.pk)
    capture.refresh_from_db()
    assert len(site.requests) == 1
    assert capture.due_at
    assert capture.due_at > timezone.now() + timedelta(minutes=59)


def test_a_person_who_waits_is_served_once_the_host_is_free(site: Site) -> None:
    look(page_at(site))
    waiting = request_capture(source=page_at(site, "/2026/other"))
    run_capture(capture_id=waiting.pk)
    go_on(waiting)
    assert waiting.outcome == "new"
