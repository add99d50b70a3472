"""What every span of a claim must be: inside the text, with words in it, and its own."""

from collections.abc import Collection

from claims.models import Anchor, Claim, ClaimStatus, Revision
from claims.services.splitting.anchoring import Span, find_again, selectors
from claims.services.splitting.errors import (
    EmptySpanError,
    SelectionMissingError,
    SelectionNotFoundError,
    SpanOutsideTextError,
    SpanTakenError,
)


def check_span(text: str, start: int, end: int) -> None:
    """Raises SpanOutsideTextError or EmptySpanError unless text[start:end] is in the text and not blank."""
    if not 0 <= start <= len(text) or not 0 <= end <= len(text):
        raise SpanOutsideTextError(
            f"The span from {start} to {end} lies outside the text, which is {len(text)} code points long. "
            "Count offsets in code points from the start of the text."
        )
    if not text[start:end].strip():
        raise EmptySpanError(f"The span from {start} to {end} holds no words. Select at least one.")


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without the white space at its ends, which a selection by mouse often takes along.

    Raises as `check_span` does.
    """
    check_span(text, start, end)
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def selected(
    text: str, *, start: int | None, end: int | None, exact: str = "", prefix: str = "", suffix: str = ""
) -> Span:
    """What a person selected in a text, without the white space at its ends.

    A position (`start` and `end`), a quote (`exact`, with `prefix` and `suffix` as the W3C's
    TextQuoteSelector has them), or both: then the quote tells where the position is not what it says.
    Raises SelectionMissingError, SelectionNotFoundError, SpanOutsideTextError and EmptySpanError.
    """
    if start is not None and end is not None and (not exact or text[max(0, start) : max(0, end)] == exact):
        return trimmed(text, start, end)
    if not exact.strip():
        raise SelectionMissingError(
            "Nothing is selected. Give the words (exact), or their position (start and end)."
        )
    span = find_again(text, exact=exact, prefix=prefix, suffix=suffix, start=start)
    if span is None:
        raise SelectionNotFoundError(
            "The words were not found in the text, or in more than one place. "
            "Select them again, with more of the words around them."
        )
    return trimmed(text, *span)


def place(claim: Claim, revision: Revision, span: Span) -> None:
    """Anchors the claim at the checked span of the revision; does not save it."""
    claim.revision, claim.anchor = revision, Anchor.ANCHORED
    claim.start, claim.end = span
    claim.exact = revision.text[slice(*span)]
    claim.prefix, claim.suffix = selectors(revision.text, *span)


def refuse_taken(revision: Revision, span: Span, *, by_others_than: Collection[Claim] = ()) -> None:
    """Raises SpanTakenError where another claim that is not replaced has exactly this span."""
    start, end = span
    others = Claim.objects.filter(revision=revision, start=start, end=end).exclude(
        status=ClaimStatus.REPLACED
    )
    other = others.exclude(pk__in=[claim.pk for claim in by_others_than]).first()
    if other is None:
        return
    advice = (
        "Restore that one instead." if other.status == ClaimStatus.REJECTED else "Work on that one instead."
    )
    raise SpanTakenError(f"Claim {other.pk} ({other.get_status_display()}) has exactly these words. {advice}")
