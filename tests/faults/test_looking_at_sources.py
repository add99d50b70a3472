"""Real workers look at the pages of sources: each page is kept, and no site is asked by two at once."""

import time
from http.server import BaseHTTPRequestHandler
from itertools import pairwise

from celery import current_app
from django.utils import timezone

from claims.models import Capture, ReReview, Snapshot, Source
from claims.services.capturing import request_capture
from claims.services.politeness import PAUSE
from claims.services.sourcing import attach_source
from tests.captures import OPEN, story
from tests.factories import make_claim, make_claim_source, make_source, make_user
from tests.faults.conftest import Processes, wait_until
from tests.pdfs import make_pdf
from tests.web_server import Site, site

__all__ = ["site"]

PDF = "application/pdf"


def done() -> int:
    return Capture.objects.filter(state="done").count()


def serving_times(site: Site, *paths: str) -> list[float]:
    """Serves a story at each path; the list gets the moment of each request."""
    times: list[float] = []

    def answer(handler: BaseHTTPRequestHandler) -> None:
        times.append(time.monotonic())
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        handler.wfile.write(story().encode())

    site.answers |= dict.fromkeys(paths, answer)
    return times


def test_a_source_that_is_attached_has_its_page_kept(processes: Processes, site: Site) -> None:
    processes.environment["FETCH_ALLOWED_HOSTS"] = site.host
    source = make_source(site.serve("/a", story()))
    user = make_user(is_superuser=True)
    attach_source(claim_id=make_claim().pk, source_id=source.pk, stance="supports", user=user)
    processes.start_worker()
    wait_until(lambda: done() == 1, "the page is read")
    assert Snapshot.objects.get().source == source


def test_a_page_that_changes_is_noticed_by_the_clock(processes: Processes, site: Site) -> None:
    processes.environment["FETCH_ALLOWED_HOSTS"] = site.host
    source = make_source(site.serve("/a", story()))
    row = make_claim_source(source=source)
    request_capture(source=source)
    processes.start_worker()
    processes.start_beat()
    wait_until(lambda: done() == 1, "the page is read")
    site.serve("/a", story(OPEN))
    Source.objects.update(next_check_at=timezone.now())
    current_app.send_task("claims.recheck_sources", queue="interactive")
    wait_until(ReReview.objects.exists, "the claim is to be looked at again")
    assert ReReview.objects.get().claim == row.claim
    assert "/robots.txt" in [request.path for request in site.requests]


def test_workers_take_turns_at_a_site(processes: Processes, site: Site) -> None:
    processes.environment["FETCH_ALLOWED_HOSTS"] = site.host
    paths = ["/a", "/b", "/c"]
    times = serving_times(site, *paths)
    for path in paths:
        request_capture(source=make_source(site.url(path)))
    processes.start_worker()
    processes.start_worker()
    processes.start_beat()
    wait_until(lambda: done() == 3, "every page is read")
    assert len(times) == 3
    assert min(later - earlier for earlier, later in pairwise(times)) >= PAUSE.total_seconds()


def test_a_pdf_that_would_take_all_the_memory_is_given_up_and_its_worker_reads_the_next(
    processes: Processes, site: Site
) -> None:
    processes.environment["FETCH_ALLOWED_HOSTS"] = site.host
    vast = make_pdf(streams=[b"BT /F1 9 Tf %s ET" % (b"(x)Tj " * 1_400_000)])
    hostile = request_capture(source=make_source(site.serve("/a.pdf", vast, content_type=PDF)))
    processes.start_worker()
    wait_until(lambda: Capture.objects.filter(state="failed").exists(), "the hostile PDF is given up")
    hostile.refresh_from_db()
    assert (hostile.error_code, hostile.attempts) == ("too-large", 1)
    request_capture(source=make_source(site.serve("/b.pdf", make_pdf("Yes."), content_type=PDF)))
    processes.start_beat()
    wait_until(lambda: done() == 1, "the next PDF is read")
    assert Snapshot.objects.get().text == "Yes."
