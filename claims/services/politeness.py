"""Whose turn it is at a web server: one worker at a time, with a pause after each, whichever worker it is.

The row of the host in the database is what all workers go by; a server that says Retry-After is left alone
until then by all of them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.utils import timezone

from claims.models import Host
from claims.services.archives.interface import ArchiveBusyError
from claims.services.intake.canonical import canonical_url
from claims.services.intake.errors import HttpStatusError
from claims.services.intake.fetching import TOTAL_SECONDS
from claims.services.retrying import moment_of
from claims.services.robots import pause_asked_by

# As long as the Internet Archive's crawler Heritrix waits at the least (its minDelayMs is 3000).
PAUSE = timedelta(seconds=3)
# A robots.txt may ask for a longer pause, but not so long that its pages are never looked at.
_LONGEST_PAUSE = timedelta(minutes=5)
# What a turn may take, a fetch and at its last moment that of a robots.txt: after that its worker is taken
# for dead.
_LONGEST_TURN = timedelta(seconds=2 * TOTAL_SECONDS)


def host_named(name: str) -> Host:
    """The row of this host, made where it is missing."""
    now = timezone.now()
    host, _ = Host.objects.get_or_create(name=name, defaults={"free_at": now, "held_until": now})
    return host


def host_at(url: str) -> Host:
    """The row of the host of this address. Raises InvalidUrlError."""
    return host_named(_name(url))


def take_turn(host: Host) -> bool:
    """Whether this worker may ask the host now. If so, no other may until `turn` ends."""
    now = timezone.now()
    free = Host.objects.filter(pk=host.pk, free_at__lte=now, held_until__lte=now)
    return bool(free.update(held_until=now + _LONGEST_TURN))


def next_turn(host: Host) -> datetime:
    """When it is worth asking for a turn again; another worker's is mostly over long before it must be."""
    host.refresh_from_db(fields=["free_at"])
    return max(host.free_at, timezone.now() + PAUSE)


@contextmanager
def turn(host: Host, *, least: timedelta = PAUSE) -> Iterator[None]:
    """Lets others ask the host once this is left: after the pause that it wants and `least`, or when its
    own answer says, and not another's to which it redirected."""
    retry_after = ""
    try:
        yield
    except ArchiveBusyError as error:
        retry_after = error.retry_after
        raise
    except HttpStatusError as error:
        retry_after = error.retry_after if _name(error.url) == host.name else ""
        raise
    finally:
        pause = min(max(least, pause_asked_by(host)), _LONGEST_PAUSE)
        now = timezone.now()
        free_at = max(now + pause, moment_of(retry_after))
        Host.objects.filter(pk=host.pk).update(free_at=free_at, held_until=now)


def _name(url: str) -> str:
    return urlsplit(canonical_url(url)).netloc
