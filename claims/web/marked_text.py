"""Text with marks over it, cut into segments that a template can print one after the other."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

What = TypeVar("What")


@dataclass(frozen=True, slots=True)
class Mark(Generic[What]):
    """`what` lies on the code points [start, end) of a text."""

    start: int
    end: int
    what: What


@dataclass(frozen=True, slots=True)
class Segment(Generic[What]):
    """Words under the same marks throughout, the outermost mark first; `start` is their place in the text."""

    start: int
    text: str
    marks: tuple[Mark[What], ...]


def segments(
    text: str, marks: Iterable[Mark[What]], start: int = 0, end: int | None = None
) -> list[Segment[What]]:
    """The slice [start, end) of the text as segments, which put together are that slice again.

    Offsets are code points into `text`. A mark that contains another stands before it; of two that overlap,
    the one that begins first does. Parts of marks outside the slice are left out.
    """
    end = len(text) if end is None else min(end, len(text))
    inside = sorted((m for m in marks if m.start < end and m.end > start), key=lambda m: (m.start, -m.end))
    edges = {start, end} | {min(max(edge, start), end) for m in inside for edge in (m.start, m.end)}
    places = sorted(edges)
    found, open_marks, coming = list[Segment[What]](), list[Mark[What]](), iter(inside)
    ahead = next(coming, None)
    for here, there in pairwise(places):
        open_marks = [mark for mark in open_marks if mark.end > here]
        while ahead is not None and ahead.start <= here:
            open_marks.append(ahead)
            ahead = next(coming, None)
        found.append(Segment(here, text[here:there], tuple(open_marks)))
    return found
