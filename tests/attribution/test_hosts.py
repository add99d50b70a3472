"""Hosts by their full names: where they ask, their outlet is where it was said."""

import pytest

from claims.attribution.lexicon.hosts import HOSTS_OF
from claims.attribution.outlets import OutletIndex
from tests.attribution.cases import flags_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Megyn Kelly left the firm after a row with Lee.",
        "Lee criticised Megyn Kelly on Twitter.",
        "Rachel Maddow said the plan had failed.",
        "Lee fell out with Matt Lauer, who was fired.",
        "Chris Wallace's interview with Lee drew a record audience.",
        "At the debate, Megyn Kelly asked Lee about the plan.",
        "Lee will be interviewed by Chuck Todd on Sunday.",
        "Joe Scarborough: Plan Has Failed",
    ],
)
def test_a_host_who_acts_or_is_spoken_of_is_no_relay(sentence: str) -> None:
    assert flags_of(sentence) == [()]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lee told Anderson Cooper that the plan had failed.",
        "Lee told CNN's Anderson Cooper that the plan had failed.",
        "Lee told Fox News host Sean Hannity that the plan had failed.",
        "Lee told Bill O’Reilly of Fox News that the plan had failed.",
        "During an interview with Sean Hannity that aired Wednesday, Lee discussed the plan.",
        "Speaking to Andrew Marr, the minister said the plan had failed.",
        "Journalist Martha Raddatz asked Lee about the plan.",
        "As the host Steve Doocy said, the plan had failed.",
    ],
)
def test_what_is_said_to_a_host_is_said_in_his_outlet(sentence: str) -> None:
    assert flags_of(sentence) == [("hosted",)]


def test_a_host_of_the_publisher_is_the_publisher() -> None:
    assert flags_of("Lee told Anderson Cooper that the plan had failed.", publisher=["CNN"]) == [()]


def test_every_outlet_that_has_hosts_is_known() -> None:
    index = OutletIndex.default()
    assert [name for name in HOSTS_OF if (found := index.find(name)) is None or found.name != name] == []
