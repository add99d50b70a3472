"""An outlet is told something: "Reuters was told by two officials that …"."""

import re
from collections.abc import Iterator

from claims.attribution.lexicon import word_set
from claims.attribution.links import Link, Reading
from claims.attribution.phrases import after

_IS_TOLD = re.compile(r"O(?:[vm][vr]{0,2})?b[br]{0,2}(?P<verb>[STeV])(?P<by>p)")
_TOLD = word_set("told informed assured briefed")


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind hosted."""
    if not reading.mentions:
        return
    for match in _IS_TOLD.finditer(reading.tokens.codes):
        by = match.start("by")
        speaker = after(reading.tokens, by + 1)
        # "Was told by the court to pay" reports nothing.
        ordered = speaker and reading.word(speaker.last) == "to"
        told = reading.word(match.start("verb")) in _TOLD and reading.word(by) == "by"
        if speaker and told and not ordered:
            outlets = reading.outlets_in(match.start(), match.start() + 1)
            content = ((speaker.last, len(reading.tokens.codes)),)
            yield Link("hosted", outlets, match.span("verb"), "was told", content, speaker)
