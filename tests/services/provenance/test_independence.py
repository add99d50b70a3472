"""How many independent origins: what must not be taken for one, then what must."""

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.services.provenance.independence import origins
from tests.services.provenance.graphs import Drawn


def named(drawn: Drawn) -> list[str]:
    return [origin.name for origin in origins(drawn.graph)]


def test_two_reporters_of_two_outlets_are_two() -> None:
    assert named(Drawn("a b", by={"a": "Echo", "b": "Star"})) == ["Echo", "Star"]


def test_sources_that_nobody_publishes_are_each_their_own() -> None:
    assert named(Drawn("a b")) == ["a", "b"]


def test_two_records_of_one_office_are_two() -> None:
    assert len(named(Drawn("a b", by={"a": "Court", "b": "Court"}, primary="a b"))) == 2


def test_two_papers_of_one_owner_that_print_two_wires_are_two() -> None:
    by, owners = {"a": "Echo", "b": "Star"}, {"Echo": "Press Group", "Star": "Press Group"}
    drawn = Drawn("a b", "a republishes Reuters", "b republishes AFP", by=by, owners=owners)
    assert named(drawn) == ["AFP", "Reuters"]


def test_an_outlet_is_not_its_origin_where_only_one_text_goes_through_it() -> None:
    assert len(named(Drawn("a b", "a cites Reuters quotes @mayor", "b quotes @chief"))) == 2


def test_four_sources_of_one_wire_are_one() -> None:
    drawn = Drawn("a b c d", *(f"{name} cites Reuters" for name in "abcd"))
    assert named(drawn) == ["Reuters"]
    assert drawn.names(origins(drawn.graph)[0].sources) == set("abcd")


def test_whoever_spoke_to_one_wire_it_is_one() -> None:
    assert named(Drawn("a b", "a cites Reuters quotes @mayor", "b cites Reuters quotes @chief")) == [
        "Reuters"
    ]


def test_one_person_whom_two_wires_heard_is_one() -> None:
    assert named(Drawn("a b", "a cites Reuters quotes @mayor", "b cites AFP quotes @mayor")) == ["mayor"]


def test_a_wire_at_hand_and_who_cites_it_are_one() -> None:
    assert named(Drawn("a w", "a cites Reuters", by={"w": "Reuters"})) == ["Reuters"]


def test_a_source_that_cites_two_is_still_one() -> None:
    assert len(named(Drawn("a", "a cites Reuters", "a cites AFP"))) == 1


def test_papers_of_one_owner_are_one() -> None:
    owners = {"Echo": "Press Group", "Star": "Press Group"}
    assert named(Drawn("a b", by={"a": "Echo", "b": "Star"}, owners=owners)) == ["outlets of Press Group"]


def test_copies_of_a_text_that_is_no_source_of_the_claim_are_one() -> None:
    assert named(Drawn("a b", "a republishes r", "b republishes r")) == ["r"]


def test_sources_that_rest_on_each_other_alone_are_one() -> None:
    assert named(Drawn("a b", "a cites b", "b cites a")) == ["each other"]


def test_a_circle_that_has_it_from_outside_rests_on_that() -> None:
    assert named(Drawn("a b", "a cites b", "b cites a", "b cites Reuters")) == ["Reuters"]


def test_what_leads_back_to_the_own_publisher_counts_for_nothing() -> None:
    assert named(Drawn("a b", "a cites Own", "b cites Reuters")) == ["Reuters"]
    assert named(Drawn("a", by={"a": "Own"})) == []


def test_an_outlet_whose_text_is_at_hand_is_no_end_of_its_own() -> None:
    drawn = Drawn("a b", "a cites Reuters", "a cites Star", "b cites Own", by={"a": "Echo", "b": "Star"})
    assert named(drawn) == ["Reuters"]


def test_an_origin_is_dated_by_its_first_text() -> None:
    drawn = Drawn("a b", "a cites Reuters", "b cites Reuters", days={"a": 4, "b": 3})
    assert f"{origins(drawn.graph)[0].day:%d}" == "03"


NAMES = "abcde"
EDGES = st.sets(st.sampled_from(list(combinations(NAMES, 2))), max_size=8)


@given(EDGES, st.sets(st.sampled_from(NAMES[:3]), min_size=1))
def test_it_is_the_fewest_places_without_which_no_support_is_left(
    edges: set[tuple[str, str]], supporting: set[str]
) -> None:
    drawn = Drawn(" ".join(sorted(supporting)), *(f"{tail} cites {head}" for tail, head in sorted(edges)))
    fewest = next(
        number
        for number in range(len(NAMES) + 1)
        if any(not _supported(edges, supporting - {*lost}, {*lost}) for lost in combinations(NAMES, number))
    )
    assert len(origins(drawn.graph)) == fewest


def _supported(edges: set[tuple[str, str]], supporting: set[str], lost: set[str]) -> bool:
    """Whether a way is left from a supporting source to an end, after these places were lost."""
    ends = set(NAMES) - {tail for tail, _ in edges} - lost
    left = nx.DiGraph([pair for pair in edges if lost.isdisjoint(pair)])
    left.add_nodes_from(NAMES)
    return any(not ends.isdisjoint({name, *nx.descendants(left, name)}) for name in supporting)


@pytest.mark.parametrize("sources", ["b a", "a b"])
def test_the_order_of_the_sources_makes_no_difference(sources: str) -> None:
    drawn = Drawn(sources, "a cites Reuters quotes @mayor", "b cites Reuters quotes @chief", "a cites AFP")
    assert named(drawn) == ["Reuters", "AFP"]
