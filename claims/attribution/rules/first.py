"""An outlet had the news before the others: "Page Six was the first to report the split"."""

import re
from collections.abc import Iterator

from claims.attribution.lexicon import word_set
from claims.attribution.links import Link, Reading

_WAS_FIRST = re.compile(r"Or?bD?rp(?P<verb>[KzSVn])")
_BRINGING = word_set("report reveal publish break disclose confirm announce identify note obtain")


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind relay."""
    if "first" not in reading.tokens.words:
        return
    for match in _WAS_FIRST.finditer(reading.tokens.codes):
        at = match.start("verb")
        if reading.word(at - 2) == "first" and reading.word(at) in _BRINGING:
            outlets = reading.outlets_in(match.start(), match.start() + 1)
            content = ((at + 1, len(reading.tokens.codes)),)
            yield Link("relay", outlets, (at - 2, at + 1), "first to report", content)
