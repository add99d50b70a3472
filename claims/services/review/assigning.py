"""Who works on a claim and by when, and closing a claim that needs no verdict."""

from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from claims.errors import InvalidInputError, WrongStateError
from claims.models import PUBLIC, Assignment, Claim, Closure, VerdictVersion, VersionState
from claims.services.permitting import require
from claims.services.rereviewing import close_with_claim
from claims.services.review.drafting import refuse_unworked
from claims.services.review.locking import claim_for_review
from claims.services.typed import LONGEST_NOTE, needed

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def assign_claim(*, claim_id: int, assignee: "User", user: "User", due_on: date | None = None) -> Assignment:
    """Puts an accepted claim into somebody's hands, in place of whoever had it, and returns the assignment.

    Raises NotAllowedError, NotFoundError, ClaimNotAcceptedError, ClaimClosedError, and InvalidInputError
    where the assignee may not work on claims or the due date is past (in the newsroom's time zone).
    """
    require(user, "add_assignment", to="assign claims")
    claim = claim_for_review(claim_id)
    refuse_unworked(claim)
    if not (assignee.has_perm("claims.add_verdictversion") or assignee.has_perm("claims.approve_verdict")):
        raise InvalidInputError(f"{assignee} writes and reviews no verdicts. Choose an editor or a reviewer.")
    if due_on is not None and due_on < timezone.localdate():
        raise InvalidInputError(f"{due_on} is past. Choose a day from today on.")
    _end_assignments(claim)
    return Assignment.objects.create(claim=claim, assignee=assignee, due_on=due_on, assigned_by=user)


@transaction.atomic
def unassign_claim(*, claim_id: int, user: "User") -> None:
    """Takes the claim out of whoever's hands it is in. Raises NotAllowedError and NotFoundError."""
    require(user, "add_assignment", to="assign claims")
    _end_assignments(claim_for_review(claim_id))


@transaction.atomic
def close_claim(*, claim_id: int, user: "User", reason: str) -> Closure:
    """Closes a claim as “reviewed, no action”, and returns the closure. Its assignment and its
    re-reviews end with it.

    Raises NotAllowedError, NotFoundError, ClaimNotAcceptedError, ClaimClosedError, WrongStateError where a
    verdict waits for a decision or is published, MissingWordsError, TooLongError and UnstorableTextError.
    """
    require(user, "add_closure", to="close claims")
    claim = claim_for_review(claim_id)
    refuse_unworked(claim)
    _refuse_with_verdict(claim)
    reason = needed(reason, missing="Say why the claim needs no verdict.", longest=LONGEST_NOTE)
    _end_assignments(claim)
    close_with_claim(claim=claim, user=user, note=f"The claim was closed, no action: {reason}")
    return Closure.objects.create(claim=claim, reason=reason, closed_by=user)


@transaction.atomic
def reopen_claim(*, claim_id: int, user: "User") -> Closure:
    """Opens a closed claim again, and returns the closure that ended.

    Raises NotAllowedError, NotFoundError, and WrongStateError for a claim that is not closed.
    """
    require(user, "change_closure", to="reopen claims")
    closure = claim_for_review(claim_id).closures.standing().first()
    if closure is None:
        raise WrongStateError(f"Claim {claim_id} is not closed. Reload the page to see where it stands.")
    closure.reopened_by, closure.reopened_at = user, timezone.now()
    closure.save()
    return closure


def _end_assignments(claim: Claim) -> None:
    claim.assignments.current().update(ended_at=timezone.now())


def _refuse_with_verdict(claim: Claim) -> None:
    standing = (VersionState.SUBMITTED, VersionState.APPROVED)
    versions = VerdictVersion.objects.filter(verdict__claim=claim)
    if versions.newest().filter(state__in=standing).exists():
        raise WrongStateError("A verdict on this claim waits for a decision. Return it to its author first.")
    if versions.filter(state__in=PUBLIC).exists():
        raise WrongStateError("Readers have seen a verdict on this claim. Correct or retract that instead.")
