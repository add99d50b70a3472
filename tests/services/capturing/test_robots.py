"""What a site asks of programs is kept to where no person asked for the page (RFC 9309)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from claims.models import Host
from tests.captures import go_on, look, page_at
from tests.web_server import Site, site

__all__ = ["site"]

pytestmark = pytest.mark.django_db


def robots(site: Site, text: str = "", **answer: object) -> None:
    site.serve("/robots.txt", text, **({"content_type": "text/plain"} | answer))


@pytest.mark.parametrize(
    "rules",
    ["User-agent: *\nDisallow: /2026/", "User-agent: factcheck\nDisallow: /",
     "user-agent: *\r\ndisallow: /*bridge$"],
)  # fmt: skip
def test_a_page_that_programs_may_not_look_at_is_not_rechecked(site: Site, rules: str) -> None:
    robots(site, rules)
    capture = look(page_at(site), recheck=True)
    assert (capture.state, capture.error_code) == ("failed", "robots-forbid")
    assert [request.path for request in site.requests] == ["/robots.txt"]


@pytest.mark.parametrize("status", [500, 503])
def test_a_site_whose_rules_cannot_be_had_is_not_rechecked(site: Site, status: int) -> None:
    robots(site, status=status)
    assert look(page_at(site), recheck=True).error_code == "robots-forbid"


@pytest.mark.parametrize(
    "answer",
    [{"text": ""}, {"status": 404}, {"status": 403}, {"text": "\0\x01 nothing\ufeff of use"},
     {"text": "User-agent: other\nDisallow: /"}, {"text": "x", "content_type": "image/png"},
     {"text": "<html>Not found</html>", "content_type": "text/html"},
     {"text": "User-agent: *\nDisallow: /\nAllow: /2026/"}],
)  # fmt: skip
def test_a_site_that_forbids_nothing_is_rechecked(site: Site, answer: dict[str, object]) -> None:
    robots(site, **answer)  # type: ignore[arg-type]
    assert look(page_at(site), recheck=True).outcome == "new"


def test_a_person_who_asks_for_a_page_gets_it(site: Site) -> None:
    robots(site, "User-agent: *\nDisallow: /")
    assert look(page_at(site)).outcome == "new"
    assert [request.path for request in site.requests] == ["/2026/bridge"]


def test_the_rules_are_read_once_a_day(site: Site) -> None:
    source = page_at(site)
    look(source, recheck=True)
    look(source, recheck=True)
    assert [request.path for request in site.requests].count("/robots.txt") == 1
    Host.objects.update(robots_read_at=timezone.now() - timedelta(hours=25))
    look(source, recheck=True)
    assert [request.path for request in site.requests].count("/robots.txt") == 2


def test_a_page_that_was_forbidden_is_fetched_when_a_person_tries_again(site: Site) -> None:
    robots(site, "User-agent: *\nDisallow: /")
    capture = look(page_at(site), recheck=True)
    again = look(capture.source)
    go_on(again)
    assert again.outcome == "new"
