"""An outlet is told something: "Reuters was told by two officials that …", "the BBC has been told that …"."""

import re
from collections.abc import Iterator

from claims.attribution.lexicon import word_set
from claims.attribution.links import Link, Reading
from claims.attribution.phrases import after

_IS_TOLD = re.compile(
    r"O(?:[vm][vr]{0,2})?b[br]{0,2}(?P<verb>[STeV])(?:[pt]|[DhN](?=[^,;:.]{0,8}[bvmSTJWVe]))"
)
_TOLD = word_set("told informed assured briefed")


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind hosted; without an origin where nobody is said to have told."""
    for match in _IS_TOLD.finditer(reading.tokens.codes):
        verb, last = match.start("verb"), match.end()
        speaker = after(reading.tokens, last) if reading.word(last - 1) == "by" else None
        # "Was told by the court to pay" reports nothing.
        ordered = speaker and reading.word(speaker.last) == "to"
        heard = reading.code(last - 1) in tuple("tDhN") or (speaker and not ordered)
        if heard and reading.word(verb) in _TOLD:
            outlets = reading.outlets_in(match.start(), match.start() + 1)
            content = ((speaker.last if speaker else last, len(reading.tokens.codes)),)
            yield Link("hosted", outlets, (verb, verb + 1), "was told", content, speaker)
