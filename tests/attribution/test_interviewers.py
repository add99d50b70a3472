"""Reporters whose outlet goes unnamed."""

from claims.attribution import analyse
from tests.attribution.cases import flags_of


def test_a_reporter_who_is_quoted_is_no_relay() -> None:
    assert flags_of("The police arrested journalist Ann Lee, her lawyer Bo Day said.") == [()]


def test_who_speaks_to_a_reporter_speaks_through_her() -> None:
    text = "In a wide-ranging, at times angry interview with journalist Ann Lee, Smith said he was ill."
    finding = analyse(text).findings[0]
    assert finding.flags == ("hosted",)
    assert [relay.outlet for relay in finding.relays] == ["Ann Lee"]
