from tests.attribution.cases import flags_of


def test_what_an_outlet_did_not_pass_on_is_no_report() -> None:
    assert flags_of("The minister denied a rumour that CNN viewers had spread.") == [()]


def test_a_report_which_another_outlet_carried_came_through_that() -> None:
    flags = flags_of("A Reuters report, which the Guardian carried, said the dam leaked.")
    assert flags == [("relay", "nested")]


def test_a_dash_that_passes_it_on_is_a_step_of_the_chain() -> None:
    flags = flags_of("Ann Lee told Reuters — and the Guardian passed it on — that the dam leaked.")
    assert flags == [("relay", "hosted", "nested")]
