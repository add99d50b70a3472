"""What a new revision of an article means for verdicts: those that it touches are looked at again."""

from claims.models import Anchor, Claim, Node, Revision, VersionState
from claims.services.capturing.corrections import new_correction
from claims.services.provenance.loading import claims_resting_on
from claims.services.rereviewing import ask_for_rereview


def ask_after_revision(*, revision: Revision) -> None:
    """Has claims looked at again because of what the revision, once it is split, says or no longer says.

    Those of the article that readers have a verdict on, where the revision does not have their words or says
    that the article was corrected; and all that rest on the article, however far, where it says the latter.
    Idempotent; does nothing for an article's first revision, or one that is not its latest.
    """
    if Revision.objects.filter(article=revision.article_id, number__gt=revision.number).exists():
        return
    judged = Claim.objects.filter(
        article=revision.article_id, verdict__versions__state=VersionState.PUBLISHED
    )
    _ask(
        list(judged.filter(anchor=Anchor.ORPHANED)),
        f"Revision {revision.number} of the article does not have this claim's words in one certain place. "
        "See whether the verdict still speaks of what the article says.",
        f"revision:{revision.pk}:words",
    )
    notice = _correction(revision)
    if notice:
        nodes = Node.objects.filter(article=revision.article_id).values_list("pk", flat=True)
        resting = Claim.objects.standing().filter(pk__in=claims_resting_on(nodes))
        _ask(
            [*judged, *resting],
            f"“{revision.title or revision.article}”, which this claim comes from or rests on, now carries a "
            f"correction: “{notice}” See whether the claim still holds.",
            f"revision:{revision.pk}:corrected",
        )


def _ask(claims: list[Claim], reason: str, cause: str) -> None:
    if claims:
        ask_for_rereview(claims=claims, reason=reason, cause=cause)


def _correction(revision: Revision) -> str:
    """The notice of a correction that the revision before did not have, else ""."""
    before = Revision.objects.filter(article=revision.article_id, number=revision.number - 1).first()
    return new_correction(before.text, revision.text) if before else ""
