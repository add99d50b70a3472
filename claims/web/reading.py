"""An article's text as it is read: paragraphs of words, each of them a link where it belongs to a claim."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from claims.models import Claim
from claims.web.flag_words import ShownFlag, raised
from claims.web.marked_text import Mark, Segment, segments
from claims.web.parts import paragraphs


@dataclass(slots=True)
class MarkedClaim:
    """A claim with its raised flags; `reached` once a piece of text is the keyboard's stop for it."""

    claim: Claim
    flags: Sequence[ShownFlag]
    reached: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand in the same claims, and link to the innermost of them.

    `first`: they are where the keyboard stops for that claim. `last`: the claim ends with them. `flagged`: a
    claim around them has a flag. `ends` are the claims around the innermost one that end here and still need
    a small link after the words, for their flags or since every word of theirs links to an inner claim; each
    comes with whether that link is where the keyboard stops for it.
    """

    text: str
    marked: MarkedClaim | None = None
    depth: int = 0
    first: bool = False
    last: bool = False
    flagged: bool = False
    ends: Sequence[tuple[MarkedClaim, bool]] = field(default=())


def marked_paragraphs(text: str, claims: Iterable[Claim], start: int, end: int) -> list[list[Piece]]:
    """The slice [start, end) of a revision's text as paragraphs of pieces.

    Every claim that has a word in the slice is linked and reached by the keyboard exactly once. `claims` have
    their flags loaded.
    """
    marks = [Mark(claim.start, claim.end, MarkedClaim(claim, raised(claim))) for claim in claims]
    cut = _by_paragraph(text, marks, start, end)
    last_words = {mark.what.claim.pk: segment for para in cut for segment in para for mark in segment.marks}
    return [[_piece(segment, last_words) for segment in paragraph] for paragraph in cut]


def _by_paragraph(
    text: str, marks: Sequence[Mark[MarkedClaim]], start: int, end: int
) -> list[list[Segment[MarkedClaim]]]:
    """The segments of each paragraph; a mark is looked at only by the paragraphs that it may touch."""
    coming = iter(sorted(marks, key=lambda mark: mark.start))
    ahead = next(coming, None)
    cut, live = [], list[Mark[MarkedClaim]]()
    for line_start, line_end in paragraphs(text, start, end):
        while ahead is not None and ahead.start < line_end:
            live.append(ahead)
            ahead = next(coming, None)
        live = [mark for mark in live if mark.end > line_start]
        cut.append(segments(text, live, line_start, line_end))
    return cut


def _piece(segment: Segment[MarkedClaim], last_words: dict[int, Segment[MarkedClaim]]) -> Piece:
    if not segment.marks:
        return Piece(segment.text)
    *around, marked = (mark.what for mark in segment.marks)
    first, marked.reached = not marked.reached, True
    ending = [outer for outer in reversed(around) if last_words[outer.claim.pk] is segment]
    return Piece(
        segment.text,
        marked,
        depth=len(segment.marks),
        first=first,
        last=last_words[marked.claim.pk] is segment,
        flagged=any(mark.what.flags for mark in segment.marks),
        ends=[(outer, not outer.reached) for outer in ending if outer.flags or not outer.reached],
    )
