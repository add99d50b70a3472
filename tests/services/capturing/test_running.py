"""A source's page, fetched from a real server: kept word for word, and failures said with their reason."""

import hashlib
from datetime import timedelta
from http.server import BaseHTTPRequestHandler
from unittest.mock import patch

import pytest
from django.db import OperationalError
from django.utils import timezone

from claims.models import Capture, Host, Snapshot
from claims.services.capturing import request_capture, run_capture, sweep_due_captures
from claims.services.capturing.pace import WAITS
from claims.services.working import MOST_ATTEMPTS
from tests.captures import OPEN, SHUT, go_on, look, page_at, story
from tests.factories import make_capture, make_outlet, make_source
from tests.pdfs import make_pdf
from tests.web_server import Site, site

__all__ = ["site"]

pytestmark = pytest.mark.django_db


def test_a_private_address_fails_and_says_what_to_do() -> None:
    capture = look(make_source("http://127.0.0.1/a"))
    assert (capture.state, capture.error_code) == ("failed", "forbidden-address")
    assert not Snapshot.objects.exists()


def test_a_picture_fails_and_says_what_can_be_read(site: Site) -> None:
    capture = look(make_source(site.serve("/a", b"\x89PNG", content_type="image/png")))
    assert (capture.state, capture.error_code) == ("failed", "unsupported-type")


def test_a_page_that_may_not_be_read_fails_with_its_status(site: Site) -> None:
    capture = look(make_source(site.serve("/a", status=403)))
    assert (capture.state, capture.http_status) == ("failed", 403)
    assert "does not let this tool read the page" in capture.error


@pytest.mark.parametrize("status", [408, 429, 500, 503])
def test_a_busy_page_is_asked_again_later_and_fails_in_the_end(site: Site, status: int) -> None:
    capture = look(make_source(site.serve("/a", status=status)))
    for wait in WAITS:
        assert capture.state == "queued"
        assert timedelta() < capture.due_at - timezone.now() <= wait  # type: ignore[operator]
        go_on(capture)
    assert (capture.state, capture.http_status, capture.tries) == ("failed", status, len(WAITS) + 1)
    assert len(site.requests) == len(WAITS) + 1


def test_a_server_that_breaks_off_is_asked_again_later(site: Site) -> None:
    site.answers["/a"] = lambda handler: handler.connection.close()
    assert look(make_source(site.url("/a"))).state == "queued"


def test_an_error_that_nobody_foresaw_fails_the_capture(site: Site) -> None:
    with patch("claims.services.capturing.running.read_page", side_effect=ZeroDivisionError):
        capture = look(page_at(site))
    assert (capture.state, capture.error_code) == ("failed", "capture-error")


def test_an_error_of_the_database_leaves_the_capture_to_the_sweep(site: Site) -> None:
    with (
        patch("claims.services.capturing.storing.clean_line", side_effect=OperationalError),
        pytest.raises(OperationalError),
    ):
        look(page_at(site))
    assert Capture.objects.get().state == "running"


def test_a_worker_that_was_taken_for_dead_stores_nothing(site: Site) -> None:
    source = page_at(site)

    def meanwhile(handler: BaseHTTPRequestHandler) -> None:
        body = story().encode()
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        handler.wfile.write(body)

    site.answers["/2026/bridge"] = meanwhile
    with patch("claims.services.working.lock_ours", return_value=None):
        look(source)
    assert not Snapshot.objects.exists()


@pytest.mark.parametrize("state", ["done", "failed"])
def test_a_capture_that_has_ended_is_not_run_again(site: Site, state: str) -> None:
    run_capture(capture_id=make_capture(page_at(site), state=state).pk)
    assert site.requests == []


def test_a_capture_that_does_not_exist_is_passed_over() -> None:
    run_capture(capture_id=12345)
    assert not Capture.objects.exists()


def test_a_page_is_kept_with_its_digest_its_time_and_its_raw_bytes(site: Site) -> None:
    capture = look(page_at(site))
    snapshot = Snapshot.objects.get()
    assert (capture.outcome, capture.snapshot, capture.http_status) == ("new", snapshot, 200)
    assert snapshot.sha256 == hashlib.sha256(snapshot.text.encode()).hexdigest()
    assert snapshot.raw_bytes() == story().encode()
    assert SHUT in snapshot.text
    assert abs(timezone.now() - snapshot.fetched_at) < timedelta(minutes=1)


def test_the_raw_bytes_are_compressed(site: Site) -> None:
    look(page_at(site, body=story(SHUT * 200)))
    snapshot = Snapshot.objects.get()
    assert len(bytes(snapshot.raw)) * 5 < len(snapshot.raw_bytes())


def test_the_same_text_in_other_markup_is_unchanged(site: Site) -> None:
    source = page_at(site)
    look(source)
    site.serve("/2026/bridge", story().replace("<article>", '<article class="new">'))
    capture = look(source)
    assert (capture.outcome, Snapshot.objects.count()) == ("unchanged", 1)


def test_a_page_that_says_something_else_makes_a_new_snapshot_and_keeps_the_old(site: Site) -> None:
    source = page_at(site)
    look(source)
    site.serve("/2026/bridge", story(OPEN))
    assert look(source).outcome == "changed"
    latest, first = source.snapshots.all()
    assert OPEN in latest.text
    assert SHUT in first.text


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_is_not_there_any_more_is_gone(site: Site, status: int) -> None:
    source = page_at(site)
    look(source)
    site.serve("/2026/bridge", status=status)
    capture = look(source)
    assert (capture.state, capture.outcome, capture.http_status) == ("done", "gone", status)
    assert source.snapshots.count() == 1


def test_a_story_that_leads_to_the_front_page_is_gone(site: Site) -> None:
    site.serve("/", story())
    site.redirect("/2026/bridge", "/")
    assert look(make_source(site.url("/2026/bridge"))).outcome == "gone"


@pytest.mark.parametrize("path", ["/home", "/index.html"])
def test_a_front_page_under_another_name_is_not_gone(site: Site, path: str) -> None:
    site.serve("/", story())
    site.redirect(path, "/")
    assert look(make_source(site.url(path))).outcome == "new"


def test_a_page_that_answers_from_another_address_has_moved_once(site: Site) -> None:
    source = page_at(site)
    look(source)
    site.serve("/archive/bridge", story())
    site.redirect("/2026/bridge", "/archive/bridge", status=301)
    moved, later = look(source), look(source)
    assert (moved.outcome, moved.final_url) == ("moved", site.url("/archive/bridge"))
    assert (later.outcome, source.snapshots.count()) == ("unchanged", 1)


def test_a_page_that_comes_back_as_it_was_is_unchanged(site: Site) -> None:
    source = page_at(site)
    look(source)
    page = site.answers.pop("/2026/bridge")
    look(source)
    site.answers["/2026/bridge"] = page
    assert look(source).outcome == "unchanged"


def test_a_dataset_in_json_is_kept_as_text(site: Site) -> None:
    data = '{"bridges": [{"name": "Low", "cracks": 3}]}'
    look(make_source(site.serve("/data", data, content_type="application/json")))
    assert Snapshot.objects.get().text == data


def test_a_dataset_in_csv_is_kept_line_by_line(site: Site) -> None:
    data = "bridge,cracks\nLow,3\nHigh,0"
    look(make_source(site.serve("/data.csv", data, content_type="text/csv; charset=utf-8")))
    assert Snapshot.objects.get().text.split() == data.split()


PDF = "application/pdf"


def test_a_pdf_that_broke_off_fails_and_says_what_to_do(site: Site) -> None:
    half = make_pdf(SHUT, OPEN)[:500]
    capture = look(make_source(site.serve("/a.pdf", half, content_type=PDF)))
    assert (capture.state, capture.error_code) == ("failed", "broken-pdf")
    assert "paste its text" in capture.error


def test_a_pdf_keeps_its_worker_no_longer_than_it_may(site: Site) -> None:
    slow = make_pdf(streams=[b"BT /F1 9 Tf " + b"(x) Tj " * 1_300_000 + b"ET"])
    with patch("claims.services.intake.pdf.PAGE_SECONDS", 1):
        capture = look(make_source(site.serve("/a.pdf", slow, content_type=PDF)))
    assert (capture.state, capture.error_code) == ("failed", "pdf-timeout")


def test_a_pdf_is_kept_with_its_text_its_title_and_its_bytes(site: Site) -> None:
    data = make_pdf(SHUT, OPEN, title="Low Bridge Inquiry")
    source = make_source(site.serve("/a.pdf", data, content_type=PDF), title="", author="The inquiry")
    look(source)
    snapshot = Snapshot.objects.get()
    source.refresh_from_db()
    assert (snapshot.text, snapshot.raw_bytes()) == (f"{SHUT}\n\n{OPEN}", data)
    assert source.title == snapshot.title == "Low Bridge Inquiry"


@pytest.mark.parametrize(("path", "state"), [("/a", "failed"), ("/a.zip", "failed"), ("/A.PDF?v=2", "done")])
def test_a_file_to_be_saved_is_read_where_it_is_called_a_pdf(site: Site, path: str, state: str) -> None:
    url = site.serve(path, make_pdf(SHUT), content_type="application/octet-stream")
    assert look(make_source(url)).state == state


def test_the_same_text_in_another_pdf_is_unchanged(site: Site) -> None:
    source = make_source(site.serve("/a.pdf", make_pdf(SHUT), content_type=PDF))
    look(source)
    site.serve("/a.pdf", make_pdf(SHUT, title="Signed"), content_type=PDF)
    assert look(source).outcome == "unchanged"


def test_what_the_page_says_of_itself_fills_in_what_nobody_said(site: Site) -> None:
    echo = make_outlet("Lowbridge Echo")
    page = story().replace("<head>", '<head><meta property="og:site_name" content="Lowbridge Echo">')
    source = make_source(site.serve("/a", page), title="", author="A. Weaver")
    look(source)
    source.refresh_from_db()
    assert (source.title, source.author, source.outlet) == ("Bridge shut", "A. Weaver", echo)


def test_a_lost_workers_capture_is_queued_again() -> None:
    lost = make_capture(state="running", attempts=1)
    assert sweep_due_captures() == 1
    lost.refresh_from_db()
    assert lost.state == "queued"


def test_a_page_that_keeps_stopping_its_worker_is_given_up() -> None:
    lost = make_capture(state="running", attempts=MOST_ATTEMPTS)
    sweep_due_captures()
    lost.refresh_from_db()
    assert (lost.state, lost.error_code) == ("failed", "gave-up")


def test_waiting_for_a_busy_site_is_never_taken_for_a_worker_that_died(site: Site) -> None:
    capture = look(make_source(site.serve("/a", status=503)))
    assert (capture.state, capture.attempts, capture.tries) == ("queued", 0, 1)


def test_one_look_holds_the_host_for_the_others(site: Site) -> None:
    look(page_at(site))
    waiting = request_capture(source=page_at(site, "/2026/other"))
    run_capture(capture_id=waiting.pk)
    waiting.refresh_from_db()
    assert waiting.state == "queued"
    assert waiting.due_at
    assert waiting.due_at >= Host.objects.get().free_at
    assert len(site.requests) == 1
