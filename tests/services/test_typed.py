"""Words that people typed: what is kept, and what is refused."""

import pytest

from claims.services.typed import UnstorableTextError, storable


@pytest.mark.parametrize("words", ["nul\0", "half \ud800", "evil \u202etxt", "evil \u202dtxt"])
def test_what_no_database_keeps_and_what_reads_other_than_it_is_are_refused(words: str) -> None:
    with pytest.raises(UnstorableTextError, match="Type them anew"):
        storable(words)


def test_words_written_from_right_to_left_are_kept() -> None:
    assert storable(" הגשר סגור \u200fא ") == "הגשר סגור \u200fא"
