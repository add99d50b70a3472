"""Whose people speak: reporters, hosts and fact-checkers who were named before."""

import pytest

from claims.attribution import analyse
from tests.attribution.cases import flags_of


def test_somebody_else_of_that_name_before_is_no_reporter() -> None:
    first = "Young said the dam was safe."
    assert flags_of(first, "Ed Day of The Atlantic said it leaked.", "Young said it did not.")[2] == ()


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("According to Ed Young of The Atlantic, the dam is unsafe.", "Young says the dam has leaked."),
        ("PolitiFact rated the claim False.", "The fact-checkers noted that it was inspected."),
        ("A Guardian investigation found that it leaked.", "The report said it had leaked since May."),
    ],
)
def test_what_an_outlets_people_say_next_is_its_report(first: str, then: str) -> None:
    assert flags_of(first, then) == [("relay",), ("relay",)]


def test_a_host_goes_by_his_surname_after_he_was_told_something() -> None:
    first = "The mayor appeared on CNN's “New Day” on Monday."
    told = "“It leaks,” he told host Alisyn Camden."
    assert flags_of(first, told, "When Camden asked about costs, he shrugged.")[2] == ("hosted",)


def test_a_show_tells_its_hosts_name() -> None:
    first = "“He backs me,” Mr. Ode said on The Laura Ingersoll Show on Tuesday."
    assert flags_of(first, "The council met.", "“I win,” Mr. Ode told Ingersoll.")[2] == ("hosted",)


def test_a_host_who_speaks_elsewhere_goes_on_there() -> None:
    first = "Fox News contributor Bo Willow wrote a Washington Post op-ed that mocked the mayor."
    found = analyse(f"{first}\n\n“It leaks,” Willow wrote.").findings
    assert [[relay.outlet for relay in finding.relays] for finding in found] == [["The Washington Post"]] * 2


def test_the_site_is_the_one_whose_report_went_on_just_now() -> None:
    first = "The Daily Beast reports that the senator's son was arrested."
    second = "According to the report, he was stopped at a checkpoint."
    assert flags_of(first, second, "Police found drugs, the site said.") == [("relay",)] * 3


def test_a_reporter_who_asked_reports_on_for_his_outlet() -> None:
    first = "Politico's Glenn Thrum asked the mayor about the dam."
    assert flags_of(first, "“He has not decided,” Thrum reported.")[1] == ("relay",)


def test_a_company_of_which_somebody_spoke_speaks_for_itself() -> None:
    assert flags_of("Ms. Ode told CNN that the dam leaked.", "“It does not,” the company said.")[1] == ()


def test_a_foundation_goes_on_as_the_group() -> None:
    first = "The Marlin Foundation declined to speak of him, telling Fox 35 that it was busy."
    assert flags_of(first, "“We are busy,” the group said.")[1] == ("hosted",)


def test_answers_to_a_hosts_questions_are_given_there() -> None:
    first = "He told conservative radio host Laura Ingram that it leaked."
    then = "He took the gloves off in response to Ingram's questions."
    assert flags_of(first, "The state denied it.", then)[2] == ("hosted",)


def test_a_host_who_wonders_off_the_air_is_not_on_his_show() -> None:
    first = "Radio talk show host Glenn Beckett minced no words on Facebook on Tuesday."
    assert flags_of(first, "“What made him change?” Beckett asked.")[1] == ()


def test_the_same_show_is_the_one_on_which_somebody_spoke_before() -> None:
    first = "Mr. Ode told CNN that the dam was safe."
    then = "Speaking later on the same show, Sen. Clara Kill said it was not."
    assert flags_of(first, then)[1] == ("hosted",)
