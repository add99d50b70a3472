"""Somebody who comes in while another goes on through his relay: one source more, "his nephew added"."""

from collections.abc import Set

from claims.attribution.anonymity import anonymous
from claims.attribution.lexicon import things
from claims.attribution.links import Reading
from claims.attribution.phrases import Phrase
from claims.attribution.speakers import Speaker, keys, new_name

# One more of those who go unnamed.
_MORE = (["one"], ["another"], ["a", "second"], ["a", "third"], ["others"], ["the", "other"])


def is_one_more(reading: Reading, source: Phrase, current: Speaker) -> bool:
    """Whether it is "another", or "one intelligence source" of several."""
    words = reading.words(source.first, source.last)
    noun = reading.word(source.head)
    alike = not current.names.isdisjoint((noun, f"{noun}s"))
    return words in _MORE or (words[0] in ("one", "another") and alike)


def may_be_one(reading: Reading, source: Phrase, current: Speaker) -> bool:
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
