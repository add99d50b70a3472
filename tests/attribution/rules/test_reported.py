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
