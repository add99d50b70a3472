"""A claim's part of the graph, read in a number of queries that does not grow with it."""

from collections.abc import Iterable, Sequence

from django.db import connection

from claims.models import (
    Claim,
    ClaimSource,
    Edge,
    Fingerprint,
    Naming,
    Nature,
    Node,
    Origin,
    Outlet,
    Source,
    SourceKind,
    Stance,
    Support,
    Tier,
)
from claims.models.provenance import TARGETS
from claims.services.intake.canonical import folded_url
from claims.services.provenance.graph import ClaimGraph, NodeId, Place, Step, resolved
from claims.services.provenance.nodes import Named
from claims.services.provenance.owners import family
from claims.services.provenance.reliance import Reliance

# Kinds of sources that are the record or the witness itself, for those that nobody has decided on.
RECORDS = (
    SourceKind.OFFICIAL_RECORD, SourceKind.STATEMENT, SourceKind.TRANSCRIPT, SourceKind.DATASET,
    SourceKind.COURT_DOCUMENT, SourceKind.RECORDING, SourceKind.INTERVIEW, SourceKind.EYEWITNESS,
)  # fmt: skip
PROTECTED = "a protected source"

# Every edge of each document that is reached from the start. Where a document's edge leads, that is a
# document too: a person's edge belongs to its tail, whatever that is. UNION drops what was reached before, so
# that a circle comes to an end.
REACHED = """
    WITH RECURSIVE reached(node) AS (
        SELECT unnest(%s::bigint[])
        UNION
        SELECT edge.head_id FROM reached JOIN claims_edge AS edge
        ON edge.document_id = reached.node AND edge.ended_at IS NULL
    )
    SELECT edge.* FROM reached JOIN claims_edge AS edge
    ON edge.document_id = reached.node AND edge.ended_at IS NULL ORDER BY edge.id
"""
RESTING = """
    WITH RECURSIVE resting(node) AS (
        SELECT unnest(%s::bigint[])
        UNION
        SELECT edge.document_id FROM resting JOIN claims_edge AS edge
        ON edge.head_id = resting.node AND edge.ended_at IS NULL
    )
    SELECT DISTINCT attached.claim_id FROM resting
    JOIN claims_node AS node ON node.id = resting.node
    JOIN claims_claimsource AS attached ON attached.source_id = node.source_id
    WHERE attached.detached_at IS NULL ORDER BY attached.claim_id
"""


def load(claim: Claim) -> ClaimGraph:
    """What the claim rests on: its attached sources that support it, and everything that is reached from
    them.

    Of a source's text, what the claim relies on counts (see `Reliance`); and nothing of it where a person
    judged that it does not say what the claim says.
    """
    supporting = ClaimSource.objects.attached().filter(claim=claim, stance=Stance.SUPPORTS)
    supporting = supporting.exclude(support__in=[Support.CONTRADICTS, Support.ABSENT])
    attached = {row.source_id: row for row in supporting.select_related("source__outlet").order_by("pk")}
    edges = edges_from(_start(claim, attached))
    nodes = _nodes(edges)
    refs = {node.pk: _ref(node) for node in nodes}
    sources = [row.source for row in attached.values()]
    targets = [*sources, *(node.target for node in nodes), claim]
    places = _places(targets, attached)
    reliance = Reliance(claim.statement or claim.exact, attached, edges)
    counting = [edge for edge in edges if reliance.counts(edge, refs[edge.document_id])]
    steps = [_step(edge, refs) for edge in counting]
    return ClaimGraph(
        claim=("claim", claim.pk),
        own=_own(claim, sources),
        sources=[("source", source.pk) for source in sources],
        places=places,
        steps=resolved(places, steps),
    )


def edges_from(nodes: Sequence[int]) -> list[Edge]:
    """The standing edges of every document that is reached from these nodes, in the order they were drawn."""
    return list(Edge.objects.raw(REACHED, [list(nodes)])) if nodes else []


def claims_resting_on(nodes: Iterable[int]) -> list[int]:
    """The claims whose part of the graph has one of these nodes, by the sources attached to them."""
    with connection.cursor() as cursor:
        cursor.execute(RESTING, [list(nodes)])
        return [claim for (claim,) in cursor.fetchall()]


def _start(claim: Claim, sources: Iterable[int]) -> list[int]:
    own = Node.objects.filter(claim=claim) | Node.objects.filter(article=claim.article_id)
    return list((own | Node.objects.filter(source__in=list(sources))).values_list("pk", flat=True))


def _nodes(edges: Iterable[Edge]) -> list[Node]:
    ids = {node for edge in edges for node in (edge.document_id, edge.tail_id, edge.head_id)}
    related = ("claim", "article__publisher", "source__outlet", "outlet", "origin")
    return list(Node.objects.filter(pk__in=ids).select_related(*related))


def _ref(node: Node) -> NodeId:
    return next((name, pk) for name in TARGETS if (pk := getattr(node, f"{name}_id")) is not None)


def _own(claim: Claim, sources: Iterable[Source]) -> frozenset[NodeId]:
    """The claim's article, under whatever guise, and who publishes it."""
    article = claim.article
    own: set[NodeId] = {("article", article.pk)}
    address = folded_url(article.canonical_url) if article.canonical_url else ""  # as sources are found by
    own |= {("source", source.pk) for source in sources if address and source.canonical_url == address}
    if article.publisher_id:
        own.add(("outlet", article.publisher_id))
    elif article.publisher_name:
        key = Named(article.publisher_name, Nature.OUTLET).key
        own |= {("origin", pk) for pk in Origin.objects.filter(key=key).values_list("pk", flat=True)}
    return frozenset(own)


def _places(targets: Iterable[object], attached: dict[int, ClaimSource]) -> dict[NodeId, Place]:
    rows = {(row._meta.model_name, row.pk): row for row in targets}  # type: ignore[attr-defined]
    sources = [pk for name, pk in rows if name == "source"]
    read = set(
        Fingerprint.objects.filter(snapshot__source__in=sources).values_list("snapshot__source", flat=True)
    )
    hidden = set(
        ClaimSource.objects.filter(source__in=sources, naming=Naming.PROTECTED).values_list(
            "source", flat=True
        )
    )
    places = dict[NodeId, Place]()
    for ref, row in rows.items():
        if isinstance(row, Source):
            tier = attached[row.pk].tier or attached[row.pk].proposed_tier if row.pk in attached else ""
            primary = tier == Tier.PRIMARY if tier else row.kind in RECORDS
            places[ref] = _of_source(row, primary, row.pk in read, row.pk in hidden)
        else:
            places[ref] = _of_other(ref, row)
    return places


def _of_source(source: Source, primary: bool, read: bool, hidden: bool) -> Place:
    return Place(
        ("source", source.pk),
        PROTECTED if hidden else str(source),
        outlet=("outlet", source.outlet_id) if source.outlet_id else None,
        family=family(source.outlet) if source.outlet else source.organisation,
        publisher="" if hidden else source.published_by,
        day=source.published_on,
        primary=primary,
        read=read,
        hidden=hidden,
    )


def _of_other(ref: NodeId, row: object) -> Place:
    if isinstance(row, Outlet):
        return Place(ref, row.name, outlet=ref, family=family(row), publisher=row.name)
    if isinstance(row, Origin):
        listed = row.nature == Nature.OUTLET
        return Place(ref, row.name, family=row.name if listed else "", publisher=row.name if listed else "",
                     nature=row.nature)  # fmt: skip
    publisher = getattr(row, "publisher_id", None)
    return Place(ref, str(row), outlet=("outlet", publisher) if publisher else None, read=True)


def _step(edge: Edge, refs: dict[int, NodeId]) -> Step:
    words = next((str(piece.get("text", "")) for piece in edge.evidence), "")
    return Step(edge.pk, refs[edge.document_id], refs[edge.tail_id], refs[edge.head_id], edge.kind, words)
