"""Fetching from real servers on loopback, polite ones and others."""

import gzip
import socket
import ssl
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from claims.services.intake.cleaning import MAX_BYTES
from claims.services.intake.errors import (
    CertificateError,
    FetchTimeoutError,
    ForbiddenAddressError,
    HttpStatusError,
    InvalidUrlError,
    TooLargeError,
    TooManyRedirectsError,
    UnreachableError,
    UnsupportedTypeError,
)
from claims.services.intake.fetching import MAX_REDIRECTS, fetch
from claims.services.intake.media_types import Kind
from tests.web_server import Site


def dripping(part: bytes) -> Callable[[BaseHTTPRequestHandler], None]:
    """Sends what it is given a byte at a time, for ever, always soon enough for a time limit of each read."""

    def drip(handler: BaseHTTPRequestHandler) -> None:
        try:
            handler.wfile.write(part)
            while True:
                handler.wfile.write(b"a")
                time.sleep(0.05)
        except OSError:
            pass

    return drip


CERTIFICATE = Path(__file__).with_name("localhost.pem")  # self-signed, of use only to these tests, until 2126
HEAD = b"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n"


@pytest.mark.parametrize("part", [b"HTTP/1.0 200 OK\r\nX-Header: ", HEAD + b"\r\n"], ids=["header", "body"])
def test_a_server_that_drips_is_cut_off_at_the_deadline(site: Site, part: bytes) -> None:
    site.answers["/slow"] = dripping(part)
    started = time.monotonic()
    with pytest.raises(FetchTimeoutError, match="Try again later"):
        fetch(site.url("/slow"), seconds=0.5)
    assert time.monotonic() - started < 2


def test_a_server_that_says_nothing_is_cut_off_at_the_deadline(site: Site) -> None:
    site.answers["/silent"] = lambda handler: time.sleep(1)
    with pytest.raises(FetchTimeoutError):
        fetch(site.url("/silent"), seconds=0.3)


def test_the_deadline_is_for_all_redirects_together(site: Site) -> None:
    def late(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(0.25)
        handler.wfile.write(b"HTTP/1.0 302 Found\r\nLocation: /late\r\n\r\n")

    site.answers["/late"] = late
    with pytest.raises(FetchTimeoutError):
        fetch(site.url("/late"), seconds=0.6)


def test_a_page_beyond_the_limit_is_refused(site: Site) -> None:
    url = site.serve("/big", b"a" * (MAX_BYTES + 1), "text/plain")
    with pytest.raises(TooLargeError, match="10 MB"):
        fetch(url)


def test_a_small_download_that_unpacks_to_too_much_is_refused(site: Site) -> None:
    bomb = gzip.compress(b"\0" * 200_000_000, compresslevel=1)
    url = site.serve("/bomb", bomb, "text/plain", headers={"Content-Encoding": "gzip"})
    with pytest.raises(TooLargeError):
        fetch(url)


def test_broken_compression_is_refused(site: Site) -> None:
    url = site.serve("/broken", b"no gzip", "text/plain", headers={"Content-Encoding": "gzip"})
    with pytest.raises(UnreachableError):
        fetch(url)


def test_a_document_that_breaks_off_is_refused(site: Site) -> None:
    site.answers["/half"] = lambda handler: handler.wfile.write(HEAD + b"Content-Length: 99\r\n\r\nHalf a")
    with pytest.raises(UnreachableError, match="broke off"):
        fetch(site.url("/half"))


def test_what_is_not_http_is_refused(site: Site) -> None:
    site.answers["/ssh"] = lambda handler: handler.wfile.write(b"SSH-2.0-OpenSSH_9.6\r\n")
    with pytest.raises(UnreachableError):
        fetch(site.url("/ssh"))


@pytest.mark.parametrize(
    "media_type", ["image/png", "application/zip", "application/octet-stream", "video/mp4", ""]
)
def test_other_types_are_refused_without_reading_them(site: Site, media_type: str) -> None:
    url = site.serve("/file", b"x", media_type)
    with pytest.raises(UnsupportedTypeError, match="aste its text"):
        fetch(url)


@pytest.mark.parametrize(
    ("status", "advice"),
    [(404, "Check the address"), (403, "Paste"), (429, "later"), (503, "later"), (204, "not a page")],
)
def test_a_server_that_gives_no_page_says_why(site: Site, status: int, advice: str) -> None:
    url = site.serve("/gone", status=status)
    with pytest.raises(HttpStatusError, match=f"{status}.*{advice}"):
        fetch(url)


def test_a_redirect_loop_ends(site: Site) -> None:
    url = site.redirect("/loop", "/loop")
    with pytest.raises(TooManyRedirectsError, match="in a browser"):
        fetch(url)
    assert len(site.requests) == MAX_REDIRECTS + 1


def test_a_redirect_into_the_network_is_refused_without_a_request(site: Site, closed_site: Site) -> None:
    url = site.redirect("/out", closed_site.url("/secret"))
    with pytest.raises(ForbiddenAddressError):
        fetch(url)
    assert closed_site.requests == []


@pytest.mark.parametrize(
    "location", ["http://169.254.169.254/latest/meta-data/", "//[::ffff:10.0.0.1]/", "http://0/"]
)
def test_a_redirect_to_an_address_inside_is_refused(site: Site, location: str) -> None:
    with pytest.raises(ForbiddenAddressError):
        fetch(site.redirect("/out", location))


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "ftp://echo.example/", "http://[", "data:text/html,x"]
)
def test_a_redirect_to_what_is_no_web_address_is_refused(site: Site, location: str) -> None:
    with pytest.raises(InvalidUrlError):
        fetch(site.redirect("/out", location))


def test_a_closed_port_is_unreachable(settings: Settings) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{unused.getsockname()[1]}"
    settings.FETCH_ALLOWED_HOSTS = [host]
    with pytest.raises(UnreachableError, match="does not answer"):
        fetch(f"http://{host}/")


def test_the_connection_goes_to_the_address_that_was_checked(
    site: Site, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, port = socket.getaddrinfo, site.server.server_port
    rebinding = iter(["127.0.0.1", "127.0.0.2"])  # a name server that answers otherwise the second time

    def getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
        return real(next(rebinding) if host == "rebind.example" else host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    settings.FETCH_ALLOWED_HOSTS = ["rebind.example"]
    site.serve("/a", "Text", "text/plain")
    assert fetch(f"http://rebind.example:{port}/a").data == b"Text"
    assert site.requests[0].headers["Host"] == f"rebind.example:{port}"


def test_a_document_comes_with_its_kind_charset_and_final_address(site: Site) -> None:
    site.serve("/b?x=1", "Größe".encode("latin-1"), 'Text/HTML; charset="ISO-8859-1"')
    fetched = fetch(site.redirect("/a", "b?x=1", status=308))
    assert (fetched.url, fetched.kind, fetched.charset) == (site.url("/b?x=1"), Kind.HTML, "ISO-8859-1")
    assert fetched.data == "Größe".encode("latin-1")


def test_compressed_documents_are_unpacked(site: Site) -> None:
    url = site.serve("/gz", gzip.compress(b"Text"), "text/plain", headers={"Content-Encoding": "gzip"})
    assert fetch(url).data == b"Text"


def test_the_server_learns_who_asks(site: Site) -> None:
    fetch(site.serve("/a", "Text", "text/plain"))
    assert site.requests[0].headers["User-Agent"].startswith("factcheck/")
    assert site.requests[0].headers["Host"] == site.host


@pytest.fixture
def tls_port(site: Site, settings: Settings) -> int:
    """The port of a site over TLS, with a certificate for localhost that no authority signed."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    site.server.socket = context.wrap_socket(site.server.socket, server_side=True)
    site.serve("/a", "Text", "text/plain")
    settings.FETCH_ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
    return site.server.server_port


def test_a_certificate_that_nobody_vouches_for_is_refused(tls_port: int) -> None:
    with pytest.raises(CertificateError, match="certificate of localhost"):
        fetch(f"https://localhost:{tls_port}/a")


def test_a_certificate_of_another_name_is_refused(tls_port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with pytest.raises(CertificateError):
        fetch(f"https://127.0.0.1:{tls_port}/a")


def test_a_certificate_is_checked_for_the_name_and_not_for_the_address(
    tls_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    assert fetch(f"https://localhost:{tls_port}/a").data == b"Text"
