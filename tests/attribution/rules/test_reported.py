import pytest

from tests.attribution.cases import flags_of


def test_an_outlet_that_speaks_of_itself_is_an_actor() -> None:
    assert flags_of("CNN said it would close its office in Oslo.") == [()]


def test_an_outlet_that_did_not_report_is_no_relay() -> None:
    assert flags_of("CNN has not reported that the dam was closed.") == [()]


def test_an_outlet_of_which_something_was_said_is_no_relay() -> None:
    assert flags_of("CNN was criticised by the mayor.") == [()]


def test_a_spokesman_of_an_outlet_is_no_reporter() -> None:
    assert flags_of("A CNN spokesman said the dam was closed.") == [()]


def test_an_outlet_that_reports_is_a_relay() -> None:
    assert flags_of("CNN reported that the dam was closed.") == [("relay",)]


def test_an_outlet_after_what_it_reports_is_a_relay() -> None:
    assert flags_of("The dam was closed, reported CNN.") == [("relay",)]


def test_a_reporter_stands_for_the_outlet() -> None:
    assert flags_of("Ann Lee of CNN reported that the dam was closed.") == [("relay",)]


def test_a_reporter_is_known_by_surname_later() -> None:
    flags = flags_of("CNN's Ann Lee reported that the dam was closed.", "Lee reported that it leaked.")
    assert flags == [("relay",), ("relay",)]


def test_a_host_speaks_on_a_show_as_himself() -> None:
    assert flags_of("Fox News host Ann Lee said the dam should stay.") == [("hosted",)]


def test_an_outlet_that_asks_is_host_to_the_answer() -> None:
    assert flags_of("CNN asked the mayor whether the dam was safe.") == [("hosted",)]


@pytest.mark.parametrize(
    "sentence",
    [
        "At CPAC, Fox News' Sean Hannity asked Mr. Ode to lay out his plan.",
        "A national poll released Sunday by The Washington Post and ABC News shows him ahead.",
        "CNN said in a written statement that it was looking into the matter.",
    ],
)
def test_what_is_asked_in_public_polled_or_stated_by_an_outlet_is_no_report(sentence: str) -> None:
    assert flags_of(sentence) == [()]


def test_an_outlet_may_report_that_it_was_given_a_statement() -> None:
    assert flags_of("The Times said Mr. Cook provided a written statement to its inquiries.") == [("relay",)]


def test_who_speaks_on_an_outlet_is_not_taken_for_its_reporter() -> None:
    assert flags_of("“We heard it,” said the negotiator Bo Day on CNN television.") == [("hosted",)]


@pytest.mark.parametrize(
    "sentence",
    [
        "MSNBC reporter Alex Seitz tweeted the transcript.",
        "Lee said that CNN asked her to pose a question.",
        "The Internet is fast, said Angie Dro, PolitiFact's editor.",
    ],
)
def test_what_is_passed_on_asked_for_or_said_by_an_editor_himself_is_no_report(sentence: str) -> None:
    assert flags_of(sentence) == [()]


def test_a_report_that_a_that_leads_up_to_is_one() -> None:
    said = "He left on the day that the Guardian reported that the dam had cost him his job."
    assert flags_of(said) == [("relay",)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Fox News host Bo Day apologized for the remark.",
        "Ms. Ode, a CNN contributor, said at a rally that the dam was safe.",
        "CNN analyst Bo Day told reporters that the dam was safe.",
        "USA Today asked all candidates for their tax returns.",
    ],
)
def test_a_host_in_public_and_an_outlet_that_asks_for_papers_report_nothing(sentence: str) -> None:
    assert flags_of(sentence) == [()]


def test_a_police_station_run_by_somebody_is_no_medium() -> None:
    assert flags_of("The police station run by the council said that the man was held.") == [()]


def test_a_station_told_of_by_who_runs_it_is_media_unnamed() -> None:
    sentence = "The dam had leaked, the television station run by the party reported."
    assert flags_of(sentence) == [("unnamed_relay",)]


def test_an_editor_told_of_by_two_appositions_writes_in_his_paper() -> None:
    first = "Ben Ode, editor at large of The Forward, an influential newspaper, "
    assert flags_of(first + "said the dam was closed.") == [()]
    assert flags_of(first + "wrote, “It leaks.”") == [("hosted",)]
