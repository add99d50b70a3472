"""Circles in what a claim rests on: texts that cite each other, and ways back to the claim's own article."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import networkx as nx

from claims.services.provenance.graph import ClaimGraph, NodeId, Step


@dataclass(frozen=True, slots=True)
class Circle:
    """The steps of a circle in order; `back` is where it comes back to the claim's own article or publisher.

    None where it goes round among others. Without steps, the source itself is the claim's own.
    """

    steps: tuple[Step, ...]
    back: NodeId | None = None


def circles(graph: ClaimGraph) -> list[Circle]:
    """The circles that the claim's support runs into; none for sound support.

    Of several ways round, the shortest is given, and one for each knot of texts that rest on each other.
    """
    ways = nx.DiGraph()
    ways.add_nodes_from(graph.sources)
    for step in sorted(graph.steps, key=lambda step: (step.tail, step.head, step.edge), reverse=True):
        if not graph.places[step.tail].primary:
            ways.add_edge(step.tail, step.head, step=step)
    reached = set(graph.sources).union(*(nx.descendants(ways, source) for source in graph.sources))
    return [*_back(graph, ways), *_knots(ways.subgraph(reached))]


def _back(graph: ClaimGraph, ways: nx.DiGraph) -> list[Circle]:
    """For each source that leads back to the claim's own article or publisher, the shortest way."""
    found = list[Circle]()
    for source in graph.sources:
        for path in sorted(nx.single_source_shortest_path(ways, source).values(), key=len):
            if graph.leads_back(path[-1]):
                found.append(Circle(_steps(ways, path), back=path[-1]))
                break
    return found


def _knots(ways: nx.DiGraph) -> list[Circle]:
    knots = [knot for knot in nx.strongly_connected_components(ways) if len(knot) > 1]
    rounds = [_round(ways.subgraph(knot), min(knot)) for knot in sorted(knots, key=min)]
    return [Circle(_steps(ways, path)) for path in rounds]


def _round(knot: nx.DiGraph, start: NodeId) -> list[NodeId]:
    """The shortest way from a node of a knot back to itself."""
    ways = [nx.shortest_path(knot, after, start) for after in knot.successors(start)]
    return [start, *min(ways, key=lambda way: (len(way), way))]


def _steps(ways: nx.DiGraph, path: Sequence[NodeId]) -> tuple[Step, ...]:
    return tuple(ways.edges[pair]["step"] for pair in pairwise(path))
