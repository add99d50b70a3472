"""Every way in which the page of a source can fail to be looked at, beside those of intake."""

from datetime import datetime

from claims.errors import ClaimsError, InvalidInputError, NotFoundError, WrongStateError


class CaptureNotFoundError(NotFoundError):
    code = "capture-not-found"
    title = "No such capture"


class CaptureStateError(WrongStateError):
    code = "capture-state"
    title = "Only a failed capture can be tried again"


class TriedOftenError(WrongStateError):
    code = "tried-often"
    title = "Tried too often"


class NoAddressError(InvalidInputError):
    code = "no-address"
    title = "The source has no address"


class RobotsForbidError(ClaimsError):
    code = "robots-forbid"
    title = "The site asks programs to stay away"


class HostBusyError(ClaimsError):
    """Another worker has its turn at the host, or it wants a pause; `until` (aware) is when to come again."""

    code = "host-busy"
    title = "The site is left alone for a while"

    def __init__(self, host: str, until: datetime) -> None:
        super().__init__(f"{host} is not asked before {until:%H:%M:%S} UTC. Nothing has to be done.")
        self.until = until
