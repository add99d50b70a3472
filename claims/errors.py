"""What can go wrong, in words for the person who has to do something about it."""

from typing import Any


class ClaimsError(Exception):
    """The root of every refusal by a service.

    `str(error)` is a sentence for the user that says what to do. `code` is the stable name of the kind of
    refusal (a kebab-case slug, used in RFC 9457 `type` URIs and in logs); `title` is the same in a few words.
    Each surface renders it its own way: the API as a problem document, pages and the admin as a message,
    commands as a last line on standard error.
    """

    code = "error"
    title = "Something went wrong"


class NotFoundError(ClaimsError):
    """The object that was asked for does not exist, or not for this user."""

    code = "not-found"
    title = "Not found"


class NotAllowedError(ClaimsError):
    """The person who asked has no permission for it."""

    code = "not-allowed"
    title = "Not allowed"


class WrongStateError(ClaimsError):
    """The object exists, but what was asked cannot be done to it in its present state."""

    code = "wrong-state"
    title = "Not possible in this state"


class ConflictError(WrongStateError):
    """Somebody else saved in the meantime what this person was about to change.

    `theirs` is what is there now and `yours` what was about to take its place, both unchanged: a surface
    shows them side by side. Nothing of either is lost.
    """

    code = "edit-conflict"
    title = "Somebody else was quicker"

    def __init__(self, sentence: str, *, theirs: Any, yours: Any) -> None:
        super().__init__(sentence)
        self.theirs = theirs
        self.yours = yours


class InvalidInputError(ClaimsError):
    """What was sent cannot be used as it is."""

    code = "invalid-input"
    title = "The input cannot be used"
