"""The sentences of a text that belong to its story: no headings, no boilerplate, no bare questions."""

import re
from collections.abc import Iterator

from claims.attribution.sentences import sentences
from claims.services.splitting.anchoring import Span
from claims.services.splitting.boilerplate import is_boilerplate

_ENDED = re.compile(r"[.!?…。！？।؟։]['\"”’»›)\]]*\s*$")
_QUESTION = re.compile(r"[?？؟]['\"”’»›)\]]*\s*$")
_SPEECH = re.compile(r"[\"“”„«»]")
_HEADING_WORDS = 15  # headlines of news seldom have more
# The intake joins lines that were wrapped at 50 to 100 characters; a shorter line was ended on purpose.
_WRAPPED = 50
_OPENS = re.compile(r"[\W\d_]*[A-Z\u00c0-\u00de]|\W*\d")


def candidates(text: str) -> list[Span]:
    """The spans that may become proposals, in order, none overlapping another."""
    several = "\n\n" in text  # a text of a single paragraph has no heading to leave out
    spans = (_without_furniture(text, start, end) for start, end in sentences(text))
    return [(start, end) for start, end in spans if not _left_out(text, start, end, several)]


def _left_out(text: str, start: int, end: int, several: bool) -> bool:
    words = text[start:end]
    if is_boilerplate(words):
        return True
    if _QUESTION.search(words) and not _SPEECH.search(words):
        return True
    return several and is_heading(words) and _alone(text, start, end)


def is_heading(line: str) -> bool:
    """Whether a paragraph of this one line reads as a heading: short, and without an end mark."""
    return not _ENDED.search(line) and len(line.split()) <= _HEADING_WORDS


def _alone(text: str, start: int, end: int) -> bool:
    """Whether nothing else stands on the lines of the span."""
    before = text.rfind("\n", 0, start) + 1
    after = text.find("\n", end)
    return not text[before:start].strip() and not text[end : after if after >= 0 else len(text)].strip()


def _without_furniture(text: str, start: int, end: int) -> Span:
    """The span without headings at its beginning and boilerplate at its ends, on lines of their own."""
    lines = list(_lines(text, start, end))
    while len(lines) > 1 and _is_furniture(text[slice(*lines[0])], text[slice(*lines[1])]):
        del lines[0]
    while len(lines) > 1 and is_boilerplate(text[slice(*lines[-1])]):
        del lines[-1]
    return lines[0][0], lines[-1][1]


def _is_furniture(line: str, following: str) -> bool:
    heading = (
        len(line) < _WRAPPED
        and not line.endswith((",", ";"))
        and is_heading(line)
        and _OPENS.match(following)
    )
    return bool(heading) or is_boilerplate(line)


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    """The lines of the span that are not blank, without the white space around them."""
    for line in re.finditer(r"\S(?:[^\n]*\S)?", text[start:end]):
        yield start + line.start(), start + line.end()
