"""Tokens: what is one, and the code that the grammar reads."""

import pytest

from claims.attribution.tokens import Tokens, tokenize


def read(text: str, *names: str) -> Tokens:
    spans = [(text.index(name), text.index(name) + len(name)) for name in names]
    return tokenize(text, 0, len(text), spans)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("Mr. Lee's dog", ["Mr.", "Lee", "'s", "dog"]),
        ("the U.S. and A.P.", ["the", "U.S.", "and", "A.P."]),
        ("well-known O’Brien", ["well-known", "O’Brien"]),
        ("he – it -- she", ["he", "–", "it", "--", "she"]),
        ("“It is so,” she said", ["“It is so,”", "she", "said"]),
        ('"It is so," she said', ['"It is so,"', "she", "said"]),
        ("‘It isn’t so,’ she said", ["‘It isn’t so,’", "she", "said"]),
        ("“It is open", ["“", "It", "is", "open"]),
    ],
)
def test_words_are_slices_of_the_text(text: str, words: list[str]) -> None:
    assert read(text).words == words


def test_the_name_of_an_outlet_is_one_token() -> None:
    tokens = read("He told The Wall Street Journal on Monday", "The Wall Street Journal")
    assert tokens.words == ["He", "told", "The Wall Street Journal", "on", "Monday"]
    assert tokens.codes[2] == "O"


def test_a_show_in_quotation_marks_is_one_token() -> None:
    tokens = read("He told “Today” that it was late", "Today")
    assert (tokens.words[2], tokens.codes[2]) == ("“Today”", "O")


def test_a_name_is_not_cut_out_of_a_longer_word() -> None:
    assert read("He saw CNNs there", "CNN").words[2] == "CNNs"


@pytest.mark.parametrize(
    ("text", "word", "code"),
    [
        ("the report was late", "report", "K"),
        ("a claim was made", "claim", "n"),
        ("he claimed it", "claimed", "S"),
        ("in an interview with", "interview", "I"),
        ("he was told that", "told", "T"),
        ("the network said", "network", "M"),
    ],
)
def test_a_word_has_the_code_of_its_place(text: str, word: str, code: str) -> None:
    tokens = read(text)
    assert tokens.codes[tokens.words.index(word)] == code


def test_offsets_of_tokens_slice_to_them() -> None:
    text = "  The mayor’s aide told  CNN, “No. Never,” and left."
    tokens = tokenize(text, 2, len(text))
    assert [text[s : s + len(w)] for s, w in zip(tokens.starts, tokens.words, strict=True)] == tokens.words
