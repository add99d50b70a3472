"""Sentences with exact offsets. The splitter uses them too, so that claims and findings line up."""

import re

import sentencex

from claims.attribution.model import Span

# sentencex looks for the partner of an open quotation mark to the end of what it is given, which is quadratic
# on a text of unclosed quotations; paragraphs are handed over in pieces of about this many characters.
PIECE = 8_000
_TITLES = (" Ms.", " Messrs.", " Mses.")
_MAY_GO_ON = ("s.", "!")
# Names that end in a mark, and what goes on after one: "told E! News", "OK! reports".
_NAMES = re.compile(
    r"\b(?:(?:E|Yahoo)!(?= (?:News|Online|Sports|Finance|[a-z]))|(?:OK|Hello|HELLO)!(?= [a-z]))"
)
_LONGEST_NAME = 6
# Pages are full of spaces that do not break, and of thin ones.
_SPACES = "\u00a0\u202f\u2009\u2007\u2002\u2003"
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """The text with lone surrogates replaced, one for one: offsets stay."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


def spaced(text: str) -> str:
    """The text with every space of another width a plain one, one for one; the same object without any."""
    for space in _SPACES:
        text = text.replace(space, " ")
    return text


def sentences(text: str) -> list[Span]:
    """The sentences of `text` as half-open ranges of code points, without the white space around them.

    A quotation of several sentences stays in one sentence, as sentencex has it.
    """
    return split(clean(text))


def split(text: str) -> list[Span]:
    """The sentences of a text without lone surrogates (see `clean`)."""
    spans: list[Span] = []
    goes_on = False
    for first, last in _pieces(text):
        for boundary in sentencex.get_sentence_boundaries("en", text[first:last]):
            if boundary["is_paragraph_break"]:
                continue
            words = boundary["text"]
            end = first + boundary["start_index"] + len(words.rstrip())
            start = end - len(words.strip())
            if start >= end:
                continue
            if goes_on:
                start = spans.pop()[0]
            spans.append((start, end))
            goes_on = text.endswith(_MAY_GO_ON, start, end) and _goes_on(text, start, end)
    return spans


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a sentence that sentencex ends here does not: at "Ms.", at the name of "E! News"."""
    if text.endswith(_TITLES, start, end):
        return True
    if text[end - 1] != "!":
        return False
    named = _NAMES.search(text, max(start, end - _LONGEST_NAME), end + 9)
    return named is not None and named.end() == end


def _pieces(text: str) -> list[Span]:
    """Cuts between paragraphs; inside one only where it alone is longer than a piece."""
    pieces: list[Span] = []
    first = 0
    while len(text) - first > PIECE:
        cut = _last_break(text, first, first + PIECE)
        pieces.append((first, cut))
        first = cut
    pieces.append((first, len(text)))
    return pieces


def _last_break(text: str, first: int, limit: int) -> int:
    for mark in ("\n\n", "\n", " "):
        cut = text.rfind(mark, first, limit)
        if cut > first:
            return cut + len(mark)
    return limit
