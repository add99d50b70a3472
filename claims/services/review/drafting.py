"""Writing a verdict: each save is a version of its own, and nobody writes over another's."""

from typing import TYPE_CHECKING

from django.db import transaction

from claims.errors import InvalidInputError
from claims.models import (
    PUBLIC,
    Claim,
    ClaimStatus,
    Correction,
    Rating,
    VerdictVersion,
    VersionState,
)
from claims.services.permitting import require
from claims.services.review.errors import (
    ClaimClosedError,
    ClaimNotAcceptedError,
    CorrectionMissingError,
    NewerVersionError,
    RetiredScaleError,
    VersionStateError,
)
from claims.services.review.locking import claim_for_review, verdict_of
from claims.services.typed import LONGEST_NOTE, fitting, needed

if TYPE_CHECKING:
    from django.contrib.auth.models import User

LONGEST_SUMMARY = 1_000
LONGEST_EXPLANATION = 100_000


@transaction.atomic
def save_draft(
    *,
    claim_id: int,
    user: "User",
    rating_id: int,
    summary: str,
    explanation: str = "",
    based_on: int = 0,
    correction: str = "",
    note: str = "",
) -> VerdictVersion:
    """Saves what the user wrote as the verdict's next version, a draft, and returns it.

    It keeps the claim as it is worded now, so that a verdict never comes to speak of other words.

    `based_on` is the number of the version that the user started from, 0 where there was none. Of a verdict
    that readers have seen, a version is a correction: it needs `correction` (minor, update or substantial)
    and a `note` for readers. `explanation` is Markdown.

    Raises NotAllowedError, NotFoundError, ClaimNotAcceptedError, ClaimClosedError, NewerVersionError,
    VersionStateError while a version waits for its reviewer, RetiredScaleError, CorrectionMissingError,
    InvalidInputError for an unknown rating, MissingWordsError, TooLongError and UnstorableTextError.
    """
    require(user, "add_verdictversion", to="write verdicts")
    claim = claim_for_review(claim_id)
    refuse_unworked(claim)
    verdict = verdict_of(claim)
    newest = verdict.newest()
    version = VerdictVersion(
        verdict=verdict,
        number=newest.number + 1 if newest else 1,
        statement=str(claim),
        claimant=claim.claimant,
        rating=_rating(rating_id, newest),
        summary=needed(summary, missing="Sum the finding up in plain words.", longest=LONGEST_SUMMARY),
        explanation=fitting(explanation, longest=LONGEST_EXPLANATION),
        correction=correction,
        note=fitting(note, longest=LONGEST_NOTE),
        author=user,
    )
    _refuse_overwriting(version, newest, based_on)
    _check_correction(version)
    version.save()
    return version


def refuse_unworked(claim: Claim) -> None:
    """Raises ClaimNotAcceptedError or ClaimClosedError unless the claim is being worked on."""
    if claim.status != ClaimStatus.ACCEPTED:
        raise ClaimNotAcceptedError(
            f"Claim {claim.pk} is {claim.get_status_display()}. Accept it before writing a verdict on it."
        )
    if claim.closures.standing().exists():
        raise ClaimClosedError(f"Claim {claim.pk} was closed as “reviewed, no action”. Reopen it first.")


def _rating(rating_id: int, newest: VerdictVersion | None) -> Rating:
    """The rating; one of a retired scale only where the verdict stands on that scale already."""
    rating = Rating.objects.select_related("scale").filter(pk=rating_id).first()
    if rating is None:
        raise InvalidInputError(f"There is no rating {rating_id}. Choose one of the scales that are offered.")
    if rating.scale.retired and (newest is None or newest.rating.scale_id != rating.scale_id):
        raise RetiredScaleError(f"The scale “{rating.scale}” is retired. Choose a rating of another scale.")
    return rating


def _refuse_overwriting(version: VerdictVersion, newest: VerdictVersion | None, based_on: int) -> None:
    if newest is None:
        return
    if newest.number != based_on:
        name = newest.author.get_full_name() or newest.author.get_username()
        raise NewerVersionError(
            f"{name} saved version {newest.number} while you were writing on version {based_on}. Nothing was "
            "saved or lost: compare both, bring them together, and save again on the newest.",
            theirs=newest,
            yours=version,
        )
    if newest.state == VersionState.SUBMITTED:
        raise VersionStateError(
            f"Version {newest.number} waits for its reviewer. Ask for it to be returned, then go on writing."
        )


def _check_correction(version: VerdictVersion) -> None:
    corrects = version.verdict.versions.filter(state__in=PUBLIC).exists()
    if not corrects and (version.correction or version.note):
        raise InvalidInputError("Nothing is published yet, so nothing can be corrected. Leave the note out.")
    if corrects and not (version.correction and version.note):
        raise CorrectionMissingError(
            "Readers have seen a version of this verdict. Say how much this one changes (minor, update or "
            "substantial), and write the note that tells them."
        )
    if version.correction not in ("", *Correction.values):
        raise InvalidInputError("A correction is minor, update or substantial. Choose one of these.")
