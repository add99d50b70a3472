"""The engine's word lists: one list, or one family of lists, a file."""

from collections.abc import Iterable


def word_set(text: str) -> frozenset[str]:
    """The words of a text, as a set: how the lists are written."""
    return frozenset(text.split())


def as_written(words: Iterable[str]) -> frozenset[str]:
    """The words in small letters, with a capital and in capitals: to look for them in a text as it is."""
    return frozenset(form for word in words for form in (word, word.capitalize(), word.upper()))
