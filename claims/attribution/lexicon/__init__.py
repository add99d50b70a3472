"""The engine's word lists: one list, or one family of lists, a file."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text, as a set: how the lists are written."""
    return frozenset(text.split())
