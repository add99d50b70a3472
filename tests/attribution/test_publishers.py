"""Who publishes the article, by its address as well (ruling 1)."""

import pytest

from claims.attribution import analyse


def flags(sentence: str, publisher: str) -> list[tuple[str, ...]]:
    return [finding.flags for finding in analyse(sentence, publisher=[publisher])]


@pytest.mark.parametrize(
    ("publisher", "name"),
    [
        ("therealdeal.com", "The Real Deal"),
        ("www.palmspringstribune.com", "the Palm Springs Tribune"),
        ("news.sky.com", "Sky News"),
        ("slashgear.com", "SlashGear"),
        ("guardian.ng", "The Guardian"),
    ],
)
def test_the_publisher_of_an_address_is_no_relay(publisher: str, name: str) -> None:
    assert flags(f"The mayor told {name} that the dam was safe.", publisher) == []


def test_another_outlet_is_a_relay_whatever_the_address() -> None:
    assert flags("The mayor told Sky News that the dam was safe.", "skylines.com") == [("hosted",)]


@pytest.mark.parametrize(
    "credit",
    [
        "With reporting by AFP, AP, and Reuters",
        "Additional reporting by Reuters.",
        "Reuters contributed to this report.",
        "Information from the Associated Press and Reuters was used in this report.",
    ],
)
def test_a_wire_that_the_article_credits_at_its_foot_is_no_relay(credit: str) -> None:
    assert flags(f"The mayor told Reuters that the dam was safe.\n\n{credit}", "skylines.com") == []


def test_a_paper_whose_reporter_helped_is_a_relay_still() -> None:
    text = (
        "The mayor told the Seattle Times that it was safe.\n\nThe Seattle Times contributed to this report."
    )
    assert flags(text, "skylines.com") == [("hosted",)]
