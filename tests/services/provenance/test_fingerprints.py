"""Copied texts are told by their marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.services.provenance.fingerprints import RUN, WINDOW, copies_of, keep_fingerprint, marks, shared
from tests.factories import make_snapshot
from tests.services.provenance.world import RELEASE

OTHER = " ".join(
    f"On day {day} a gull was seen {day * 11} miles out, and nobody minded it." for day in range(9)
)
WORDS = st.lists(st.sampled_from("abcdefgh"), min_size=RUN + WINDOW, max_size=40).map(" ".join)


@pytest.mark.parametrize("text", ["", " ", "one", "\u202e", "🌉" * 3])
def test_a_text_of_hardly_a_word_is_like_no_other(text: str) -> None:
    assert shared(marks(text), marks(text)) == 0


def test_two_texts_of_their_own_share_nothing() -> None:
    assert shared(marks(RELEASE), marks(OTHER)) == 0


def test_a_text_with_more_around_it_is_all_there() -> None:
    assert shared(marks(RELEASE), marks(f"{OTHER} {RELEASE} {OTHER}")) > 0.95


def test_capitals_line_breaks_and_quotation_marks_make_no_difference() -> None:
    assert marks(RELEASE) == marks(f"“{RELEASE.upper()}”".replace(". ", ".\n\n"))


@given(WORDS, WORDS, WORDS)
def test_what_stands_word_for_word_in_two_texts_leaves_a_mark_in_both(a: str, run: str, b: str) -> None:
    assert {*marks(f"{a} {run}")} & {*marks(f"{run} {b}")}


@pytest.mark.django_db
def test_a_copy_is_found_among_the_others() -> None:
    first, copy, _other = (make_snapshot(text) for text in (RELEASE, f"{RELEASE} More.", OTHER))
    for snapshot in (first, copy, _other):
        keep_fingerprint(snapshot)
    assert set(copies_of(first, marks(first.text))) == {copy.source_id}


@pytest.mark.django_db
def test_a_source_is_no_copy_of_itself() -> None:
    first = make_snapshot(RELEASE)
    again = make_snapshot(f"{RELEASE} More.", source=first.source)
    keep_fingerprint(first)
    assert copies_of(again, keep_fingerprint(again)) == {}


@pytest.mark.django_db
def test_a_source_that_has_changed_is_told_by_what_it_says_now() -> None:
    other, old = make_snapshot(RELEASE), make_snapshot(RELEASE)
    for snapshot in (other, old, make_snapshot(OTHER, source=old.source)):
        keep_fingerprint(snapshot)
    assert copies_of(other, marks(RELEASE)) == {}
