"""Circles: first what is none."""

from claims.services.provenance.circles import Circle, circles
from claims.services.provenance.words import circle_rows
from tests.services.provenance.graphs import Drawn


def told(drawn: Drawn) -> list[str]:
    return [row["text"] for row in circle_rows(drawn.graph, circles(drawn.graph))]


def test_two_that_cite_one_are_no_circle() -> None:
    assert circles(Drawn("a b", "a cites Reuters", "b cites Reuters", "b cites a").graph) == []


def test_a_record_is_no_circle_whatever_cites_it() -> None:
    assert circles(Drawn("a r", "a cites r", "r cites a", primary="r").graph) == []


def test_a_record_that_the_own_publisher_keeps_is_no_circle() -> None:
    assert circles(Drawn("r", by={"r": "Own"}, primary="r").graph) == []


def test_a_later_story_of_an_outlet_is_not_what_was_cited_where_an_earlier_is_at_hand() -> None:
    outlets = {"a": "Echo", "b": "Star", "c": "Star"}
    days = {"a": 3, "b": 1, "c": 5}
    assert circles(Drawn("a b c", "a cites Star", "c cites Echo", by=outlets, days=days).graph) == []


def test_papers_of_one_owner_that_cite_a_wire_which_cites_a_third_are_no_circle() -> None:
    owners = {"Echo": "Press Group", "Star": "Press Group"}
    drawn = Drawn("a r", "a cites Reuters", "r cites Star", by={"a": "Echo", "r": "Reuters"}, owners=owners)
    assert circles(drawn.graph) == []


def test_two_outlets_that_cite_each_other_are_one() -> None:
    drawn = Drawn("a b", "a cites Star", "b cites Echo", by={"a": "Echo", "b": "Star"})
    assert told(drawn) == ["“a” (Echo) cites “b” (Star)", "“b” (Star) cites “a” (Echo)"]


def test_a_circle_of_three_is_told_once() -> None:
    assert len(circles(Drawn("a b c", "a cites b", "b cites c", "c cites a").graph)) == 1


def test_a_circle_behind_the_sources_is_found() -> None:
    drawn = Drawn("a", "a cites b", "b cites c", "c cites b")
    assert told(drawn) == ["“b” cites “c”", "“c” cites “b”"]


def test_a_way_back_to_the_own_publisher_is_one() -> None:
    assert told(Drawn("a", "a cites b", "b cites Own")) == [
        "“a” cites “b”",
        "“b” cites Own",
        "Own publishes the article that the claim is made in",
    ]


def test_a_source_of_the_own_publisher_is_one() -> None:
    drawn = Drawn("a", by={"a": "Own"})
    assert circles(drawn.graph) == [Circle((), back=drawn.node("a"))]


def test_the_order_in_which_edges_were_drawn_makes_no_difference() -> None:
    lines = ["a cites b", "b cites c", "c cites a", "c cites b"]
    assert told(Drawn("a b c", *lines)) == told(Drawn("a b c", *reversed(lines)))
