"""Edges that were found, brought up to date: what is not found any more ends, what is new begins."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils import timezone

from claims.models import Edge, Finder, Scan, Snapshot
from claims.services.provenance.nodes import Ref, node_ids

_BATCH = 2_000

Evidence = Mapping[str, Any]  # {text, rule}, and for words of a text {start, end, sentence: [start, end]}
_Key = tuple[int, int, int, str]


@dataclass(frozen=True, slots=True)
class Found:
    """A step that was found in a document: the tail rests on the head."""

    document: Ref
    tail: Ref
    head: Ref
    kind: str
    evidence: tuple[Evidence, ...]


def redraw(
    *,
    among: Q,
    found: Iterable[Found],
    finder: Finder,
    snapshot: Snapshot | None = None,
    scan: Scan | None = None,
) -> set[int]:
    """Makes the finder's standing edges, of those that `among` tells, the ones that it found.

    Returns the nodes of the documents in which anything changed. An edge whose evidence is the same stays.
    One that a person ended is not drawn again. The offsets of the evidence point into `snapshot`, or into the
    revision of `scan`. Expects the caller to let nobody else redraw the same at the same time.
    """
    steps = [step for step in found if step.tail != step.head]
    ids = node_ids({ref for step in steps for ref in (step.document, step.tail, step.head)})
    wanted = _joined(steps, ids)
    known = Edge.objects.filter(among, Q(ended_at__isnull=True) | Q(ended_by__isnull=False), finder=finder)
    standing = {_key(edge): edge for edge in known if edge.ended_at is None}
    refused = {_key(edge) for edge in known if edge.ended_at is not None}
    gone = [edge for key, edge in standing.items() if wanted.get(key) != edge.evidence]
    Edge.objects.filter(pk__in=[edge.pk for edge in gone]).update(ended_at=timezone.now())
    kept = standing.keys() - {_key(edge) for edge in gone}
    new = [
        Edge(document_id=key[0], tail_id=key[1], head_id=key[2], kind=key[3], finder=finder,
             evidence=evidence, snapshot=snapshot, scan=scan)
        for key, evidence in wanted.items() if key not in kept and key not in refused
    ]  # fmt: skip
    Edge.objects.bulk_create(new, batch_size=_BATCH)
    return {edge.document_id for edge in (*gone, *new)}


def _joined(steps: Iterable[Found], ids: Mapping[Ref, int]) -> dict[_Key, list[Evidence]]:
    """One edge for every step, however many sentences of the document say it."""
    joined = dict[_Key, list[Evidence]]()
    for step in steps:
        key = (ids[step.document], ids[step.tail], ids[step.head], step.kind)
        evidence = joined.setdefault(key, [])
        evidence += [piece for piece in step.evidence if piece not in evidence]
    return joined


def _key(edge: Edge) -> _Key:
    return edge.document_id, edge.tail_id, edge.head_id, edge.kind
