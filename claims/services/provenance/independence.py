"""How many independent origins a claim's support has: how many would have to be wrong for all of it to fall.

Everything that supports the claim comes to it through places: a source, the outlet that published it, who is
cited there, and so on to an end. The independent origins are the fewest places through which all of it passes
(a minimum vertex cut, by Menger's theorem as many as there are ways that share no place), and of several such
sets the one farthest from the claim. So four sources that have it from Reuters have one origin, whoever spoke
to Reuters; and a source that cites two others is still one.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date

import networkx as nx

from claims.services.provenance.graph import ClaimGraph, NodeId, Place, Step

_CLAIM, _END = "claim", "end"


@dataclass(frozen=True, slots=True)
class IndependentOrigin:
    """One place that all of some support passes through, and the sources (nodes) whose support that is.

    `places` are the nodes that it stands for: an outlet is one with all others of its owner. `circle`: it is
    no place, but sources that rest on each other and on nothing else. `day` is the first on which it, or else
    one of those sources, published.
    """

    name: str
    day: date | None
    sources: tuple[NodeId, ...]
    places: frozenset[NodeId]
    circle: bool = False


def origins(graph: ClaimGraph) -> list[IndependentOrigin]:
    """The independent origins of the claim's support, those of most sources first.

    A source that leads back to the claim's own article or publisher supports nothing.
    """
    ways = _Ways(graph)
    joined = nx.condensation(ways.graph)
    entry: dict[Hashable, int] = joined.graph["mapping"]
    start, end = entry[_CLAIM], entry[_END]
    circles = {part for part in joined if len(joined.nodes[part]["members"]) > 1}
    closed = circles - nx.ancestors(joined, end)
    joined.add_edges_from((part, end) for part in closed)
    if not nx.has_path(joined, start, end):
        return []
    cut = nx.minimum_node_cut(joined, start, end)
    found = [_origin(ways, joined, entry, part, circle=part in closed) for part in cut]
    return sorted(found, key=lambda origin: (-len(origin.sources), origin.name))


class _Ways:
    """The ways of a claim's support as a directed graph, from the claim to the end of each."""

    def __init__(self, graph: ClaimGraph) -> None:
        self.claim_graph = graph
        self.graph = nx.DiGraph()
        self.graph.add_nodes_from([_CLAIM, _END])
        self.graph.add_edges_from((_CLAIM, self.entry(source)) for source in graph.sources)
        self.outgoing = dict[NodeId, list[Step]]()
        for step in graph.steps:
            self.outgoing.setdefault(step.tail, []).append(step)
        self.reached = [graph.places[node] for node in sorted(self._reached())]
        for place in self.reached:
            if not graph.leads_back(place.id):
                self._add(place)

    def entry(self, node: NodeId) -> Hashable:
        """What stands for a place: an outlet is one with all others of its owner."""
        place = self.claim_graph.places[node]
        return gate(place) if place.kind == "outlet" else node

    def _reached(self) -> set[NodeId]:
        reached = nx.DiGraph([(step.tail, step.head) for step in self.claim_graph.steps])
        reached.add_nodes_from(self.claim_graph.sources)
        sources = self.claim_graph.sources
        return set(sources).union(*(nx.descendants(reached, source) for source in sources))

    def _add(self, place: Place) -> None:
        steps = self.outgoing.get(place.id, [])
        copied = [step for step in steps if step.copies]
        here = self.entry(place.id)
        if place.primary:
            self.graph.add_edge(here, _END)
            return
        if place.kind in ("source", "article") and not copied and place.family:
            self.graph.add_edge(here, gate(place))  # its publisher's word, unless it is a copy of another's
            here = gate(place)
        heads = [step.head for step in copied or steps]
        heads = [head for head in heads if not self.claim_graph.leads_back(head)]
        self.graph.add_edges_from((here, self.entry(head)) for head in heads if self.entry(head) != here)
        if self._ends_in(place):
            self.graph.add_edge(here, _END)

    def _ends_in(self, place: Place) -> bool:
        """Whether a way ends here: in a text that rests on nothing, or in an outlet or origin that some text
        names without saying where that has it from.
        """
        said_further = {step.document for step in self.outgoing.get(place.id, [])}
        always = place.id in said_further  # a person says where it has everything from
        if always or place.kind in ("source", "article"):
            return not said_further
        naming = {step.document for step in self.claim_graph.steps if step.head == place.id}
        return bool(naming - said_further)


def gate(place: Place) -> Hashable:
    """What every outlet and every text of an owner passes through."""
    return ("family", place.family)


def _origin(
    ways: _Ways, joined: nx.DiGraph, entry: dict[Hashable, int], part: int, *, circle: bool
) -> IndependentOrigin:
    graph = ways.claim_graph
    resting = {part, *nx.ancestors(joined, part)}
    sources = tuple(sorted(node for node in graph.sources if entry[ways.entry(node)] in resting))
    places = _places(ways.reached, joined.nodes[part]["members"])
    days = [place.day for place in places if place.day] or [
        day for node in sources if (day := graph.places[node].day)
    ]
    name = "each other" if circle else _name(places)
    here = frozenset(place.id for place in places)
    return IndependentOrigin(name, min(days, default=None), sources, here, circle=circle)


def _places(reached: Sequence[Place], members: set[Hashable]) -> list[Place]:
    """The places that a part of the joined graph stands for; a gate stands for all that pass through it."""
    return [
        place
        for place in reached
        if place.id in members or (place.family and not place.primary and gate(place) in members)
    ]


def _name(places: list[Place]) -> str:
    """What to call an origin: an outlet, several of one owner, a source by its title, a person."""
    publishers = {place.publisher for place in places if place.publisher}
    families = {place.family for place in places if place.family}
    if len(places) == 1 and not publishers:
        return places[0].name
    if len(publishers) == 1:
        return publishers.pop()
    return f"outlets of {families.pop()}" if len(families) == 1 else " and ".join(sorted(publishers))
