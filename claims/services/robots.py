"""What a site's robots.txt lets this tool look at by itself (RFC 9309)."""

from datetime import timedelta
from urllib.parse import urlsplit

from django.utils import timezone
from protego import Protego

from claims.errors import InvalidInputError
from claims.models import Host
from claims.services.intake.cleaning import decode
from claims.services.intake.errors import FetchError, HttpStatusError, TooManyRedirectsError
from claims.services.intake.fetching import AGENT, fetch

_KEPT_FOR = timedelta(hours=24)  # RFC 9309, 2.4: not used for longer
_READ = 500 * 1024  # RFC 9309, 2.5: at least 500 kibibytes are parsed


def is_stale(host: Host) -> bool:
    """Whether the host's robots.txt has to be read before anything else is asked of it."""
    return host.robots_read_at is None or timezone.now() - host.robots_read_at > _KEPT_FOR


def read_robots(host: Host, *, beside: str) -> None:
    """Fetches the robots.txt of the site that the address `beside` is of, and keeps it with the host.

    As RFC 9309 (2.3.1) has it: one that is not there allows everything, one that cannot be had nothing.
    """
    host.robots, host.robots_reachable = _rules(f"{urlsplit(beside).scheme}://{host.name}/robots.txt")
    host.robots_read_at = timezone.now()
    host.save(update_fields=["robots", "robots_reachable", "robots_read_at"])


def allows(host: Host, url: str) -> bool:
    """Whether the host's robots.txt, as it was read, lets this tool look at the address."""
    return host.robots_reachable and bool(Protego.parse(host.robots).can_fetch(url, AGENT))


def pause_asked_by(host: Host) -> timedelta:
    """The pause between two visits that its robots.txt asks for (Crawl-delay), none where it does not."""
    delay = Protego.parse(host.robots).crawl_delay(AGENT) if host.robots else None
    return timedelta(seconds=min(delay or 0, 86_400))


def _rules(url: str) -> tuple[str, bool]:
    """The text of the rules, and whether they could be had."""
    try:
        return decode(fetch(url).data[:_READ]).replace("\0", ""), True
    except HttpStatusError as error:
        return "", error.status < 500
    except (TooManyRedirectsError, InvalidInputError):  # the latter for what is no text
        return "", True
    except FetchError:
        return "", False
