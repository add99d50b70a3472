"""A long text in parts, and a part in paragraphs."""

from hypothesis import given
from hypothesis import strategies as st

from claims.web.parts import paragraphs, part_of, parts


def test_a_short_text_is_one_part() -> None:
    assert parts("Short.") == [(0, 6)]


def test_a_part_ends_with_a_line_where_there_is_one() -> None:
    assert parts("aaa aaa\nbbb bbb", longest=10) == [(0, 8), (8, 15)]


def test_a_line_longer_than_a_part_is_cut_between_words() -> None:
    assert parts("aaaa bbbb cccc", longest=9) == [(0, 5), (5, 14)]


def test_a_word_longer_than_a_part_is_cut_anywhere() -> None:
    assert parts("x" * 25, longest=10) == [(0, 10), (10, 20), (20, 25)]


def test_five_million_characters_on_one_line_are_cut_too() -> None:
    ranges = parts("word " * 1_000_000)
    assert max(end - start for start, end in ranges) <= 40_000


@given(st.text(alphabet="ab \n", max_size=120), st.integers(1, 30))
def test_parts_cover_the_text_in_order_and_none_is_too_long(text: str, longest: int) -> None:
    ranges = parts(text, longest)
    assert "".join(text[start:end] for start, end in ranges) == text
    assert all(end - start <= longest for start, end in ranges)


@given(st.text(alphabet="ab \n", min_size=1, max_size=120), st.integers(1, 30), st.data())
def test_every_offset_is_found_in_its_part(text: str, longest: int, data: st.DataObject) -> None:
    ranges = parts(text, longest)
    offset = data.draw(st.integers(0, len(text) - 1))
    start, end = ranges[part_of(ranges, offset) - 1]
    assert start <= offset < end


def test_an_offset_past_the_end_is_in_the_last_part() -> None:
    assert part_of([(0, 5), (5, 9)], 100) == 2


def test_paragraphs_are_the_lines_that_hold_words() -> None:
    text = "One.\n\n  \nTwo.\n"
    assert [text[start:end] for start, end in paragraphs(text, 0, len(text))] == ["One.", "Two."]


@given(st.text(alphabet="ab \n", max_size=80))
def test_between_paragraphs_there_is_only_white_space(text: str) -> None:
    spans = paragraphs(text, 0, len(text))
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    gaps = zip(edges[::2], edges[1::2], strict=True)
    assert not "".join(text[start:end] for start, end in gaps).strip()
