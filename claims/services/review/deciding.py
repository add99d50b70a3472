"""From a draft to the reader: submitting, approving, returning, publishing, retracting."""

from typing import TYPE_CHECKING

from django.db import transaction

from claims.models import Decision, VerdictVersion, VersionState
from claims.services.permitting import require
from claims.services.policy import check_policy, refuse_unmet
from claims.services.rereviewing import close_as_published, close_with_claim
from claims.services.review.drafting import refuse_unworked
from claims.services.review.errors import OwnVersionError
from claims.services.review.locking import refuse_overtaken, refuse_unless, version_for_decision
from claims.services.review.recording import record
from claims.services.typed import LONGEST_NOTE, fitting, needed

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def submit_verdict(*, version_id: int, user: "User", comment: str = "") -> VerdictVersion:
    """Hands the newest draft in for review, and returns it; `comment` is for the reviewer.

    Raises NotAllowedError, VersionNotFoundError, VersionStateError, OvertakenVersionError, ClaimClosedError,
    ClaimNotAcceptedError, TooLongError and UnstorableTextError.
    """
    require(user, "add_verdictversion", to="submit verdicts")
    version = _newest(version_id, VersionState.DRAFT)
    refuse_unworked(version.verdict.claim)
    return record(version, Decision.SUBMITTED, user=user, comment=fitting(comment, longest=LONGEST_NOTE))


@transaction.atomic
def approve_verdict(*, version_id: int, user: "User", comment: str = "") -> VerdictVersion:
    """Records that a second person stands behind a submitted version that meets the policy, and returns it.

    What each rule found is kept with the decision. Raises NotAllowedError, OwnVersionError for its author
    (whom the database refuses as well), VersionNotFoundError, VersionStateError, OvertakenVersionError,
    PolicyError, TooLongError and UnstorableTextError.
    """
    require(user, "approve_verdict", to="approve verdicts")
    version = _newest(version_id, VersionState.SUBMITTED)
    if version.author_id == user.pk:
        raise OwnVersionError(
            f"You wrote version {version.number}, so somebody else has to approve it. Ask another reviewer."
        )
    outcomes = check_policy(version=version)
    refuse_unmet(outcomes)
    comment = fitting(comment, longest=LONGEST_NOTE)
    policy = [outcome.as_json() for outcome in outcomes]
    return record(version, Decision.APPROVED, user=user, comment=comment, policy=policy)


@transaction.atomic
def return_verdict(*, version_id: int, user: "User", comment: str) -> VerdictVersion:
    """Gives a submitted version back to its author, with what is to be done, and returns it.

    Raises NotAllowedError, VersionNotFoundError, VersionStateError, OvertakenVersionError, MissingWordsError,
    TooLongError and UnstorableTextError.
    """
    require(user, "approve_verdict", to="return verdicts")
    version = _newest(version_id, VersionState.SUBMITTED)
    comment = needed(
        comment, missing="Say what is to be changed, so that the author can go on.", longest=LONGEST_NOTE
    )
    return record(version, Decision.RETURNED, user=user, comment=comment)


@transaction.atomic
def publish_verdict(*, version_id: int, user: "User") -> VerdictVersion:
    """Puts an approved version before the readers, and returns it. The one it corrects stays on record.

    The policy is checked again, since sources and flags may have changed since the approval. Re-reviews that
    were asked for before the version was written are closed by it. Raises NotAllowedError,
    VersionNotFoundError, VersionStateError, OvertakenVersionError, ClaimClosedError, ClaimNotAcceptedError
    and PolicyError.
    """
    require(user, "publish_verdict", to="publish verdicts")
    version = _newest(version_id, VersionState.APPROVED)
    refuse_unworked(version.verdict.claim)
    outcomes = check_policy(version=version)
    refuse_unmet(outcomes)
    version.verdict.versions.filter(state=VersionState.PUBLISHED).update(state=VersionState.CORRECTED)
    policy = [outcome.as_json() for outcome in outcomes]
    record(version, Decision.PUBLISHED, user=user, policy=policy)
    close_as_published(version=version, user=user)
    return version


@transaction.atomic
def retract_verdict(*, version_id: int, user: "User", reason: str) -> VerdictVersion:
    """Takes a published version back and returns it: its page stays, and tells readers so with the reason.

    Raises NotAllowedError, VersionNotFoundError, VersionStateError, MissingWordsError, TooLongError and
    UnstorableTextError.
    """
    require(user, "retract_verdict", to="retract verdicts")
    version = version_for_decision(version_id)
    refuse_unless(version, VersionState.PUBLISHED)
    reason = needed(reason, missing="Tell readers why the verdict is retracted.", longest=LONGEST_NOTE)
    close_with_claim(claim=version.verdict.claim, user=user, note=f"The verdict was retracted: {reason}")
    return record(version, Decision.RETRACTED, user=user, comment=reason)


def _newest(version_id: int, state: VersionState) -> VerdictVersion:
    """The version for a decision, which is the newest of its verdict and in this state."""
    version = version_for_decision(version_id)
    refuse_overtaken(version)
    refuse_unless(version, state)
    return version
