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
