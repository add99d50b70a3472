"""Spans, as they travel: W3C Web Annotation selectors (https://www.w3.org/TR/annotation-model/#selectors).

A span is a list of two selectors of the same words, since either may fail a client that has changed the text:
a TextQuoteSelector (`exact`, `prefix`, `suffix`) and a TextPositionSelector (`start`, `end`: code points,
half-open, in the article's text as this API gives it).
"""

from dataclasses import dataclass
from typing import TypedDict

from claims.models import Claim
from claims.services.splitting.anchoring import CONTEXT


class Selector(TypedDict, total=False):
    """Either of the two; `type` says which."""

    type: str
    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Window:
    """The part of a text that is at hand: `text` begins `offset` code points into it."""

    text: str
    offset: int = 0

    @classmethod
    def around(cls, claim: Claim) -> "Window":
        """The claim's words with their prefix and suffix, which spares loading the text."""
        return cls(claim.prefix + claim.exact + claim.suffix, claim.start - len(claim.prefix))

    def selectors(self, start: int, end: int, exact: str = "") -> list[Selector]:
        """The selectors of the span. `exact` are its words, where they may lie beyond this window.

        Without them, a span that is not wholly inside has its position alone.
        """
        position = Selector(type="TextPositionSelector", start=start, end=end)
        first, last = start - self.offset, end - self.offset
        if first >= 0 and last <= len(self.text):
            quote = Selector(
                type="TextQuoteSelector",
                exact=self.text[first:last],
                prefix=self.text[max(0, first - CONTEXT) : first],
                suffix=self.text[last : last + CONTEXT],
            )
            return [quote, position]
        return [Selector(type="TextQuoteSelector", exact=exact), position] if exact else [position]
