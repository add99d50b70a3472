"""What follows for chains, flags and sources when the boundaries of claims change."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from claims.models import Anchor, Chain, Claim, ClaimSource, Flag, FlagState, Queue
from claims.services.provenance.asking import request_checks
from claims.services.splitting.locking import is_latest

if TYPE_CHECKING:
    from django.contrib.auth.models import User

# Where the claims that are merged into one were decided on differently, the one that warns stays.
_DECISIONS = (FlagState.CONFIRMED, FlagState.DISMISSED)


def rescan(claim: Claim, user: "User | None") -> None:
    """Queues a scan of the claim's revision, so that chains and flags follow the claims' new boundaries."""
    from claims.services.scanning import request_scan  # it splits articles: the two need each other

    if claim.anchor == Anchor.ANCHORED and is_latest(claim.revision):
        request_scan(revision=claim.revision, requested_by=user)


def inherit_decisions(old: Sequence[Claim], new: Iterable[Claim]) -> None:
    """Gives the new claims the flags that an editor confirmed or dismissed on the claims that they replace.

    A flag goes to each new claim that overlaps a sentence in which it is found now; where it is found in none
    (the revision has not been scanned yet, or the decision outlived what was found), to each that overlaps
    the old claim, since a decision that is asked for again is worse than one that stands too wide.
    """
    decided = [
        flag
        for state in _DECISIONS
        for flag in Flag.objects.filter(claim__in=old, state=state).order_by("pk")
    ]
    chains = list(Chain.objects.current().filter(claim__in=old))
    wholes = {claim.pk: (claim.start, claim.end) for claim in old}
    for claim in new:
        inherited = dict[str, Flag]()
        for flag in decided:
            found = [(c.start, c.end) for c in chains if c.claim_id == flag.claim_id and flag.kind in c.kinds]
            if any(_overlap(span, claim) for span in found or [wholes[flag.claim_id]]):
                inherited.setdefault(flag.kind, flag)
        Flag.objects.bulk_create(_copy(flag, claim) for flag in inherited.values())


def inherit_sources(old: Sequence[Claim], new: Sequence[Claim], user: "User | None") -> None:
    """Attaches to each new claim the sources of the claims that it replaces, as they were attached there.

    Whether a passage supports the wording has to be judged anew: the wording is another.
    """
    attached = ClaimSource.objects.attached().filter(claim__in=old).order_by("pk")
    rows = {row.source_id: row for row in reversed(attached)}  # of two of one source, the first
    for claim in new:
        ClaimSource.objects.bulk_create(_attached_to(claim, row) for row in rows.values())
    if rows:
        request_checks(claims=[claim.pk for claim in new], queue=Queue.INTERACTIVE, requested_by=user)


def _attached_to(claim: Claim, row: ClaimSource) -> ClaimSource:
    other = {"id", "claim", "support", "attached_at"}
    kept = [field.attname for field in ClaimSource._meta.concrete_fields if field.name not in other]
    return ClaimSource(claim=claim, **{name: getattr(row, name) for name in kept})


def _overlap(span: tuple[int, int], claim: Claim) -> bool:
    return span[0] < claim.end and claim.start < span[1]


def _copy(flag: Flag, claim: Claim) -> Flag:
    kept = ("kind", "state", "scan_id", "engine_version", "evidence", "decided_by_id", "decided_at", "note")
    return Flag(claim=claim, **{field: getattr(flag, field) for field in kept})
