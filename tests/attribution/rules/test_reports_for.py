from tests.attribution.cases import flags_of


def test_who_works_for_an_outlet_and_speaks_is_no_report_of_it() -> None:
    assert flags_of("Ann Lee, who works for Fortune, said the dam leaked.") == [()]


def test_an_outlet_for_which_somebody_does_not_report_is_none() -> None:
    assert flags_of("Ann Lee did not report for Fortune.") == [()]


def test_whoever_reports_for_an_outlet_makes_its_report() -> None:
    assert flags_of("“The dam leaks,” Ann Lee reports for Fortune.") == [("relay",)]
