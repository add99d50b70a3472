import pytest

from tests.attribution.cases import flags_of


def test_a_report_that_is_only_reacted_to_is_no_relay() -> None:
    assert flags_of("The firm declined to comment on the CNN report.") == [()]


def test_a_report_that_could_not_be_verified_is_no_relay() -> None:
    assert flags_of("Reuters could not verify the report by the BBC.") == [()]


def test_a_report_with_what_it_says_is_a_relay() -> None:
    assert flags_of("The mayor denied a CNN report that the dam leaked.") == [("relay",)]


def test_a_report_in_an_outlet_is_a_relay() -> None:
    assert flags_of("A report in the Times of India said the dam leaked.") == [("relay",)]


def test_an_outlet_that_ran_a_piece_is_a_relay() -> None:
    assert flags_of("The Washington Post ran a piece that said the dam leaked.") == [("relay",)]


def test_a_headline_with_an_outlet_before_a_colon_is_a_relay() -> None:
    assert flags_of("BBC: Dam closed after a leak") == [("relay",)]


@pytest.mark.parametrize("reaction", ["mocked", "dismissed", "shared"])
def test_a_reaction_to_a_story_without_what_it_says_is_no_report(reaction: str) -> None:
    assert flags_of(f"Mr. Ode {reaction} a New York Times story about the dam.") == [()]


def test_analysis_that_somebody_offers_on_a_show_is_a_job() -> None:
    assert flags_of("Lee most recently offered analysis on “Monday Night Baseball.”") == [()]


def test_an_article_that_only_dates_something_is_no_report() -> None:
    said = "In a statement issued shortly after the AP article was published, Mr. Ode said he was fine."
    assert flags_of(said) == [()]
