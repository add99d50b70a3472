"""Reporters whose outlet goes unnamed: "in an interview with journalist Ann Lee"."""

import re
from collections.abc import Iterator

from claims.attribution.lexicon import word_set
from claims.attribution.lexicon.media import JOBS
from claims.attribution.mentions import Mention
from claims.attribution.model import Span
from claims.attribution.tokens import Tokens

_TO_HIM = word_set("with to told tells")
_NAME = re.compile("N{2,3}(?!N)")


def find(tokens: Tokens) -> Iterator[tuple[Span, Mention]]:
    """The names of reporters to whom somebody speaks, each with its mention."""
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
