"""The verb is said once for two: "The Sowetan reported nine dead, eNCA eleven"."""

import re
from collections.abc import Iterator

from claims.attribution.links import Link, Reading

_AGAIN = re.compile(r",&?D?O(?=(?:D|#|p[D#])[^,;STJWVbvm]*[.,])")


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind relay, to the outlet that stands where only a verb is missing."""
    if len(reading.mentions) < 2:
        return
    verbs = [s for s in reading.statements if s.source and s.source.kind == "outlet" and not s.denied]
    for match in _AGAIN.finditer(reading.tokens.codes, verbs[0].cue[1]) if verbs else ():
        outlet = match.end() - 1
        if not reading.outlets_in(verbs[0].cue[1], outlet):
            yield Link("relay", reading.outlets_in(outlet, outlet + 1), verbs[0].cue, "gapped")
