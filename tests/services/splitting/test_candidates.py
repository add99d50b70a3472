"""Which sentences of a text may become claims."""

from hypothesis import given
from hypothesis import strategies as st

from claims.services.splitting.candidates import candidates, is_heading

STORY = "The mayor resigned on Friday."
OTHER = "Police left the town."


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in candidates(text)]


def test_a_heading_is_left_out() -> None:
    assert found(f"What happened next\n\n{STORY}\n\n{OTHER}") == [STORY, OTHER]


def test_a_heading_on_the_line_before_its_paragraph_is_cut_off() -> None:
    assert found(f"What happened next\n{STORY}\n\n{OTHER}") == [STORY, OTHER]


def test_a_paragraph_that_was_wrapped_is_not_cut() -> None:
    line = "The mayor of Lowbridge, who had been in office since 1998, told reporters of the"
    assert found(f"{line}\nEcho that she would go.") == [f"{line}\nEcho that she would go."]


def test_a_byline_and_a_date_before_the_first_sentence_are_cut_off() -> None:
    assert found(f"By Ada Quill\nTuesday, March 3, 2026\n{STORY}\n\n{OTHER}") == [STORY, OTHER]


def test_boilerplate_after_the_last_sentence_is_cut_off() -> None:
    assert found(f"{STORY}\n\n{OTHER}\nRead more: The bridge") == [STORY, OTHER]


def test_a_text_of_one_line_is_no_heading() -> None:
    assert found("The mayor will resign, the Echo reported") == ["The mayor will resign, the Echo reported"]


def test_a_long_line_without_an_end_mark_is_no_heading() -> None:
    assert not is_heading("the mayor said that she would go as soon as the council had found somebody else")


def test_a_question_is_left_out() -> None:
    assert found(f"{STORY} But who knew of it? {OTHER}") == [STORY, OTHER]


def test_a_question_that_somebody_is_quoted_with_is_kept() -> None:
    assert found("“Who told you that I took 3 million?”") == ["“Who told you that I took 3 million?”"]


def test_a_quotation_of_several_sentences_is_kept_whole() -> None:
    quotation = "“We lost it. We lost all of it,” said Ada Quill."
    assert found(f"{quotation} {OTHER}") == [quotation, OTHER]


LINES = st.sampled_from(
    [STORY, OTHER, "A heading", "By Ada Quill", "“One. Two,” she said.", "Why?", "", " ", "Share", "🌉 3 %."]
)


@given(st.lists(LINES, max_size=12), st.sampled_from(["\n", "\n\n", " "]))
def test_candidates_are_in_order_and_never_overlap(lines: list[str], between: str) -> None:
    text = between.join(lines)
    edges = [offset for span in candidates(text) for offset in span]
    assert edges == sorted(edges)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in candidates(text))


@given(st.text())
def test_any_text_at_all_can_be_read(text: str) -> None:
    assert all(0 <= start < end <= len(text) for start, end in candidates(text))
