"""Only the public internet is fetched, whatever an address is dressed up as."""

import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from claims.errors import ClaimsError
from claims.services.intake.addresses import is_public, parse, resolve
from claims.services.intake.errors import (
    FetchTimeoutError,
    ForbiddenAddressError,
    HostUnknownError,
    InvalidUrlError,
)

PRIVATE = [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.9.9.9", "168.63.129.16",
    "169.254.169.254", "172.16.0.1", "192.0.0.192", "192.168.1.1", "192.88.99.1", "198.18.0.1", "224.0.0.1",
    "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:169.254.169.254",
    "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::a00:1", "2001::1", "2001:db8::1", "2002:7f00:1::",
    "2002:a9fe:a9fe::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1",
    "3fff::1", "5f00::1",
]  # fmt: skip
PUBLIC = [
    "1.1.1.1",
    "93.184.216.34",
    "2606:4700:4700::1111",
    "::ffff:1.1.1.1",
    "64:ff9b::101:101",
    "2002:101:101::",
]

Resolver = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """What the resolver answers for a host, in place of the machine's: no name server is here."""
    known: dict[str, list[str]] = {}

    def getaddrinfo(host: str, port: int, **kwargs: Any) -> list[tuple[Any, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port)) for ip in known[host]]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return known


@pytest.mark.parametrize("ip", PRIVATE)
def test_an_address_inside_is_not_public(ip: str) -> None:
    assert not is_public(ip)


@pytest.mark.parametrize("ip", PUBLIC)
def test_an_address_outside_is_public(ip: str) -> None:
    assert is_public(ip)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.1", "2130706433", "0x7f.1", "0177.0.0.1", "[::1]", "localhost", "0"]
)
def test_this_machine_is_refused_under_all_its_names(host: str) -> None:
    with pytest.raises(ForbiddenAddressError, match="not on the public internet"):
        resolve(f"http://{host}:8000/", seconds=5)


def test_a_host_is_refused_where_any_of_its_addresses_is_inside(answers: dict[str, list[str]]) -> None:
    answers["news.example"] = ["93.184.216.34", "10.0.0.5"]
    with pytest.raises(ForbiddenAddressError):
        resolve("https://news.example/a", seconds=5)


def test_the_refusal_does_not_tell_what_the_inner_address_is(answers: dict[str, list[str]]) -> None:
    answers["intranet.example"] = ["10.0.0.5"]
    with pytest.raises(ForbiddenAddressError) as refused:
        resolve("https://intranet.example/a", seconds=5)
    assert "10.0.0.5" not in str(refused.value)


def test_a_public_host_comes_with_the_addresses_that_were_checked(answers: dict[str, list[str]]) -> None:
    answers["news.example"] = ["93.184.216.34", "93.184.216.34", "1.1.1.1"]
    target = resolve("https://news.example/a", seconds=5)
    assert target.ips == ("93.184.216.34", "1.1.1.1")
    assert target.port == 443


@pytest.mark.parametrize("allowed", ["127.0.0.1", "127.0.0.1:8123"])
def test_a_setting_allows_a_host_or_a_host_and_port(settings: Settings, allowed: str) -> None:
    settings.FETCH_ALLOWED_HOSTS = [allowed]
    assert resolve("http://127.0.0.1:8123/", seconds=5).ips == ("127.0.0.1",)


def test_another_port_of_an_allowed_host_is_not_allowed(settings: Settings) -> None:
    settings.FETCH_ALLOWED_HOSTS = ["127.0.0.1:8123"]
    with pytest.raises(ForbiddenAddressError):
        resolve("http://127.0.0.1:8124/", seconds=5)


@pytest.mark.parametrize(
    "address",
    ["", "news.example/a", "ftp://news.example/a", "file:///etc/passwd", "javascript:alert(1)", "http://", "http://[::1",
     "http://a:99999/", "//news.example", "http://\ud800/", "https://news.example/" + "a" * 2000],
)  # fmt: skip
def test_what_is_no_web_address_is_refused_and_says_what_one_is(address: str) -> None:
    with pytest.raises(InvalidUrlError, match="https://"):
        parse(address)


def test_a_password_in_an_address_is_refused() -> None:
    with pytest.raises(InvalidUrlError, match="without them"):
        parse("https://user:secret@news.example/")


def test_a_host_that_nobody_knows_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*args: Any, **kwargs: Any) -> Any:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(HostUnknownError, match=r"no host named nowhere\.example"):
        resolve("https://nowhere.example/", seconds=5)


def test_a_name_server_that_does_not_answer_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    release = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: release.wait(10))
    with pytest.raises(FetchTimeoutError, match=r"slow\.example"):
        resolve("https://slow.example/", seconds=0.2)
    release.set()


@given(st.text(max_size=60) | st.text("htps:/@[]%.\\#?x1", max_size=30).map("http://".__add__))
def test_no_address_raises_anything_but_our_own_errors(address: str) -> None:
    with suppress(ClaimsError):
        parse(address)
