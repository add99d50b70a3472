"""What an article says of where it has things from, as steps of the graph: by its text, and by what came with
it."""

from collections.abc import Sequence

from django.db.models import Q

from claims import attribution
from claims.models import Article, Claim, ClaimSource, EdgeKind, Finder, Nature, Outlet, Scan
from claims.services.outlets import outlet_ids
from claims.services.provenance.asking import request_checks
from claims.services.provenance.findings import steps
from claims.services.provenance.nodes import Named, Ref, ref
from claims.services.provenance.redrawing import Found, redraw


def draw_chains(scan: Scan, pairs: Sequence[tuple[Claim, attribution.Finding]]) -> None:
    """Draws what the scan found of each claim of its revision, and has those checked that have sources.

    Expects the article's row to be locked.
    """
    outlets = outlet_ids({relay.outlet for _, finding in pairs for relay in finding.relays})
    found = [step for claim, finding in pairs for step in steps(ref(claim), finding, outlets)]
    redraw(among=Q(document__claim__revision=scan.revision), found=found, finder=Finder.ENGINE, scan=scan)
    attached = ClaimSource.objects.attached().filter(claim__revision=scan.revision)
    request_checks(claims=attached.values_list("claim", flat=True), queue=scan.queue)


def draw_had_from(article: Article, said: Sequence[tuple[str, str, Outlet | None]]) -> None:
    """Draws from whom the article's metadata says it has the text or what it tells.

    `said` are the names, each with the field that has it, and its outlet if that is known. The publisher
    itself is left out. Expects the article's row to be locked, or new.
    """
    found = []
    for name, field, outlet in said:
        head: Ref = ref(outlet) if outlet else Named(name, Nature.OUTLET)
        if name != article.published_by and (outlet is None or outlet.pk != article.publisher_id):
            evidence = {"text": name, "rule": field}
            found.append(Found(ref(article), ref(article), head, EdgeKind.CITES, (evidence,)))
    redraw(among=Q(document__article=article), found=found, finder=Finder.METADATA)
