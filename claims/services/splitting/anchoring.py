"""Finding a claim's words again in a text: the same words for certain, or none, and never similar ones.

The selectors are those of the W3C's Web Annotation Data Model
(https://www.w3.org/TR/annotation-model/#selectors): TextQuoteSelector (exact, prefix, suffix) and
TextPositionSelector (start, end), in code points, half-open.
"""

from collections.abc import Sequence

from claims.services.splitting.searching import Searched

CONTEXT = 32  # code points of prefix and of suffix, as Hypothesis and the W3C's examples have it

Span = tuple[int, int]


def selectors(text: str, start: int, end: int) -> tuple[str, str]:
    """The prefix and the suffix of text[start:end]: up to 32 code points before it and after it."""
    return text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]


def find_again(
    text: str, *, exact: str, prefix: str = "", suffix: str = "", start: int | None = None
) -> Span | None:
    """Where the quote is in the text; None where that is not certain.

    The same words between the same context at the same position; else the one place that has the words; else
    the one place that has them between the same context.
    """
    if start is not None and _stands_at(text, exact, prefix, suffix, start):
        return start, start + len(exact)
    return find_quote(Searched(text), exact=exact, prefix=prefix, suffix=suffix)


def find_quote(
    here: Searched, *, exact: str, prefix: str, suffix: str, origin: Searched | None = None
) -> Span | None:
    """The one place of the quote by its words, else by its words and context; None where it has not one.

    `origin` is the text that the quote was taken from: words that it has more than once are not known by
    being the only ones left here, since they may be the others.
    """
    for before, words in ((0, exact), (len(prefix), prefix + exact + suffix)):
        if len(here.places(words)) == 1 and (origin is None or len(origin.places(words)) == 1):
            start = here.places(words)[0] + before
            return start, start + len(exact)
    return None


def unchanged_ends(old: str, new: str) -> tuple[int, int]:
    """How many code points two texts share at their beginning and at their end; the two never overlap."""
    beginning = _shared(old, new)
    room = min(len(old), len(new)) - beginning
    return beginning, _shared(old[::-1][:room], new[::-1][:room])


def _stands_at(text: str, exact: str, prefix: str, suffix: str, start: int) -> bool:
    before = start - len(prefix)
    return before >= 0 and text.startswith(prefix + exact + suffix, before)


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """The length of the common beginning, by halving: slices compare much faster than characters."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
