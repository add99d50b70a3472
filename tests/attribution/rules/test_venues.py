import pytest

from claims.attribution import analyse
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


@pytest.mark.parametrize(
    "sentence",
    [
        "Ms. Ode wrote a New York Times op-ed calling the dam a joke.",
        "Ms. Ode renewed the feud after publishing an essay in the Guardian.",
        "Ms. Ode had accepted interviews with ABC News and CNN, where she brushed it off.",
        "Ms. Ode shared her plans with Time magazine.",
        "“I agree,” Ode said in an interview with Todd Starling's podcast.",
        "“I agree,” Ode said on Todd Starling's radio show.",
        "Ode, speaking on WOR710, called him a blowhard.",
        "Ode told “The View” that the dam was safe.",
    ],
)
def test_what_is_written_given_or_shared_there_is_hosted(sentence: str) -> None:
    assert flags_of(sentence) == [("hosted",)]


def test_a_host_who_speaks_elsewhere_speaks_there_alone() -> None:
    found = analyse("Fox News host Bo Day told CNN that the dam was safe.").findings[0]
    assert [relay.outlet for relay in found.relays] == ["CNN"]


def test_a_host_who_speaks_to_the_publisher_speaks_to_no_other() -> None:
    said = "Fox News host Bo Day told CNN that the dam was safe."
    assert flags_of(said, publisher=["CNN"]) == [()]


@pytest.mark.parametrize(
    "sentence",
    [
        "“This is a joke,” Alice Powell wrote on Capitol Hill.",
        "He wrote in The Art of the Deal that he likes dams.",
        "“I agree,” Mr. Ode wrote for President Obama.",
        "Former CNN analyst Bo Day said the dam leaked.",
        "CNN analyst Bo Day tweeted that the dam leaked.",
        "In a meeting with CNN executives, Ms. Ode said the dam was safe.",
    ],
)
def test_places_books_and_those_who_left_are_no_outlets(sentence: str) -> None:
    assert flags_of(sentence) == [()]


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("Ms. Ode wrote for The Lincoln Informer that the dam was safe.", "Lincoln Informer"),
        ("In an op-ed for The Lincoln Informer, Ms. Ode said it was safe.", "Lincoln Informer"),
        ("“This is a joke,” Alice Powell wrote on Young Tories.", "Young Tories"),
        ("In a meeting with the Guardian's editorial board, Ms. Ode said it was safe.", "The Guardian"),
        ("On Thursday's “Tucker Carlson Tonight,” the mayor said it was safe.", "Fox News"),
    ],
)
def test_where_somebody_writes_or_meets_the_editors_is_an_outlet(sentence: str, outlet: str) -> None:
    assert [relay.outlet for relay in analyse(sentence).findings[0].relays] == [outlet]


@pytest.mark.parametrize(
    "sentence",
    [
        "He will take part in an interview with WVIT in Hartford.",
        "Mr. Ode will sit down for an interview with CNN on Monday.",
        "Ode will push the plan in interviews with media outlets next week.",
        "Mr. Ode once sat for an interview with Rolling Stone.",
        "Lee Day will never give CNN an interview.",
    ],
)
def test_an_interview_to_come_or_without_a_word_from_it_is_no_venue(sentence: str) -> None:
    assert flags_of(sentence) == [()]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Ode sat down for an interview with Rolling Stone about the dam.",
        "His interview with the New York Daily News, in which he struggled, raised questions.",
        "Ruth Market, editor of The Forward, asked the mayor whether he would go.",
        "Ruth Market, editor at large of The Forward, wrote that the dam was a joke.",
        "Ben Day, speaking with The Des Moines Register editorial board, called it a joke.",
    ],
)
def test_an_interview_that_says_something_is_hosted(sentence: str) -> None:
    assert flags_of(sentence) == [("hosted",)]


def test_a_papers_column_is_its_report() -> None:
    assert flags_of("A popular column in the Asahi newspaper attacked the mayor.") == [("relay",)]


@pytest.mark.parametrize(
    "sentence",
    [
        "“It is over,” Ode said in an interview with radio host Hugh Hewlett.",
        "“It is over,” Ode told conservative talk-radio host Mike Gallaway.",
        "He made the case in an interview with late night talk show host Seth Moyers.",
        "In an interview with Sean Hannity that aired on Monday, Ode spoke of the dam.",
        "Ode gave an interview to the Advocate in which she condemned it.",
    ],
)
def test_a_host_without_an_outlet_is_where_somebody_speaks(sentence: str) -> None:
    assert flags_of(sentence) == [("hosted",)]


def test_a_show_may_open_a_sentence_behind_a_but() -> None:
    assert flags_of("But on CNN later, Ms. Ode seemed less sure.") == [("hosted",)]


def test_what_is_done_with_an_outlet_is_not_said_there() -> None:
    said = "She went on to express regret for joining with other Fox News hosts who had doubted it."
    assert flags_of(said) == [()]


def test_what_is_shared_on_an_outlet_is_not_said_there() -> None:
    assert flags_of("Ms. Ode shared a clip on Breitbart.") == [()]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Ode made an appearance on “The Daily Show” last night to talk about the dam.",
        "Daily Wire editor Ben Moyle wrote that the dam was a joke.",
    ],
)
def test_who_makes_an_appearance_or_edits_and_writes_speaks_there(sentence: str) -> None:
    assert flags_of(sentence) == [("hosted",)]


def test_an_appearance_that_is_only_made_says_nothing() -> None:
    assert flags_of("Mr. Ode made an appearance on CNN in 2010.") == [()]


def test_a_show_that_is_canceled_is_no_venue() -> None:
    assert flags_of("He canceled his show, “Later,” he said.") == [()]


def test_a_show_may_stand_beside_its_kind() -> None:
    assert flags_of("On his radio show, “The Savage Day,” he said the dam was safe.") == [("hosted",)]


def test_an_author_of_a_title_with_a_colon_is_the_one_who_speaks() -> None:
    said = "Earlier this year, Clee, author of Adrift: The Life of a Boat, spoke with CNN about it."
    assert flags_of(said, "“It was fun,” Clee said.") == [("hosted",), ("hosted",)]


def test_what_is_like_an_outlet_is_not_said_with_it() -> None:
    assert flags_of("It was home to a populism that's so identified with Fox.") == [()]


def test_an_outlet_that_reports_what_was_said_on_a_show_is_no_second_place_to_speak() -> None:
    said = "Swan mocked the Scouts on his radio show, “The Swan Hour,” Right Wing Watch first reported."
    assert flags_of(said) == [("relay", "hosted", "nested")]


def test_whose_interview_is_only_spoken_of_does_not_go_on() -> None:
    first = "Sander's widely criticized interview with the Daily News, in which he struggled, hurt him."
    assert flags_of(first, "Sander said he would release his taxes.")[1] == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "“It leaks,” Ode said during a discussion Thursday with BuzzFeed editor Ben Lee hosted by the Club.",
        "“It leaks,” said Ode, who is also a host on the TV show “Dam Tank.”",
        "The picture of the dam turned up in a widely read Lusaka newspaper, he said.",
    ],
)
def test_what_others_hold_and_what_is_also_ones_job_is_no_place_to_speak(sentence: str) -> None:
    assert flags_of(sentence) == [()]


def test_a_discussion_with_an_outlet_is_a_place_to_speak() -> None:
    assert flags_of("“It leaks,” Ode said during a discussion on Thursday with BuzzFeed.") == [("hosted",)]


def test_who_brought_something_up_in_an_interview_spoke_there() -> None:
    first = "Starr looked into the dam, an affair Tromp brought up in an interview with the Guardian."
    assert flags_of(first, "“It was sad,” Starr said.") == [("hosted",), ()]
