"""Somebody has it from an outlet: "she had read in the Times that …", "learned from CNN that …"."""

from collections.abc import Iterator

from claims.attribution.lexicon import word_set
from claims.attribution.links import Link, Reading

_TOOK_IN = word_set("read reads saw seen heard learned learnt learns")
_FAR = 5


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind relay; what is seen on an outlet without a "that" may be the outlet itself."""
    for at, mention in sorted(reading.mentions.items()):
        preposition = at - 1 - (reading.code(at - 1) == "D")
        if reading.code(at + 1) != "t" or reading.word(preposition) not in ("in", "on", "from"):
            continue
        verb = preposition - 1
        while preposition - verb < _FAR and reading.code(verb) in ("r", "y", "p"):
            verb -= 1
        if reading.word(verb) in _TOOK_IN:
            yield Link("relay", [mention], (verb, at), "read in", ((at + 1, len(reading.tokens.codes)),))
