"""Selectors say exactly what they point at, whatever the text."""

from hypothesis import given
from hypothesis import strategies as st

from claims.api.selectors import Window


def test_a_span_beyond_the_window_has_its_position_alone() -> None:
    assert Window("words", offset=10).selectors(8, 12) == [
        {"type": "TextPositionSelector", "start": 8, "end": 12}
    ]


def test_a_span_beyond_the_window_has_the_words_that_are_known_of_it() -> None:
    quote, _ = Window("words", offset=10).selectors(20, 23, "The")
    assert quote == {"type": "TextQuoteSelector", "exact": "The"}


@given(text=st.text(st.characters(exclude_categories=["Cs"])), data=st.data())
def test_prefix_exact_and_suffix_stand_together_in_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote, position = Window(text).selectors(start, end)
    assert text[position["start"] : position["end"]] == quote["exact"]
    assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
    assert max(len(quote["prefix"]), len(quote["suffix"])) <= 32


@given(text=st.text(min_size=3), offset=st.integers(0, 9))
def test_a_window_gives_the_same_as_the_text_it_was_cut_from(text: str, offset: int) -> None:
    whole = Window("x" * offset + text).selectors(offset + 1, offset + 2)[0]
    part = Window(text, offset).selectors(offset + 1, offset + 2)[0]
    assert (part["exact"], part["suffix"]) == (whole["exact"], whole["suffix"])
    assert whole["prefix"].endswith(part["prefix"])
