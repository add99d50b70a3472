"""Somebody who comes in while another goes on through his relay: one source more, "his nephew added"."""

from collections.abc import Set
from dataclasses import replace

from claims.attribution.anonymity import anonymous
from claims.attribution.lexicon import things, word_set
from claims.attribution.links import Reading
from claims.attribution.phrases import Phrase
from claims.attribution.speakers import Speaker, keys, new_name
from claims.attribution.speaking import speaks
from claims.attribution.statements import Statement

# Of the piece in which somebody spoke just now, its author: "“He seemed tired,” | wrote Ann Lee".
WRITES = word_set("wrote writes")
_GOING_ON = word_set("added adds adding continued continues")
# One more of those who go unnamed.
_MORE = (["one"], ["another"], ["a", "second"], ["a", "third"], ["others"], ["the", "other"])


def find(
    reading: Reading, statement: Statement, source: Phrase, current: Speaker, asking: Speaker | None
) -> Speaker | None:
    """As whom somebody new speaks on: he who answers a host that is `asking`, the author of the piece, one
    source more of the report by which the `current` speaker was heard."""
    if asking and _answers(reading, statement, source, asking):
        return asking
    one_more = current.anonymous and _is_one_more(reading, source, current)
    if reading.line.index - current.last > 1 + one_more or not current.through:
        return None
    closing = statement.inverted or reading.code(source.first - 1) == "Q"
    if statement.word in WRITES and closing and new_name(reading, source):
        return replace(current, flags=frozenset({"relay"}), person=True, names=set())
    going_on = statement.word in _GOING_ON and _may_be_one(reading, source, current)
    return current if going_on or one_more else None


def _answers(reading: Reading, statement: Statement, source: Phrase, asking: Speaker) -> bool:
    """Whether somebody called briefly speaks right after the question of a host."""
    brief = source.last - source.first <= 2 and source.kind in ("name", "pronoun")
    near = reading.line.index - asking.last <= 1 + (not new_name(reading, source))
    return brief and near and speaks(reading, statement, source)


def _is_one_more(reading: Reading, source: Phrase, current: Speaker) -> bool:
    """Whether it is "another", or "one intelligence source" of several."""
    words = reading.words(source.first, source.last)
    noun = reading.word(source.head)
    alike = not current.names.isdisjoint((noun, f"{noun}s"))
    return words in _MORE or (words[0] in ("one", "another") and alike)


def _may_be_one(reading: Reading, source: Phrase, current: Speaker) -> bool:
    """Whether it may be somebody who comes in here: no paper, and no name that was told before."""
    if source.kind == "name" and current.names:
        return new_name(reading, source)
    return reading.word(source.head) not in things.DOCUMENT


def heard_by_us(reading: Reading, flags: Set[str], source: Phrase) -> Speaker:
    """Who speaks to the article itself; what he is called matters only of one who goes unnamed."""
    unnamed = goes_unnamed(reading, flags, source)
    names = set(keys(reading, source)) if unnamed else set()
    return Speaker(anonymous=unnamed, last=reading.line.index, person=True, names=names)


def goes_unnamed(reading: Reading, flags: Set[str], source: Phrase) -> bool:
    """Whether it is the speaker himself who goes unnamed, and not somebody of whom he tells."""
    return "anonymous_origin" in flags and anonymous(reading, source)
