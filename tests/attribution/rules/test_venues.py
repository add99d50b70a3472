from tests.attribution.cases import flags_of


def test_an_interview_with_nobody_named_as_its_host_is_the_articles_own() -> None:
    assert flags_of("In an interview on Monday, the mayor said the dam was safe.") == [()]


def test_a_debate_on_an_outlet_is_public() -> None:
    assert flags_of("In a debate on CNN, the mayor said the dam was safe.") == [()]


def test_an_advertisement_on_an_outlet_is_no_place_to_speak() -> None:
    assert flags_of("The mayor said the ad aired on CNN.") == [()]


def test_going_to_work_for_an_outlet_is_not_speaking_in_it() -> None:
    assert flags_of("The mayor's aide moved to Fox News in May.") == [()]


def test_an_interview_that_is_only_spoken_of_is_no_venue() -> None:
    assert flags_of("Her interview with the BBC was a mistake.") == [()]


def test_an_interview_with_an_outlet_is_hosted() -> None:
    assert flags_of("In an interview with the BBC, the mayor said the dam was safe.") == [("hosted",)]


def test_an_outlets_interview_is_hosted() -> None:
    assert flags_of("In a BBC interview, the mayor said the dam was safe.") == [("hosted",)]


def test_a_show_stands_for_its_outlet() -> None:
    assert flags_of("“It is safe,” the mayor said on “Meet the Press.”") == [("hosted",)]


def test_a_show_may_open_the_sentence() -> None:
    assert flags_of("On CNN's “State of the Union,” the mayor said the dam was safe.") == [("hosted",)]


def test_an_op_ed_is_hosted_by_the_outlet_that_prints_it() -> None:
    assert flags_of("The mayor wrote in the Guardian that the dam was safe.") == [("hosted",)]


def test_a_statement_to_an_outlet_is_hosted() -> None:
    assert flags_of("In a statement to CNN, the mayor said the dam was safe.") == [("hosted",)]


def test_a_show_on_which_somebody_works_is_not_where_he_says_what_the_article_reports() -> None:
    assert flags_of("Lee most recently offered analysis on CNN.") == [()]


def test_the_publishers_own_show_is_none_for_being_carried_by_a_radio_network() -> None:
    said = "The mayor said on Breitbart News Daily on SiriusXM that the dam was safe."
    assert flags_of(said, publisher=["Breitbart News"]) == [()]


def test_a_talk_with_those_who_edit_a_paper_is_hosted() -> None:
    said = "In an interview this week with the editorial board of The Daily News, Mr. Ode was vague."
    assert flags_of(said) == [("hosted",)]


def test_a_letter_to_its_editor_is_hosted() -> None:
    assert flags_of("In a letter to the editor of The Oregonian, Ms. Ode said it was safe.") == [("hosted",)]
