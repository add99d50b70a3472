"""Copies in outside archives: asked for when a page is new or changes, to be shown once it is gone.

Nobody outside is told of a source that is protected, nor of any where no archive is set up.
"""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from claims.errors import WrongStateError
from claims.models import ArchiveCopy, Queue, Snapshot, Source
from claims.models.work import UNFINISHED
from claims.services import politeness, working
from claims.services.archives import Archive, Copy, Wayback
from claims.services.archives.interface import ArchiveBusyError, ArchiveRefusedError, JobFailedError
from claims.services.permitting import require
from claims.services.queueing import send
from claims.services.source_finding import source_for_change

if TYPE_CHECKING:
    from django.contrib.auth.models import User

# A job takes the Wayback Machine two minutes at the most (its limit), or a while more where many wait.
_POLL = timedelta(seconds=30)
# How often the archive is asked in all: half an hour of a job that does not end, or most of a day of 429.
_MOST_TRIES = 30
_LONGEST_WAIT = timedelta(hours=1)


class ArchivingOffError(WrongStateError):
    code = "archiving-off"
    title = "No outside archive is set up"


class KeptInsideError(WrongStateError):
    code = "kept-inside"
    title = "Not for outside archives"


def archive_if_wanted(*, source: Source, snapshot: Snapshot | None) -> ArchiveCopy | None:
    """Asks for a copy where an archive is set up and the source is no secret; returns it, else None."""
    if not settings.WAYBACK_KEY or not _is_open(source):
        return None
    return _queue(source, snapshot, Queue.BULK, None)


@transaction.atomic
def request_archive_copy(*, source_id: int, user: "User") -> ArchiveCopy:
    """Asks the archive for a copy of the source's page as it is now, and returns the row to follow.

    Raises NotAllowedError, SourceNotFoundError, ArchivingOffError, and KeptInsideError for a source that is
    protected or has no address.
    """
    require(user, "change_source", to="have a page archived")
    source = source_for_change(source_id, user)
    if not settings.WAYBACK_KEY:
        raise ArchivingOffError("No archive is set up. Have an administrator set WAYBACK_KEY.")
    if not _is_open(source):
        raise KeptInsideError("A protected source, or one without an address, is not for outside archives.")
    return _queue(source, source.snapshots.fetched().first(), Queue.INTERACTIVE, user)


def run_archive_copy(*, copy_id: int) -> None:
    """Asks the archive to keep the page, or what came of it, and records the outcome on the row.

    Idempotent and safe to run twice at once, as `run_scan` is.
    """
    copy = working.take(ArchiveCopy, copy_id)
    if copy is not None:
        sentence = "The archive's answer could not be read. Save the page there by hand."
        working.perform(copy, _go_on, code="archive-error", sentence=sentence)


def sweep_due_archive_copies() -> int:
    """Queues again every copy that is due; returns their number. See `working.sweep`."""
    return working.sweep(ArchiveCopy, gave_up="Save the page in the archive by hand.")


def _is_open(source: Source) -> bool:
    return bool(source.url) and Source.objects.open_to_the_public().filter(pk=source.pk).exists()


def _queue(source: Source, snapshot: Snapshot | None, queue: str, user: "User | None") -> ArchiveCopy:
    copy, created = ArchiveCopy.objects.get_or_create(
        source=source,
        archive=Wayback.name,
        state__in=UNFINISHED,
        defaults={"snapshot": snapshot, "queue": queue, "requested_by": user, "due_at": working.soon()},
    )
    if created:
        send(copy)
    return copy


def _go_on(copy: ArchiveCopy) -> None:
    if not _is_open(copy.source):
        raise KeptInsideError("The source was protected meanwhile, so no archive is told of it.")
    archive = Wayback(keys=settings.WAYBACK_KEY, **settings.WAYBACK_ENDPOINTS)
    host = politeness.host_named(archive.host)
    if not politeness.take_turn(host):
        working.postpone(copy, until=politeness.next_turn(host))
        return
    try:
        with politeness.turn(host, least=archive.pause):
            found = _ask(copy, archive)
    except ArchiveBusyError:
        if copy.tries + 1 >= _MOST_TRIES:
            raise
        working.postpone(copy, until=timezone.now() + min(_POLL * 2**copy.tries, _LONGEST_WAIT))
    else:
        _store(copy, found)


def _ask(copy: ArchiveCopy, archive: Archive) -> Copy | None:
    """The copy, None while it is being made. One that the archive refuses to make may be there already."""
    working.show_life(copy, tries=F("tries") + 1)
    try:
        if copy.job:
            return archive.outcome(copy.job)
        working.show_life(copy, job=archive.save(copy.source.url))
    except JobFailedError:
        working.show_life(copy, job="")
        raise
    except ArchiveRefusedError:
        found = archive.latest(copy.source.url)
        if found is None:
            raise
        return found
    return None


def _store(copy: ArchiveCopy, found: Copy | None) -> None:
    if found is None and copy.tries + 1 >= _MOST_TRIES:
        raise ArchiveRefusedError("The archive did not finish saving the page. Save it there by hand.")
    if found is None:
        working.postpone(copy, until=timezone.now() + _POLL)
        return
    with transaction.atomic():
        mine = working.lock_ours(copy)
        if mine is not None:
            mine.url, mine.archived_at = found.url, found.archived_at
            working.finish(mine)
