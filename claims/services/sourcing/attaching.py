"""What a source is to a claim: attached, put in other words, detached. Nothing of it is ever lost."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from claims.models import Claim, ClaimSource, ClaimStatus, Naming, Stance
from claims.services.capturing import capture_if_stale
from claims.services.permitting import require
from claims.services.source_finding import source_for_change
from claims.services.sourcing.attached import claim_source_for_change, keep
from claims.services.sourcing.errors import AlreadyAttachedError
from claims.services.sourcing.tiers import known_relays, proposed_tier
from claims.services.splitting.errors import ClaimNotFoundError, ClaimStatusError
from claims.services.typed import chosen, fitting, needed

if TYPE_CHECKING:
    from django.contrib.auth.models import User

_LONGEST = 20_000  # characters of what a person notes: several pages


@transaction.atomic
def attach_source(
    *,
    claim_id: int,
    source_id: int,
    stance: str,
    user: "User",
    naming: str = Naming.NAMED,
    protection_reason: str = "",
    interest: str = "",
    note: str = "",
) -> ClaimSource:
    """Attaches the source to the claim, proposes its tier, has its page fetched, and returns the row.

    `interest` is what the source stands to gain. Raises NotAllowedError, ClaimNotFoundError,
    ClaimStatusError for a claim that others replaced, SourceNotFoundError, AlreadyAttachedError,
    UnknownChoiceError, MissingWordsError for protection without a reason, TooLongError and
    UnstorableTextError.
    """
    require(user, "add_claimsource", to="attach a source")
    claim, source = _claim(claim_id, user), source_for_change(source_id, user)
    if ClaimSource.objects.attached().filter(claim=claim, source=source).exists():
        raise AlreadyAttachedError(f"“{source}” is attached to this claim already. Work on that one instead.")
    proposal = proposed_tier(source, relays=known_relays(source))
    row = ClaimSource(
        claim=claim,
        source=source,
        stance=chosen(stance, Stance, what="stance"),
        proposed_tier=proposal.tier,
        proposed_because=proposal.because,
        interest=fitting(interest, longest=_LONGEST),
        note=fitting(note, longest=_LONGEST),
        attached_by=user,
    )
    _name(row, naming, protection_reason)
    keep(row, user)
    capture_if_stale(source=source, requested_by=user)
    return row


@transaction.atomic
def amend_claim_source(
    *,
    claim_source_id: int,
    user: "User",
    stance: str | None = None,
    naming: str | None = None,
    protection_reason: str = "",
    interest: str | None = None,
    note: str | None = None,
) -> ClaimSource:
    """Changes what a source is to its claim; None leaves as it is. Returns the row.

    `protection_reason` goes with `naming`. Raises NotAllowedError, ClaimSourceNotFoundError, DetachedError,
    UnknownChoiceError, MissingWordsError, TooLongError and UnstorableTextError.
    """
    require(user, "change_claimsource", to="change what a source is to a claim")
    row = claim_source_for_change(claim_source_id, user)
    if stance is not None:
        row.stance = chosen(stance, Stance, what="stance")
    if naming is not None:
        _name(row, naming, protection_reason)
    if interest is not None:
        row.interest = fitting(interest, longest=_LONGEST)
    if note is not None:
        row.note = fitting(note, longest=_LONGEST)
    return keep(row, user)


@transaction.atomic
def detach_source(*, claim_source_id: int, user: "User") -> ClaimSource:
    """Takes the source off its claim, and returns the row, which stays for the record.

    Raises NotAllowedError, ClaimSourceNotFoundError and DetachedError.
    """
    require(user, "change_claimsource", to="detach a source")
    row = claim_source_for_change(claim_source_id, user)
    row.detached_at, row.detached_by = timezone.now(), user
    return keep(row, user)


def _claim(claim_id: int, user: "User") -> Claim:
    claim = Claim.objects.visible_to(user).filter(pk=claim_id).first()
    if claim is None:
        raise ClaimNotFoundError(f"There is no claim {claim_id}. Reload the page and choose one it shows.")
    if claim.status == ClaimStatus.REPLACED:
        raise ClaimStatusError("Other claims took this one's place. Attach the source to those instead.")
    return claim


def _name(row: ClaimSource, naming: str, reason: str) -> None:
    row.naming = chosen(naming, Naming, what="way of naming a source")
    missing = "Say why the source is protected: whoever reviews the claim has to know."
    protected = naming == Naming.PROTECTED
    row.protection_reason = needed(reason, missing=missing, longest=_LONGEST) if protected else ""
