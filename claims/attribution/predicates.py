"""Attribution by an adjective: "aides made it clear that", "were adamant that"."""

import re

from claims.attribution.lexicon import word_set
from claims.attribution.tokens import Tokens

ADJECTIVES = word_set("clear adamant")
_MAKES = word_set("make makes made")
_MADE = re.compile("V[oh]?r?$")


def cue(tokens: Tokens, at: int) -> int | None:
    """Where the verb stands that lets somebody say something by the adjective at `at`."""
    made = _MADE.search(tokens.codes, max(0, at - 3), at)
    if made:
        return made.start() if tokens.small[made.start()] in _MAKES else None
    held = tokens.words[at] == "adamant" and tokens.codes[at - 1 : at + 2] == "bnt"
    return at - 1 if held else None
