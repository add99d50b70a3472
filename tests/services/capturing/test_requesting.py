"""Asking for a look at a page: once, by whom it is allowed, and not for ever."""

from unittest.mock import patch

import pytest
from django.contrib.auth.models import User
from pytest_django import DjangoCaptureOnCommitCallbacks

from claims.errors import NotAllowedError
from claims.models import Capture, Source
from claims.services.capturing import look_again, request_capture, retry_capture
from claims.services.capturing.errors import (
    CaptureNotFoundError,
    CaptureStateError,
    NoAddressError,
    TriedOftenError,
)
from claims.services.capturing.requesting import MOST_TRIES
from claims.services.source_finding import SourceNotFoundError
from tests.factories import make_capture, make_protected, make_source

pytestmark = pytest.mark.django_db


@pytest.fixture
def source() -> Source:
    return make_source("https://echo.example/a")


def test_a_source_without_an_address_cannot_be_looked_at() -> None:
    with pytest.raises(NoAddressError, match="Hand in its text"):
        request_capture(source=make_source())


def test_who_only_reads_has_no_page_fetched(source: Source, reviewer: User) -> None:
    with pytest.raises(NotAllowedError):
        look_again(source_id=source.pk, user=reviewer)


def test_a_source_kept_from_this_user_is_not_looked_at(source: Source, editor: User) -> None:
    make_protected(source)
    with pytest.raises(SourceNotFoundError):
        look_again(source_id=source.pk, user=editor)


@pytest.mark.parametrize("who", ["reviewer", "outsider"])
def test_who_only_reads_tries_nothing_again(who: str, request: pytest.FixtureRequest) -> None:
    with pytest.raises(NotAllowedError):
        retry_capture(capture_id=make_capture(state="failed").pk, user=request.getfixturevalue(who))


def test_a_capture_that_there_is_not_is_not_tried_again(editor: User) -> None:
    with pytest.raises(CaptureNotFoundError):
        retry_capture(capture_id=12345, user=editor)


def test_a_capture_of_a_source_kept_from_this_user_is_as_good_as_none(source: Source, editor: User) -> None:
    make_protected(source)
    with pytest.raises(CaptureNotFoundError):
        retry_capture(capture_id=make_capture(source, state="failed").pk, user=editor)


@pytest.mark.parametrize("state", ["queued", "running", "done"])
def test_only_a_failed_capture_is_tried_again(state: str, editor: User) -> None:
    with pytest.raises(CaptureStateError):
        retry_capture(capture_id=make_capture(state=state).pk, user=editor)


def test_a_page_that_never_came_is_not_asked_for_for_ever(editor: User) -> None:
    with pytest.raises(TriedOftenError, match="10 times"):
        retry_capture(capture_id=make_capture(state="failed", tries=MOST_TRIES).pk, user=editor)


def test_a_failed_capture_is_queued_anew_for_the_person_who_asks(editor: User) -> None:
    failed = make_capture(state="failed", tries=4, recheck=True, error="Away.", error_code="unreachable")
    again = retry_capture(capture_id=failed.pk, user=editor)
    assert (again.pk, again.state, again.error) == (failed.pk, "queued", "")
    assert (again.recheck, again.requested_by, again.tries) == (False, editor, 4)


def test_while_another_is_under_way_that_one_is_returned(editor: User) -> None:
    failed = make_capture(state="failed")
    under_way = make_capture(failed.source, state="queued")
    assert retry_capture(capture_id=failed.pk, user=editor) == under_way


def test_two_who_ask_get_the_same_capture_and_one_message(
    source: Source, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with patch("claims.services.queueing._send") as send, django_capture_on_commit_callbacks(execute=True):
        first, second = request_capture(source=source), request_capture(source=source)
    assert first == second
    send.assert_called_once_with(task="claims.capture_source", row_id=first.pk, queue="interactive")


def test_a_person_who_asks_moves_a_recheck_to_the_front(source: Source, editor: User) -> None:
    request_capture(source=source, recheck=True, queue="bulk")
    request_capture(source=source, requested_by=editor)
    capture = Capture.objects.get()
    assert (capture.queue, capture.recheck, capture.requested_by) == ("interactive", False, editor)


def test_the_clock_does_not_move_a_persons_request_back(source: Source, editor: User) -> None:
    request_capture(source=source, requested_by=editor)
    request_capture(source=source, recheck=True, queue="bulk")
    capture = Capture.objects.get()
    assert (capture.queue, capture.recheck, capture.requested_by) == ("interactive", False, editor)


def test_a_person_may_have_a_page_looked_at_again(source: Source, editor: User) -> None:
    make_capture(source)
    capture = look_again(source_id=source.pk, user=editor)
    assert (capture.state, capture.requested_by, capture.queue) == ("queued", editor, "interactive")
