"""An outlet has a paper, and the sentence what it says: "CNN has obtained the letter, which shows …"."""

import re
from collections.abc import Iterator

from claims.attribution.lexicon import word_set
from claims.attribution.links import Link, Reading

_HAS = re.compile(
    r"O[vr]{0,3}(?P<verb>[eSJVW])[^,;]{0,40}?"
    r"(?:,w[vr]*[zSiW]|t[vr]*[zSiW]|,?[gG]|,(?P<within>pw[^,;]*[zSiW]))"
)
_OBTAINED = word_set("obtained reviewed seen viewed examined acquired got")
_SHOWS = word_set("""
show shows showed showing say says said saying indicate indicates indicating reveal reveals revealing
suggest suggests suggesting describe describes describing state states stating detail details detailing
""")


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind relay."""
    match = _HAS.search(reading.tokens.codes)
    shows = match and (match["within"] or reading.word(match.end() - 1) in _SHOWS)
    if match and shows and reading.word(match.start("verb")) in _OBTAINED:
        outlets = reading.outlets_in(match.start(), match.start() + 1)
        shown = ((match.end(), len(reading.tokens.codes)),)
        yield Link("relay", outlets, match.span("verb"), "obtained", shown)
