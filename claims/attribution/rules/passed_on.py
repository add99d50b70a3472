"""A relative clause passes it on: "a story which the Guardian carried", "… — and the Post passed it on"."""

import re
from collections.abc import Iterator

from claims.attribution.lexicon import word_set
from claims.attribution.links import Link, Reading

PASSING = word_set("""
carried published republished reprinted reproduced ran aired broadcast translated excerpted picked relayed
spotted syndicated followed took repeated quoted cited summarized summarised
""")
_RELATIVE = re.compile(r"[wt](D?)O(?=[rvb]{0,2}[SJVWTenOZ])")
_IT = re.compile(r"&D?O(?=[Vne][ho]p)")


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind relay, nearer to the reader than what they pass on."""
    codes = reading.tokens.codes
    for match in _RELATIVE.finditer(codes):
        verb = match.end()
        while reading.code(verb) in tuple("rvb"):
            verb += 1
        if match.start() and reading.word(verb) in PASSING:
            yield _link(reading, match.end() - 1, (verb, verb + 1), match.start())
    for match in _IT.finditer(codes):
        if reading.word(match.end()) in ("passed", "picked", "took"):
            yield _link(reading, match.end() - 1, (match.end(), match.end() + 1), match.start())


def _link(reading: Reading, outlet: int, cue: tuple[int, int], last: int) -> Link:
    return Link("relay", reading.outlets_in(outlet, outlet + 1), cue, "passed on", ((0, last),))
