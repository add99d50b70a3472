"""The lines of a printed page become paragraphs again, and nothing that stood apart is joined."""

import pytest

from claims.services.intake.pdf_lines import paragraphs

FULL = "The bridge over the Low is shut until May, the mayor\nof it told the council on Tuesday, when it met"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (f"FINDINGS\n{FULL}\nfor the first time.", "FINDINGS\n\n{full} for the first time."),
        (f"{FULL}\n\nThe council will meet again.", "{full}\n\nThe council will meet again."),
        (f"{FULL} again.\n1. The bridge.\n2. The road.", "{full} again.\n\n1. The bridge.\n\n2. The road."),
        (f"{FULL} twice.\nIt met.\nIt left.", "{full} twice. It met.\n\nIt left."),
    ],
)
def test_what_stands_apart_stays_apart(page: str, text: str) -> None:
    assert paragraphs(page) == text.replace("{full}", FULL.replace("\n", " "))


def test_a_number_or_a_name_that_ends_a_line_in_a_hyphen_keeps_it() -> None:
    page = f"{FULL} in 2020-\n2021 under the Brown-\nSmith Act"
    assert "2020-2021 under the Brown-Smith Act" in paragraphs(page)


def test_a_word_that_was_parted_is_whole_again() -> None:
    assert paragraphs(f"{FULL} the engi-\nneers of the town") == FULL.replace("\n", " ") + (
        " the engineers of the town"
    )


def test_an_empty_page_has_no_paragraphs() -> None:
    assert paragraphs(" \n\n \r\n") == ""
