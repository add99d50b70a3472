"""An article has one address, and two articles never share one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.errors import ClaimsError
from claims.services.intake.canonical import canonical_url, folded_url, stated_or_own
from claims.services.intake.errors import InvalidUrlError

STORY = "https://echo.example/2026/bridge"


@pytest.mark.parametrize(
    "other",
    ["https://echo.example/2026/bridge?p=2", "https://echo.example/2026/Bridge",
     "https://m.echo.example/2026/bridge",
     "https://echo.example/2026/bridge?4711", "https://echo.example/2026/bridge?uid=5",
     "https://echo.example/2026/bridge?source=9", "https://echo.example:8443/2026/bridge"],
)  # fmt: skip
def test_addresses_of_other_articles_stay_apart(other: str) -> None:
    assert canonical_url(other) != canonical_url(STORY)


@pytest.mark.parametrize(
    "same",
    [STORY + "/", STORY + "#comments", STORY + "?utm_source=x&UTM_Medium=y", STORY + "/?fbclid=1",
     STORY + "?",
     f" {STORY} ", "HTTPS://Echo.Example:443/2026/bridge",
     "https://echo.example//2026/bridge?at_medium=6&xtor=1"],
)  # fmt: skip
def test_spellings_of_one_address_become_one(same: str) -> None:
    assert canonical_url(same) == STORY


def test_parameters_that_tell_articles_apart_stay_in_their_order() -> None:
    assert canonical_url(STORY + "?id=7&utm_id=1&b=%20x") == STORY + "?id=7&b=%20x"


@pytest.mark.parametrize(
    "stated",
    [
        "https://other.example/story",
        "https://echo.example/",
        "https://echo.example:99/2026/b",
        "javascript:x",
        "",
    ],
)
def test_a_page_is_not_believed_to_be_another_sites_or_the_front_page(stated: str) -> None:
    assert stated_or_own(stated, STORY) == STORY


def test_a_page_is_believed_about_its_address_within_its_site() -> None:
    assert (
        stated_or_own("https://www.echo.example/b?id=3&utm_x=1", STORY) == "https://www.echo.example/b?id=3"
    )


def test_a_page_from_a_file_is_believed_about_its_address() -> None:
    assert stated_or_own(STORY, "") == STORY


@given(st.text(st.characters(codec=None) | st.sampled_from("/[]%.?#&=\x00\ud800\u202e"), max_size=40))
def test_a_canonical_address_can_be_stored_and_is_its_own_canonical_address(rest: str) -> None:
    for address in (f"https://echo.example/{rest}", f"https://{rest}.example/"):
        try:
            once = canonical_url(address)
        except ClaimsError:
            continue
        assert canonical_url(once) == once
        assert "\x00" not in once.encode().decode()


def test_an_address_that_grows_beyond_what_is_kept_is_refused() -> None:
    with pytest.raises(InvalidUrlError, match="2000 characters"):
        canonical_url("https://echo.example/" + "ü" * 1900)


@pytest.mark.parametrize(
    "other",
    ["https://echo.example/2026/bridge-closed?p=2", "https://echo.example:8443/2026/bridge-closed",
     "https://sport.echo.example/2026/bridge-closed", "https://echo.example/2026/bridge-closed/ampere"],
)  # fmt: skip
def test_other_pages_are_not_folded_into_one(other: str) -> None:
    assert folded_url(other) != folded_url("https://echo.example/2026/bridge-closed")


@pytest.mark.parametrize(
    "address",
    ["https://amp.dev/stories", "https://m.de/a-1", "https://shop.example/guitars/amp", "https://127.0.0.1:80/a",
     "https://[::1]/a", "https://example.com"],
)  # fmt: skip
def test_what_only_looks_like_a_guise_is_left(address: str) -> None:
    assert folded_url(address) == address


@pytest.mark.parametrize(
    "guise",
    ["http://www.echo.co.uk/2026/bridge-closed/", "https://m.echo.co.uk/2026/bridge-closed?utm_source=x",
     "https://mobile.echo.co.uk/2026/bridge-closed#top", "https://amp.echo.co.uk/2026/bridge-closed",
     "https://echo.co.uk/2026/bridge-closed/amp/", "https://echo.co.uk/amp/2026/bridge-closed",
     "https://echo.co.uk/2026/bridge-closed?amp=1", "https://echo.co.uk/2026/bridge-closed?outputType=amp",
     "https://echo.co.uk/2026/bridge-closed.amp", "https://www.google.com/amp/s/echo.co.uk/2026/bridge-closed",
     "https://www-echo-co-uk.cdn.ampproject.org/c/s/www.echo.co.uk/2026/bridge-closed"],
)  # fmt: skip
def test_a_page_in_its_guises_is_one_page(guise: str) -> None:
    assert folded_url(guise) == "https://echo.co.uk/2026/bridge-closed"


def test_a_mobile_label_in_the_middle_is_folded() -> None:
    assert (
        folded_url("https://en.m.wikipedia.org/wiki/Low_Bridge") == "https://en.wikipedia.org/wiki/Low_Bridge"
    )


@pytest.mark.parametrize("address", ["", "echo.example", "ftp://echo.example/a", "https://google.com/amp/s/"])
def test_what_is_no_address_of_a_page_is_refused_or_left(address: str) -> None:
    try:
        assert folded_url(address) == address.rstrip("/")
    except InvalidUrlError:
        assert not address.startswith("https://")


@given(st.text(max_size=80).map("https://echo.example/".__add__) | st.text(max_size=80))
def test_folding_again_changes_nothing(address: str) -> None:
    try:
        folded = folded_url(address)
    except ClaimsError:
        return
    assert folded_url(folded) == folded
