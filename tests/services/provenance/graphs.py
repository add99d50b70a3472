"""Small provenance graphs, written in lines: "a cites Reuters quotes @minister"."""

from collections.abc import Collection, Mapping
from datetime import date

from claims.models import EdgeKind
from claims.services.provenance.graph import ClaimGraph, NodeId, Place, Step, resolved

CLAIM = ("claim", 1)


class Drawn:
    """A graph of which each place is told by its name: `a` is a source, `Reuters` an outlet, `@mayor` an
    origin.

    `supporting` are the sources of the claim. A line says what its first word's text says: a second step in
    it holds in that text alone. `by` names the outlet of a source, `owners` the owner of an outlet.
    """

    def __init__(
        self,
        supporting: str,
        *lines: str,
        by: Mapping[str, str] | None = None,
        owners: Mapping[str, str] | None = None,
        days: Mapping[str, int] | None = None,
        primary: str = "",
        unread: str = "",
        publisher: str = "Own",
    ) -> None:
        self.by, self.owners, self.days = by or {}, owners or {}, days or {}
        self.primary, self.unread = primary.split(), unread.split()
        self.places = {CLAIM: Place(CLAIM, "the claim")}
        self.numbers = dict[str, int]()
        sources = [self.node(name) for name in supporting.split()]
        self.node(publisher)
        steps = [step for number, line in enumerate(lines) for step in self._steps(number, line)]
        self.graph = ClaimGraph(
            CLAIM, frozenset([self.node(publisher)]), sources, self.places, resolved(self.places, steps)
        )

    def node(self, name: str) -> NodeId:
        kind = "origin" if name[0] == "@" else "outlet" if name[0].isupper() else "source"
        node = CLAIM if name == "claim" else (kind, self.numbers.setdefault(name, len(self.numbers) + 1))
        if node not in self.places:
            self.places[node] = self._place(node, name)
        return node

    def names(self, nodes: Collection[NodeId]) -> set[str]:
        return {name for name, number in self.numbers.items() for node in nodes if node[1] == number}

    def _place(self, node: NodeId, name: str) -> Place:
        outlet = self.by.get(name) if node[0] == "source" else name if node[0] == "outlet" else None
        return Place(
            node,
            name.removeprefix("@"),
            outlet=node if node[0] == "outlet" else self.node(outlet) if outlet else None,
            family=self.owners.get(outlet, outlet) if outlet else "",
            publisher=outlet or "",
            day=date(2026, 3, self.days[name]) if name in self.days else None,
            nature="anonymous" if name.startswith("@a_") else "person" if node[0] == "origin" else "",
            primary=name in self.primary,
            read=name not in self.unread,
        )

    def _steps(self, number: int, line: str) -> list[Step]:
        words = line.split()
        document = self.node(words[0])
        triples = zip(words[0::2], words[1::2], words[2::2], strict=False)
        return [
            Step(100 * number + at, document, self.node(tail), self.node(head), EdgeKind(kind).value)
            for at, (tail, kind, head) in enumerate(triples)
        ]
