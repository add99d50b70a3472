"""What the API says of each thing, as JSON. `schemas` declares the same shapes; tests hold the two together.

Functions instead of serializers, because an article of 5 MB has tens of thousands of claims.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from rest_framework.request import Request

from claims import attribution
from claims.api.problems import TYPES
from claims.api.selectors import Selector, Window
from claims.models import Article, Chain, Claim, Fetch, Flag, Link, Outlet, Revision, Scan, WorkState
from claims.services.submitting import Submitted

JSON = dict[str, Any]
MOST_CLAIMS = 500  # within one article; a news story has about 30


class Addresses:
    """Where things are: absolute, since a client keeps them."""

    def __init__(self, request: Request) -> None:
        self.root = request.build_absolute_uri(reverse("api:articles")).removesuffix("articles")

    def of(self, thing: Article | Claim | Scan | Fetch) -> str:
        """The address of an article, claim, scan or fetch."""
        return self.by_id(type(thing), thing.pk)

    def by_id(self, model: type[Article | Claim | Scan | Fetch], pk: int) -> str:
        """The same, for a thing that is not loaded."""
        names = str(model._meta.verbose_name_plural)
        return f"{self.root}{names}/{pk}"


def article(article: Article, *, title: str, number: int, at: Addresses) -> JSON:
    """An article without its text; `title` and `number` are its latest revision's."""
    return {
        "id": article.pk,
        "url": at.of(article),
        "title": title,
        "publisher": article.published_by or None,
        "credited_wire": article.credited_wire.name if article.credited_wire else None,
        "canonical_url": article.canonical_url,
        "provider": article.provider,
        "external_id": article.external_id,
        "created_at": _time(article.created_at),
        "revision": number,
    }


def awaited(awaited: Fetch, at: Addresses) -> JSON:
    """What handing in an address came to: nothing yet but the fetch to follow."""
    return {"article": None, "scan": None, "fetch": fetch(awaited, at), "notices": awaited.notices}


def whole_article(
    revision: Revision, latest_scan: Scan | None, claims: QuerySet[Claim], at: Addresses
) -> JSON:
    """The article of its latest revision, with that text, the latest scan of it, and its first claims.

    Where there are more than MOST_CLAIMS, it says where all of them are: those of a book take 150 MB.
    """
    found = list(claims[: MOST_CLAIMS + 1])
    all_claims = f"{at.root}claims?article={revision.article_id}"
    return {
        **article(revision.article, title=revision.title, number=revision.number, at=at),
        "text": revision.text,
        "byline": revision.byline,
        "language": revision.language,
        "published_at": _time(revision.published_at),
        "imported_at": _time(revision.imported_at),
        "scan": scan(latest_scan, revision, at) if latest_scan else None,
        "claims": [claim(one, at) for one in found[:MOST_CLAIMS]],
        "more_claims": all_claims if len(found) > MOST_CLAIMS else None,
    }


def fetch(fetch: Fetch, at: Addresses) -> JSON:
    """A fetch: how far it is, and the scan that came of it."""
    scan = fetch.scan
    return {
        "id": fetch.pk,
        "url": at.of(fetch),
        "address": fetch.url,
        "state": fetch.state,
        "queue": fetch.queue,
        "requested_at": _time(fetch.requested_at),
        "ended_at": _time(fetch.ended_at),
        "scan": {"id": scan.pk, "url": at.of(scan)} if scan else None,
        "article": link_to_article(scan.revision, at) if scan else None,
        "notices": fetch.notices,
        "error": _error(fetch),
    }


def link_to_article(revision: Revision, at: Addresses) -> JSON:
    """Where the article of a revision is."""
    return {"id": revision.article_id, "url": at.by_id(Article, revision.article_id)}


def submitted(submitted: Submitted, at: Addresses) -> JSON:
    """What handing in an article came to."""
    revision = submitted.imported.revision
    return {
        "article": article(submitted.imported.article, title=revision.title, number=revision.number, at=at),
        "scan": scan(submitted.scan, revision, at),
        "fetch": None,
        "notices": submitted.imported.notices,
    }


def claim(claim: Claim, at: Addresses) -> JSON:
    """A claim that was loaded `with_provenance`: its span, its flags, and its chains now."""
    window = Window.around(claim)
    return {
        "id": claim.pk,
        "url": at.of(claim),
        "article": {
            "id": claim.article_id,
            "url": at.by_id(Article, claim.article_id),
            "title": claim.revision.title,
            "publisher": claim.article.published_by or None,
        },
        "revision": claim.revision.number,
        "selector": window.selectors(claim.start, claim.end),
        "statement": claim.statement,
        "claimant": claim.claimant,
        "status": claim.status,
        "anchor": claim.anchor,
        "reasons": claim.reasons,
        "flags": [flag(one, window) for one in sorted(claim.flags.all(), key=_in_engine_order)],
        "chains": [chain(one, window) for one in claim.current_chains],  # type: ignore[attr-defined]
        "created_at": _time(claim.created_at),
    }


def flag(flag: Flag, window: Window) -> JSON:
    """A flag, the words that made it, and what an editor made of it."""
    return {
        "id": flag.pk,
        "kind": flag.kind,
        "state": flag.state,
        "note": flag.note,
        "decided_at": _time(flag.decided_at),
        "engine_version": flag.engine_version,
        "evidence": [evidence(one, window) for one in flag.evidence],
    }


def _in_engine_order(flag: Flag) -> int:
    return attribution.FLAGS.index(flag.kind) if flag.kind in attribution.FLAGS else len(attribution.FLAGS)


def chain(chain: Chain, window: Window) -> JSON:
    """A chain, its relays from the nearest to the reader to the farthest."""
    return {
        "selector": window.selectors(chain.start, chain.end),
        "kinds": chain.kinds,
        "carried": chain.carried,
        "relays": [relay(link, window) for link in chain.links.all()],
        "unnamed_at": chain.unnamed_station(),
        "origin": origin(chain, window) if chain.origin_text else None,
        "evidence": [evidence(one, window) for one in chain.evidence],
    }


def relay(link: Link, window: Window) -> JSON:
    """A relay; without a selector where it is carried over from an earlier sentence."""
    return {
        "outlet": link.outlet_name,
        "outlet_id": link.outlet_id,
        "selector": span(link.start, link.end, link.surface, window),
    }


def origin(chain: Chain, window: Window) -> JSON:
    """Who or what the information is traced back to."""
    return {
        "text": chain.origin_text,
        "kind": chain.origin_kind,
        "selector": span(chain.origin_start, chain.origin_end, chain.origin_text, window),
    }


def evidence(evidence: Mapping[str, Any], window: Window) -> JSON:
    """The words that made a flag, and the rule that read them; a step of the graph has no place."""
    start, text = evidence.get("start"), evidence["text"]
    selector = None if start is None else window.selectors(start, evidence["end"], text)
    return {"rule": evidence["rule"], "text": text, "selector": selector}


def scan(scan: Scan, revision: Revision, at: Addresses) -> JSON:
    """A scan of this revision: how far it is, and how it ended."""
    return {
        "id": scan.pk,
        "url": at.of(scan),
        "article": link_to_article(revision, at),
        "revision": revision.number,
        "state": scan.state,
        "queue": scan.queue,
        "sentences_done": scan.sentences_done,
        "sentences_total": scan.sentences_total,
        "requested_at": _time(scan.requested_at),
        "started_at": _time(scan.started_at),
        "ended_at": _time(scan.ended_at),
        "engine_version": scan.engine_version,
        "outcome": _outcome(scan) if scan.state == WorkState.DONE else None,
        "error": _error(scan),
    }


def outlet(outlet: Outlet) -> JSON:
    """An outlet with every name and domain it goes by."""
    return {
        "id": outlet.pk,
        "name": outlet.name,
        "kind": outlet.kind,
        "country": outlet.country,
        "owner": outlet.owner,
        "wire": outlet.wire,
        "names": [{"text": name.text, "kind": name.kind} for name in outlet.names.all()],
        "domains": [domain.domain for domain in outlet.domains.all()],
    }


def span(start: int | None, end: int | None, exact: str, window: Window) -> list[Selector] | None:
    """The selectors of a span that may not be known."""
    return None if start is None or end is None else window.selectors(start, end, exact)


def _error(failed: Scan | Fetch) -> JSON | None:
    return {"type": f"{TYPES}{failed.error_code}", "detail": failed.error} if failed.error_code else None


def _outcome(scan: Scan) -> JSON:
    return {
        "claims_flagged": scan.claims_flagged,
        "language": scan.language,
        "supported": bool(scan.supported),
        "note": scan.note,
    }


def _time(moment: datetime | None) -> str | None:
    return moment.isoformat().replace("+00:00", "Z") if moment else None
