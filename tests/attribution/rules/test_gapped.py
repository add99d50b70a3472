from tests.attribution.cases import flags_of


def test_an_outlet_in_a_list_of_places_is_no_second_report() -> None:
    assert flags_of("The mayor has worked for the dam board, Reuters and the port.") == [()]


def test_two_reports_under_one_verb_are_side_by_side() -> None:
    assert flags_of("Reuters reported nine dead, Kyodo eleven.") == [("relay",)]
