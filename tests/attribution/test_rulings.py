"""The rulings of the labelling guideline, one by one, on sentences of our own."""

import pytest

from claims.attribution import analyse
from tests.attribution.cases import flags_of

NONE: tuple[str, ...] = ()


@pytest.mark.parametrize(
    ("ruling", "sentence"),
    [
        (1, "The mayor told The Example Courier that the dam was safe."),
        (1, "The mayor told the Courier that the dam was safe."),
        (2, "The BBC has fired a presenter."),
        (2, "CNN sued the ministry on Friday."),
        (2, "The president called the New York Times a failing paper."),
        (3, "A CNN poll found that 60 percent wanted the dam closed."),
        (3, "According to a Washington Post-ABC News poll, 60 percent wanted the dam closed."),
        (4, "In a debate on CNN, the mayor said the dam was safe."),
        (4, "The mayor said at a Fox News town hall that the dam was safe."),
        (4, "The mayor told reporters that the dam was safe."),
        (5, "In an interview Monday, the mayor said the dam was safe."),
        (6, "The mayor tweeted that the dam was safe."),
        (6, "The firm said in a filing that the dam was safe."),
        (8, "Police said the dam was safe."),
        (8, "A spokeswoman for the ministry said the dam was safe."),
        (8, "Critics say the dam is not safe."),
        (8, "Ann Lee, an official at the ministry, said the dam was safe."),
        (9, "The mayor allegedly slept in the dam."),
        (9, "It is believed that the dam is safe."),
        (10, "LONDON (Reuters) - The dam is safe."),
        (10, "The Associated Press contributed to this report."),
        (10, "Read more at CNN."),
        (14, "Reuters did not report that the dam was closed."),
        (14, "If the Guardian reports it, the dam will be closed."),
        (14, "Reuters could not verify the footage."),
        (15, "The firm declined to comment on the Reuters report."),
        (18, "AFP said it had not been able to reach the town."),
    ],
)
def test_a_sentence_that_a_ruling_leaves_alone_has_no_flag(ruling: int, sentence: str) -> None:
    assert flags_of(sentence) == [NONE]


@pytest.mark.parametrize(
    ("ruling", "sentence", "flags"),
    [
        (3, "PolitiFact rated the claim false.", ("relay",)),
        (5, "In an op-ed in the Guardian, the mayor argued that the dam was safe.", ("hosted",)),
        (5, "In a televised interview, the mayor said the dam was safe.", ("unnamed_relay",)),
        (5, "Fox News host Ann Lee said on her show that the dam was safe.", ("hosted",)),
        (7, "Sources told CNN that the dam was safe.", ("hosted", "anonymous_origin")),
        (7, "CNN reported, citing sources, that the dam was safe.", ("relay", "anonymous_origin")),
        (7, "CNN reported, citing a court filing, that the dam was safe.", ("relay",)),
        (8, "A campaign aide said the dam was safe.", ("anonymous_origin",)),
        (9, "The dam is reportedly safe.", ("unnamed_relay",)),
        (9, "Reuters said the dam was reportedly safe.", ("relay",)),
        (11, "CNN and Fox News reported that the dam was safe.", ("relay",)),
        (13, "CNN reported the dam was safe, and the mayor told NPR that it was not.", ("relay", "hosted")),
        (14, "The mayor declined to comment to Reuters.", ("hosted",)),
        (14, "The mayor denied to CNN that the dam was unsafe.", ("hosted",)),
        (15, "The mayor was angry about a Times report that she paid no tax.", ("relay",)),
        (15, "The tape, published by the Washington Post, shows the dam.", ("relay",)),
        (17, "A Bild report, as picked up by Reuters, said the dam was safe.", ("relay", "nested")),
        (18, "The mayor spoke to CNN about the dam.", ("hosted",)),
        (18, "An investigation by the BBC found that the dam was unsafe.", ("relay",)),
    ],
)
def test_a_sentence_has_the_flags_of_its_ruling(ruling: int, sentence: str, flags: tuple[str, ...]) -> None:
    assert flags_of(sentence) == [flags]


def test_ruling_1_a_wire_that_the_article_credits_is_no_relay() -> None:
    article = "OSLO (AFP) - The dam is closed.\n\n“It is unsafe,” the mayor told AFP."
    assert len(analyse(article, publisher=["thelocal.no"])) == 0


def test_ruling_10_a_dateline_is_no_relay_but_another_outlet_is() -> None:
    assert flags_of("OSLO (AFP) - The mayor told NRK that the dam was closed.") == [("hosted",)]


def test_ruling_12_a_return_to_narration_ends_what_is_carried() -> None:
    flags = flags_of(
        "Mayor Eva Dahl told NRK that the dam was closed.",
        "“We had no choice,” she said.",
        "The dam was built in 1966.",
        "The minister, Ola Nord, said he was sorry.",
    )
    assert flags == [("hosted",), ("hosted",), NONE, NONE]


def test_ruling_12_sentences_before_the_relay_are_not_labelled() -> None:
    flags = flags_of("The dam was closed on Monday.", "Mayor Eva Dahl told NRK that it was unsafe.")
    assert flags == [NONE, ("hosted",)]


def test_ruling_16_a_relay_by_another_name_does_not_bring_the_whole_chain_again() -> None:
    text = (
        "Fox News reported that a farmer told Reuters the dam was old.\n\n"
        "Another farmer told the news agency that it leaked."
    )
    assert [relay.outlet for relay in analyse(text).findings[1].relays] == ["Reuters"]


def test_ruling_19_somebody_known_only_by_relation_is_anonymous() -> None:
    assert flags_of("“He was at home,” the colonel's wife told Reuters.") == [("hosted", "anonymous_origin")]


def test_ruling_19_somebody_named_by_relation_is_not() -> None:
    assert flags_of("“He was at home,” his wife, Ann Lee, told Reuters.") == [("hosted",)]
