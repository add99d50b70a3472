import pytest

from tests.attribution.cases import flags_of


def test_told_the_press_is_public() -> None:
    assert flags_of("The minister told the press that he was ill.") == [()]


def test_watching_television_is_no_place_to_speak() -> None:
    assert flags_of("The minister said he had seen it on state television.") == [()]


def test_an_interview_with_a_paper_that_goes_unnamed_stands_between() -> None:
    sentence = "In an interview with a local newspaper, the minister said he was ill."
    assert flags_of(sentence) == [("unnamed_relay",)]


def test_somebody_speaks_on_television_that_goes_unnamed() -> None:
    assert flags_of("Speaking on state television, the minister said he was ill.") == [("unnamed_relay",)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor, who worked at a radio station in Tulsa, said the dam was safe.",
        "The mayor said an ad on a local radio station had called him a liar.",
        "The mayor, a former radio show host, said the dam was safe.",
        "In an interview on Monday, the mayor said the dam was safe.",
        "Lee and Day said in interviews that they had not been paid.",
        "The mayor said in a 2014 report that the dam was safe.",
        "The mayor's op-ed was a mistake.",
    ],
)
def test_a_station_that_is_only_spoken_of_is_no_place_to_speak(sentence: str) -> None:
    assert flags_of(sentence) == [()]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor joked on a Tulsa radio station that the dam should be blown up.",
        "On a sports radio show in Boston, the mayor suggested that the dam had been blown up.",
        "Last month he waded into it on a Tulsa radio station when he said that the dam was safe.",
        "She made the comments to a talk radio host in April.",
        "The mayor has said in interviews that the dam is safe.",
        "In a 2014 interview, the mayor said the dam was safe.",
        "In an interview published on Sunday, the mayor said the dam was safe.",
        "In an interview that aired on Sunday, the mayor said the dam was safe.",
        "The mayor wrote in an op-ed that the dam was safe.",
        "The mayor wrote an op-ed urging them to close the dam.",
    ],
)
def test_what_is_said_in_a_place_that_only_its_kind_tells_of_came_through_it(sentence: str) -> None:
    assert flags_of(sentence) == [("unnamed_relay",)]


def test_what_another_said_to_a_radio_host_is_not_carried_on_by_whoever_mentions_it() -> None:
    first = "Lee said the mayor was rude, noting her comments to a radio show host in May."
    assert flags_of(first, "Lee said the dam was safe.") == [("unnamed_relay",), ()]


@pytest.mark.parametrize(
    "sentence",
    ["Her column was a hit.", "On her podcast, Lee said he was ill.", "The column of smoke rose, he said."],
)
def test_a_column_or_podcast_of_ones_own_is_no_other_medium(sentence: str) -> None:
    assert flags_of(sentence) == [()]


def test_a_column_of_no_named_paper_goes_on_as_an_interview_does() -> None:
    first = "Phyllis Lafly, who died on Monday, used her final column to praise the dam."
    then = "“It is a joy,” she wrote.", "The dam is old.", "It is big.", "Lafly also noted that it was safe."
    assert flags_of(first, *then) == [("unnamed_relay",), ("unnamed_relay",), (), (), ("unnamed_relay",)]


def test_who_is_only_said_to_have_spoken_there_does_not_go_on() -> None:
    first = "Ms. Ode acknowledged that she had misspoken in two recent media interviews."
    assert flags_of(first, "Ms. Ode explained that the dam was safe.")[1] == ()
