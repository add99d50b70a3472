"""Copies in an outside archive: asked for once, waited for, and nobody told of what is protected."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from pytest_django import Settings

from claims.errors import NotAllowedError, NotFoundError
from claims.models import ArchiveCopy, Host, ReReview, Source
from claims.services.archiving import (
    ArchivingOffError,
    KeptInsideError,
    archive_if_wanted,
    request_archive_copy,
    run_archive_copy,
    sweep_due_archive_copies,
)
from claims.services.working import PATIENCE
from tests.captures import OPEN, look, page_at, story
from tests.factories import make_protected, make_source
from tests.wayback_stand_in import JOB, WaybackStandIn, wayback
from tests.web_server import Site, site

__all__ = ["site", "wayback"]

pytestmark = pytest.mark.django_db

URL = "https://echo.example/a?b=c&d=é"


@pytest.fixture(autouse=True)
def silence() -> Iterator[None]:
    """No message is sent: the tests' broker is shared with workers of other tests."""
    with patch("claims.services.queueing._send"):
        yield


@pytest.fixture
def source() -> Source:
    return make_source(URL)


def run(copy: ArchiveCopy, *, times: int = 1) -> ArchiveCopy:
    """The copy's next runs, whatever time it has to wait between them."""
    for _ in range(times):
        Host.objects.update(free_at=timezone.now(), held_until=timezone.now())
        run_archive_copy(copy_id=copy.pk)
    copy.refresh_from_db()
    return copy


def asked_for(source: Source) -> ArchiveCopy:
    copy = archive_if_wanted(source=source, snapshot=None)
    assert copy is not None
    return copy


@pytest.mark.parametrize("who", ["reviewer", "outsider"])
def test_who_only_reads_has_nothing_archived(
    wayback: WaybackStandIn, source: Source, who: str, request: pytest.FixtureRequest
) -> None:
    with pytest.raises(NotAllowedError):
        request_archive_copy(source_id=source.pk, user=request.getfixturevalue(who))


def test_a_source_that_there_is_not_is_refused(wayback: WaybackStandIn, editor: User) -> None:
    with pytest.raises(NotFoundError):
        request_archive_copy(source_id=12345, user=editor)


def test_without_a_key_there_is_no_archive(source: Source, editor: User) -> None:
    with pytest.raises(ArchivingOffError, match="WAYBACK_KEY"):
        request_archive_copy(source_id=source.pk, user=editor)
    assert archive_if_wanted(source=source, snapshot=None) is None


def test_no_archive_is_told_of_a_protected_source(
    wayback: WaybackStandIn, source: Source, desk_lead: User
) -> None:
    make_protected(source)
    with pytest.raises(KeptInsideError):
        request_archive_copy(source_id=source.pk, user=desk_lead)
    assert archive_if_wanted(source=source, snapshot=None) is None


def test_a_source_that_was_protected_meanwhile_is_kept_inside(
    wayback: WaybackStandIn, source: Source
) -> None:
    copy = asked_for(source)
    make_protected(source)
    assert (run(copy).state, copy.error_code) == ("failed", "kept-inside")
    assert wayback.site.requests == []


def test_a_source_without_an_address_has_no_copy(wayback: WaybackStandIn, editor: User) -> None:
    with pytest.raises(KeptInsideError):
        request_archive_copy(source_id=make_source().pk, user=editor)


def test_a_wrong_key_fails_and_says_who_can_put_it_right(
    wayback: WaybackStandIn, source: Source, settings: Settings
) -> None:
    settings.WAYBACK_KEY = "wrong:key"
    copy = run(asked_for(source))
    assert (copy.state, copy.error_code) == ("failed", "archive-refused")
    assert "WAYBACK_KEY" in copy.error


def test_a_page_that_the_archive_refuses_fails_with_its_words(
    wayback: WaybackStandIn, source: Source
) -> None:
    wayback.refusal = "error:blocked-url"
    copy = run(asked_for(source))
    assert (copy.state, copy.error) == ("failed", "The Wayback Machine did not save the page: It cannot be.")


def test_a_job_that_ends_in_an_error_fails_with_its_words(wayback: WaybackStandIn, source: Source) -> None:
    wayback.polls, wayback.job_error = 0, "error:no-access"
    assert run(asked_for(source), times=2).error_code == "archive-refused"


def test_a_job_that_failed_for_a_reason_that_passes_is_begun_anew(
    wayback: WaybackStandIn, source: Source
) -> None:
    wayback.polls, wayback.job_error = 0, "error:service-unavailable"
    copy = run(asked_for(source), times=2)
    assert (copy.state, copy.job) == ("queued", "")
    wayback.job_error = ""
    assert run(copy, times=2).state == "done"
    assert wayback.saved == [source.url, source.url]


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_busy_archive_is_asked_again_later(wayback: WaybackStandIn, source: Source, status: int) -> None:
    wayback.busy = status
    copy = run(asked_for(source))
    assert (copy.state, copy.tries, copy.attempts) == ("queued", 1, 0)
    wayback.busy = 0
    assert run(copy).job == JOB


def test_an_archive_is_asked_again_when_it_says(wayback: WaybackStandIn, source: Source) -> None:
    wayback.busy, wayback.retry_after = 429, "7200"
    copy = run(asked_for(source))
    run_archive_copy(copy_id=copy.pk)
    copy.refresh_from_db()
    assert copy.due_at
    assert copy.due_at > timezone.now() + timedelta(minutes=119)
    assert len(wayback.site.requests) == 1


def test_an_archive_is_left_alone_for_a_while_after_each_request(
    wayback: WaybackStandIn, source: Source
) -> None:
    first, second = asked_for(source), asked_for(make_source("https://echo.example/b"))
    run(first)
    run_archive_copy(copy_id=second.pk)
    second.refresh_from_db()
    assert (first.job, second.job, second.state) == (JOB, "", "queued")
    assert second.due_at
    assert second.due_at > timezone.now() + timedelta(seconds=8)


def test_an_archive_that_stays_busy_is_given_up(wayback: WaybackStandIn, source: Source) -> None:
    wayback.busy = 429
    copy = run(asked_for(source), times=30)
    assert (copy.state, copy.error_code, copy.tries) == ("failed", "archive-busy", 30)


def test_a_job_that_never_ends_is_given_up(wayback: WaybackStandIn, source: Source) -> None:
    wayback.polls = 1000
    copy = run(asked_for(source), times=31)
    assert (copy.state, copy.tries) == ("failed", 30)
    assert "did not finish" in copy.error


@pytest.mark.parametrize("error", ["error:user-session-limit", "error:too-many-requests"])
def test_what_passes_at_the_archive_is_waited_for(
    wayback: WaybackStandIn, source: Source, error: str
) -> None:
    wayback.refusal = error
    assert run(asked_for(source)).state == "queued"


@pytest.mark.parametrize("sent", ["<html>Sorry</html>", "[1]", ""])
def test_an_answer_that_is_none_of_its_is_waited_for(
    wayback: WaybackStandIn, source: Source, sent: str
) -> None:
    wayback.site.serve("/save", sent)
    assert run(asked_for(source)).state == "queued"


def test_an_archive_that_is_away_is_asked_again_later(
    wayback: WaybackStandIn, source: Source, settings: Settings
) -> None:
    settings.WAYBACK_ENDPOINTS = {"save": "http://127.0.0.1:9/save"}
    assert run(asked_for(source)).state == "queued"


def test_a_page_is_saved_and_its_copy_kept(wayback: WaybackStandIn, source: Source, editor: User) -> None:
    copy = request_archive_copy(source_id=source.pk, user=editor)
    run(copy, times=3)
    assert (copy.state, copy.requested_by, wayback.saved) == ("done", editor, [source.url])
    assert copy.url == wayback.copy_of(source.url)
    assert copy.archived_at == datetime(2026, 3, 4, 10, 11, 12, tzinfo=UTC)


def test_a_pending_job_is_asked_for_again_by_the_sweep(wayback: WaybackStandIn, source: Source) -> None:
    copy = run(asked_for(source), times=2)
    assert (copy.state, copy.job) == ("queued", JOB)
    assert copy.due_at
    assert copy.due_at > timezone.now() + PATIENCE
    ArchiveCopy.objects.update(due_at=timezone.now())
    with patch("claims.services.working.waiting", return_value=0):
        assert sweep_due_archive_copies() == 1


def test_a_page_that_cannot_be_saved_any_more_is_found_where_it_was_kept(
    wayback: WaybackStandIn, source: Source
) -> None:
    wayback.refusal = "error:not-found"
    wayback.keep(source.url)
    copy = run(asked_for(source))
    assert (copy.state, copy.url) == ("done", wayback.copy_of(source.url))


def test_the_same_page_is_asked_for_once_at_a_time(wayback: WaybackStandIn, source: Source) -> None:
    assert asked_for(source) == asked_for(source)


def test_a_page_is_archived_when_it_is_new_changes_or_goes(wayback: WaybackStandIn, site: Site) -> None:
    source = page_at(site)
    pages = [story(), story(), story(OPEN), None]
    for page in pages:
        site.answers = {}
        if page:
            site.serve("/2026/bridge", page)
        look(source)
        ArchiveCopy.objects.unfinished().update(state="failed", due_at=None, ended_at=timezone.now())
    assert ArchiveCopy.objects.count() == 3
    assert not ReReview.objects.exists()
