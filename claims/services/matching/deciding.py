"""What a person makes of the question whether two claims say the same."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from claims.errors import InvalidInputError, NotFoundError
from claims.models import Claim, ClaimMatch, MatchState
from claims.services.permitting import require
from claims.services.typed import LONGEST_NOTE, fitting

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class NotEarlierError(InvalidInputError):
    """A claim can only be matched with one that was there before it."""

    code = "not-earlier"
    title = "Not an earlier claim"


def confirm_match(*, claim_id: int, earlier_id: int, user: "User", note: str = "") -> ClaimMatch:
    """Links the two claims as saying the same, and returns the match, whatever was decided before.

    Raises NotAllowedError, NotFoundError for an unknown id, NotEarlierError where the second did not come
    before the first, TooLongError and UnstorableTextError.
    """
    return _decide(claim_id, earlier_id, MatchState.CONFIRMED, user, note)


def refuse_match(*, claim_id: int, earlier_id: int, user: "User", note: str = "") -> ClaimMatch:
    """Records that the two do not say the same, so that they are not suggested again; returns the match.

    Raises NotAllowedError, NotFoundError for an unknown id, NotEarlierError where the second did not come
    before the first, TooLongError and UnstorableTextError.
    """
    return _decide(claim_id, earlier_id, MatchState.REFUSED, user, note)


@transaction.atomic
def reopen_match(*, claim_id: int, earlier_id: int, user: "User") -> ClaimMatch:
    """Takes a decision back, so that the earlier claim may be suggested again, and returns the match.

    Raises NotAllowedError, and NotFoundError where nothing was decided on the two.
    """
    _require(user)
    match = ClaimMatch.objects.select_for_update().filter(claim=claim_id, earlier=earlier_id).first()
    if match is None:
        raise NotFoundError(
            "Nothing was decided on these two claims. Reload the page to see where they stand."
        )
    match.state, match.decided_by, match.decided_at, match.note = MatchState.SUGGESTED, None, None, ""
    match.save()
    return match


@transaction.atomic
def _decide(claim_id: int, earlier_id: int, state: MatchState, user: "User", note: str) -> ClaimMatch:
    _require(user)
    note = fitting(note, longest=LONGEST_NOTE)
    known = set(Claim.objects.filter(pk__in=[claim_id, earlier_id]).values_list("pk", flat=True))
    for missing in {claim_id, earlier_id} - known:
        raise NotFoundError(f"There is no claim {missing}. Reload the page: it may have been replaced.")
    if earlier_id >= claim_id:
        raise NotEarlierError(
            "A claim is matched with an earlier one. Open the later of the two and match it there."
        )
    decision = {"state": state, "decided_by": user, "decided_at": timezone.now(), "note": note}
    match, _ = ClaimMatch.objects.update_or_create(
        claim_id=claim_id, earlier_id=earlier_id, defaults=decision
    )
    return match


def _require(user: "User") -> None:
    require(user, "change_claimmatch", to="say whether two claims are the same")
