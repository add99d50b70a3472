"""How far it is to the origin, and whether it is reached."""

import pytest

from claims.services.provenance.distance import distance
from tests.services.provenance.graphs import Drawn


@pytest.mark.parametrize(
    ("drawn", "hops", "outcome"),
    [
        (Drawn(""), 0, "unknown"),
        (Drawn("a", unread="a"), 1, "unknown"),
        (Drawn("a", "a cites Reuters"), 2, "unknown"),
        (Drawn("a", "a quotes @a_source"), 2, "dead_end"),
        (Drawn("a"), 1, "dead_end"),
        (Drawn("a b", "a cites b", "b cites a"), 1, "dead_end"),
        (Drawn("a", "a cites Own", "Own cites Reuters"), 2, "dead_end"),
        (Drawn("a b", "a quotes @a_source", unread="b"), 1, "unknown"),
        (Drawn("r", primary="r"), 1, "reached"),
        (Drawn("a", "a cites Reuters quotes @mayor"), 3, "reached"),
        (Drawn("a", "a witnessed @accident"), 2, "reached"),
        (Drawn("a b", "a quotes @a_source", "b cites Reuters quotes @mayor"), 3, "reached"),
        (Drawn("", "claim cites CNN cites Bloomberg quotes @a_deckhand"), 3, "dead_end"),
        (Drawn("", "claim cites CNN quotes @mayor"), 2, "reached"),
    ],
    ids=str,
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
