from tests.attribution.cases import flags_of


def test_having_a_paper_is_no_report_of_what_stands_in_it() -> None:
    assert flags_of("CNN has obtained a new licence.") == [()]


def test_a_paper_that_an_outlet_obtained_and_that_shows_something_is_its_report() -> None:
    assert flags_of("CNN has obtained the letter, which shows that the dam leaked.") == [("relay",)]
