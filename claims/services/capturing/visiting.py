"""The way of one look through servers, redirect after redirect: a turn at each, and what each asks for."""

from collections.abc import Mapping
from contextlib import ExitStack

from django.db.models import F

from claims.models import Capture, Host
from claims.services import politeness, robots, working
from claims.services.capturing.errors import HostBusyError, RobotsForbidError
from claims.services.intake.canonical import canonical_url
from claims.services.intake.fetching import Fetched, fetch


def visit(capture: Capture) -> Fetched:
    """What is at the address of the capture's source.

    Raises HostBusyError where it is not the worker's turn at a server on the way, RobotsForbidError for an
    address that only a person may have fetched, NotModifiedError where a recheck need read nothing, and as
    `fetch`.
    """
    with ExitStack() as turns:
        return fetch(capture.source.url, before=_Way(capture, turns).before)


class _Way:
    """The hosts that were met: each is held until the look ends, so that one that redirects to itself and
    back is asked in one turn."""

    def __init__(self, capture: Capture, turns: ExitStack) -> None:
        self._capture = capture
        self._turns = turns
        self._hosts: set[str] = set()
        self._known = capture.source.captures.filter(snapshot__isnull=False).first()

    def before(self, url: str) -> Mapping[str, str]:
        """Takes a turn at the host of the address, and returns the conditions under which it is to answer."""
        host = politeness.host_at(url)
        first = not self._hosts
        if host.name not in self._hosts:
            self._take_turn(host)
        if self._capture.recheck:
            _heed(host, url)
        working.show_life(self._capture, **({"tries": F("tries") + 1} if first else {}))
        return self._conditions(url) if self._capture.recheck else {}

    def _take_turn(self, host: Host) -> None:
        if not politeness.take_turn(host):
            if self._hosts:  # it is a redirect that has to wait: the try was not in vain
                working.show_life(self._capture, tries=F("tries") - 1)
            raise HostBusyError(host.name, politeness.next_turn(host))
        self._turns.enter_context(politeness.turn(host))
        self._hosts.add(host.name)

    def _conditions(self, url: str) -> dict[str, str]:
        """Those of RFC 9110 (13.1) for a page that was read before, where that very address answered.

        None for who asks as a person: a server that is wrong about what changed would never be read again.
        """
        known = self._known
        if known is None or canonical_url(url) != known.final_url:
            return {}
        conditions = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        return {name: value for name, value in conditions.items() if value}


def _heed(host: Host, url: str) -> None:
    if robots.is_stale(host):
        robots.read_robots(host, beside=url)
    if not robots.allows(host, url):
        raise RobotsForbidError(
            f"{host.name} asks programs not to look at this page by themselves. Look at it in a browser, or"
            " have it fetched by hand."
        )
