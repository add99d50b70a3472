"""Every way in which work on a claim's sources can be refused; each sentence says what to do about it."""

from claims.errors import InvalidInputError, NotAllowedError, NotFoundError, WrongStateError


class ClaimSourceNotFoundError(NotFoundError):
    code = "claim-source-not-found"
    title = "No such source of a claim"


class SnapshotNotFoundError(NotFoundError):
    code = "snapshot-not-found"
    title = "No snapshot to read"


class SourceUntoldError(InvalidInputError):
    code = "source-untold"
    title = "Nothing to tell the source by"


class SourceProtectedError(NotAllowedError):
    code = "source-protected"
    title = "A source that somebody else protects"


class AlreadyAttachedError(WrongStateError):
    code = "source-attached"
    title = "Attached already"


class DetachedError(WrongStateError):
    code = "source-detached"
    title = "Detached, and kept for the record"
