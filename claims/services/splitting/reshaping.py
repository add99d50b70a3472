"""Other boundaries for claims: merged, split or moved. What was there stays in history."""

from collections.abc import Collection, Iterable, Sequence
from itertools import chain, pairwise
from typing import TYPE_CHECKING, TypeVar

from django.db import transaction

from claims.models import Claim, ClaimStatus, Revision
from claims.services.splitting.anchoring import Span
from claims.services.splitting.errors import (
    ClaimNotFoundError,
    DifferentArticlesError,
    NotAdjacentError,
    NothingToMergeError,
    SplitPointError,
)
from claims.services.splitting.locking import (
    claim_for_change,
    find_revision,
    lock_article,
    refuse_fixed,
    refuse_orphaned,
    refuse_rejected,
    refuse_replaced,
    refuse_stale,
)
from claims.services.splitting.proposing import proposal
from claims.services.splitting.provenance import inherit_decisions, inherit_sources, rescan
from claims.services.splitting.reasons import reasons
from claims.services.splitting.spans import place, refuse_taken, trimmed

if TYPE_CHECKING:
    from django.contrib.auth.models import User

T = TypeVar("T")


@transaction.atomic
def merge_claims(*, claim_ids: Collection[int], user: "User") -> Claim:
    """Replaces neighbouring claims by one from the first's start to the last's end, and returns it.

    It is accepted where all of them were. It takes over their statements, their reasons, their claimant
    where they agree on one, what an editor decided on their flags, and their sources. A scan is queued for
    its chains.
    Raises NothingToMergeError, ClaimNotFoundError, DifferentArticlesError, NotAdjacentError,
    SpanTakenError, ClaimStatusError, OrphanedClaimError and StaleRevisionError.
    """
    old = _claims_to_merge(set(claim_ids))
    revision = old[0].revision
    span = old[0].start, max(claim.end for claim in old)
    _refuse_gap(old, span)
    refuse_taken(revision, span, by_others_than=old)
    new = proposal(revision, span, _united(claim.reasons for claim in old))
    new.created_by = user
    new.status = (
        ClaimStatus.ACCEPTED if all(c.status == ClaimStatus.ACCEPTED for c in old) else ClaimStatus.PROPOSED
    )
    new.statement = " ".join(_united([claim.statement] for claim in old if claim.statement))
    claimants = {claim.claimant for claim in old if claim.claimant}
    new.claimant = claimants.pop() if len(claimants) == 1 else ""
    _replace(old, [new], user)
    return new


@transaction.atomic
def split_claim(*, claim_id: int, at: Collection[int], user: "User") -> list[Claim]:
    """Replaces a claim by its parts between the offsets `at`, and returns these in order.

    Offsets are code points from the start of the revision's text, inside the claim. The parts have the
    claim's status, claimant, decided flags and sources; their statements are to be written. A scan is queued
    for their chains. Raises ClaimNotFoundError, SplitPointError, SpanTakenError, ClaimStatusError,
    OrphanedClaimError and StaleRevisionError.
    """
    claim = claim_for_change(claim_id)
    refuse_fixed(claim)
    parts = []
    for span in _parts(claim, sorted(set(at))):
        refuse_taken(claim.revision, span, by_others_than=[claim])
        part = proposal(claim.revision, span, reasons(claim.revision.text[slice(*span)]))
        part.status, part.claimant, part.created_by = claim.status, claim.claimant, user
        parts.append(part)
    _replace([claim], parts, user)
    return parts


@transaction.atomic
def move_claim(
    *, claim_id: int, start: int, end: int, revision_id: int | None = None, user: "User | None" = None
) -> Claim:
    """Moves the claim to the span [start, end) of its revision, and returns it; history keeps where it was.

    An orphaned claim is brought back by naming the latest revision, which the span then is of. White space at
    the span's ends is left out. A scan is queued, so that chains and flags follow.
    Raises ClaimNotFoundError, RevisionNotFoundError, DifferentArticlesError, SpanOutsideTextError,
    EmptySpanError, SpanTakenError, ClaimStatusError, OrphanedClaimError and StaleRevisionError.
    """
    claim = claim_for_change(claim_id)
    refuse_replaced(claim)
    refuse_rejected(claim)
    revision = _target(claim, revision_id)
    span = trimmed(revision.text, start, end)
    if (revision.pk, *span) == (claim.revision_id, claim.start, claim.end):
        return claim
    refuse_taken(revision, span, by_others_than=[claim])
    place(claim, revision, span)
    claim.reasons = reasons(claim.exact)
    claim.save()
    rescan(claim, user)
    return claim


def _target(claim: Claim, revision_id: int | None) -> Revision:
    """The revision to move the claim in; its article is locked already."""
    if revision_id is None:
        refuse_orphaned(claim)
    revision = claim.revision if revision_id is None else find_revision(revision_id)
    if revision.article_id != claim.article_id:
        raise DifferentArticlesError(
            f"Claim {claim.pk} is of another article than revision {revision_id}. "
            "Choose the latest revision of its own article."
        )
    refuse_stale(revision)
    return revision


def _claims_to_merge(ids: Collection[int]) -> list[Claim]:
    if len(ids) < 2:
        raise NothingToMergeError("Merging takes at least two different claims. Choose another one as well.")
    articles = dict(Claim.objects.filter(pk__in=ids).values_list("pk", "article_id"))
    if missing := sorted(set(ids) - articles.keys()):
        raise ClaimNotFoundError(
            f"There is no claim {missing[0]}. Reload the page and choose claims that it shows."
        )
    if len(set(articles.values())) > 1:
        raise DifferentArticlesError(
            "These claims are of different articles. Merge claims of one article only."
        )
    lock_article(next(iter(articles.values())))
    claims = list(Claim.objects.filter(pk__in=ids).select_related("revision").order_by("start", "end"))
    for claim in claims:
        refuse_fixed(claim)
    return claims


def _refuse_gap(claims: Sequence[Claim], span: Span) -> None:
    start, end = span
    between = Claim.objects.standing().filter(revision=claims[0].revision, start__lt=end, end__gt=start)
    other = between.exclude(pk__in=[claim.pk for claim in claims]).first()
    if other is not None:
        raise NotAdjacentError(
            f"Claim {other.pk} stands between these claims. "
            "Choose it as well, or merge claims that are neighbours."
        )


def _parts(claim: Claim, at: Sequence[int]) -> list[Span]:
    text, bounds = claim.revision.text, [claim.start, *at, claim.end]
    spans = list(pairwise(bounds))
    if not at or any(start >= end or not text[start:end].strip() for start, end in spans):
        raise SplitPointError(
            f"Claim {claim.pk} goes from {claim.start} to {claim.end}. "
            "Choose offsets between these that leave words on both sides of each."
        )
    return [trimmed(text, start, end) for start, end in spans]


def _replace(old: Sequence[Claim], new: Sequence[Claim], user: "User") -> None:
    Claim.objects.filter(pk__in=[claim.pk for claim in old]).update(status=ClaimStatus.REPLACED)
    for claim in Claim.objects.bulk_create(new):
        claim.replaces.set(old)
    inherit_decisions(old, new)
    inherit_sources(old, new, user)
    rescan(new[0], user)


def _united(lists: Iterable[Iterable[T]]) -> list[T]:
    """What is in any of the lists, once, in order."""
    united: list[T] = []
    for item in chain.from_iterable(lists):
        if item not in united:
            united.append(item)
    return united
