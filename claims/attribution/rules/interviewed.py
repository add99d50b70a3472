"""An outlet's man interviews somebody: "CNN's Ann Lee interviewed the mayor"."""

import re
from collections.abc import Iterator

from claims.attribution import denials, phrases
from claims.attribution.lexicon import word_set
from claims.attribution.lexicon.venues import GIVING
from claims.attribution.links import Link, Reading
from claims.attribution.roles import role

_INTERVIEWS = word_set("interviewed interviews interview grilled grills")
_AIRS = word_set("aired airs broadcast published publishes ran posted released carried featured features")


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind hosted."""
    if _INTERVIEWS.isdisjoint(reading.tokens.words):
        return
    yield from _aired(reading)
    yield from _gave(reading)
    for at, word in enumerate(reading.tokens.words):
        if word not in _INTERVIEWS or word == "interview" or reading.code(at - 1) in ("b", "!", "m", "t"):
            continue
        asking, asked = phrases.before(reading.tokens, at), phrases.after(reading.tokens, at + 1)
        if asking is None or asked is None or asked.kind not in ("name", "role", "pronoun", "other"):
            continue
        outlets = role(reading, asking).outlets
        if outlets:
            yield Link(
                "hosted", outlets, (at, at + 1), "asked", ((at + 1, len(reading.tokens.codes)),), asked
            )


_GAVE = re.compile("[VSJen]D?OD[neregy]{0,3}I")


def _gave(reading: Reading) -> Iterator[Link]:
    """ "Lee | gave the Guardian an interview"."""
    for match in _GAVE.finditer(reading.tokens.codes):
        group = phrases.group_start(reading.tokens.codes, match.start())
        if reading.word(match.start()) in GIVING and not denials.denied(reading.tokens, group, match.start()):
            rest = ((match.end(), len(reading.tokens.codes)),)
            guest = phrases.before(reading.tokens, match.start())
            yield Link("hosted", reading.outlets_in(*match.span()), match.span(), "asked", rest, guest)


def _aired(reading: Reading) -> Iterator[Link]:
    """ "CNN aired an interview with | Lee | in which she said …"."""
    for at, mention in sorted(reading.mentions.items()):
        words = reading.words(at + 1, at + 8)
        if words[:1] and words[0] in _AIRS and "interview" in words:
            guest = phrases.after(reading.tokens, at + 1 + words.index("interview") + 2)
            said = guest and reading.words(guest.last, guest.last + 2) in (["in", "which"], ["where", "he"])
            if guest and said:
                yield Link("hosted", [mention], (at + 1, guest.first), "asked", (), guest)
