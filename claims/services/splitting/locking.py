"""Rows as this package holds them: the article is locked first, so that edits and scans take turns."""

from claims.models import Anchor, Article, Claim, ClaimStatus, Revision, VerdictVersion, VersionState
from claims.services.splitting.errors import (
    ClaimNotFoundError,
    ClaimStatusError,
    OrphanedClaimError,
    RevisionNotFoundError,
    StaleRevisionError,
)


def lock_article(article_id: int) -> None:
    """Waits until nobody else writes the article's claims; the lock goes with the transaction."""
    Article.objects.select_for_update(of=("self",)).only("pk").get(pk=article_id)


def is_latest(revision: Revision) -> bool:
    """Whether no newer revision of the article has come in. Certain while the article is locked."""
    return not Revision.objects.filter(article_id=revision.article_id, number__gt=revision.number).exists()


def claim_for_change(claim_id: int) -> Claim:
    """The claim with its revision, its article locked. Raises ClaimNotFoundError."""
    article_id = Claim.objects.filter(pk=claim_id).values_list("article_id", flat=True).first()
    if article_id is None:
        raise ClaimNotFoundError(
            f"There is no claim {claim_id}. Reload the page and choose one that it shows."
        )
    lock_article(article_id)
    return Claim.objects.select_related("revision").get(pk=claim_id)


def find_revision(revision_id: int) -> Revision:
    """The revision. Raises RevisionNotFoundError."""
    revision = Revision.objects.filter(pk=revision_id).first()
    if revision is None:
        raise RevisionNotFoundError(
            f"There is no revision {revision_id}. Open the article anew and try again."
        )
    return revision


def latest_revision_for_change(revision_id: int) -> Revision:
    """The revision, its article locked. Raises RevisionNotFoundError and StaleRevisionError."""
    revision = find_revision(revision_id)
    lock_article(revision.article_id)
    refuse_stale(revision)
    return revision


def refuse_stale(revision: Revision) -> None:
    """Raises StaleRevisionError where a newer revision is there."""
    if not is_latest(revision):
        raise StaleRevisionError(
            f"Revision {revision.number} is no longer the latest of this article. "
            "Open the latest one and edit its claims."
        )


def refuse_orphaned(claim: Claim) -> None:
    """Raises OrphanedClaimError where the claim's words are not certain to be in the latest revision."""
    if claim.anchor == Anchor.ORPHANED:
        raise OrphanedClaimError(
            f"The words of claim {claim.pk} are not certain to be in the latest revision. "
            "Move it to its place there first, or reject it."
        )


def refuse_replaced(claim: Claim) -> None:
    """Raises ClaimStatusError where other claims took this one's place."""
    if claim.status == ClaimStatus.REPLACED:
        raise ClaimStatusError(
            f"Claim {claim.pk} was replaced by other claims and stays for the record only. "
            "Work on those instead."
        )


def refuse_rejected(claim: Claim) -> None:
    """Raises ClaimStatusError where a person set the claim aside."""
    if claim.status == ClaimStatus.REJECTED:
        raise ClaimStatusError(f"Claim {claim.pk} was rejected. Restore it before changing its boundaries.")


def refuse_judged(claim: Claim) -> None:
    """Raises ClaimStatusError where readers have a verdict on the claim; the database refuses it as well."""
    if VerdictVersion.objects.filter(verdict__claim=claim, state=VersionState.PUBLISHED).exists():
        raise ClaimStatusError(
            f"A published verdict stands on claim {claim.pk}, so it stays as it is. "
            "Retract the verdict first."
        )


def refuse_fixed(claim: Claim) -> None:
    """Raises ClaimStatusError, OrphanedClaimError or StaleRevisionError unless the boundaries can change."""
    refuse_replaced(claim)
    refuse_rejected(claim)
    refuse_judged(claim)
    refuse_orphaned(claim)
    refuse_stale(claim.revision)
