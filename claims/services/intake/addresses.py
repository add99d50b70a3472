"""Which addresses may be fetched: those on the public internet, and hosts that a setting names.

A name is resolved once, every address it has is checked, and the connection is made to what was checked, so
that neither a redirect nor a name that changes its answer (DNS rebinding) leads into the newsroom's network.
"""

import socket
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from django.conf import settings
from urllib3.exceptions import LocationParseError
from urllib3.util import Url, parse_url

from claims.services.intake.errors import (
    FetchTimeoutError,
    ForbiddenAddressError,
    HostUnknownError,
    InvalidUrlError,
)

MAX_URL = 2000
_PORTS = {"http": 80, "https": 443}
# What `is_global` of Python 3.11 lets pass: IETF protocol assignments, 6to4 relays, local NAT64, site-local,
# addresses for documentation and for segment routing, and the metadata service of Azure.
# https://www.iana.org/assignments/iana-ipv4-special-registry and …/iana-ipv6-special-registry
_REFUSED = [
    ip_network(network)
    for network in (
        "192.0.0.0/24", "192.88.99.0/24", "168.63.129.16",
        "64:ff9b:1::/48", "3fff::/20", "5f00::/16", "fec0::/10",
    )
]  # fmt: skip
_NAT64 = ip_network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class Target:
    """An address that may be fetched, with the IP addresses that its host was found to have."""

    url: Url
    host: str
    port: int
    ips: tuple[str, ...]

    @property
    def tls(self) -> bool:
        return self.url.scheme == "https"


def is_address(source: str) -> bool:
    """Whether this stands for an address, of whatever kind, and not for a file."""
    return "://" in source


def resolve(address: str, *, seconds: float) -> Target:
    """The target that `address` (an http or https URL) stands for, within `seconds`.

    Raises InvalidUrlError for what is no such URL, HostUnknownError for a host that has no IP address,
    ForbiddenAddressError where any of them is not public, FetchTimeoutError where resolving takes too long.
    """
    url = parse(address)
    host, port = (url.host or "").strip("[]"), url.port or _PORTS[url.scheme or ""]
    ips = _lookup(host, port, seconds)
    if not {host, f"{host}:{port}"} & set(settings.FETCH_ALLOWED_HOSTS) and not all(map(is_public, ips)):
        raise ForbiddenAddressError(
            f"{host} is not on the public internet, so it is not fetched. Paste its text instead, "
            "or have an administrator name the host in FETCH_ALLOWED_HOSTS."
        )
    return Target(url=url, host=host, port=port, ips=ips)


def parse(address: str) -> Url:
    """The parts of an http or https URL. Raises InvalidUrlError."""
    try:
        url = parse_url(address.strip())
    except LocationParseError:
        url = Url()
    if url.scheme not in _PORTS or not url.host or len(url.url) > MAX_URL:
        raise InvalidUrlError(
            f"“{address[:100]}” is not a web address. Give one that begins with https:// or http://"
            f" and has at most {MAX_URL} characters."
        )
    if url.auth is not None:
        raise InvalidUrlError("The address has a user name or password in it. Give it without them.")
    return url


def is_public(ip: str) -> bool:
    """Whether an IP address (IPv6 perhaps with a scope) is one of the public internet."""
    address = ip_address(ip)
    if isinstance(address, IPv6Address) and (inner := _embedded(address)):
        return is_public(str(inner))
    if any(address in network for network in _REFUSED):
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _embedded(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that traffic to this IPv6 address ends up at, where it is one in disguise."""
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def _lookup(host: str, port: int, seconds: float) -> tuple[str, ...]:
    # The system's resolver takes no time limit of its own.
    pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="resolver")
    try:
        answers = pool.submit(socket.getaddrinfo, host, port, type=socket.SOCK_STREAM).result(seconds)
    except TimeoutError:
        raise FetchTimeoutError(f"Looking up {host} takes too long. Try again later.") from None
    except (OSError, UnicodeError):
        raise HostUnknownError(f"There is no host named {host}. Check the address.") from None
    finally:
        pool.shutdown(wait=False)
    return tuple(dict.fromkeys(str(answer[4][0]) for answer in answers))
