"""The exact passage of a source that a claim relies on, and whether it says what the claim says."""

from typing import TYPE_CHECKING

from django.db import transaction

from claims.models import ClaimSource, Support
from claims.services.permitting import require
from claims.services.sourcing.attached import claim_source_for_change, keep
from claims.services.sourcing.errors import SnapshotNotFoundError
from claims.services.splitting.anchoring import selectors
from claims.services.splitting.spans import selected
from claims.services.typed import chosen

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def anchor_passage(
    *,
    claim_source_id: int,
    user: "User",
    snapshot_id: int | None = None,
    start: int | None = None,
    end: int | None = None,
    exact: str = "",
    prefix: str = "",
    suffix: str = "",
    support: str = "",
) -> ClaimSource:
    """Records the passage that the claim relies on, and whether it supports the wording; returns the row.

    The passage is a position, a quote or both in the snapshot's text (see `selected`), by default in the
    latest. Without `support`, that is still to be judged: the judgement was of another passage. Raises
    NotAllowedError, ClaimSourceNotFoundError, DetachedError, SnapshotNotFoundError, UnknownChoiceError and
    what `selected` raises.
    """
    require(user, "change_claimsource", to="say which passage a claim relies on")
    row = claim_source_for_change(claim_source_id, user)
    latest = row.source.snapshots.first()
    snapshot = latest if snapshot_id is None else row.source.snapshots.filter(pk=snapshot_id).first()
    if snapshot is None or latest is None:
        raise SnapshotNotFoundError(
            "There is no such text of this source. Wait until its page is fetched, or hand in its text."
        )
    row.start, row.end = selected(
        snapshot.text, start=start, end=end, exact=exact, prefix=prefix, suffix=suffix
    )
    row.snapshot, row.exact = snapshot, snapshot.text[row.start : row.end]
    row.prefix, row.suffix = selectors(snapshot.text, row.start, row.end)
    row.missing_from = None if latest.says(row.exact) else latest
    row.support = chosen(support, Support, what="judgement of a passage") if support else ""
    return keep(row, user)


@transaction.atomic
def judge_support(*, claim_source_id: int, support: str, user: "User") -> ClaimSource:
    """Records whether what the source says supports the claim's wording, and returns the row.

    Raises NotAllowedError, ClaimSourceNotFoundError, DetachedError and UnknownChoiceError.
    """
    require(user, "change_claimsource", to="judge whether a source supports a claim")
    row = claim_source_for_change(claim_source_id, user)
    row.support = chosen(support, Support, what="judgement of a passage")
    return keep(row, user)
