"""The Internet Archive's Wayback Machine: its endpoints for saving a page and for finding a saved one.

Save Page Now 2 as its "Public API Docs" describe it (https://archive.org/details/spn-2-public-api-page-docs-
2023-01-22), and https://archive.org/help/wayback_api.php. Errors come with HTTP 200 as well: with the first
answer, and in place of a job's outcome.
"""

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import urllib3

from claims.services.archives.interface import ArchiveBusyError, ArchiveRefusedError, Copy, JobFailedError

SAVE = "https://web.archive.org/save"
AVAILABLE = "https://archive.org/wayback/available"

_SECONDS = 20.0
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}
_LONGEST_ANSWER = 1_000_000  # bytes; a job's outcome lists every picture of the page
# What passes: the archive is overloaded, or the page's site is for the moment.
_PASSING = {
    "bad-gateway", "bandwidth-limit-exceeded", "browsing-timeout", "cannot-fetch", "capture-location-error",
    "celery", "gateway-timeout", "internal-server-error", "job-failed", "no-browsers-available",
    "protocol-error", "proxy-error", "read-timeout", "service-unavailable", "soft-time-limit-exceeded",
    "too-many-requests", "user-session-limit",
}  # fmt: skip


class Wayback:
    """The Wayback Machine, by an account's key pair ("access:secret", of archive.org/account/s3.php).

    An account may save about 7 pages a minute, whence the pause.
    """

    name = "wayback"
    pause = timedelta(seconds=10)

    def __init__(self, *, keys: str, save: str = SAVE, available: str = AVAILABLE) -> None:
        self.host = urlsplit(save).netloc
        self._headers = {"Accept": "application/json", "Authorization": f"LOW {keys}"}
        self._save = save
        self._available = available
        timeout = urllib3.Timeout(total=_SECONDS)
        self._http = urllib3.PoolManager(timeout=timeout, retries=False)

    def latest(self, url: str) -> Copy | None:
        answer = self._asked("GET", f"{self._available}?{urlencode({'url': url})}")
        closest = _part(_part(answer, "archived_snapshots"), "closest")
        if not (closest.get("available") and closest.get("url")):
            return None
        return Copy(str(closest["url"]), _moment(closest.get("timestamp")))

    def save(self, url: str) -> str:
        form = urlencode({"url": url, "skip_first_archive": "1"})
        answer = self._asked("POST", self._save, body=form, headers=self._headers | _FORM)
        job = answer.get("job_id")
        if not job:
            raise _error(answer)
        return str(job)

    def outcome(self, job: str) -> Copy | None:
        answer = self._asked("GET", f"{self._save}/status/{quote(job)}", headers=self._headers)
        if answer.get("status") == "pending":
            return None
        if answer.get("status") != "success":
            raise _error(answer)
        archived_at = _moment(answer.get("timestamp"))
        root = self._save.removesuffix("/save")
        return Copy(f"{root}/web/{answer['timestamp']}/{answer.get('original_url', '')}", archived_at)

    def _asked(
        self, method: str, url: str, *, headers: dict[str, str] | None = None, body: str | None = None
    ) -> dict[str, Any]:
        """The JSON object of the answer. Raises ArchiveBusyError and ArchiveRefusedError."""
        try:
            response = self._http.request(
                method, url, body=body, headers=headers, redirect=False, preload_content=False
            )
            answer = response.read(_LONGEST_ANSWER, decode_content=True)
        except urllib3.exceptions.HTTPError as error:
            raise ArchiveBusyError("The Wayback Machine does not answer. Try again later.") from error
        if response.status in (401, 403):
            raise ArchiveRefusedError(
                "The Wayback Machine does not accept the key. Have an administrator check WAYBACK_KEY."
            )
        if response.status != 200:
            raise ArchiveBusyError(
                f"The Wayback Machine answered with HTTP {response.status}. Try again later.",
                retry_after=response.headers.get("Retry-After", ""),
            )
        return _object(answer)


def _object(body: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(body)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise ArchiveBusyError("The Wayback Machine sent what is not its answer. Try again later.")
    return answer


def _part(answer: dict[str, Any], name: str) -> dict[str, Any]:
    part = answer.get(name)
    return part if isinstance(part, dict) else {}


def _error(answer: dict[str, Any]) -> JobFailedError | ArchiveRefusedError:
    kind = str(answer.get("status_ext", "")).removeprefix("error:")
    said = str(answer.get("message") or kind or "no reason given")[:300]
    if kind in _PASSING:
        return JobFailedError(f"The Wayback Machine could not save the page for now: {said}")
    return ArchiveRefusedError(f"The Wayback Machine did not save the page: {said}")


def _moment(timestamp: object) -> datetime:
    """The moment of a timestamp such as 20260304101112. Raises ArchiveBusyError for what is none."""
    try:
        return datetime.strptime(str(timestamp), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        raise ArchiveBusyError("The Wayback Machine sent what is not its answer. Try again later.") from None
