"""A line that leads in what an outlet wrote: "From Bloomberg:", "More from the Post’s Ann Lee:"."""

from collections.abc import Iterator

from claims.attribution.lexicon import word_set
from claims.attribution.links import Link, Reading
from claims.attribution.mentions import Mention

_LONGEST = 16
# What leads in something else than its words: "Watch CNN's interview below:", "Photo by Reuters:".
_OTHERS = word_set("""
watch listen follow like see subscribe photo photos image images video videos clip credit source sources
related tweet tweeted download app join vote sign email contact told asked answered
""")


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind relay."""
    if leads_in(reading):
        yield Link("relay", [_outlets(reading)[0]], (0, len(reading.tokens.codes)), "leads in", ())


def leads_in(reading: Reading) -> bool:
    """Whether the sentence is a line that does no more than to name one outlet, and a colon."""
    words = reading.tokens.words
    if len(words) > _LONGEST or not words[-1].endswith(":") or not _stands_alone(reading):
        return False
    if any(end - start > 1 for statement in reading.statements for start, end in statement.content):
        return False  # "CNN noted the empty seats:"
    named = {mention.outlet for mention in _outlets(reading)}
    return len(named) == 1 and _OTHERS.isdisjoint(reading.words(0, len(words)))


def _outlets(reading: Reading) -> list[Mention]:
    return [mention for _, mention in sorted(reading.mentions.items())]


def _stands_alone(reading: Reading) -> bool:
    """Whether the line is a paragraph, and another one follows it."""
    lines, at = reading.document.lines, reading.line.index
    before = at == 0 or lines[at - 1].paragraph != reading.line.paragraph
    return before and at + 1 < len(lines) and lines[at + 1].paragraph != reading.line.paragraph
