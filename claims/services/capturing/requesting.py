"""Asking for a look at a source's page: a row first, a message second."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from claims.models import Capture, Queue, Source, WorkState
from claims.models.work import UNFINISHED
from claims.services import working
from claims.services.capturing.errors import (
    CaptureNotFoundError,
    CaptureStateError,
    NoAddressError,
    TriedOftenError,
)
from claims.services.capturing.pace import schedule_check
from claims.services.permitting import require
from claims.services.queueing import send
from claims.services.source_finding import source_for_change

if TYPE_CHECKING:
    from django.contrib.auth.models import User

# A page that was looked at this recently is not fetched again for a further claim.
FRESH = timedelta(hours=1)
# How often a page is asked for in all, by the worker and by people, before its text has to be handed in.
MOST_TRIES = 10


@transaction.atomic
def request_capture(
    *,
    source: Source,
    recheck: bool = False,
    queue: str = Queue.INTERACTIVE,
    requested_by: "User | None" = None,
) -> Capture:
    """Queues a look at the source's page and returns it; where one is unfinished, returns that one.

    `recheck` is one that the clock asks for: it waits in bulk, and robots.txt has its say. A person who asks
    meanwhile moves it to the front and is not subject to robots.txt. Raises NoAddressError.
    """
    if not source.url:
        raise NoAddressError(f"“{source}” has no address. Hand in its text instead.")
    capture, created = Capture.objects.select_for_update().get_or_create(
        source=source,
        state__in=UNFINISHED,
        defaults={
            "recheck": recheck,
            "queue": queue,
            "requested_by": requested_by,
            "due_at": working.soon(),
        },
    )
    hurried = capture.state == WorkState.QUEUED and capture.recheck and not recheck
    if hurried:
        capture.queue, capture.recheck, capture.requested_by = queue, False, requested_by
        capture.save(update_fields=["queue", "recheck", "requested_by"])
    if created:
        schedule_check(source)  # at once, so that a look that fails is not asked for again every minute
    if created or hurried:
        send(capture)
    return capture


def capture_if_stale(*, source: Source, requested_by: "User | None" = None) -> Capture | None:
    """Queues a look at the source's page unless it has none or was just looked at; returns the row."""
    since = timezone.now() - FRESH
    if not source.url or source.captures.filter(state=WorkState.DONE, ended_at__gte=since).exists():
        return None
    return request_capture(source=source, requested_by=requested_by)


@transaction.atomic
def look_again(*, source_id: int, user: "User") -> Capture:
    """Queues a look at the source's page, since this person wants to know what it says now; returns it.

    Raises NotAllowedError, SourceNotFoundError, also where the source is kept from this user, and
    NoAddressError.
    """
    require(user, "change_source", to="have a source's page fetched")
    return request_capture(source=source_for_change(source_id, user), requested_by=user)


@transaction.atomic
def retry_capture(*, capture_id: int, user: "User") -> Capture:
    """Queues a failed look at a source's page anew, and returns it; or the one that is under way by now.

    Raises NotAllowedError, CaptureNotFoundError, also where the source is kept from this user,
    CaptureStateError, and TriedOftenError after MOST_TRIES.
    """
    require(user, "change_source", to="have a source's page fetched again")
    capture = Capture.objects.visible_to(user).select_for_update(of=("self",)).filter(pk=capture_id).first()
    if capture is None:
        raise CaptureNotFoundError(f"There is no capture {capture_id}. Reload the page.")
    if capture.state != WorkState.FAILED:
        raise CaptureStateError(f"Capture {capture_id} is {capture.state}, so there is nothing to try again.")
    under_way = Capture.objects.unfinished().filter(source=capture.source_id).first()
    if under_way is not None:
        return under_way
    if capture.tries >= MOST_TRIES:
        raise TriedOftenError(
            f"The page was asked for {capture.tries} times and never came. Hand in its text instead."
        )
    capture.recheck, capture.requested_by = False, user
    working.try_again(capture)
    return capture
