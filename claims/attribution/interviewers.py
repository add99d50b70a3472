"""Who asks, and whose outlet goes unnamed: "in an interview with journalist Ann Lee", "told Howard Stern"."""

import re
from collections.abc import Iterator

from claims.attribution.lexicon import word_set
from claims.attribution.lexicon.hosts import SHOW_OF
from claims.attribution.lexicon.media import JOBS
from claims.attribution.lexicon.names import HOSTS
from claims.attribution.mentions import Mention
from claims.attribution.model import Span
from claims.attribution.tokens import Tokens

_TO_HIM = word_set("with to told tells")
_NAME = re.compile("N{2,3}(?!N)")


def find(tokens: Tokens) -> Iterator[tuple[Span, Mention]]:
    """The names of reporters and hosts to whom somebody speaks, each with its mention."""
    if not JOBS.isdisjoint(tokens.words):
        yield from _at_work(tokens)
    if not HOSTS.isdisjoint(tokens.words):
        yield from _known(tokens)


def _at_work(tokens: Tokens) -> Iterator[tuple[Span, Mention]]:
    """ "In an interview with journalist Ann Lee"."""
    for at, word in enumerate(tokens.words):
        if word not in JOBS or "O" in tokens.codes[max(0, at - 3) : at]:
            continue
        first = at
        while first and tokens.codes[first - 1] in "DneN'":
            first -= 1
        named = _NAME.match(tokens.codes, at + 1)
        if named and first and tokens.small[first - 1] in _TO_HIM:
            start, end = tokens.text_span(*named.span())
            yield named.span(), Mention(start, end, tokens.text[start:end], "other")


_LISTENED = word_set("told tells telling with to by on assured informed joined")
_OF_HIS = word_set("show program programme podcast radio sirius siriusxm late-night hbo nightly")


def _known(tokens: Tokens) -> Iterator[tuple[Span, Mention]]:
    """The hosts of shows to whom somebody speaks, or on whose show he does, each with its mention."""
    for at, word in enumerate(tokens.words):
        if at and word in HOSTS and (show := SHOW_OF.get(f"{tokens.words[at - 1]} {word}")):
            his = tokens.codes[at + 1 : at + 2] == "'" and not _OF_HIS.isdisjoint(
                tokens.small[at + 2 : at + 5]
            )
            if his or (tokens.codes[at + 1 : at + 2] != "'" and _listens(tokens, at - 1)):
                start, end = tokens.text_span(at - 1, at + 1)
                yield (at - 1, at + 1), Mention(start, end, show, "host")


def _listens(tokens: Tokens, first: int) -> bool:
    """Whether words that lead to somebody who is told stand before the name, his work in between."""
    while first and tokens.codes[first - 1] in "nPeMX":
        first -= 1
    return first > 0 and tokens.small[first - 1] in _LISTENED
