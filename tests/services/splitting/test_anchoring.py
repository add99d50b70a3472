"""Finding words again: at their one certain place, or not at all."""

from hypothesis import given
from hypothesis import strategies as st

from claims.services.splitting.anchoring import find_again, find_quote, selectors, unchanged_ends
from claims.services.splitting.searching import Searched

QUOTE = "He denied it."
TWICE = f"The mayor spoke. {QUOTE} The clerk spoke. {QUOTE} The end."


def again(text: str, old: str, start: int, length: int = len(QUOTE)) -> int | None:
    """Where the quote old[start:start + length] starts in the text."""
    prefix, suffix = selectors(old, start, start + length)
    exact = old[start : start + length]
    span = find_again(text, exact=exact, prefix=prefix, suffix=suffix, start=start)
    assert span is None or text[slice(*span)] == exact
    return span[0] if span else None


def test_words_that_are_gone_are_not_found() -> None:
    assert again("He admitted it.", QUOTE, 0) is None


def test_similar_words_are_not_found() -> None:
    assert again("He has denied it.", QUOTE, 0) is None


def test_words_that_occur_twice_in_other_contexts_are_not_found() -> None:
    assert find_again(TWICE, exact=QUOTE, prefix="She said no. ", suffix=" Nobody came.", start=3) is None


def test_words_at_the_same_position_in_another_context_are_not_found_if_they_occur_twice() -> None:
    start = TWICE.index(QUOTE)
    changed = TWICE.replace("mayor", "judge")
    assert again(changed, TWICE, start) is None


def test_words_at_the_same_position_in_the_same_context_are_found_though_they_occur_twice() -> None:
    assert again(TWICE, TWICE, TWICE.rindex(QUOTE)) == TWICE.rindex(QUOTE)


def test_words_that_occur_once_are_found_wherever_they_went() -> None:
    assert again(f"Much later, in another place: {QUOTE}", f"{QUOTE} So it was.", 0) == 30


def test_words_that_occur_twice_are_told_by_their_context() -> None:
    assert again(f"It is new. {TWICE}", TWICE, TWICE.rindex(QUOTE)) == 11 + TWICE.rindex(QUOTE)


def test_words_that_are_now_in_another_sentence_are_found() -> None:
    assert again("She said that the bridge fell on a Friday.", "the bridge fell", 0, 15) == 14


def test_the_only_ones_left_of_words_that_occurred_twice_may_be_the_others() -> None:
    left = TWICE.replace(f"The mayor spoke. {QUOTE} ", "")
    prefix, suffix = selectors(TWICE, 17, 17 + len(QUOTE))
    found = find_quote(Searched(left), exact=QUOTE, prefix=prefix, suffix=suffix, origin=Searched(TWICE))
    assert found is None


def test_selectors_have_32_code_points_of_context() -> None:
    assert selectors("🌉" * 40 + "x" + "é" * 40, 40, 41) == ("🌉" * 32, "é" * 32)


def test_selectors_stop_at_the_ends_of_the_text() -> None:
    assert selectors("abcde", 1, 4) == ("a", "e")


SENTENCES = st.sampled_from(
    [
        "The mayor spoke. ",
        "The clerk spoke. ",
        "It rained. ",
        "Police left. ",
        "No. ",
        f"{QUOTE} ",
        "Yes, he did. ",
    ]
)
STORY = st.lists(SENTENCES, max_size=8).map("".join)


@given(before=STORY, after=STORY, new_before=STORY, new_after=STORY)
def test_after_edits_elsewhere_words_are_found_where_they_are_or_not_at_all(
    before: str, after: str, new_before: str, new_after: str
) -> None:
    exact = "The bridge fell. "
    old, new = before + exact + after, new_before + exact + new_after
    assert again(new, old, len(before), len(exact)) == len(new_before)


@given(before=STORY, after=STORY, inserted=STORY)
def test_words_that_repeat_are_found_where_they_are_or_in_the_very_same_context(
    before: str, after: str, inserted: str
) -> None:
    old, new = f"{before}{QUOTE}{after}", f"{before}{inserted}{QUOTE}{after}"
    prefix, suffix = selectors(old, len(before), len(before) + len(QUOTE))
    found = find_quote(Searched(new), exact=QUOTE, prefix=prefix, suffix=suffix, origin=Searched(old))
    if found is not None and found[0] != len(before + inserted):
        assert new[: found[0]].endswith(prefix)
        assert new[found[1] :].startswith(suffix)


@given(st.text("ab"), st.text("ab"))
def test_the_unchanged_ends_are_the_same_and_never_overlap(old: str, new: str) -> None:
    beginning, ending = unchanged_ends(old, new)
    assert beginning + ending <= min(len(old), len(new))
    assert old[:beginning] == new[:beginning]
    assert old[len(old) - ending :] == new[len(new) - ending :]
    assert old[beginning : beginning + 1] != new[beginning : beginning + 1] or beginning == min(
        len(old), len(new)
    )
