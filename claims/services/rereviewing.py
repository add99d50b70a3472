"""Looking at claims again: asked for when what they rest on changes, closed by whoever looked."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from claims.errors import NotFoundError, WrongStateError
from claims.models import Claim, ReReview, VerdictVersion
from claims.models.rereview import ReReviewQuerySet
from claims.services.permitting import require
from claims.services.typed import LONGEST_NOTE, needed

if TYPE_CHECKING:
    from django.contrib.auth.models import User

_BATCH = 1_000  # rows of one insert


@transaction.atomic
def ask_for_rereview(*, claims: Iterable[Claim], reason: str, cause: str) -> list[ReReview]:
    """Queues these claims to be looked at again, and returns the open re-reviews that this cause has of them.

    `reason` is a sentence for the reviewer. `cause` names what happened, at most 200 characters, such as
    `source:12:gone:2026-11-25`: the same cause asks for a claim's re-review once, even after it was closed,
    so a task may run twice; what happens anew needs a name of its own. Raises MissingWordsError.
    """
    reason = needed(reason, missing="Say in a sentence why the claims are to be looked at again.")
    cause = needed(cause, missing="Name the cause of the re-review.")
    ids = sorted({claim.pk for claim in claims})
    rows = [ReReview(claim_id=pk, reason=reason, cause=cause) for pk in ids]
    ReReview.objects.bulk_create(rows, batch_size=_BATCH, ignore_conflicts=True)
    return list(ReReview.objects.open().filter(cause=cause, claim__in=ids).order_by("claim_id"))


@transaction.atomic
def close_rereview(*, rereview_id: int, user: "User", note: str) -> ReReview:
    """Records what the person found who looked at the claim again, and returns the closed re-review.

    Raises NotAllowedError, NotFoundError, WrongStateError where it is closed already, MissingWordsError,
    TooLongError and UnstorableTextError.
    """
    require(user, "change_rereview", to="close a re-review")
    missing = "Say what you found, so that the record shows why nothing had to change."
    note = needed(note, missing=missing, longest=LONGEST_NOTE)
    rereview = ReReview.objects.select_for_update().filter(pk=rereview_id).first()
    if rereview is None:
        raise NotFoundError(f"There is no re-review {rereview_id}. Reload the list and choose one it shows.")
    if rereview.closed_at is not None:
        raise WrongStateError("This re-review is closed already. Reload the page to see what was found.")
    rereview.closed_at, rereview.closed_by, rereview.note = timezone.now(), user, note
    rereview.save()
    return rereview


def close_with_claim(*, claim: Claim, user: "User", note: str) -> int:
    """Closes all of the claim's re-reviews, since the claim needs no verdict or its verdict was taken back:
    `note` says so. Returns their number."""
    return _close(ReReview.objects.filter(claim=claim), user, note)


def close_as_published(*, version: VerdictVersion, user: "User") -> int:
    """Closes the claim's re-reviews that the published version could take account of: those asked for before
    it was written. Returns their number."""
    taken_up = ReReview.objects.filter(claim=version.verdict.claim_id, asked_at__lte=version.created_at)
    return _close(taken_up, user, f"Version {version.number} of the verdict was published.")


def _close(rows: ReReviewQuerySet, user: "User", note: str) -> int:
    return rows.open().update(closed_at=timezone.now(), closed_by=user, note=note)
