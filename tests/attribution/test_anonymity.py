"""Who goes unnamed, and who only looks it."""

import pytest

from tests.attribution.cases import flags_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Supporters of the mayor said the plan had failed.",
        "Her liberal fans called the plan a joke.",
        "The senator recalled the night of the fire.",
        "Two members, Ann Lee and Bo Day, said the plan had failed.",
        "His wife, longtime Lee aide Mia Day, announced the split.",
        "A reporter for the council, Bo Day, said the plan had failed.",
        "The man accused of buying the guns will stay in prison.",
        "Lee's friend denied bail.",
        "The mayor never cited a source for his claim.",
        "The woman appears to be arguing with a guard.",
        "A Republican would be praising the plan.",
        "Others have shared photos of the flood.",
        "The friend has built a brand, writing a book on it.",
        "Both said the plan had failed.",
    ],
)
def test_nobody_goes_unnamed(sentence: str) -> None:
    assert flags_of(sentence) == [()]


@pytest.mark.parametrize(
    "sentence",
    [
        "Two supporters of the mayor said the plan had failed.",
        "Some fans said the plan had failed.",
        "Both analysts and sources in the camp said the plan had failed.",
        "The staff member who took the call recalled that he was rude.",
        "The employee of nearly ten years said the firm gave no leave.",
        "The station paid a cook who said he was hurt.",
        "An official she met in Rome said the bank had failed.",
        "A council aide blasted the plan.",
        "Three friends, all from Rome, said the plan had failed.",
    ],
)
def test_somebody_goes_unnamed(sentence: str) -> None:
    assert flags_of(sentence) == [("anonymous_origin",)]


def test_a_reporter_for_an_outlet_is_the_outlet() -> None:
    assert flags_of("A reporter for Reuters called the scene chaotic.") == [("relay",)]


def test_a_named_speaker_goes_on_by_name() -> None:
    assert flags_of("Ann Lee said the door was open.", "She added that nobody came.") == [(), ()]


def test_whoever_goes_unnamed_still_does_when_he_goes_on() -> None:
    unnamed = ("anonymous_origin",)
    assert flags_of("A guard said the door was open.", "He added that nobody came.") == [unnamed, unnamed]
