import pytest

from tests.attribution.cases import flags_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Lee joined CNN in 2010, and said he was glad.",
        "Many turned to CNN for updates, he said.",
        "Lee took to Twitter to call the dam a joke.",
        "Lee will join “Fox & Friends” on Monday.",
        "Lee left Fox News after the scandal, she said.",
        "Lee took the stairs to the Guardian.",
    ],
)
def test_who_works_for_an_outlet_or_is_to_come_says_nothing_there(sentence: str) -> None:
    assert flags_of(sentence) == [()]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lee took to Fox News to call the dam a joke.",
        "Lee took to the pages of the Wall Street Journal to call the dam a joke.",
        "Lee joined CNN's “New Day” to talk about the dam.",
        "Lee joined “Fox & Friends” on Monday and called the dam a joke.",
        "Lee stopped by “The View” to talk about the dam.",
    ],
)
def test_who_goes_to_an_outlet_speaks_there(sentence: str) -> None:
    assert flags_of(sentence) == [("hosted",)]
