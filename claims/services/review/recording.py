"""The one way by which a version moves: a row that says who decided what, then the state that it says."""

from typing import TYPE_CHECKING, Any

from claims.models import Decision, Review, VerdictVersion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.contrib.auth.models import User


def record(
    version: VerdictVersion,
    decision: Decision,
    *,
    user: "User",
    comment: str = "",
    policy: "Sequence[dict[str, Any]]" = (),
) -> VerdictVersion:
    """Writes the decision, moves the version to the state that it says, and returns it."""
    Review.objects.create(version=version, decision=decision, comment=comment, policy=list(policy), user=user)
    version.state = decision.value
    version.save(update_fields=["state"])
    return version
