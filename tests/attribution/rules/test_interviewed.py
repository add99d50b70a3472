import pytest

from tests.attribution.cases import flags_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Police interviewed the mayor.",
        "Lee was interviewed by the FBI.",
        "CNN has not interviewed the mayor.",
    ],
)
def test_others_interview_too_and_outlets_may_not_have(sentence: str) -> None:
    assert flags_of(sentence) == [()]


@pytest.mark.parametrize(
    "sentence",
    [
        "MSNBC anchor and news correspondent Andrea Lund interviewed the candidate Bo Day.",
        "MSNBC's Andrea Lund interviewed Mr. Day on Tuesday.",
    ],
)
def test_whoever_is_interviewed_by_an_outlets_man_is_hosted(sentence: str) -> None:
    assert flags_of(sentence) == [("hosted",)]


def test_an_interview_that_is_only_aired_says_nothing() -> None:
    assert flags_of("CNN will air an interview with Ms. Ode on Sunday.") == [()]


def test_an_interview_that_an_outlet_aired_in_which_something_is_said_is_hosted() -> None:
    said = "CNN aired an interview with Ms. Ode in which she called the dam a joke."
    assert flags_of(said) == [("hosted",)]
