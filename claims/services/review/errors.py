"""Every way in which a step of a review can be refused; each sentence says what to do about it."""

from claims.errors import ConflictError, InvalidInputError, NotAllowedError, NotFoundError, WrongStateError


class VersionNotFoundError(NotFoundError):
    code = "version-not-found"
    title = "No such version of a verdict"


class NewerVersionError(ConflictError):
    """`theirs` is the newest version, `yours` the one that was not saved."""

    code = "newer-version"
    title = "Somebody else saved a newer version"


class VersionStateError(WrongStateError):
    """What was asked cannot be done to a version of this state."""

    code = "version-state"
    title = "Not possible for a version of this state"


class OvertakenVersionError(WrongStateError):
    code = "version-overtaken"
    title = "A newer version is there"


class OwnVersionError(NotAllowedError):
    code = "own-version"
    title = "Nobody approves their own words"


class ClaimClosedError(WrongStateError):
    code = "claim-closed"
    title = "The claim was closed without a verdict"


class ClaimNotAcceptedError(WrongStateError):
    code = "claim-not-accepted"
    title = "The claim is not one that is worked on"


class RetiredScaleError(InvalidInputError):
    code = "scale-retired"
    title = "The scale is no longer in use"


class CorrectionMissingError(InvalidInputError):
    code = "correction-missing"
    title = "What is corrected is not said"
