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
