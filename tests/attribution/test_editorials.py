"""Editorials: what a paper urges in them it says."""

import pytest

from tests.attribution.cases import flags_of

SPOKEN_OF = "The editors of The Advocate aimed their Friday editorial at the mayor."


def test_a_paper_that_urges_something_elsewhere_is_an_actor() -> None:
    assert flags_of("The Boston Globe urged its readers to subscribe.") == [()]


def test_an_editorial_that_is_only_mentioned_is_no_report() -> None:
    assert flags_of(SPOKEN_OF) == [()]


def test_the_editorial_board_that_somebody_meets_makes_no_editorial() -> None:
    met = "The mayor met the editorial board of The Advocate."
    assert flags_of(met, "“It is a joke,” the editorial said.")[1] == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "“The dam is a joke,” the editorial read.",
        "The editorial called the dam a joke.",
        "The newspaper urged him to close it.",
        "“It is a joke,” the newspaper admitted.",
    ],
)
def test_what_the_editorial_says_is_the_papers(sentence: str) -> None:
    assert flags_of(SPOKEN_OF, sentence)[1] == ("relay",)


def test_a_papers_editorial_telling_somebody_something_carries_it() -> None:
    assert flags_of("He came after the Boston Globe's editorial telling him to close it.") == [("relay",)]
