"""Shows that no list knows: "in an appearance on “The Late Hour,”", "on Ann Lee's podcast"."""

import re
from collections.abc import Iterator

from claims.attribution.lexicon import word_set
from claims.attribution.lexicon.media import HOST
from claims.attribution.lexicon.names import entertains
from claims.attribution.mentions import Mention
from claims.attribution.model import Span
from claims.attribution.outlets import OutletIndex
from claims.attribution.tokens import Tokens

_SHOWN = re.compile(r"(?<=[pMDnTe,])Q|Q(?=P)|^Q(?=n)")
PLACE = re.compile("[pTe]Q")
_AT = word_set("on with told tells to joined joins by")
_SHOW_WORDS = word_set("""
Show Live Tonight Today Late Morning Week Hour Report Podcast Radio News Talk Talks Daily Press Nation
Night View Sunday Experience Room Access Minutes Breakfast Line Edition
""")
_TITLE_WORD = r"(?:[A-Z0-9&][\w&’'.]*|of|the|with|and|a|in|to|on|for)"
_TITLE = re.compile(rf"[“\"‘']+({_TITLE_WORD}(?: {_TITLE_WORD}){{0,6}})[,.!?]?[”\"’']+")


# "With Ann Lee's podcast", "on Bo Day's radio show": it goes by its host's name.
_OWN = re.compile(r"(?<=p)(?P<host>N{2,3})'(?P<show>[nXeM]{1,3})")
_KINDS = word_set("show program programme podcast")
_BROADCAST = word_set("radio talk television tv cable web podcast")


def find(tokens: Tokens, index: OutletIndex) -> Iterator[tuple[Span, Mention]]:
    """The shows that no list knows, each with its mention."""
    yield from _titled(tokens, index)
    for match in _OWN.finditer(tokens.codes):
        show = tokens.words[slice(*match.span("show"))]
        if not _KINDS.isdisjoint(show) and not _BROADCAST.isdisjoint(show):
            start, end = tokens.text_span(*match.span("host"))
            yield match.span("host"), Mention(start, end, tokens.text[start:end], "host")


def _titled(tokens: Tokens, index: OutletIndex) -> Iterator[tuple[Span, Mention]]:
    """Those in quotation marks, known ones by their outlet: "in an appearance on “The Late Hour,”"."""
    for match in _SHOWN.finditer(tokens.codes):
        at = match.start()
        title = _TITLE.fullmatch(tokens.words[at])
        if title and _is_show(tokens, at, title[1]):
            start, name = tokens.starts[at] + title.start(1), title[1].rstrip(",.'’")
            outlet = None if entertains(name) else index.find(name) or index.find(f"The {name}")
            known = outlet.name if outlet else name
            yield (at, at + 1), Mention(start, start + len(name), known, "broadcaster", programme=True)


def _is_show(tokens: Tokens, at: int, title: str) -> bool:
    following = tokens.small[at + 1] if at + 1 < len(tokens.words) else ""
    if following in HOST or following in _KINDS:
        return True
    before = tokens.small[max(0, at - 5) : at]
    while before[-1:] in ([","], ["the"]):
        before.pop()
    if before[-1:] and before[-1] in _KINDS:
        return True
    if not before or before[-1] not in _AT or " " not in title:
        return False
    return bool(set(title.split()) & _SHOW_WORDS) or bool({"interview", "appearance", "guest"} & set(before))
