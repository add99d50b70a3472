"""What every span of a claim must be: inside the text, with words in it."""

from claims.services.splitting.anchoring import Span
from claims.services.splitting.errors import EmptySpanError, SpanOutsideTextError


def check_span(text: str, start: int, end: int) -> None:
    """Raises SpanOutsideTextError or EmptySpanError unless text[start:end] lies in the text and is not blank."""
    if not 0 <= start <= len(text) or end > len(text):
        raise SpanOutsideTextError(
            f"The span from {start} to {end} lies outside the text, which is {len(text)} code points long. "
            "Count offsets in code points from the start of the revision's text."
        )
    if start >= end or not text[start:end].strip():
        raise EmptySpanError(f"The span from {start} to {end} holds no words. Select at least one.")


def trimmed(text: str, start: int, end: int) -> Span:
    """The checked span without the white space at its ends, which a selection by mouse often takes along.

    Raises as `check_span` does.
    """
    check_span(text, start, end)
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
