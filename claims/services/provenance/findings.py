"""What the engine finds in a sentence, as steps of the graph: from the text through relays to the origin."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from claims import attribution
from claims.models import EdgeKind, Nature
from claims.services.provenance.nodes import Named, Ref, Row
from claims.services.provenance.redrawing import Evidence, Found

UNNAMED_MEDIA = "media that are not named"


def steps(document: Row, finding: attribution.Finding, outlets: Mapping[str, int]) -> Iterator[Found]:
    """The steps of one finding in a document; `outlets` has the ids of those that are listed.

    Relays of which none passes the other's report on stand side by side, not one behind the other. A finding
    without words that show it makes no step.
    """
    within = f"{document[0]}:{document[1]}"
    evidence = tuple(_evidence(finding))
    if not evidence:
        return
    relays = _relays(finding, within, outlets)
    lines = [relays] if "nested" in finding.flags or not relays else [[relay] for relay in relays]
    for line in lines:
        for tail, head in pairwise([document, *line]):
            yield Found(document, tail, head, EdgeKind.CITES, evidence)
        if finding.origin:
            head = Named(finding.origin.text, finding.origin.kind, within)
            kind = EdgeKind.CITES if finding.origin.kind == Nature.DOCUMENT else EdgeKind.QUOTES
            yield Found(document, [document, *line][-1], head, kind, evidence)


def _relays(finding: attribution.Finding, within: str, outlets: Mapping[str, int]) -> Sequence[Ref]:
    relays = list[Ref]()
    for relay in finding.relays:
        pk = outlets.get(relay.outlet)
        relays.append(("outlet", pk) if pk else Named(relay.outlet, Nature.OUTLET))
    if "unnamed_relay" in finding.flags:
        at = len(relays) if finding.unnamed_at is None else finding.unnamed_at
        relays.insert(at, Named(UNNAMED_MEDIA, Nature.MEDIA, within))
    return relays


def _evidence(finding: attribution.Finding) -> Iterator[Evidence]:
    sentence = [finding.start, finding.end]
    for piece in finding.evidence:
        span = {"start": piece.start, "end": piece.end}
        yield {**span, "text": piece.text, "rule": piece.rule, "sentence": sentence}
