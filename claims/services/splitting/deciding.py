"""Whether a claim is worked on: accepted, rejected, or proposed again. Its truth is another matter."""

from typing import TYPE_CHECKING

from django.db import transaction

from claims.models import Claim, ClaimStatus
from claims.services.splitting.locking import (
    claim_for_change,
    refuse_judged,
    refuse_orphaned,
    refuse_replaced,
)
from claims.services.splitting.provenance import rescan

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def accept_claim(*, claim_id: int, user: "User | None" = None) -> Claim:
    """Takes a proposed or rejected claim on for checking, and returns it; an accepted one stays as it is.

    Raises ClaimNotFoundError, ClaimStatusError for a replaced claim and OrphanedClaimError.
    """
    return _decide(claim_id, ClaimStatus.ACCEPTED, user)


def reject_claim(*, claim_id: int, user: "User | None" = None) -> Claim:
    """Sets a proposed or accepted claim aside, and returns it; a rejected one stays as it is.

    Its sentence is not proposed again. Raises ClaimNotFoundError, and ClaimStatusError for a replaced claim
    and for one that a published verdict stands on.
    """
    return _decide(claim_id, ClaimStatus.REJECTED, user)


def restore_claim(*, claim_id: int, user: "User | None" = None) -> Claim:
    """Takes an acceptance or a rejection back: returns the claim, proposed as at first.

    Raises ClaimNotFoundError, and ClaimStatusError for a replaced claim and for one that a published verdict
    stands on.
    """
    return _decide(claim_id, ClaimStatus.PROPOSED, user)


@transaction.atomic
def _decide(claim_id: int, status: ClaimStatus, user: "User | None") -> Claim:
    claim = claim_for_change(claim_id)
    refuse_replaced(claim)
    if status == ClaimStatus.ACCEPTED:
        refuse_orphaned(claim)
    if claim.status == status:
        return claim
    refuse_judged(claim)
    was_rejected = claim.status == ClaimStatus.REJECTED
    claim.status = status
    claim.save(update_fields=["status"])
    if was_rejected:  # scans pass rejected claims over, so the latest one says nothing about this one
        rescan(claim, user)
    return claim
