"""An article has one address, and two articles never share one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.errors import ClaimsError
from claims.services.intake.canonical import canonical_url, stated_or_own
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
