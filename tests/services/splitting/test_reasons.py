"""Why a sentence is worth checking, in words that a person can read."""

import pytest

from claims.services.splitting.reasons import reasons


@pytest.mark.parametrize(
    "sentence",
    [
        "It was sad.",
        "One can only hope.",
        "And yet it is not so.",
        "What a day.",
        "We love it here.",
        "This is how we do things.",
    ],
)
def test_a_sentence_with_nothing_to_check_has_no_reason(sentence: str) -> None:
    assert reasons(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "kind", "text"),
    [
        ("It cost 300,000 dollars.", "number", "gives a number: 300,000 dollars"),
        ("It rose by 3.5 percent.", "number", "gives a number: 3.5 percent"),
        ("It cost €2 billion.", "number", "gives a number: €2 billion"),
        ("It had dozens of doors.", "number", "gives a number: dozens"),
        ("“We lost all of it,” she said.", "quotation", "quotes somebody: “We lost all of it,”"),
        ("It fell, according to police.", "attribution", "names who said it: according to police"),
        ("The clerk told the Echo so.", "attribution", "names who said it: The clerk told"),
        ("The clerk, who left, said so.", "attribution", "names who said it: said so"),
        ("She is there, per Echo News.", "attribution", "names who said it: per Echo News"),
        ("''We lost all of it,'' she says.", "quotation", "quotes somebody: ''We lost all of it,''"),
        ("Last month it fell.", "date", "gives a date: Last month"),
        ("So it goes, said Ada Quill.", "attribution", "names who said it: said Ada Quill"),
        ("Ada Quill resigned.", "actor", "names an actor doing something: Ada Quill resigned"),
        ("The council has closed it.", "actor", "names an actor doing something: The council has"),
        ("It is the largest bridge.", "comparison", "makes a comparison: the largest bridge"),
        ("It is older than that.", "comparison", "makes a comparison: older than"),
        ("It fell because of the storm.", "cause", "names a cause: because of"),
        ("It fell on Friday.", "date", "gives a date: Friday"),
        ("It fell on March 3, 2026.", "date", "gives a date: March 3, 2026"),
        ("It fell in 1998.", "date", "gives a date: 1998"),
    ],
)
def test_a_reason_shows_the_words_that_it_found(sentence: str, kind: str, text: str) -> None:
    assert {"kind": kind, "text": text} in reasons(sentence)


def test_a_date_is_not_a_number_as_well() -> None:
    assert [reason["kind"] for reason in reasons("It was shut on March 3, 2026.")] == ["date"]


def test_a_title_in_quotation_marks_quotes_nobody() -> None:
    assert reasons("It was a “night to forget.") != reasons("It was “that night.”") == []


def test_a_word_with_a_capital_at_the_beginning_is_no_actor() -> None:
    assert "actor" not in [reason["kind"] for reason in reasons("There was rain.")]


def test_each_kind_is_given_once() -> None:
    kinds = [reason["kind"] for reason in reasons("On Friday 3 men and 4 women fell, police said on Monday.")]
    assert len(kinds) == len(set(kinds))


def test_a_long_quotation_is_shortened() -> None:
    quotation = next(r for r in reasons(f"“{'very ' * 40}long,” he said.") if r["kind"] == "quotation")
    assert quotation["text"].endswith("…")
    assert len(quotation["text"]) < 80
