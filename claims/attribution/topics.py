"""The outlets that an article is about: what they say is mostly about themselves (ruling 2)."""

import re
from collections.abc import Sequence

from claims.attribution.mentions import Mention
from claims.attribution.surroundings import reports_beside

# An outlet is a topic where this many sentences name it, and beside fewer than one name in `SELDOM` stands
# a word of its reporting.
OFTEN, SELDOM = 5, 2.5
_ITS_WORK = re.compile(
    r"(?:['’]s)?(?: [\w-]+){0,2} (?:reports?|reporting|story|stories|article|interview|editorial)\b"
)


def topics(text: str, sentences: Sequence[Sequence[Mention]]) -> frozenset[str]:
    """Those that this text is about, by what each of its sentences names."""
    naming: dict[str, list[Sequence[Mention]]] = {}
    for mentions in sentences:
        for outlet in {mention.outlet for mention in mentions}:
            naming.setdefault(outlet, []).append(mentions)
    return frozenset(
        outlet
        for outlet, those in naming.items()
        if len(those) >= OFTEN and SELDOM * sum(_rests(text, outlet, one) for one in those) < len(those)
    )


def _rests(text: str, outlet: str, mentions: Sequence[Mention]) -> bool:
    """Whether a word of its reporting stands beside the outlet where one sentence names it."""
    return any(
        reports_beside(text, mention.start, mention.end) or _ITS_WORK.match(text, mention.end)
        for mention in mentions
        if mention.outlet == outlet
    )
