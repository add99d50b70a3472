"""Who goes unnamed: rulings 8 and 19."""

import re

from claims.attribution.heard import heard
from claims.attribution.lexicon import grammar, media, people, word_set
from claims.attribution.links import Reading
from claims.attribution.named import (
    introduced,
    introduced_just_now,
    named_elsewhere,
    named_here,
    named_just_now,
    named_next,
)
from claims.attribution.phrases import Phrase

_INDEFINITE = word_set("a an one another some several two three four five many other various few multiple")
_COUNTED = word_set(
    "a an one another some several two three four five few least dozen dozens numerous multiple"
)
_WITNESS = word_set("witness eyewitness")
_PERSONS = word_set("witnesses residents eyewitnesses")
_ANYBODY = word_set("any every each no most")
_SHARE = word_set("percent out every")  # "four out of ten voters"
_TOLD_BY = word_set("accounts account statements statement testimony testimonies")
_HUNDREDS = re.compile(r"\d{3,}|\d[\d,]+\d{3}|.*(?:hundred|thousand|million)s?")
_TWO = word_set("two three four")
_SOMEONE = word_set("someone somebody")
_OWNED = frozenset({"'s", "’s"})
_CLOSE = re.compile(
    r"(?:close to|familiar with|briefed on|involved in|with knowledge of|privy to"
    r"|who (?:were briefed|spoke|asked|requested))\b"
)
_OFFICES = word_set("leader speaker founder winner owner chief boss")
_HOUSES = word_set("family staff crew")
_SPEAKING_FOR = people.SPOKESPERSON - word_set("campaign police ministry authority authorities")
_ASKED = re.compile(r"(?:not|n.t|declined|refused)(?: \w+){0,3} be (?:named|identified|quoted)")


def unnamed(reading: Reading) -> list[Phrase]:
    """Who speaks in a sentence and goes unnamed in the article."""
    found: list[Phrase] = []
    if reading.tokens.somebody:
        found = [source for source in heard(reading) if anonymous(reading, source)]
    if found or not _asks_not_to_be_named(reading):
        return found
    return [source for source in heard(reading) if source.kind not in ("outlet", "media", "unnamed")][:1]


def _asks_not_to_be_named(reading: Reading) -> bool:
    """ "She spoke on condition of anonymity", "who didn't want to be named"."""
    words = reading.tokens.small
    return "anonymity" in words or ("be" in words and _ASKED.search(" ".join(words)) is not None)


def anonymous(reading: Reading, phrase: Phrase) -> bool:
    """Whether the phrase is for one or more individuals whom the article leaves unnamed."""
    if phrase.kind not in ("role", "other", "name"):
        return False
    head = reading.word(phrase.head).removeprefix("ex-")
    if _not_meant(reading, phrase, head):
        return False
    if phrase.kind == "name" and head not in people.CAPITALISED:
        return False
    words = reading.words(phrase.first, phrase.last)
    together = "&" in reading.tokens.codes[phrase.first : phrase.last]
    if _by_witnesses(words, head, together=together):
        return True
    if (words[0] == "both" and not together) or named_next(reading, head):
        return False  # both are known
    close = head in people.OF_A_KIND or head in people.ANYBODY or words[0] == "those"
    if close and _CLOSE.search(" ".join(words)):
        return True
    if head in people.CAPITALISED:
        return words[0] in (_COUNTED if head.endswith("s") else grammar.ONE_OF_MANY)
    if phrase.kind == "name" or _speaks_for_others(words, head):
        return False
    unnamed_by = _individuals if head in people.ANONYMOUS else _by_occupation
    return unnamed_by(reading, phrase, words, head) and not named_here(reading, phrase)


def _by_witnesses(words: list[str], head: str, *, together: bool) -> bool:
    """ "Witness statements", "witnesses and police"."""
    stated = head in _TOLD_BY and not _WITNESS.isdisjoint(words)
    return stated or (together and not _PERSONS.isdisjoint(words))


def _not_meant(reading: Reading, phrase: Phrase, head: str) -> bool:
    """Whether the noun is for an outlet ("a CNN reporter"), for all of them or for those named."""
    before = reading.words(phrase.first, phrase.head)
    if head in media.REPORTER and "O" in reading.tokens.codes[phrase.first : phrase.last]:
        return "former" not in before
    if head in ("source", "sources") and before[-1:] in (["media"], ["news"]):
        return True
    if head in people.TITLES and before[:1] == ["the"]:
        return True  # the article names whoever it calls by his title
    if head == "allies" and ("its" in before or not people.STATES.isdisjoint(before)):
        return True  # they are states themselves
    if head in people.CROWD and not (before and (before[0] in _COUNTED or before[-1] in _HOUSES)):
        return _CLOSE.search(" ".join(reading.words(phrase.head, phrase.last))) is None
    if before[:1] != ["a"] and any(map(_HUNDREDS.fullmatch, before)):
        return True
    if before and (before[0] in _ANYBODY or not _SHARE.isdisjoint((*before, head))):
        return True
    return head in ("men", "women") and before in ([], ["both"])


def _speaks_for_others(words: list[str], head: str) -> bool:
    return head in people.SPOKESPERSON or not _SPEAKING_FOR.isdisjoint(words)


def _by_occupation(reading: Reading, phrase: Phrase, words: list[str], head: str) -> bool:
    """ "A beekeeper", "two rangers", and "the instructor" who came in as "an instructor"."""
    if words[0] in grammar.ONE_OF_MANY:
        known = phrase.kind == "role" and words[1:] != ["of", "them"]
        return known or head.endswith("-year-old") or words == ["one"]
    both = "&" in reading.tokens.codes[phrase.first : phrase.last] and words[0] in _COUNTED
    if both and not people.ANONYMOUS.isdisjoint(words):
        return True  # "two former workers and the partner"
    if words[0] in _INDEFINITE and (words[0] != "many" or words[1:2] == ["of"]):
        return head.endswith("s") and people.is_occupation(head[:-1])
    if words[0] != "the" or head in _OFFICES or not people.is_occupation(head):
        return False
    return introduced(reading, phrase, head) and not named_elsewhere(reading, head)


def _individuals(reading: Reading, phrase: Phrase, words: list[str], head: str) -> bool:
    first = words[0]
    if head in _SOMEONE:
        return phrase.last > phrase.head + 1  # "someone in attendance"
    if not head.endswith("s") and head not in people.HEADLINED and _bare(reading, phrase):
        return False  # "SEIU chief says …", "…, organizer of a group, said"
    whose = not _OWNED.isdisjoint(words) or reading.code(phrase.head + 1) == "f"
    if _in_general(words, head) or _known(words, head, whose=whose):
        return False
    if head.endswith("s"):
        return True
    if first in grammar.POSSESSIVES or (whose and head in people.RELATIONS):
        return not named_just_now(reading, phrase, head)
    if first not in grammar.DEFINITE or introduced_just_now(reading, phrase, head):
        return True
    return introduced(reading, phrase, head) and not named_elsewhere(reading, head)


def _in_general(words: list[str], head: str) -> bool:
    """ "People", "many people", "prosecutors", "experts": whom nobody asked one by one."""
    first = words[0]
    if head == "people":
        return len(words) == 1 or first == "many"
    if head in people.BY_OFFICE:
        return first not in _INDEFINITE and "former" not in words
    return head in people.SINGULAR_ONLY and first not in _INDEFINITE | grammar.DEFINITE


def _known(words: list[str], head: str, *, whose: bool) -> bool:
    """ "Rome's tax chief", "the friends" of before, "the two lawmakers"."""
    again = words == ["the", head] and head[:-1] in people.RELATIONS
    counted = words[0] == "the" and words[1] in _TWO and head not in people.INSIDERS
    return again or counted or (whose and head in _OFFICES)


def _bare(reading: Reading, phrase: Phrase) -> bool:
    """Whether neither a determiner nor a possessive stands before the noun."""
    codes = reading.tokens.codes[phrase.first : phrase.head + 1]
    return "D" not in codes and "'" not in codes and "#" not in codes
