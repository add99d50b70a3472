"""Texts that are the same: a source that has another's text, or that of the article which the claim is made
in."""

from datetime import UTC, date, datetime

from django.db.models import Q

from claims.models import Article, EdgeKind, Finder, Fingerprint, Snapshot, Source
from claims.services.provenance.fingerprints import COPIED, RUN, copies_of, keep_fingerprint, marks, shared
from claims.services.provenance.nodes import Ref, ref
from claims.services.provenance.redrawing import Found, redraw


def compare(snapshot: Snapshot) -> set[int]:
    """Draws who has the text of this snapshot's source; returns the nodes of what changed.

    The copy is the one that was published later, or else was fetched later.
    """
    shares = copies_of(snapshot, keep_fingerprint(snapshot))
    others = Source.objects.filter(pk__in=shares).prefetch_related("snapshots")
    source = snapshot.source
    found = []
    for other in others:
        tail, head = (other, source) if _since(source) < _since(other) else (source, other)
        found.append(_copy(ref(tail), ref(head), shares[other.pk]))
    among = Q(tail__source=source, head__source__isnull=False) | Q(
        tail__source__isnull=False, head__source=source
    )
    return redraw(among=among, found=found, finder=Finder.COMPARISON)


def compare_with_article(article: Article, sources: list[Source]) -> None:
    """Draws which of the sources have the article's own text, and came out after it as far as is known.

    An article that credits a wire has no text of its own, and a wire copies from nobody.
    """
    revision = article.latest_revision()
    own = [] if article.credited_wire_id else marks(revision.text)
    day = revision.published_at.date() if revision.published_at else None
    prints = Fingerprint.objects.filter(snapshot__source__in=sources)
    found = []
    for fingerprint in prints.select_related("snapshot__source__outlet").order_by("snapshot__fetched_at"):
        source, share = fingerprint.snapshot.source, shared(own, fingerprint.marks)
        before = day and source.published_on and source.published_on <= day
        if share >= COPIED and not before and not (source.outlet and source.outlet.wire):
            found.append(_copy(ref(source), ref(article), share))
    redraw(among=Q(tail__source__in=sources, head__article=article), found=found, finder=Finder.COMPARISON)


def _since(source: Source) -> tuple[date, datetime, int]:
    """Since when it has been there, as far as is known: what published first comes first."""
    fetched = [snapshot.fetched_at for snapshot in source.snapshots.all()]
    first = min(fetched, default=datetime.max.replace(tzinfo=UTC))
    return source.published_on or first.date(), first, source.pk


def _copy(tail: Ref, head: Ref, share: float) -> Found:
    text = f"{share:.0%} of the shorter text's runs of {RUN} words stand in both"
    return Found(tail, tail, head, EdgeKind.REPUBLISHES, ({"text": text, "rule": "same text"},))
