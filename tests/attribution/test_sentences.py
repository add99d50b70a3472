"""Sentences and their offsets."""

import pytest

from claims.attribution import sentences
from claims.attribution.sentences import PIECE, clean


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\t \u00a0\n"])
def test_white_space_holds_no_sentence(text: str) -> None:
    assert sentences(text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Smith met Dr. Jones at 5 p.m. on Jan. 3 in St. Louis.",
        "Ms. Smith asked Messrs. Brown and Green to stay.",
        "The bank lost 2.5 percent, i.e. more than in 2019.",
        "“It is late. We must go. Nobody will wait,” she said.",
    ],
)
def test_one_sentence_is_not_cut(sentence: str) -> None:
    assert cut(sentence) == [sentence]


def test_sentences_have_no_white_space_around_them() -> None:
    assert cut("  It rained. \n\n  It snowed.\n") == ["It rained.", "It snowed."]


def test_a_title_does_not_end_a_sentence_in_the_middle_of_a_paragraph() -> None:
    assert cut("It rained. He saw Ms. Lee there. It snowed.") == [
        "It rained.",
        "He saw Ms. Lee there.",
        "It snowed.",
    ]


def test_offsets_are_code_points() -> None:
    assert cut("😀 It rained. 👩‍👩‍👧 It snowed.")[-1].endswith("It snowed.")


def test_a_text_longer_than_a_piece_is_cut_as_its_paragraphs_are() -> None:
    paragraph = "It rained on Monday. It snowed on Tuesday."
    assert cut("\n\n".join([paragraph] * (PIECE // 20))) == cut(paragraph) * (PIECE // 20)


def test_a_lone_surrogate_is_replaced_one_for_one() -> None:
    assert clean("a\ud800b") == "a\ufffdb"


@pytest.mark.parametrize("text", ["Is it OK! News came late.", "She said Hello! He left."])
def test_a_mark_at_the_end_ends_a_sentence(text: str) -> None:
    assert len(sentences(text)) == 2


@pytest.mark.parametrize("text", ["A source told E! News that he left.", "OK! reports that he left."])
def test_a_mark_that_belongs_to_a_name_ends_none(text: str) -> None:
    assert len(sentences(text)) == 1
