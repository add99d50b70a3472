"""Every way in which an edit of a claim can be refused; each sentence says what to do about it."""

from claims.errors import InvalidInputError, NotFoundError, WrongStateError


class ClaimNotFoundError(NotFoundError):
    code = "claim-not-found"
    title = "No such claim"


class RevisionNotFoundError(NotFoundError):
    code = "revision-not-found"
    title = "No such revision"


class ClaimStatusError(WrongStateError):
    """What was asked cannot be done to a claim of this status."""

    code = "claim-status"
    title = "Not possible for a claim of this status"


class OrphanedClaimError(WrongStateError):
    code = "claim-orphaned"
    title = "The claim's words are not certain to be in the article any more"


class StaleRevisionError(WrongStateError):
    code = "revision-stale"
    title = "A newer revision came in"


class SpanOutsideTextError(InvalidInputError):
    code = "span-outside-text"
    title = "The span lies outside the text"


class EmptySpanError(InvalidInputError):
    code = "span-empty"
    title = "The span holds no words"


class SpanTakenError(InvalidInputError):
    code = "span-taken"
    title = "Another claim has exactly this span"


class SplitPointError(InvalidInputError):
    code = "split-point"
    title = "The claim cannot be split there"


class NothingToMergeError(InvalidInputError):
    code = "nothing-to-merge"
    title = "Fewer than two claims"


class DifferentArticlesError(InvalidInputError):
    code = "different-articles"
    title = "Claims of different articles or revisions"


class NotAdjacentError(InvalidInputError):
    code = "not-adjacent"
    title = "The claims are not next to each other"


class SelectionMissingError(InvalidInputError):
    code = "selection-missing"
    title = "Nothing is selected"


class SelectionNotFoundError(InvalidInputError):
    code = "selection-not-found"
    title = "The selected words were not found, or not just once"
