"""Articles handed in by their address: fetched once, from a real server, whatever is lost on the way."""

from collections.abc import Iterator
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.contrib.auth.models import User
from django.db import OperationalError
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from claims.models import Article, Fetch, Queue, Scan
from claims.models.history import changes_of
from claims.services.fetching import request_fetch, run_fetch, sweep_due_fetches
from claims.services.intake.errors import InvalidUrlError
from claims.services.recording import recorded_as
from claims.services.working import MOST_ATTEMPTS
from tests.factories import make_fetch
from tests.web_server import PAGE, Site, site

__all__ = ["site"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def silence() -> Iterator[None]:
    """No message is sent: the tests' broker is shared with workers of other tests."""
    with patch("claims.services.queueing._send"):
        yield


def fetched(url: str, **said: str) -> Fetch:
    fetch = request_fetch(url=url, **said)  # type: ignore[arg-type]
    run_fetch(fetch_id=fetch.pk)
    fetch.refresh_from_db()
    return fetch


@pytest.mark.parametrize(
    "url", ["", "echo.example", "file:///etc/passwd", "https://user:secret@echo.example/"]
)
def test_what_is_no_address_is_refused_at_once(url: str) -> None:
    with pytest.raises(InvalidUrlError):
        request_fetch(url=url)


def test_a_private_address_fails_and_says_what_to_do() -> None:
    fetch = fetched("http://127.0.0.1/a")
    assert (fetch.state, fetch.error_code) == ("failed", "forbidden-address")
    assert "Paste its text instead" in fetch.error


def test_a_page_that_is_not_there_fails_and_leaves_no_article(site: Site) -> None:
    fetch = fetched(site.url("/nothing"))
    assert (fetch.state, fetch.error_code) == ("failed", "http-status")
    assert not Article.objects.exists()


def test_history_names_who_asked_for_the_fetch(site: Site, editor: User) -> None:
    fetch = request_fetch(url=site.serve("/a", PAGE), requested_by=editor)
    with recorded_as(user=None, surface="task"):
        run_fetch(fetch_id=fetch.pk)
    change = changes_of(Article.objects.get())[0]
    assert (change.who, change.surface) == ("Edda Editor", "task")


def test_an_error_that_nobody_foresaw_fails_the_fetch(site: Site) -> None:
    with patch("claims.services.fetching.fetch_draft", side_effect=ZeroDivisionError):
        fetch = fetched(site.url("/a"))
    assert (fetch.state, fetch.error_code) == ("failed", "fetch-error")


def test_an_error_of_the_database_leaves_the_fetch_to_the_sweep(site: Site) -> None:
    with (
        patch("claims.services.fetching.submit_article", side_effect=OperationalError),
        pytest.raises(OperationalError),
    ):
        fetched(site.serve("/a", PAGE))
    assert Fetch.objects.get().state == "running"


def test_a_page_becomes_an_article_with_a_scan(site: Site, editor: User) -> None:
    fetch = request_fetch(url=site.serve("/a", PAGE), queue="bulk", requested_by=editor)
    run_fetch(fetch_id=fetch.pk)
    scan = Scan.objects.get(fetches=fetch)
    assert (scan.state, scan.queue, scan.requested_by) == ("queued", "bulk", editor)
    assert scan.revision.source_url == scan.revision.article.canonical_url == site.url("/a")


def test_what_the_sender_says_goes_before_what_the_page_says(site: Site) -> None:
    fetch = fetched(site.serve("/a", PAGE), title="Bridge", publisher="Echo", provider="CMS", external_id="7")
    assert fetch.scan
    article = fetch.scan.revision.article
    assert (fetch.scan.revision.title, article.publisher_name) == ("Bridge", "Echo")
    assert (article.provider, article.external_id) == ("CMS", "7")


def test_the_same_address_again_is_fetched_again_once_it_is_done(site: Site) -> None:
    first = fetched(site.serve("/a", PAGE))
    site.serve("/a", PAGE.replace("by May", "by June"))
    second = fetched(site.url("/a"))
    assert first.pk != second.pk
    assert first.scan
    assert second.scan
    assert first.scan.revision.article == second.scan.revision.article
    assert (first.scan.revision.number, second.scan.revision.number) == (1, 2)


def test_the_same_address_is_not_queued_twice(site: Site) -> None:
    assert request_fetch(url=site.url("/a#top")) == request_fetch(url=site.url("/a"))


@pytest.mark.parametrize("state", ["done", "failed"])
def test_a_fetch_that_has_ended_is_not_run_again(site: Site, state: str) -> None:
    run_fetch(fetch_id=make_fetch(site.url("/a"), state=state).pk)
    assert site.requests == []


def test_a_fetch_that_does_not_exist_is_passed_over() -> None:
    run_fetch(fetch_id=12345)
    assert not Fetch.objects.exists()


def test_a_fetch_that_another_worker_runs_is_left_to_it(site: Site) -> None:
    later = timezone.now() + timedelta(minutes=1)
    run_fetch(fetch_id=make_fetch(site.url("/a"), state="running", due_at=later).pk)
    assert site.requests == []


def test_a_worker_that_was_taken_for_dead_stores_nothing(site: Site) -> None:
    fetch = request_fetch(url=site.serve("/a", PAGE))

    def meanwhile(url: str) -> None:
        Fetch.objects.update(attempts=2)

    with (
        patch("claims.services.fetching.fetch_draft", side_effect=meanwhile),
        patch("claims.services.fetching.replace"),
    ):
        run_fetch(fetch_id=fetch.pk)
    assert not Article.objects.exists()


def test_requesting_sends_one_message_on_commit(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with patch("claims.services.queueing._send") as send, django_capture_on_commit_callbacks(execute=True):
        fetch = request_fetch(url="https://echo.example/a", queue=Queue.BULK)
        request_fetch(url="https://echo.example/a")
    send.assert_called_once_with(task="claims.fetch_article", row_id=fetch.pk, queue="bulk")


def test_a_lost_message_is_sent_again_once_its_queue_has_run_dry(silence: None) -> None:
    lost = make_fetch(state="queued")
    with patch("claims.services.working.waiting", return_value=1):
        assert sweep_due_fetches() == 0
    with patch("claims.services.working.waiting", return_value=0):
        assert sweep_due_fetches() == 1
    lost.refresh_from_db()
    assert lost.due_at
    assert lost.due_at > timezone.now()


def test_a_lost_workers_fetch_is_queued_again(silence: None) -> None:
    lost = make_fetch(state="running", attempts=1)
    assert sweep_due_fetches() == 1
    lost.refresh_from_db()
    assert lost.state == "queued"


def test_a_page_that_keeps_stopping_its_worker_is_given_up(silence: None) -> None:
    lost = make_fetch(state="running", attempts=MOST_ATTEMPTS)
    sweep_due_fetches()
    lost.refresh_from_db()
    assert (lost.state, lost.error_code) == ("failed", "gave-up")
