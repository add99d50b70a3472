"""How far a claim is from where the information began."""

from dataclasses import dataclass

import networkx as nx
from django.db import models

from claims.services.provenance.graph import ClaimGraph, NodeId


class Outcome(models.TextChoices):
    REACHED = "reached", "reached: a primary source, or an origin that has a name"
    DEAD_END = "dead_end", "dead end: nobody can follow it further"
    UNKNOWN = "unknown", "unknown: some of the way is still to be looked at"


@dataclass(frozen=True, slots=True)
class Distance:
    """How many steps it is from the claim to where its shortest way ends, and what that end is.

    `way` has the nodes from the claim on. With nothing to follow, `hops` is 0 and the outcome unknown.
    """

    hops: int
    outcome: Outcome
    way: tuple[NodeId, ...]


def distance(graph: ClaimGraph) -> Distance:
    """The distance by the claim's supporting sources and by what its own article says.

    Reached, where one way ends at a primary source or at an origin that is named. A dead end, where every way
    ends at somebody unnamed, at a text that does not say where it has it from, at the claim's own publisher,
    or goes round in a circle. Unknown otherwise: a source that nobody has read, an outlet whose text is not
    at hand.
    """
    ways = nx.DiGraph()
    ways.add_node(graph.claim)
    ways.add_edges_from((graph.claim, source) for source in graph.sources)
    for step in graph.steps:
        tail = graph.claim if step.tail[0] == "article" and step.tail in graph.own else step.tail
        if tail == graph.claim or not _stops(graph, tail):
            ways.add_edge(tail, step.head)
    paths = nx.single_source_shortest_path(ways, graph.claim)
    paths = dict(sorted(paths.items(), key=lambda item: (len(item[1]), item[1])))
    ends = [node for node in paths if node != graph.claim and not ways.out_degree(node)]
    if reached := [node for node in paths if graph.places[node].known]:
        return _told(paths[reached[0]], Outcome.REACHED)
    if open_ends := [node for node in ends if not (graph.places[node].lost or graph.leads_back(node))]:
        return _told(paths[open_ends[0]], Outcome.UNKNOWN)
    if len(paths) == 1:
        return _told(paths[graph.claim], Outcome.UNKNOWN)
    return _told(paths[ends[0]] if ends else list(paths.values())[-1], Outcome.DEAD_END)


def _stops(graph: ClaimGraph, node: NodeId) -> bool:
    return graph.places[node].primary or graph.leads_back(node)


def _told(path: list[NodeId], outcome: Outcome) -> Distance:
    return Distance(len(path) - 1, outcome, tuple(path))
