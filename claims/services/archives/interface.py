"""What every outside archive is asked, and how it can fail to answer."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from claims.errors import ClaimsError


@dataclass(frozen=True, slots=True)
class Copy:
    """A page as an archive keeps it: where it can be read, and when the archive read it (UTC)."""

    url: str
    archived_at: datetime


class Archive(Protocol):
    """An outside archive, its host, and the pause that it wants between two requests.

    Each method may raise ArchiveBusyError and ArchiveRefusedError.
    """

    name: str
    host: str
    pause: timedelta

    def latest(self, url: str) -> Copy | None:
        """The archive's newest copy of the page, None where it has none."""

    def save(self, url: str) -> str:
        """Asks the archive to keep the page as it is now; returns the archive's id of that job."""

    def outcome(self, job: str) -> Copy | None:
        """The copy that the job made, None while it is under way."""


class ArchiveBusyError(ClaimsError):
    """The archive is away or has too much to do; `retry_after` is its header of that name, or ""."""

    code = "archive-busy"
    title = "The archive is busy"

    def __init__(self, sentence: str, *, retry_after: str = "") -> None:
        super().__init__(sentence)
        self.retry_after = retry_after


class JobFailedError(ArchiveBusyError):
    """The job ended without a copy, for a reason that passes: the page has to be asked for anew."""

    code = "archive-job-failed"
    title = "The archive could not save the page for now"


class ArchiveRefusedError(ClaimsError):
    """The archive answered that it will not, or cannot, keep the page."""

    code = "archive-refused"
    title = "The archive did not keep the page"
