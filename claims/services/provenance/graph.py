"""A claim's part of the provenance graph, as it is weighed: plain values, no database."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from claims.models.provenance import COPYING, Nature

NodeId = tuple[str, int]  # ("source", its id), and likewise claim, article, outlet, origin
_LOST = (Nature.ANONYMOUS, Nature.MEDIA)


@dataclass(frozen=True, slots=True)
class Place:
    """A node and what is known of it.

    `outlet` is the node of the outlet that published a source
    or an article; `family` names the owner of the outlet, or the outlet itself where it is nobody's.
    `primary`: a source that is the record or the witness itself, so that the way ends in it.
    `read`: the engine has read its text. `hidden`: a protected source, of which nothing may be told.
    """

    id: NodeId
    name: str
    outlet: NodeId | None = None
    family: str = ""
    publisher: str = ""
    day: date | None = None
    nature: str = ""
    primary: bool = False
    read: bool = False
    hidden: bool = False

    @property
    def kind(self) -> str:
        """claim, article, source, outlet or origin."""
        return self.id[0]

    @property
    def known(self) -> bool:
        """Whether a way that ends here has reached an origin: a primary source, or one that has a name."""
        return self.primary or (self.kind == "origin" and self.nature not in (*_LOST, Nature.OUTLET))

    @property
    def lost(self) -> bool:
        """Whether nobody can follow the way from here: who is unnamed, or a text that does not say."""
        silent = self.kind in ("source", "article") and self.read
        return not self.known and (silent or self.nature in _LOST)


@dataclass(frozen=True, slots=True)
class Step:
    """The tail rests on the head, by what the text of `document` says; `words` show it."""

    edge: int
    document: NodeId
    tail: NodeId
    head: NodeId
    kind: str
    words: str = ""

    @property
    def copies(self) -> bool:
        """Whether the tail is a copy of the head."""
        return self.kind in COPYING


@dataclass(frozen=True, slots=True)
class ClaimGraph:
    """What a claim rests on: the sources that support it, every place reached from them, and the steps.

    `own` are the nodes that are the claim's own: its article, and the outlet that publishes that. `steps`
    begin at the sources, and at the claim and its article for what the article itself says. They are
    resolved.
    """

    claim: NodeId
    own: frozenset[NodeId]
    sources: Sequence[NodeId]
    places: dict[NodeId, Place]
    steps: Sequence[Step]

    def leads_back(self, node: NodeId) -> bool:
        """Whether this is the claim's own article, or is published by the article's own publisher."""
        place = self.places[node]
        return not place.primary and (node in self.own or place.outlet in self.own)


def resolved(places: Mapping[NodeId, Place], steps: Iterable[Step]) -> list[Step]:
    """The steps, in which an outlet stands for those of its texts that are at hand.

    "The Echo reported" means what the Echo published of this claim: where a source of it is among the places,
    the way goes on there. The text that cites it comes later, so earlier ones are meant where there are any.
    """
    texts = dict[NodeId, list[Place]]()
    for place in places.values():
        if place.kind == "source" and place.outlet is not None:
            texts.setdefault(place.outlet, []).append(place)
    return [
        Step(step.edge, step.document, tail, head, step.kind, step.words)
        for step in steps
        for tail in _meant(step.tail, places[step.document], texts)
        for head in _meant(step.head, places[step.document], texts)
        if tail != head
    ]


def _meant(node: NodeId, citing: Place, texts: dict[NodeId, list[Place]]) -> list[NodeId]:
    at_hand = [text for text in texts.get(node, ()) if text.id != citing.id]
    earlier = [text for text in at_hand if not (text.day and citing.day and text.day > citing.day)]
    return [text.id for text in earlier or at_hand] or [node]
