"""Storing made-up news, with sources that were captured and attached long ago: for tests and measurements."""

import gzip
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db import transaction

from claims.errors import WrongStateError
from claims.models import (
    Article,
    Claim,
    ClaimSource,
    Outlet,
    Revision,
    Snapshot,
    Source,
    SourceKind,
    Stance,
    snapshot_digest,
    text_digest,
)
from claims.services.provenance import request_reading
from claims.services.sourcing.tiers import proposed_tier

PROVIDER = "make_corpus"


@dataclass(frozen=True, slots=True)
class MadeUpSource:
    """A source of a made-up claim; `passage` are the words that the claim relies on, "" for the whole text.

    `attached` to the claim, or merely known. `organisation` where no outlet published it.
    """

    outlet: str
    organisation: str
    title: str
    text: str
    day: date
    attached: bool
    passage: str


@dataclass(frozen=True, slots=True)
class MadeUpClaim:
    """A made-up article, of which `exact` is the one claim, and `statement` what it claims."""

    number: int
    publisher: str
    title: str
    text: str
    exact: str
    statement: str
    day: date
    sources: Sequence[MadeUpSource]


def refuse_where_news_is_real() -> None:
    """Raises WrongStateError where the database has an article that was not made up."""
    if Article.objects.exclude(provider=PROVIDER).exists():
        raise WrongStateError(
            "This database has real articles. Name an empty one in DATABASE_URL, or another DATA_DIR."
        )


@transaction.atomic
def store_made_up(*, claims: Iterable[MadeUpClaim]) -> dict[int, int]:
    """Stores the claims with their sources, queues the reading of each source, and returns the id of each
    claim by its number.

    The outlets must be known. Raises WrongStateError where these numbers are stored already.
    """
    claims = list(claims)
    numbers = [str(claim.number) for claim in claims]
    if Article.objects.filter(provider=PROVIDER, external_id__in=numbers).exists():
        raise WrongStateError("Made-up news is here already. Use an empty database.")
    outlets = {outlet.name: outlet for outlet in Outlet.objects.all()}
    rows = _articles(claims, outlets)
    _sources(claims, rows, outlets)
    return {claim.number: row.pk for claim, row in zip(claims, rows, strict=True)}


def _articles(claims: Sequence[MadeUpClaim], outlets: dict[str, Outlet]) -> list[Claim]:
    articles = Article.objects.bulk_create(
        Article(publisher=outlets[claim.publisher], provider=PROVIDER, external_id=str(claim.number))
        for claim in claims
    )
    revisions = Revision.objects.bulk_create(
        Revision(
            article=article, number=1, title=claim.title, text=claim.text,
            sha256=text_digest(claim.title, claim.text), published_at=_noon(claim.day),
        )
        for claim, article in zip(claims, articles, strict=True)
    )  # fmt: skip
    return Claim.objects.bulk_create(
        Claim(
            article=revision.article, revision=revision, start=(start := claim.text.index(claim.exact)),
            end=start + len(claim.exact), exact=claim.exact, statement=claim.statement,
        )
        for claim, revision in zip(claims, revisions, strict=True)
    )  # fmt: skip


def _sources(claims: Sequence[MadeUpClaim], rows: Sequence[Claim], outlets: dict[str, Outlet]) -> None:
    pairs = [(row, made_up) for claim, row in zip(claims, rows, strict=True) for made_up in claim.sources]
    sources = Source.objects.bulk_create(_source(made_up, outlets) for _, made_up in pairs)
    snapshots = Snapshot.objects.bulk_create(
        _snapshot(source, made_up) for source, (_, made_up) in zip(sources, pairs, strict=True)
    )
    for snapshot in snapshots:
        request_reading(snapshot=snapshot)
    ClaimSource.objects.bulk_create(
        _attached(row, made_up, snapshot)
        for snapshot, (row, made_up) in zip(snapshots, pairs, strict=True)
        if made_up.attached
    )


def _source(made_up: MadeUpSource, outlets: dict[str, Outlet]) -> Source:
    return Source(
        kind=SourceKind.NEWS_REPORT if made_up.outlet else SourceKind.OTHER,
        title=made_up.title,
        outlet=outlets[made_up.outlet] if made_up.outlet else None,
        organisation=made_up.organisation,
        published_on=made_up.day,
    )


def _snapshot(source: Source, made_up: MadeUpSource) -> Snapshot:
    return Snapshot(
        source=source, title=made_up.title, text=made_up.text, sha256=snapshot_digest(made_up.text),
        raw=gzip.compress(made_up.text.encode()), media_type="text/plain", charset="utf-8",
        final_url="https://made-up.example/", fetched_at=_noon(made_up.day),
    )  # fmt: skip


def _attached(claim: Claim, made_up: MadeUpSource, snapshot: Snapshot) -> ClaimSource:
    proposal = proposed_tier(snapshot.source)
    row = ClaimSource(
        claim=claim, source=snapshot.source, stance=Stance.SUPPORTS,
        proposed_tier=proposal.tier, proposed_because=proposal.because,
    )  # fmt: skip
    if made_up.passage:
        row.snapshot, row.exact = snapshot, made_up.passage
        row.start = made_up.text.index(made_up.passage)
        row.end = row.start + len(made_up.passage)
    return row


def _noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
