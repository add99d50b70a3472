"""How far it is to the origin, and whether it is reached."""

import pytest

from claims.services.provenance.distance import distance
from tests.services.provenance.graphs import Drawn

CASES = [
    ("nothing", Drawn(""), 0, "unknown"),
    ("unread", Drawn("a", unread="a"), 1, "unknown"),
    ("an outlet whose text is not at hand", Drawn("a", "a cites Reuters"), 2, "unknown"),
    ("somebody unnamed", Drawn("a", "a quotes @a_source"), 2, "dead_end"),
    ("a text that does not say", Drawn("a"), 1, "dead_end"),
    ("a circle", Drawn("a b", "a cites b", "b cites a"), 1, "dead_end"),
    ("the own publisher", Drawn("a", "a cites Own", "Own cites Reuters"), 2, "dead_end"),
    ("somebody unnamed, and unread", Drawn("a b", "a quotes @a_source", unread="b"), 1, "unknown"),
    ("a record", Drawn("r", primary="r"), 1, "reached"),
    ("somebody named", Drawn("a", "a cites Reuters quotes @mayor"), 3, "reached"),
    ("a witness", Drawn("a", "a witnessed @accident"), 2, "reached"),
    ("named and unnamed", Drawn("a b", "a quotes @a_man", "b cites Reuters quotes @mayor"), 3, "reached"),
    ("the article's own words", Drawn("", "claim cites CNN cites AFP quotes @a_man"), 3, "dead_end"),
    ("the article names somebody", Drawn("", "claim cites CNN quotes @mayor"), 2, "reached"),
]


@pytest.mark.parametrize(
    ("drawn", "hops", "outcome"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_the_distance_is(drawn: Drawn, hops: int, outcome: str) -> None:
    found = distance(drawn.graph)
    assert (found.hops, found.outcome) == (hops, outcome)


def test_the_way_is_told_from_the_claim_to_the_origin() -> None:
    drawn = Drawn("a", "a cites Reuters quotes @mayor")
    assert [drawn.places[node].name for node in distance(drawn.graph).way] == [
        "the claim",
        "a",
        "Reuters",
        "mayor",
    ]
