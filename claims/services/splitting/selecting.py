"""Claims that a person writes: selected in the text, and put in the checker's words."""

from typing import TYPE_CHECKING

from django.db import transaction

from claims.models import Claim, ClaimStatus
from claims.services.provenance.asking import request_checks
from claims.services.splitting.locking import claim_for_change, latest_revision_for_change, refuse_replaced
from claims.services.splitting.proposing import proposal
from claims.services.splitting.provenance import rescan
from claims.services.splitting.reasons import reasons
from claims.services.splitting.spans import refuse_taken, selected
from claims.services.typed import TooLongError, storable

if TYPE_CHECKING:
    from django.contrib.auth.models import User

_LONGEST_CLAIMANT = 300


@transaction.atomic
def claim_selection(
    *,
    revision_id: int,
    user: "User",
    start: int | None = None,
    end: int | None = None,
    exact: str = "",
    prefix: str = "",
    suffix: str = "",
    statement: str = "",
    claimant: str = "",
) -> Claim:
    """Makes an accepted claim of what a person selected in the latest revision, and returns it.

    The selection is a position (`start` and `end`), a quote (`exact`, with `prefix` and `suffix` as the W3C's
    TextQuoteSelector has them), or both: then the quote tells where the position is not what it says. White
    space at its ends is left out. A scan is queued for its chains.
    Raises RevisionNotFoundError, StaleRevisionError, SelectionMissingError, SelectionNotFoundError,
    SpanOutsideTextError, EmptySpanError, SpanTakenError, TooLongError and UnstorableTextError.
    """
    revision = latest_revision_for_change(revision_id)
    span = selected(revision.text, start=start, end=end, exact=exact, prefix=prefix, suffix=suffix)
    refuse_taken(revision, span)
    claim = proposal(revision, span, reasons(revision.text[slice(*span)]))
    claim.status, claim.created_by = ClaimStatus.ACCEPTED, user
    _restate(claim, statement, claimant)
    claim.save()
    rescan(claim, user)
    return claim


@transaction.atomic
def restate_claim(*, claim_id: int, statement: str | None = None, claimant: str | None = None) -> Claim:
    """Puts what is claimed, and who claims it, in the checker's words; None leaves as it is. Returns the
    claim.

    What its sources say of it is looked for by those words, so that its provenance is checked again.
    Raises ClaimNotFoundError, ClaimStatusError for a replaced claim, TooLongError and
    UnstorableTextError.
    """
    claim = claim_for_change(claim_id)
    refuse_replaced(claim)
    _restate(claim, statement, claimant)
    claim.save(update_fields=["statement", "claimant"])
    request_checks(claims=[claim.pk] * claim.claim_sources.exists())
    return claim


def _restate(claim: Claim, statement: str | None, claimant: str | None) -> None:
    if statement is not None:
        claim.statement = storable(statement)
    if claimant is not None:
        claim.claimant = storable(claimant)
    if len(claim.claimant) > _LONGEST_CLAIMANT:
        raise TooLongError(
            f"The claimant is longer than {_LONGEST_CLAIMANT} characters. Give a name, and no more."
        )
