"""Text comes out of cleaning fit to store, to quote and to compare."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.errors import ClaimsError
from claims.services.intake.cleaning import MAX_BYTES, clean, clean_line
from claims.services.intake.errors import EmptyTextError, TooLargeError

# Every code point, lone surrogates too, and often those that cleaning is about.
TEXTS = st.text(
    st.characters(codec=None, categories=None)
    | st.sampled_from("\ud800\udc00\u202e\u2066\u200b\ufeff\u00ad\u00a0\u2028\r\n\t \x00\x85e\u0301")
)


@pytest.mark.parametrize("nothing", ["", " \n\t ", "\u200b\ufeff", "\x00\x1f", "\u202e\u202c"])
def test_text_of_nothing_that_is_seen_is_refused(nothing: str) -> None:
    with pytest.raises(EmptyTextError, match="Give the article's text"):
        clean(nothing)


def test_text_beyond_the_limit_is_refused() -> None:
    with pytest.raises(TooLargeError, match="10 MB"):
        clean("ü" * (MAX_BYTES // 2 + 1))


@pytest.mark.parametrize(
    "seen", ["“Yes”, he said — ‘no’…", "naïve café", "日本語の文。", "שלום \u200fעולם", "👩\u200d🚀 👍🏽"]
)
def test_what_is_seen_stays_as_it_is(seen: str) -> None:
    assert clean(seen).text == seen
    assert clean(seen).notices == ()


def test_letters_are_composed() -> None:
    assert clean("cafe\u0301").text == "caf\u00e9"


def test_a_direction_override_is_removed_and_said_to_be() -> None:
    cleaned = clean("Pay \u202e001\u202c dollars")
    assert cleaned.text == "Pay 001 dollars"
    assert cleaned.notices == (
        "Removed 2 hidden control or text-direction characters; compare with the original.",
    )


def test_one_hidden_character_is_told_of_in_the_singular() -> None:
    assert "1 hidden control or text-direction character;" in clean("Pay \u202e001").notices[0]


def test_a_lone_surrogate_is_shown_as_unreadable_and_said_to_be() -> None:
    cleaned = clean("Reu\ud800ters")
    assert cleaned.text == "Reu\ufffdters"
    assert "1 character cannot be read" in cleaned.notices[0]


def test_the_two_halves_of_a_surrogate_pair_become_their_character() -> None:
    assert clean("\ud83d\ude00 smile").text == "\U0001f600 smile"


def test_characters_that_hide_inside_a_name_do_not_survive() -> None:
    assert clean("Reu\u00adters, A\u200bP, \ufeffCNN\u2060").text == "Reuters, AP, CNN"


def test_spaces_of_every_kind_become_one_plain_space() -> None:
    assert clean("told\u00a0\u2009 \tReuters").text == "told Reuters"


@pytest.mark.parametrize("end", ["\n\n", "\r\n\r\n", "\r\r", "\n \t\n\n", "\u2029", "\x85\u2028"])
def test_paragraphs_are_parted_by_one_blank_line(end: str) -> None:
    assert clean(f"One.{end}Two.").text == "One.\n\nTwo."


def test_lines_that_were_wrapped_become_one_paragraph() -> None:
    wrapped = (
        "A harbour pilot who has worked on the river for thirty years told\n"
        "Reuters that the bridge had been closed since March, and that nobody\n"
        "had asked him."
    )
    assert clean(wrapped).text == " ".join(wrapped.split("\n"))


@pytest.mark.parametrize("lines", [["A list", "of short", "lines"], ["A paragraph. " * 30, "Another. " * 50]])
def test_lines_that_were_not_wrapped_are_paragraphs(lines: list[str]) -> None:
    assert clean("\n".join(lines)).text == "\n\n".join(line.strip() for line in lines)


def test_five_megabytes_are_cleaned_within_seconds() -> None:
    text = ("The minister told Reuters on Tuesday that the dam was safe, “truly”. " * 8 + "\r\n\r\n") * 9_000
    assert len(text.encode()) > 5_000_000
    started = time.monotonic()
    clean(text)
    assert time.monotonic() - started < 5


def test_a_line_is_cut_with_an_ellipsis() -> None:
    assert clean_line("A headline\nof two lines", 12) == "A headline…"
    assert clean_line("\u200b", 12) == ""


@given(TEXTS)
def test_cleaning_twice_changes_nothing_and_gives_composed_text(text: str) -> None:
    try:
        once = clean(text).text
    except ClaimsError:
        return
    assert clean(once).text == once
    assert unicodedata.is_normalized("NFC", once)


@given(TEXTS)
def test_cleaned_text_can_be_stored_and_has_no_stray_breaks(text: str) -> None:
    try:
        once = clean(text).text
    except ClaimsError:
        return
    assert "\x00" not in once
    assert once.encode().decode() == once
    assert once == once.strip(" \n")
    assert "\n" not in once.replace("\n\n", "")
