"""A server that is reached by a redirect is treated as any other: in its turn, and by its rules."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import Settings

from claims.models import Capture, Host, Source
from claims.services.capturing import request_capture, run_capture
from claims.services.politeness import PAUSE, host_named, take_turn
from tests.captures import go_on, look, story
from tests.factories import make_source
from tests.web_server import Site, running, site

__all__ = ["site"]

pytestmark = pytest.mark.django_db

FORBIDDEN = "User-agent: *\nDisallow: /"


@pytest.fixture
def other(site: Site, settings: Settings) -> Iterator[Site]:
    """Another server, which has the page that `site` redirects to."""
    with running() as other:
        settings.FETCH_ALLOWED_HOSTS = [site.host, other.host]
        other.serve("/2026/bridge", story())
        yield other


@pytest.fixture
def source(site: Site, other: Site) -> Source:
    return make_source(site.redirect("/go", other.url("/2026/bridge")))


def run(capture: Capture) -> None:
    run_capture(capture_id=capture.pk)
    capture.refresh_from_db()


def free_in(host: str) -> float:
    return (Host.objects.get(name=host).free_at - timezone.now()).total_seconds()


def test_a_redirect_to_where_programs_may_not_look_is_not_followed(other: Site, source: Source) -> None:
    other.serve("/robots.txt", FORBIDDEN, content_type="text/plain")
    capture = look(source, recheck=True)
    assert (capture.state, capture.error_code) == ("failed", "robots-forbid")
    assert other.host in capture.error
    assert [request.path for request in other.requests] == ["/robots.txt"]


def test_a_person_is_redirected_whatever_the_rules(other: Site, source: Source) -> None:
    other.serve("/robots.txt", FORBIDDEN, content_type="text/plain")
    assert look(source).outcome == "new"


def test_a_redirect_to_a_server_that_another_worker_asks_waits(other: Site, source: Source) -> None:
    take_turn(host_named(other.host))
    capture = request_capture(source=source)
    run(capture)
    assert (capture.state, capture.tries, capture.attempts, other.requests) == ("queued", 0, 0, [])
    go_on(capture)
    assert (capture.outcome, capture.tries) == ("new", 1)


def test_both_servers_are_left_alone_for_the_pause(site: Site, other: Site, source: Source) -> None:
    look(source)
    for host in (site.host, other.host):
        assert 0 < free_in(host) <= PAUSE.total_seconds()
        assert Host.objects.get(name=host).held_until <= timezone.now()


def test_a_server_that_wants_to_be_left_alone_is_the_one_that_said_so(
    site: Site, other: Site, source: Source
) -> None:
    other.serve("/2026/bridge", status=503, headers={"Retry-After": "600"})
    look(source)
    assert free_in(other.host) > 590
    assert free_in(site.host) <= PAUSE.total_seconds()


def test_a_redirect_there_and_back_is_one_turn(site: Site, other: Site) -> None:
    other.redirect("/login", site.url("/2026/bridge"))
    site.serve("/2026/bridge", story())
    assert look(make_source(site.redirect("/go", other.url("/login")))).outcome == "new"


def test_a_redirect_on_one_server_is_one_turn(site: Site) -> None:
    site.serve("/2026/bridge", story())
    assert look(make_source(site.redirect("/go", "/2026/bridge"))).outcome == "new"
    assert Host.objects.count() == 1


def test_the_rules_of_each_server_are_read_once(site: Site, other: Site, source: Source) -> None:
    for _ in range(2):
        Host.objects.update(free_at=timezone.now() - timedelta(seconds=1))
        look(source, recheck=True)
    for server in (site, other):
        assert [request.path for request in server.requests].count("/robots.txt") == 1
