"""Rows as this package holds them: a claim's source, locked, and only for whom it is not kept from."""

from typing import TYPE_CHECKING

from claims.models import ClaimSource, Naming, Queue
from claims.services.provenance.asking import request_checks, request_checks_of_source
from claims.services.sourcing.errors import ClaimSourceNotFoundError, DetachedError

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def claim_source_for_change(claim_source_id: int, user: "User") -> ClaimSource:
    """The row, locked. Raises ClaimSourceNotFoundError, also where its source is kept from this user, and
    DetachedError."""
    rows = ClaimSource.objects.visible_to(user).select_for_update(of=("self",))
    row = rows.filter(pk=claim_source_id).first()
    if row is None:
        raise ClaimSourceNotFoundError(
            f"There is no source {claim_source_id} of a claim. Reload the page and choose one that it shows."
        )
    if row.detached_at is not None:
        raise DetachedError("This source was detached and stays for the record. Attach it again instead.")
    return row


def keep(row: ClaimSource, user: "User") -> ClaimSource:
    """Saves the row, has its claim's provenance checked for this user, who waits, and returns it.

    A source that is protected here is protected everywhere: what rests on it must not go on naming it.
    """
    row.save()
    if row.naming == Naming.PROTECTED:
        request_checks_of_source(source=row.source)
    request_checks(claims=[row.claim_id], queue=Queue.INTERACTIVE, requested_by=user)
    return row
