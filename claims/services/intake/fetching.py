"""Fetching a document over HTTP, within limits of size, time, redirects and type."""

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from email.message import Message
from urllib.parse import urljoin, urlsplit

import certifi
import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.response import BaseHTTPResponse

from claims.services.intake.addresses import Target, resolve
from claims.services.intake.cleaning import MAX_BYTES
from claims.services.intake.errors import (
    CertificateError,
    FetchTimeoutError,
    HttpStatusError,
    InvalidUrlError,
    NotModifiedError,
    TooLargeError,
    TooManyRedirectsError,
    UnreachableError,
)
from claims.services.intake.media_types import Kind, kind_of_media_type

TOTAL_SECONDS = 20.0
CONNECT_SECONDS = 5.0  # for each of a host's IP addresses, so that one that is down leaves time for the next
MAX_REDIRECTS = 5
_REDIRECTS = {301, 302, 303, 307, 308}
AGENT = "factcheck"  # the name that a robots.txt knows this tool by
_HEADERS = {
    "User-Agent": f"{AGENT}/0.1 (claim tracking for newsrooms; fetches articles that an editor asks for)",
    "Accept": "text/html, application/xhtml+xml, application/json, application/rss+xml, application/atom+xml,"
    " application/pdf, application/xml;q=0.9, text/plain;q=0.8",
    "Accept-Encoding": "gzip, deflate",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document as its server sent it, decompressed. `url` is where the last redirect led.

    `etag` and `last_modified` are the headers of these names, by which the server tells whether it changed.
    """

    url: str
    kind: Kind
    media_type: str
    charset: str
    data: bytes
    etag: str = ""
    last_modified: str = ""


class Deadline:
    """The moment by which everything has to be done."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._at = time.monotonic() + seconds

    def left(self) -> float:
        """The seconds left. Raises FetchTimeoutError where there are none."""
        left = self._at - time.monotonic()
        if left <= 0:
            raise FetchTimeoutError(
                f"The page did not arrive within {self._seconds:g} seconds. Try again later, or paste its"
                " text instead."
            )
        return left

    @contextmanager
    def cutting(self, sock: socket.socket) -> Iterator[None]:
        """Ends the connection at the deadline: a time limit of each read stops no server that drips."""
        timer = threading.Timer(self.left(), _cut, [sock])
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            self.left()  # after a cut, what looks like the end of the document or an error of it is neither


def _unconditional(url: str) -> Mapping[str, str]:
    return {}


def fetch(
    url: str, *, seconds: float = TOTAL_SECONDS, before: Callable[[str], Mapping[str, str]] = _unconditional
) -> Fetched:
    """The document at an http or https URL, in `seconds` in all, redirects and name lookups included.

    `before` is called with each address before it is asked, the redirects' too: it returns conditions to send
    along (RFC 9110, 13.1), or raises what keeps the address from being asked. Raises NotModifiedError where
    the server says that they are not met, a FetchError for what goes wrong on the way, InvalidUrlError,
    UnsupportedTypeError, and TooLargeError beyond MAX_BYTES after decompression.
    """
    deadline = Deadline(seconds)
    for _ in range(MAX_REDIRECTS + 1):
        target = resolve(url, seconds=deadline.left())
        found = _visit(target, deadline, before(target.url.url))
        if isinstance(found, Fetched):
            return found
        url = _joined(target.url.url, found)
    raise TooManyRedirectsError(
        f"The address redirects more than {MAX_REDIRECTS} times. Open it in a browser and give the address"
        " where it ends."
    )


def _visit(target: Target, deadline: Deadline, conditions: Mapping[str, str]) -> Fetched | str:
    """The document, or where the server redirects to."""
    connection = _connect(target, deadline)
    try:
        with deadline.cutting(connection.sock):
            connection.request(
                "GET",
                target.url.request_uri,
                headers=_HEADERS | {"Host": target.url.netloc or target.host, **conditions},
                preload_content=False,
            )
            with closing(connection.getresponse()) as response:
                return _read(response, target.url.url, conditional=bool(conditions))
    except (urllib3.exceptions.HTTPError, http.client.HTTPException, OSError) as error:
        raise UnreachableError(
            f"{target.host} broke off or sent what is not HTTP. Try again later."
        ) from error
    finally:
        connection.close()


def _read(response: BaseHTTPResponse, url: str, *, conditional: bool) -> Fetched | str:
    location = response.headers.get("Location")
    if response.status in _REDIRECTS and location:
        return location.encode("latin-1").decode("utf-8", "replace")
    if response.status == 304 and conditional:
        raise NotModifiedError(url)
    if response.status != 200:
        raise HttpStatusError(url, response.status, retry_after=response.headers.get("Retry-After", ""))
    header = Message()
    header["Content-Type"] = response.headers.get("Content-Type", "")
    media_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    return Fetched(
        url=url,
        kind=kind_of_media_type(media_type, urlsplit(url).path),
        media_type=media_type,
        charset=str(header.get_param("charset", "")),
        data=_body(response),
        etag=response.headers.get("ETag", ""),
        last_modified=response.headers.get("Last-Modified", ""),
    )


def _body(response: BaseHTTPResponse) -> bytes:
    chunks, size = [], 0
    for chunk in response.stream(65_536, decode_content=True):
        size += len(chunk)
        if size > MAX_BYTES:
            raise TooLargeError(
                f"The page has more than {MAX_BYTES // 1_000_000} MB. Paste its text instead."
            )
        chunks.append(chunk)
    return b"".join(chunks)


def _connect(target: Target, deadline: Deadline) -> HTTPConnection:
    """A connection to the first checked IP address that answers; its certificate has to be the host's."""
    for ip in target.ips:
        timeout = min(CONNECT_SECONDS, deadline.left())
        connection = (
            HTTPSConnection(ip, target.port, timeout=timeout, server_hostname=target.host, ssl_context=_tls())
            if target.tls
            else HTTPConnection(ip, target.port, timeout=timeout)
        )
        try:
            connection.connect()
        except (ssl.SSLCertVerificationError, urllib3.exceptions.SSLError) as error:
            connection.close()
            raise CertificateError(
                f"The certificate of {target.host} is not valid. Check the address, or paste the text."
            ) from error
        except (urllib3.exceptions.HTTPError, OSError):
            connection.close()
            continue
        connection.sock.settimeout(deadline.left())
        return connection
    deadline.left()
    raise UnreachableError(f"{target.host} does not answer. Check the address, or try again later.")


def _joined(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError:
        raise InvalidUrlError("The page redirects to what is no address. Paste its text.") from None


def _tls() -> ssl.SSLContext:
    """Trusts the machine's authorities, perhaps a newsroom's own, and the public ones where it has none."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _cut(sock: socket.socket) -> None:
    with suppress(OSError):
        socket.socket.shutdown(sock, socket.SHUT_RDWR)  # of the plain socket: TLS would first say goodbye
