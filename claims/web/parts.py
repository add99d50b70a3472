"""A long text in parts that a browser opens at once, and a part in paragraphs."""

import re
from bisect import bisect_right

# About 20 printed pages. Measured: tests/web/test_article_page.py opens a text of 5 MB within its limit.
PART = 40_000

_LINE = re.compile(r"[^\n]*\S[^\n]*")


def parts(text: str, longest: int = PART) -> list[tuple[int, int]]:
    """Half-open ranges of code points that cover the text in order, each at most `longest` long.

    A part ends with a line where that leaves it more than half full, else with a word, else anywhere.
    """
    ranges, start = [], 0
    while len(text) - start > longest:
        end = _last_break(text, start, start + longest)
        ranges.append((start, end))
        start = end
    return [*ranges, (start, len(text))]


def part_of(ranges: list[tuple[int, int]], offset: int) -> int:
    """The number, from 1, of the part that holds the offset; the last one for an offset past the end."""
    return max(1, bisect_right([start for start, _ in ranges], offset))


def paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The ranges of the lines of [start, end) that hold more than white space."""
    return [match.span() for match in _LINE.finditer(text, start, end)]


def _last_break(text: str, start: int, end: int) -> int:
    for character in "\n", " ":
        found = text.rfind(character, start + (end - start) // 2, end)
        if found >= 0:
            return found + 1
    return end
