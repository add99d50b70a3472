"""Shows that no list knows: "in an appearance on “The Late Hour,”"."""

import re
from collections.abc import Iterator

from claims.attribution.lexicon import word_set
from claims.attribution.lexicon.media import HOST
from claims.attribution.mentions import Mention
from claims.attribution.model import Span
from claims.attribution.outlets import OutletIndex
from claims.attribution.tokens import Tokens

_SHOWN = re.compile(r"(?<=[pMDn])Q|Q(?=P)|^Q(?=n)")
_SHOW_WORDS = word_set("""
Show Live Tonight Today Late Morning Week Hour Report Podcast Radio News Talk Talks Daily Press Nation
Night View Sunday Experience Room Access Minutes Breakfast Line Edition
""")
_TITLE_WORD = r"(?:[A-Z0-9&][\w&’'.]*|of|the|with|and|a|in|to|on|for)"
_TITLE = re.compile(rf"[“\"‘']+({_TITLE_WORD}(?: {_TITLE_WORD}){{0,6}})[,.!?]?[”\"’']+")
# Words of shows that are no news, and go by their own names.
_NO_NEWS = word_set("Late Tonight Jimmy")


def find(tokens: Tokens, index: OutletIndex) -> Iterator[tuple[Span, Mention]]:
    """The shows in quotation marks, known ones by their outlet: "in an appearance on “The Late Hour,”"."""
    for match in _SHOWN.finditer(tokens.codes):
        at = match.start()
        title = _TITLE.fullmatch(tokens.words[at])
        if title and _is_show(tokens, at, title[1]):
            start, name = tokens.starts[at] + title.start(1), title[1].rstrip(",.'’")
            outlet = None if _NO_NEWS & set(name.split()) else index.find(name) or index.find(f"The {name}")
            known = outlet.name if outlet else name
            yield (at, at + 1), Mention(start, start + len(name), known, "broadcaster", outlet is not None)


def _is_show(tokens: Tokens, at: int, title: str) -> bool:
    if at + 1 < len(tokens.words) and tokens.words[at + 1].lower() in HOST:
        return True
    before = [word.lower() for word in tokens.words[max(0, at - 5) : at]]
    if before[-1:] and before[-1] in ("show", "program", "programme", "podcast"):
        return True
    if before[-1:] != ["on"] or " " not in title:
        return False
    return bool(set(title.split()) & _SHOW_WORDS) or bool({"interview", "appearance", "guest"} & set(before))
