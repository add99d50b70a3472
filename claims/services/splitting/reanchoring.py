"""Bringing the claims of older revisions onto the latest: to exactly their words, or not at all."""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple, cast

from django.db import connection
from django.db.models import F, Max, Min

from claims.models import Anchor, Claim, ClaimStatus, Revision
from claims.services.splitting.anchoring import Span, find_quote, unchanged_ends
from claims.services.splitting.reasons import Reason
from claims.services.splitting.searching import Searched
from claims.services.splitting.spans import place

ORPHANED = "orphaned"
_BATCH = 10_000

# One statement for many claims: the trigger that holds a claim to its words reads the text once a statement.
_UPDATE = """
    UPDATE claims_claim AS claim
    SET revision_id = new.revision_id, start = new.start, "end" = new."end", prefix = new.prefix,
        suffix = new.suffix, anchor = new.anchor, reasons = new.reasons
    FROM jsonb_to_recordset(%s::jsonb) AS new(
        id bigint, revision_id bigint, start integer, "end" integer, prefix text, suffix text, anchor text,
        reasons jsonb)
    WHERE claim.id = new.id
"""


class Quote(NamedTuple):
    """Where words stood once, in which revision, and between what."""

    revision_id: int
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


def reanchor_claims(revision: Revision) -> None:
    """Moves every claim of the article's older revisions to its words in this one, the latest.

    Expects the article to be locked.
    A claim whose words are not certain to be here becomes orphaned: it stays on the last revision that
    had them, and a reason of the kind "orphaned" says why. It comes back with the first later revision
    that has them for certain.
    """
    older = list(
        Claim.objects.filter(article_id=revision.article_id).exclude(revision=revision).order_by("pk")
    )
    if not older:
        return
    finder = _Finder(revision)
    standing = Claim.objects.filter(revision=revision).exclude(status=ClaimStatus.REPLACED)
    taken = set(standing.values_list("start", "end"))
    for claim in older:
        span = finder.find(_quote(claim))
        if span is None:
            _orphan(claim, f"revision {revision.number} does not have these words in one certain place")
        elif claim.status == ClaimStatus.REPLACED:
            _anchor(claim, revision, span)
        elif span in taken:
            _orphan(claim, f"in revision {revision.number}, another claim has exactly these words")
        else:
            taken.add(span)
            _anchor(claim, revision, span)
    _write(older)


def former_spans(revision: Revision) -> list[Span]:
    """Where in this revision stands what claims covered before a person moved them to other boundaries."""
    finder = _Finder(revision)
    return [span for quote in _former_quotes(revision.article_id) if (span := finder.find(quote))]


def _former_quotes(article_id: int) -> set[Quote]:
    """The words that claims of the article had and have no more, from history.

    Not joined with the claims: that would need statistics, which there are none of for rows just written.
    """
    events = cast("Any", Claim._meta.get_field("events").related_model).objects.filter(article_id=article_id)
    texts = events.values("pgh_obj_id").annotate(first=Min("exact"), last=Max("exact"))
    moved = [row["pgh_obj_id"] for row in texts.exclude(first=F("last"))]
    now = dict(Claim.objects.filter(pk__in=moved).values_list("pk", "exact"))
    rows = events.filter(pgh_obj_id__in=moved).values_list("pgh_obj_id", *Quote._fields)
    return {quote for pk, *row in rows if (quote := Quote(*row)).exact != now[pk]}


class _Finder:
    """Finds the quotes of other revisions in one."""

    def __init__(self, revision: Revision) -> None:
        self.revision = revision
        self.here = Searched(revision.text)
        self.before = cache(self._before)

    def find(self, quote: Quote) -> Span | None:
        """The quote's one certain place, or None.

        Where nothing changed up to the quote's end, or from its start on, its place is certain even if
        the text repeats itself; else its words must tell (`find_quote`).
        """
        if quote.revision_id == self.revision.pk:
            return quote.start, quote.end
        old, beginning, ending = self.before(quote.revision_id)
        if quote.end <= beginning:
            return quote.start, quote.end
        if quote.start >= len(old.text) - ending:
            shift = len(self.here.text) - len(old.text)
            return quote.start + shift, quote.end + shift
        return find_quote(self.here, exact=quote.exact, prefix=quote.prefix, suffix=quote.suffix, origin=old)

    def _before(self, revision_id: int) -> tuple[Searched, int, int]:
        text = Revision.objects.values_list("text", flat=True).get(pk=revision_id)
        return Searched(text), *unchanged_ends(text, self.here.text)


def _quote(claim: Claim) -> Quote:
    return Quote(*(getattr(claim, field) for field in Quote._fields))


def _anchor(claim: Claim, revision: Revision, span: Span) -> None:
    place(claim, revision, span)
    claim.reasons = [reason for reason in claim.reasons if reason["kind"] != ORPHANED]


def _orphan(claim: Claim, why: str) -> None:
    if claim.anchor != Anchor.ORPHANED:
        claim.anchor = Anchor.ORPHANED
        claim.reasons = [*claim.reasons, Reason(kind=ORPHANED, text=why)]


def _write(claims: Sequence[Claim]) -> None:
    fields = ("id", "revision_id", "start", "end", "prefix", "suffix", "anchor", "reasons")
    rows = [{field: getattr(claim, field) for field in fields} for claim in claims]
    with connection.cursor() as cursor:
        # A trigger plans its queries once a connection. On one that has changed single claims, it joins
        # the rows before and after this update by a nested loop, which takes minutes for a long text.
        cursor.execute("DISCARD PLANS")
        for first in range(0, len(rows), _BATCH):
            cursor.execute(_UPDATE, [json.dumps(rows[first : first + _BATCH])])
