"""Proposing claims from a revision: every sentence with a reason to check it that no claim covers yet."""

from collections.abc import Iterable, Sequence

from django.db import connection, transaction

from claims.models import Claim, Revision
from claims.services.splitting.anchoring import Span
from claims.services.splitting.candidates import candidates
from claims.services.splitting.locking import is_latest, lock_article
from claims.services.splitting.reanchoring import former_spans, reanchor_claims
from claims.services.splitting.reasons import ATTRIBUTION, Reason, reasons
from claims.services.splitting.spans import check_span, place

_BATCH = 5_000


@transaction.atomic
def split_article(*, revision: Revision) -> list[Claim]:
    """Brings the article's claims onto its latest revision, and returns new proposals for the rest of it.

    Idempotent and safe to run twice at once: a sentence that a claim of any status touches, or touched
    before a person moved it, is never proposed again. Where a newer revision is there, does nothing:
    claims go with that one.
    """
    lock_article(revision.article_id)
    if not is_latest(revision):
        return []
    _ignore_no_triggers()
    reanchor_claims(revision)
    uncovered = _uncovered(candidates(revision.text), _covered(revision))
    proposals = [
        proposal(revision, span, why) for span in uncovered if (why := reasons(revision.text[slice(*span)]))
    ]
    return Claim.objects.bulk_create(proposals, batch_size=_BATCH)


@transaction.atomic
def propose_sentence(*, revision: Revision, start: int, end: int) -> Claim:
    """Proposes the span [start, end) as a claim because the engine flagged it, and returns it.

    Where a claim that is not replaced has this span already, returns that one.
    Raises SpanOutsideTextError or EmptySpanError.
    """
    lock_article(revision.article_id)
    check_span(revision.text, start, end)
    known = Claim.objects.filter(revision=revision, start=start, end=end).exclude(status="replaced").first()
    if known is not None:
        return known
    why = [reason for reason in reasons(revision.text[start:end]) if reason["kind"] != ATTRIBUTION["kind"]]
    claim = proposal(revision, (start, end), [ATTRIBUTION, *why])
    claim.save()
    return claim


def proposal(revision: Revision, span: Span, why: Iterable[Reason]) -> Claim:
    """A proposed claim at the span, not saved."""
    claim = Claim(article_id=revision.article_id, reasons=list(why))
    place(claim, revision, span)
    return claim


def _ignore_no_triggers() -> None:
    """Tells pgtrigger, for this transaction, that there is no trigger to ignore.

    Where nothing is said, each trigger finds that out by an exception, at every row, and that is most of the
    time that the claims of a long text take.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pgtrigger.ignore', '{}', true)")


def _covered(revision: Revision) -> list[Span]:
    claims = Claim.objects.filter(revision=revision).values_list("start", "end")
    return sorted([*claims, *former_spans(revision)])


def _uncovered(spans: Iterable[Span], covered: Sequence[Span]) -> list[Span]:
    """The spans that none of the covered ones overlaps; both are in order of their starts."""
    free: list[Span] = []
    ahead, reach = 0, 0
    for start, end in spans:
        while ahead < len(covered) and covered[ahead][0] < end:
            reach = max(reach, covered[ahead][1])
            ahead += 1
        if reach <= start:
            free.append((start, end))
    return free
