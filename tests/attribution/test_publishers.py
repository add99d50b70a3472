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
