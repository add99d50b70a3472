from tests.attribution.cases import flags_of


def test_a_sentence_that_ends_on_a_name_is_no_headline() -> None:
    assert flags_of("One thing was missing from the shelf: Reuters.") == [()]


def test_a_photo_credit_in_brackets_is_no_report() -> None:
    assert flags_of("The dam leaked in March (Reuters).") == [()]


def test_a_name_after_the_colon_of_a_headline_reported_it() -> None:
    assert flags_of("Valley dam to be closed in March: Reuters") == [("relay",)]


def test_a_headline_may_say_whom_its_outlet_cites() -> None:
    assert flags_of("Valley dam to be closed in March: Reuters, citing Kyodo") == [("relay", "nested")]


def test_brackets_may_hold_a_report_and_whom_it_cites() -> None:
    assert flags_of("The dam will close in March (Bloomberg, citing Kyodo).") == [("relay", "nested")]
