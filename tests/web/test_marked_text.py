"""Text to segments: nothing is lost, and marks nest."""

from hypothesis import given
from hypothesis import strategies as st

from claims.web.marked_text import Mark, segments

TEXT = "One two three."


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark[int]]]:
    """A text of any characters that PostgreSQL can hold, with marks anywhere on it."""
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
    offset = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(offset, offset).filter(lambda span: span[0] < span[1]), max_size=8))
    return text, [Mark(start, end, number) for number, (start, end) in enumerate(spans)]


def test_a_text_without_marks_is_one_segment() -> None:
    found = segments(TEXT, list[Mark[str]]())
    assert [(s.text, s.marks) for s in found] == [(TEXT, ())]


def test_an_empty_slice_has_no_segment() -> None:
    assert segments(TEXT, [Mark(0, 3, "a")], 5, 5) == []


def test_a_mark_cuts_the_text_in_three() -> None:
    found = segments(TEXT, [Mark(4, 7, "two")])
    assert [(s.text, [m.what for m in s.marks]) for s in found] == [
        ("One ", []),
        ("two", ["two"]),
        (" three.", []),
    ]


def test_of_nested_marks_the_outer_one_comes_first() -> None:
    found = segments(TEXT, [Mark(4, 7, "inner"), Mark(0, 14, "outer")])
    assert [m.what for m in found[1].marks] == ["outer", "inner"]


def test_of_overlapping_marks_the_one_that_begins_first_comes_first() -> None:
    found = segments(TEXT, [Mark(2, 14, "b"), Mark(0, 7, "a")])
    assert [[m.what for m in s.marks] for s in found] == [["a"], ["a", "b"], ["b"]]


def test_a_mark_outside_the_slice_is_left_out() -> None:
    assert [s.marks for s in segments(TEXT, [Mark(0, 3, "a")], 4)] == [()]


def test_a_mark_across_the_edge_of_the_slice_is_cut() -> None:
    found = segments(TEXT, [Mark(0, 7, "a")], 4)
    assert [(s.text, len(s.marks)) for s in found] == [("two", 1), (" three.", 0)]


def test_offsets_are_code_points_and_not_bytes_or_utf_16_units() -> None:
    found = segments("🎈🎈 ö", [Mark(3, 4, "o")])
    assert [s.text for s in found] == ["🎈🎈 ", "ö"]


@given(marked_texts())
def test_segments_put_together_are_the_text(marked: tuple[str, list[Mark[int]]]) -> None:
    text, marks = marked
    found = segments(text, marks)
    assert "".join(s.text for s in found) == text
    assert all(text[s.start : s.start + len(s.text)] == s.text for s in found)


@given(marked_texts())
def test_each_mark_lies_on_exactly_its_words(marked: tuple[str, list[Mark[int]]]) -> None:
    text, marks = marked
    found = segments(text, marks)
    for mark in marks:
        assert "".join(s.text for s in found if mark in s.marks) == text[mark.start : mark.end]


@given(marked_texts())
def test_a_mark_that_contains_another_stands_before_it(marked: tuple[str, list[Mark[int]]]) -> None:
    for segment in segments(*marked):
        for place, outer in enumerate(segment.marks):
            for inner in segment.marks[:place]:
                contains = outer.start <= inner.start and inner.end <= outer.end
                assert not contains or (outer.start, outer.end) == (inner.start, inner.end)
