"""Written reasons that a rule takes instead of what it asks for, and overrides by those who may."""

from typing import TYPE_CHECKING

from django.db import transaction

from claims.models import Override, VersionState, WrittenReason
from claims.services.permitting import require
from claims.services.policy import NoReasonTakenError, NothingToOverrideError, check_policy, find_rule
from claims.services.review.locking import (
    claim_for_review,
    refuse_overtaken,
    refuse_unless,
    verdict_of,
    version_for_decision,
)
from claims.services.typed import LONGEST_NOTE, needed

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def write_reason(*, claim_id: int, rule: str, text: str, user: "User") -> WrittenReason:
    """Keeps a reason that the rule takes in place of what it asks for, and returns it.

    The last one counts, for this and every later version of the claim's verdict. Raises NotAllowedError,
    NotFoundError, UnknownRuleError, NoReasonTakenError, MissingWordsError, TooLongError and
    UnstorableTextError.
    """
    require(user, "add_verdictversion", to="write verdicts")
    found = find_rule(rule)
    if not found.instead:
        raise NoReasonTakenError(f"“{found.asks}” No reason can take the place of that.")
    text = needed(text, missing=f"Write down {found.instead}.", longest=LONGEST_NOTE)
    verdict = verdict_of(claim_for_review(claim_id))
    return WrittenReason.objects.create(verdict=verdict, rule=found.code, text=text, user=user)


@transaction.atomic
def override_rule(*, version_id: int, rule: str, user: "User", reason: str) -> Override:
    """Lets a submitted or approved version pass a rule that it does not meet, and returns the override.

    It holds for this version alone, and stays on record with who allowed it and why. Raises NotAllowedError,
    VersionNotFoundError, VersionStateError, OvertakenVersionError, UnknownRuleError, NothingToOverrideError,
    MissingWordsError, TooLongError and UnstorableTextError.
    """
    require(user, "override_policy", to="let a verdict pass a rule that it does not meet")
    found = find_rule(rule)
    version = version_for_decision(version_id)
    refuse_overtaken(version)
    refuse_unless(version, VersionState.SUBMITTED, VersionState.APPROVED)
    reason = needed(
        reason, missing="Say why the verdict may pass without meeting the rule.", longest=LONGEST_NOTE
    )
    if not any(outcome.rule is found and not outcome.passes for outcome in check_policy(version=version)):
        raise NothingToOverrideError(f"“{found.asks}” The verdict passes this rule, or the rule is off.")
    return Override.objects.create(version=version, rule=found.code, reason=reason, user=user)
