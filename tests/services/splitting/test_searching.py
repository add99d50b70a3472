"""Many quotes in one text: what the index finds is what reading the text finds."""

from hypothesis import given
from hypothesis import strategies as st

from claims.services.splitting import searching
from claims.services.splitting.searching import Searched

PARTS = st.sampled_from(["the mayor of Lowbridge said ", "that she would go on Friday. ", "ab", "b", "🌉"])
LONG_TEXT = (
    "The bridge is old. " * 8_000 + "Nobody had told the mayor of Lowbridge about it. " + "It fell. " * 500
)


def read(text: str, needle: str) -> int:
    return min(2, sum(text.startswith(needle, place) for place in range(len(text))))


@given(st.lists(PARTS, max_size=40).map("".join), st.integers(0), st.integers(1, 90))
def test_the_index_finds_as_many_places_as_reading_does(text: str, place: int, length: int) -> None:
    needle = text[place % (len(text) + 1) :][:length] or "needle"
    places = (
        Searched(text)._by_blocks(needle)
        if len(needle) >= searching._SHORT
        else Searched(text).places(needle)
    )
    assert len(places) == read(text, needle)
    assert all(text.startswith(needle, place) for place in places)


def test_the_one_place_in_a_long_text_is_found() -> None:
    needle = "Nobody had told the mayor of Lowbridge about it."
    assert Searched(LONG_TEXT).places(needle) == (LONG_TEXT.index(needle),)


def test_of_many_places_two_are_given() -> None:
    assert len(Searched(LONG_TEXT).places("The bridge is old. The bridge is old.")) == 2


def test_what_is_not_in_a_long_text_is_nowhere() -> None:
    assert Searched(LONG_TEXT).places("Somebody had told the mayor of Lowbridge about it.") == ()
