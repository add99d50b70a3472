"""A page says that it was corrected, and only that counts."""

import pytest

from claims.services.capturing.corrections import new_correction

BEFORE = "The bridge is shut.\n\nThe council met on Tuesday."


@pytest.mark.parametrize(
    "line",
    ["The bridge is open.", "The minister corrected the opposition's figures.",
     "Prisons and corrections cost more.", "Corrections officers went on strike.",
     "The council withdrew its article of faith.", "She corrected herself.", "A correction of prices is due.",
     "The report was published on Monday."],
)  # fmt: skip
def test_what_only_speaks_of_corrections_is_none(line: str) -> None:
    assert new_correction(BEFORE, f"{BEFORE}\n\n{line}") == ""


def test_a_correction_that_stood_there_before_is_not_new() -> None:
    corrected = f"Correction: it met on Monday.\n\n{BEFORE}"
    assert new_correction(corrected, corrected + "\n\nMore.") == ""


@pytest.mark.parametrize(
    "line",
    ["Correction: The council met on Monday.", "CORRECTION, 4 March: It met on Monday.",
     "This article was amended on 4 March 2026 to say that it met on Monday.",
     "An earlier version of this story has been corrected.", "Editor’s note: The quotation was removed.",
     "Clarification: The bridge is shut to lorries only.", "This report has been withdrawn."],
)  # fmt: skip
def test_a_notice_is_quoted(line: str) -> None:
    assert new_correction(BEFORE, f"{BEFORE}\n\n{line}") == line


def test_a_long_notice_is_cut() -> None:
    notice = new_correction(BEFORE, f"{BEFORE}\n\nCorrection: {'very ' * 200}long.")
    assert len(notice) <= 300
    assert notice.endswith("…")
