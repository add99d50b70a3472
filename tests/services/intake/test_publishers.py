"""Who published an article and which wire it credits, by the outlets in the database."""

import pytest

from claims.models import NameKind, Outlet, OutletDomain, OutletName
from claims.services.intake.publishers import credited_wire, recognise_outlet, stated_name
from tests.factories import make_outlet

pytestmark = pytest.mark.django_db


@pytest.fixture
def echo() -> Outlet:
    outlet = make_outlet("The Lowbridge Echo")
    OutletDomain.objects.create(outlet=outlet, domain="echo.example")
    OutletName.objects.create(outlet=outlet, text="The Echo", kind=NameKind.ALIAS)
    return outlet


@pytest.fixture
def wire() -> Outlet:
    outlet = make_outlet("The Associated Press", wire=True)
    OutletName.objects.create(outlet=outlet, text="AP", kind=NameKind.ALIAS)
    OutletName.objects.create(outlet=outlet, text="Associated Press", kind=NameKind.ALIAS)
    return outlet


@pytest.mark.parametrize(
    "hint",
    [
        "",
        "echo",
        "notecho.example",
        "https://other.example/echo.example",
        "example",
        ".",
        "https://[",
        "\x00",
        "\ud800",
    ],
)
def test_what_only_looks_like_an_outlet_is_none(echo: Outlet, hint: str) -> None:
    assert recognise_outlet([hint]) is None


@pytest.mark.parametrize(
    "hint",
    [
        "The Lowbridge Echo",
        "the echo",
        "echo.example",
        "www.echo.example",
        "https://news.Echo.example:80/a",
        " The Echo ",
    ],
)
def test_an_outlet_is_known_by_name_alias_domain_and_address(echo: Outlet, hint: str) -> None:
    assert recognise_outlet([hint]) == echo


def test_the_longest_domain_and_the_first_hint_win(echo: Outlet) -> None:
    sport = make_outlet("Echo Sport")
    OutletDomain.objects.create(outlet=sport, domain="sport.echo.example")
    assert recognise_outlet(["https://sport.echo.example/a"]) == sport
    assert recognise_outlet(["nobody", "echo.example", "Echo Sport"]) == echo


@pytest.mark.parametrize(
    ("hints", "name"),
    [((), ""), (("127.0.0.1",), ""), (("http://[::1]/a",), ""), (("www.echo.example",), "echo.example"),
     (("echo.example", "Lowbridge Echo"), "Lowbridge Echo"), (("St. Paul Echo",), "St. Paul Echo"),
     (("https://[",), "")],
)  # fmt: skip
def test_an_unknown_publisher_is_shown_as_it_was_given(hints: tuple[str, ...], name: str) -> None:
    assert stated_name(hints) == name


@pytest.mark.parametrize(
    "text",
    ["The mayor told the AP that she will resign.", "He reads The Associated Press (AP) daily.\n\nMore.",
     "A gap.\n\nBy the time the AP arrived, the fence had been mended.",
     "A gap.\n\nThe AP contributed money.",
     "A GAP in the fence.\n\nBy Ann Gap", "The council worked with information from the AP.\n\nNo more."],
)  # fmt: skip
def test_a_wire_that_is_only_quoted_is_not_credited(wire: Outlet, text: str) -> None:
    assert credited_wire(text=text, byline="Gap Weaver", credited=(), publisher=None) is None


@pytest.mark.parametrize(
    "text",
    ["LOWBRIDGE, England (AP) — The bridge was closed.", "Text.\n\n(AP)", "Text.\n\n— Associated Press",
     "Text.\n\nThe Associated Press contributed to this report.", "Text.\n\nBy The Associated Press",
     "Text.\n\nAnn Weaver of the AP contributed reporting to this story.", "Text.\n\nWith files from the AP.",
     "Text.\n\nSource: AP\n\nShare"],
)  # fmt: skip
def test_a_wire_is_credited_in_a_dateline_or_at_the_end(wire: Outlet, text: str) -> None:
    assert credited_wire(text=text, byline="", credited=(), publisher=None) == wire


def test_a_wire_is_credited_in_a_byline_or_in_the_metadata(wire: Outlet) -> None:
    assert credited_wire(text="Text.", byline="Ann Weaver, AP", credited=(), publisher=None) == wire
    assert credited_wire(text="Text.", byline="", credited=("AP",), publisher=None) == wire


def test_a_wire_is_not_credited_in_its_own_article(wire: Outlet) -> None:
    assert credited_wire(text="LONDON (AP) - Text.", byline="AP", credited=(), publisher=wire) is None
