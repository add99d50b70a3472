"""Sources come, go, change and are read again in any order: the answers are those of what is there."""

from itertools import combinations
from typing import Any

import networkx as nx
import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from claims.models import ClaimSource, Edge, Finder, ProvenanceCheck, SourceReading
from claims.services.provenance import (
    draw_edge,
    end_edge,
    independent_origins,
    request_checks,
    request_checks_of_source,
    request_reading,
    run_check,
    run_reading,
)
from claims.services.roles import create_roles
from tests.factories import make_claim_source, make_snapshot, make_source, make_user
from tests.services.provenance.world import CITING, OWN, claim_of_own_paper, outlet, raised

PAPERS = ["The Echo", "The Star", "The Post of Quill", "The Courier"]
OWNERS = {"The Echo": "Press Group", "The Courier": "Press Group"}
CITED = [*PAPERS, "Reuters", OWN]
NUMBERS = st.integers(0, len(PAPERS) - 1)


class Model:
    """What is true, in plain sets: who is attached, whom each text cites, and what a person drew or ended."""

    def __init__(self) -> None:
        self.attached: set[int] = set()
        self.cited: dict[int, set[str]] = {number: set() for number in range(len(PAPERS))}
        self.drawn: set[tuple[int, int]] = set()
        self.refused: set[tuple[int, str]] = set()

    def steps(self) -> dict[str, set[str]]:
        """From each text that is reached, by number, to texts and outlets: a paper is its text at hand."""
        cites = {
            n: {name for name in names if (n, name) not in self.refused} for n, names in self.cited.items()
        }
        reached, frontier = set(self.attached), set(self.attached)
        while frontier:
            frontier = {head for tail, head in self.drawn if tail in frontier} - reached
            reached |= frontier
        steps = {str(n): {str(head) for tail, head in self.drawn if tail == n} for n in reached}
        for n in reached:
            at_hand = {
                name: str(PAPERS.index(name)) for name in PAPERS if PAPERS.index(name) in reached - {n}
            }
            steps[str(n)] |= {at_hand.get(name, name) for name in cites[n]}
        return steps

    def circular(self) -> bool:
        """Whether a text that is reached leads to itself, or to the claim's own paper."""
        ways = nx.DiGraph([(tail, head) for tail, heads in self.steps().items() for head in heads])
        return OWN in ways or any(len(knot) > 1 for knot in nx.strongly_connected_components(ways))

    def origins(self) -> int:
        """The fewest places that have to go for no support to be left, found by trying all of them."""
        ways = self._ways()
        places = sorted(set(ways) - {"claim", "end"})
        for number in range(len(places) + 1):
            for gone in combinations(places, number):
                left = ways.subgraph(set(ways) - {*gone})
                if not nx.has_path(left, "claim", "end"):
                    return number
        raise AssertionError("there is always a way to end all support")

    def _ways(self) -> Any:
        """Each text goes through its owner; what says no more is an end, and so is a closed circle."""
        ways = nx.DiGraph()
        ways.add_nodes_from(["claim", "end"])
        ways.add_edges_from(("claim", str(n)) for n in self.attached)
        for tail, heads in self.steps().items():
            gate = self._gate(PAPERS[int(tail)])
            ways.add_edge(tail, gate)
            entries = {head if head.isdigit() else self._gate(head) for head in heads - {OWN}}
            ways.add_edges_from((gate, entry) for entry in entries - {gate} if entry != "end")
            ways.add_edges_from((self._gate(head), "end") for head in heads - {OWN} if not head.isdigit())
            if not heads:
                ways.add_edge(gate, "end")
        return self._joined(ways)

    @staticmethod
    def _gate(name: str) -> str:
        return f"gate of {OWNERS.get(name, name)}"

    @staticmethod
    def _joined(ways: Any) -> Any:
        """Every circle as one place, which is an end where nothing leads out of it."""
        knots = [knot for knot in nx.strongly_connected_components(ways) if len(knot) > 1]
        for knot in knots:
            closed = not nx.has_path(ways, next(iter(knot)), "end")
            name = "/".join(sorted(knot))
            outward = [(name, head) for tail in knot for head in ways[tail] if head not in knot]
            inward = [(tail, name) for tail in set(ways) - knot for head in ways[tail] if head in knot]
            ways.remove_nodes_from(knot)
            ways.add_edges_from([*outward, *inward, *([(name, "end")] if closed else [])])
        return ways


class Desk(RuleBasedStateMachine):
    """One claim and four texts, each a paper's own."""

    def __init__(self) -> None:
        super().__init__()
        self.savepoint = transaction.atomic()
        self.savepoint.__enter__()
        create_roles()
        self.user = make_user(group="editors")
        for name in [*PAPERS, "Reuters"]:
            outlet(name, owner=OWNERS.get(name, ""))
        self.claim = claim_of_own_paper()
        self.sources = [make_source(outlet=outlet(name)) for name in PAPERS]
        self.model = Model()
        for number in range(len(PAPERS)):
            self.change(number, set())

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.savepoint.__exit__(None, None, None)

    @rule(number=NUMBERS)
    def attach(self, number: int) -> None:
        if number not in self.model.attached:
            make_claim_source(self.claim, self.sources[number])
            self.model.attached.add(number)
            request_checks_of_source(source=self.sources[number])

    @rule(number=NUMBERS)
    def detach(self, number: int) -> None:
        rows = ClaimSource.objects.attached().filter(claim=self.claim, source=self.sources[number])
        rows.update(detached_at=timezone.now())
        self.model.attached.discard(number)
        request_checks(claims=[self.claim.pk])

    @rule(number=NUMBERS, cited=st.sets(st.sampled_from(CITED), max_size=2))
    def change(self, number: int, cited: set[str]) -> None:
        """The page says something else, and is read."""
        cited = cited - {PAPERS[number]}
        text = " ".join(CITING.format(name) for name in sorted(cited)) or "Nobody was hurt."
        request_reading(snapshot=make_snapshot(text, source=self.sources[number]))
        self.model.cited[number] = cited

    @rule(number=NUMBERS)
    def read_again(self, number: int) -> None:
        request_reading(snapshot=self.sources[number].snapshots.latest())

    @rule(tail=NUMBERS, head=NUMBERS)
    def draw(self, tail: int, head: int) -> None:
        if tail != head and (tail, head) not in self.model.drawn:
            ends = {"tail": self.sources[tail], "head": self.sources[head]}
            draw_edge(**ends, kind="cites", why="I know.", user=self.user)
            self.model.drawn.add((tail, head))

    @precondition(lambda self: Edge.objects.standing().exists())
    @rule(number=st.integers(0, 50))
    def end(self, number: int) -> None:
        self.work()
        edges = list(Edge.objects.standing().select_related("tail__source", "head__source", "head__outlet"))
        if not edges:
            return
        edge = edges[number % len(edges)]
        end_edge(edge_id=edge.pk, why="Wrong.", user=self.user)
        tail = self.sources.index(edge.tail.target)  # type: ignore[arg-type]
        if edge.finder == Finder.PERSON:
            self.model.drawn.discard((tail, self.sources.index(edge.head.target)))  # type: ignore[arg-type]
        else:
            self.model.refused.add((tail, str(edge.head.target)))

    @rule()
    def work(self) -> None:
        """What a worker does with all that is queued."""
        for reading in SourceReading.objects.unfinished().order_by("?"):
            run_reading(reading_id=reading.pk)
        for check in ProvenanceCheck.objects.unfinished():
            run_check(check_id=check.pk)

    @invariant()
    def the_answers_are_those_of_what_is_there(self) -> None:
        with transaction.atomic():
            self.work()
            found = independent_origins(self.claim)
            number, circular = self.model.origins(), self.model.circular()
            assert (found.number, found.sources) == (number, len(self.model.attached)), found.reasons
            single = len(self.model.attached) > 1 and number == 1
            expected = {kind for kind, holds in (("circular", circular), ("single_origin", single)) if holds}
            assert raised(self.claim) == expected, found.reasons


Desk.TestCase.settings = settings(
    max_examples=10, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
)
TestDesk = pytest.mark.django_db(Desk.TestCase)
