"""Rows as this package holds them: the claim is locked first, so that two people's steps take turns."""

from claims.errors import NotFoundError
from claims.models import Claim, Verdict, VerdictVersion
from claims.services.review.errors import OvertakenVersionError, VersionNotFoundError, VersionStateError


def claim_for_review(claim_id: int) -> Claim:
    """The claim, locked. Raises NotFoundError."""
    claim = Claim.objects.select_for_update(of=("self",), no_key=True).filter(pk=claim_id).first()
    if claim is None:
        raise NotFoundError(f"There is no claim {claim_id}. Reload the page and choose one that it shows.")
    return claim


def verdict_of(claim: Claim) -> Verdict:
    """The claim's verdict, begun where there is none. The claim is locked, so it is begun once."""
    return Verdict.objects.filter(claim=claim).first() or Verdict.objects.create(claim=claim)


def version_for_decision(version_id: int) -> VerdictVersion:
    """The version with its claim locked. Raises VersionNotFoundError."""
    versions = VerdictVersion.objects.filter(pk=version_id)
    claim_id = versions.values_list("verdict__claim_id", flat=True).first()
    if claim_id is None:
        raise VersionNotFoundError(
            f"There is no version {version_id} of a verdict. Open the claim anew and go on from there."
        )
    claim_for_review(claim_id)
    return versions.select_related("verdict__claim", "rating", "author").get()


def refuse_overtaken(version: VerdictVersion) -> None:
    """Raises OvertakenVersionError where a newer version of the verdict is there."""
    newest = version.verdict.versions.latest("number")
    if newest.number > version.number:
        raise OvertakenVersionError(
            f"Version {newest.number} by {newest.author.get_full_name() or newest.author.get_username()} has "
            f"taken the place of version {version.number}. Open the newest one and decide on that."
        )


def refuse_unless(version: VerdictVersion, *states: str) -> None:
    """Raises VersionStateError unless the version is in one of these states."""
    if version.state not in states:
        raise VersionStateError(
            f"Version {version.number} is {version.get_state_display()}, and this can be done to one that is "
            f"{' or '.join(states)}. Open the claim anew to see what became of it."
        )
