"""What the graph says of a claim: its independent origins, and how far it is from where it began."""

from dataclasses import dataclass

from claims.models import Claim
from claims.services.provenance import words
from claims.services.provenance.circles import Circle, circles
from claims.services.provenance.distance import Distance, distance
from claims.services.provenance.graph import ClaimGraph
from claims.services.provenance.independence import IndependentOrigin, origins
from claims.services.provenance.loading import load


@dataclass(frozen=True, slots=True)
class Independence:
    """How many independent origins stand behind how many supporting sources; `reasons` says it in words."""

    number: int
    sources: int
    origins: tuple[IndependentOrigin, ...]
    reasons: str

    @property
    def single(self) -> bool:
        """Whether several sources come down to one origin."""
        return self.sources > 1 and self.number == 1


def independent_origins(claim: Claim) -> Independence:
    """The independent origins behind the sources that support the claim, with the reasons in words.

    Such as "4 sources, 1 origin: all rest on Reuters, 3 March". Makes a fixed number of queries and writes
    nothing. See `independence` for what counts as one.
    """
    return independence_of(load(claim))


def distance_to_origin(claim: Claim) -> Distance:
    """How many steps lie between the claim and its origin, and whether that is reached; see `distance`."""
    return distance(load(claim))


def circles_of(claim: Claim) -> list[Circle]:
    """The circles that the claim's support runs into; see `circles`."""
    return circles(load(claim))


def independence_of(graph: ClaimGraph) -> Independence:
    """The same for a part of the graph that is loaded."""
    found = origins(graph)
    return Independence(len(found), len(graph.sources), tuple(found), words.summary(graph, found))
