"""Transcripts of what was said at another outlet: whose turns go through it, and which are none of its."""

import pytest

from claims.attribution import SECONDARY, Finding, analyse
from tests.attribution.cases import PUBLISHER

INTERVIEW = "On Sunday, Senator Ann Lee told CNN’s Jake Tapper that the bridge was safe."
OPENING = "Partial transcript as follows:"
TURNS = ("TAPPER: Would you cross it? Be honest.", "LEE: I cross it every day. My children do too.")


def found(*paragraphs: str) -> dict[str, Finding]:
    """The secondary findings of an article, by their sentences."""
    text = "\n\n".join(paragraphs)
    findings = analyse(text, publisher=PUBLISHER)
    return {text[f.start : f.end]: f for f in findings if SECONDARY & set(f.flags)}


def turned(*paragraphs: str) -> set[str]:
    """Those of the sentences that are carried with `hosted`."""
    return {words for words, f in found(*paragraphs).items() if f.carried and "hosted" in f.flags}


@pytest.mark.parametrize(
    "before",
    [
        "Senator Ann Lee met Tapper, a lawyer, at her trial on Sunday.",
        "Senator Ann Lee and Tapper sat down with The Example Courier on Sunday.",
        "Senator Ann Lee and moderator Jake Tapper clashed at the CNN debate on Sunday.",
        "A new play has Senator Ann Lee meet a certain Tapper.",
    ],
)
def test_turns_that_no_other_outlet_had_are_nobodys(before: str) -> None:
    assert found(before, OPENING, *TURNS) == {}


@pytest.mark.parametrize(
    "between",
    [
        "Hours later she took part in a debate in Ohio.",
        "Then the court heard her.",
        "She sat down with us, too.",
        "The Example Courier spoke to her as well.",
    ],
)
def test_a_transcript_of_another_occasion_is_not_the_interviews(between: str) -> None:
    assert turned(INTERVIEW, between, OPENING, *TURNS) == set()


@pytest.mark.parametrize(
    "items",
    [
        ("Key Points: The bridge has 12 piers.", "Next Steps: The council votes on Monday."),
        ("Lee: 5 delegates", "Tapper: 4 delegates"),
        ("WASHINGTON: The Senate sat on Sunday.", "LONDON: The Commons did not."),
        ("LEE: I cross it every day.",),
        ("Q: Is it safe?", "A: I think so."),
        ("Ola Nord: I saw it.", "Per Berg: I did not."),
        ("ON: Is it safe?", "PB: I think so."),
    ],
)
def test_items_that_look_like_turns_are_none(items: tuple[str, ...]) -> None:
    assert turned(INTERVIEW, *items) == set()


def test_an_interview_long_before_is_not_transcribed() -> None:
    filler = ["The river rose by a foot that week."] * 10
    assert turned(INTERVIEW, *filler, OPENING, *TURNS) == set()


@pytest.mark.parametrize(
    "narration",
    [
        "The bridge opened in 1931 and was closed twice.",
        "A spokesman said the council would meet.",
        "Follow Bo Day on Twitter @boday.",
        "Photo: Sam Day",
        "Editor's Note: This page has changed.",
    ],
)
def test_narration_behind_the_last_turn_ends_it(narration: str) -> None:
    assert narration not in found(INTERVIEW, OPENING, *TURNS, narration)


def test_narration_between_two_turns_is_the_articles() -> None:
    narration = "Later the host said that the pier had cracks:"
    assert narration not in turned(INTERVIEW, OPENING, *TURNS, narration, *TURNS)


def test_quoted_words_that_a_line_opens_end_with_their_mark() -> None:
    assert "The river rose." not in turned(INTERVIEW, OPENING, "“I cross it every day.”", "The river rose.")


def test_quoted_words_behind_the_line_of_a_speech_are_nobodys() -> None:
    assert turned(INTERVIEW, "She also gave a speech.", OPENING, "“I cross it every day.”") == set()


def test_every_sentence_of_every_turn_goes_on() -> None:
    sentences = {
        "TAPPER: Would you cross it?",
        "Be honest.",
        "LEE: I cross it every day.",
        "My children do too.",
    }
    assert turned(INTERVIEW, OPENING, *TURNS) == sentences


def test_a_turn_goes_through_the_outlet_of_the_interview() -> None:
    relays = next(f.relays for words, f in found(INTERVIEW, OPENING, *TURNS).items() if words[:4] == "LEE:")
    assert [(relay.outlet, relay.surface) for relay in relays] == [("CNN", None)]


def test_the_origin_is_the_name_in_the_turns_first_sentence_alone() -> None:
    findings = found(INTERVIEW, OPENING, *TURNS)
    origins = [findings[words].origin for words in ("LEE: I cross it every day.", "My children do too.")]
    assert [origin and origin.text for origin in origins] == ["LEE", None]


@pytest.mark.parametrize(
    "opening",
    [
        "Transcript:",
        "Read the exchange below:",
        "Their exchange:",
        "Here is the exchange:",
        "Watch the segment below:",
        "A transcript of the interview follows.",
    ],
)
def test_a_line_opens_a_transcript(opening: str) -> None:
    assert "TAPPER: Would you cross it?" in turned(INTERVIEW, opening, *TURNS)


def test_turns_of_those_just_named_need_no_line_before_them() -> None:
    assert "Lee: I cross it every day." in turned(
        INTERVIEW, "Tapper: Would you?", "Lee: I cross it every day."
    )


def test_quoted_paragraphs_without_a_name_go_on_behind_the_line() -> None:
    quoted = ("“I cross it every day.", "“It has never shaken. My children like it.”")
    assert {"“I cross it every day.", quoted[1]} <= turned(INTERVIEW, OPENING, *quoted)


def test_turns_may_have_initials_for_names() -> None:
    assert "AL: I think so." in turned(INTERVIEW, "JT: Is it safe?", "AL: I think so.")


def test_a_transcript_of_media_unnamed_goes_through_them() -> None:
    said = "In a radio interview that aired on Sunday, Senator Ann Lee said the bridge was safe."
    assert found(said, OPENING, *TURNS)["LEE: I cross it every day."].flags == ("unnamed_relay",)


def test_questions_and_answers_go_on_where_a_line_opens_them() -> None:
    assert "A: I think so." in turned(INTERVIEW, OPENING, "Q: Is it safe?", "A: I think so.")


def test_whoever_else_speaks_in_between_goes_on_too() -> None:
    clip = ("(BEGIN VIDEO CLIP)", "NORD: The pier is cracked.", "(END VIDEO CLIP)")
    assert "NORD: The pier is cracked." in turned(INTERVIEW, OPENING, TURNS[0], *clip, TURNS[1])


def test_a_turn_of_several_paragraphs_goes_on() -> None:
    more = "And I will tell you why."
    assert more in turned(INTERVIEW, OPENING, TURNS[0], more, TURNS[1])
    assert more in turned(INTERVIEW, OPENING, *TURNS, more)


def test_what_a_paper_reported_is_farther_than_where_he_tells_it() -> None:
    words = "LEE: The Guardian reported that the pier is cracked."
    finding = found(INTERVIEW, OPENING, TURNS[0], words)[words]
    assert [relay.outlet for relay in finding.relays] == ["CNN", "The Guardian"]
    assert {"hosted", "relay", "nested"} <= set(finding.flags)
    assert not finding.carried
