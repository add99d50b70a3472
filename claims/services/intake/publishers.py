"""Who published an article, and which wire it credits, by the outlets that the database knows."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from django.db.models import Q

from claims.models import Outlet, OutletDomain
from claims.services.intake.cleaning import clean_line

_DATELINE = re.compile(r"^[^\n]{0,80}?\((?P<wire>[^()\n]{2,40})\)\s*[-–—]")
_CREDIT_LINE = re.compile(
    r"""\bcontributed\s(?:[\w\s]+\s)?to\sthis\s(?:report|story|article)\b
    | ^\W* with\s(?:additional\s)?(?:files|reporting|information|material)\sfrom\b
    | ^\W* (?:source|credit)s?\s*:
    | ^\([^()]{2,40}\)$
    | ^(?:[-–—]|by\b) \s* [\w\s/,]{2,40}$""",
    re.IGNORECASE | re.VERBOSE,
)
_IP = re.compile(r"[\d.]+|[\da-f:.]*:[\da-f:.]*", re.IGNORECASE)
_CREDIT_LINES = 3  # a credit stands at the very end
_CREDIT_LENGTH = 200
_LONGEST_HINT = 2000


def recognise_outlet(hints: Sequence[str]) -> Outlet | None:
    """The outlet of the first hint (a name, an alias, a domain or an address) that is known, else None."""
    for hint in _cleaned(hints):
        if outlet := _of_domain(hint) or _of_name(hint):
            return outlet
    return None


def stated_name(hints: Sequence[str]) -> str:
    """The name to show for a publisher that is no known outlet: a name before a domain, "" for neither."""
    hosts = [_host(hint) if "://" in hint else hint for hint in _cleaned(hints)]
    named = [host.removeprefix("www.") for host in hosts if not _IP.fullmatch(host)]
    return min(filter(None, named), key=lambda hint: "." in hint and " " not in hint, default="")


def credited_wire(
    *, text: str, byline: str, credited: Sequence[str], publisher: Outlet | None
) -> Outlet | None:
    """The wire agency, other than the publisher, that an article credits, else None.

    In the metadata's credits or the byline, in a dateline such as "LONDON (Reuters) - …", or in a credit line
    at the end, such as "The Associated Press contributed to this report."
    """
    stated = [line for line in (*credited, byline, *_credit_lines(text)) if line.strip()]
    if not stated:
        return None
    for wire in Outlet.objects.filter(wire=True).prefetch_related("names"):
        # Abbreviations and names with a capital letter only: "ap" and "reuters" inside words are neither.
        names = "|".join(re.escape(name) for name in [wire.name, *(alias.text for alias in wire.names.all())])
        if wire != publisher and any(re.search(rf"(?<!\w)(?:{names})(?!\w)", line) for line in stated):
            return wire
    return None


def _credit_lines(text: str) -> list[str]:
    """The parts of a text that can only be a credit."""
    dateline = _DATELINE.match(text)
    ends = [line.strip() for line in text[-_CREDIT_LENGTH * _CREDIT_LINES :].split("\n\n")[-_CREDIT_LINES:]]
    lines = [line for line in ends if len(line) <= _CREDIT_LENGTH and _CREDIT_LINE.search(line)]
    return [dateline["wire"], *lines] if dateline else lines


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # brackets around what is no IPv6 address
        return ""


def _cleaned(hints: Sequence[str]) -> list[str]:
    """The hints as they may be looked up: they come from outside, with whatever characters."""
    return [clean_line(hint, _LONGEST_HINT) for hint in hints]


def _of_name(name: str) -> Outlet | None:
    name = name.strip()
    return Outlet.objects.filter(Q(name__iexact=name) | Q(names__text__iexact=name)).first() if name else None


def _of_domain(hint: str) -> Outlet | None:
    host = _host(hint) if "://" in hint else hint.partition("/")[0]
    labels = host.strip().lower().split(".")
    suffixes = [".".join(labels[start:]) for start in range(len(labels) - 1)]
    found = OutletDomain.objects.filter(domain__in=suffixes).select_related("outlet")
    longest = max(found, key=lambda domain: len(domain.domain), default=None)
    return longest.outlet if longest else None
