"""Shows that no list knows: "in an appearance on “The Late Hour,”"."""

import re
from collections.abc import Iterator

from claims.attribution.lexicon import word_set
from claims.attribution.mentions import Mention
from claims.attribution.model import Span
from claims.attribution.tokens import Tokens

_SHOWN = re.compile(r"(?<=[pMDn])Q")
_SHOW_WORDS = word_set("""
Show Live Tonight Today Late Morning Week Hour Report Podcast Radio News Talk Talks Daily Press Nation Night
View Sunday Experience Room Access Minutes Breakfast Line Edition
""")
_TITLE_WORD = r"(?:[A-Z0-9&][\w&’'.]*|of|the|with|and|a|in|to|on|for)"
_TITLE = re.compile(rf"[“\"‘']+({_TITLE_WORD}(?: {_TITLE_WORD}){{0,6}})[,.!?]?[”\"’']+")


def find(tokens: Tokens) -> Iterator[tuple[Span, Mention]]:
    """A show that no list knows: "in an appearance on “The Late Hour,”"."""
    for match in _SHOWN.finditer(tokens.codes):
        at = match.start()
        title = _TITLE.fullmatch(tokens.words[at])
        if title and _is_show(tokens, at, title[1]):
            start = tokens.starts[at] + title.start(1)
            yield (
                (at, at + 1),
                Mention(start, start + len(title[1].rstrip(",.")), title[1].rstrip(",."), "broadcaster"),
            )


def _is_show(tokens: Tokens, at: int, title: str) -> bool:
    before = [word.lower() for word in tokens.words[max(0, at - 5) : at]]
    if before[-1:] and before[-1] in ("show", "program", "programme", "podcast"):
        return True
    if before[-1:] != ["on"] or " " not in title:
        return False
    return bool(set(title.split()) & _SHOW_WORDS) or bool({"interview", "appearance", "guest"} & set(before))
