"""A page that is looked at again need not be sent again, where its server can tell whether it changed."""

from http.server import BaseHTTPRequestHandler

import pytest

from claims.models import Capture, Source
from tests.captures import OPEN, look, page_at, story
from tests.factories import make_source
from tests.web_server import Answer, Site, site

__all__ = ["site"]

pytestmark = pytest.mark.django_db

DAY = "Wed, 04 Mar 2026 10:11:12 GMT"


def serve(site: Site, body: str, *, tag: str = '"1"', at: str = "/2026/bridge", **headers: str) -> Source:
    """A source whose server answers 304 to who names this tag or this day."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        asked = handler.headers
        same = asked["If-None-Match"] == tag if asked["If-None-Match"] else asked["If-Modified-Since"] == DAY
        handler.send_response(304 if same else 200)
        for name, value in ({"Content-Type": "text/html", "ETag": tag} | headers).items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(b"" if same else body.encode())

    site.answers[at] = answer
    return Source.objects.filter(url=site.url(at)).first() or make_source(site.url(at))


def conditions(site: Site) -> list[str]:
    return [name for name in ("If-None-Match", "If-Modified-Since") if site.requests[-1].headers[name]]


def test_a_page_that_was_never_read_is_asked_for_without_condition(site: Site) -> None:
    look(serve(site, story()), recheck=True)
    assert conditions(site) == []


def test_a_person_who_looks_again_gets_the_whole_page(site: Site) -> None:
    source = serve(site, story())
    look(source)
    assert look(source).http_status == 200
    assert conditions(site) == []


def test_a_server_that_says_unchanged_though_nobody_asked_fails(site: Site) -> None:
    capture = look(make_source(site.serve("/a", status=304)))
    assert (capture.state, capture.error_code) == ("failed", "http-status")


@pytest.mark.parametrize("tag", ["x" * 501, '"a\tb"'])
def test_what_no_header_should_hold_is_not_sent_back(site: Site, tag: str) -> None:
    source = page_at(site)
    site.serve("/2026/bridge", story(), headers={"ETag": tag})
    look(source)
    assert look(source, recheck=True).outcome == "unchanged"
    assert conditions(site) == []


def test_a_page_that_now_answers_from_elsewhere_is_read(site: Site) -> None:
    source = serve(site, story())
    look(source)
    serve(site, story(OPEN), at="/archive/bridge")
    site.redirect("/2026/bridge", "/archive/bridge")
    assert look(source, recheck=True).outcome == "moved"
    assert conditions(site) == []


def test_a_page_that_changed_is_read(site: Site) -> None:
    source = serve(site, story())
    look(source)
    serve(site, story(OPEN), tag='"2"')
    capture = look(source, recheck=True)
    assert (capture.outcome, capture.http_status, capture.etag) == ("changed", 200, '"2"')


def test_an_unchanged_page_is_not_sent_again_however_often_it_is_looked_at(site: Site) -> None:
    first = look(serve(site, story()))
    for _ in range(2):
        capture = look(first.source, recheck=True)
        assert (capture.outcome, capture.http_status) == ("unchanged", 304)
        assert (capture.snapshot, capture.final_url) == (first.snapshot, first.final_url)


def test_an_unchanged_page_is_looked_at_again_in_time(site: Site) -> None:
    source = look(serve(site, story())).source
    before = source.next_check_at
    look(source, recheck=True)
    source.refresh_from_db()
    assert source.next_check_at
    assert before
    assert source.next_check_at > before


def test_the_day_of_the_last_change_serves_where_there_is_no_tag(site: Site) -> None:
    source = serve(site, story(), tag="", **{"Last-Modified": DAY})
    look(source)
    assert look(source, recheck=True).http_status == 304


def test_a_page_behind_a_redirect_is_asked_for_where_it_answered(site: Site) -> None:
    serve(site, story(), at="/final")
    source = make_source(site.redirect("/2026/bridge", "/final"))
    look(source)
    assert look(source, recheck=True).http_status == 304
    assert [bool(request.headers["If-None-Match"]) for request in site.requests[-2:]] == [False, True]


def test_a_page_that_comes_back_unchanged_after_it_was_gone_rests_on_its_last_text(site: Site) -> None:
    source = serve(site, story())
    first = look(source)
    served, site.answers["/2026/bridge"] = site.answers["/2026/bridge"], Answer(status=404)
    look(source, recheck=True)
    site.answers["/2026/bridge"] = served
    assert look(source, recheck=True).snapshot == first.snapshot
    assert Capture.objects.filter(outcome="gone").count() == 1
