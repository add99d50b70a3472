"""Who goes unnamed: rulings 8 and 19."""

import re

from claims.attribution.lexicon import grammar, media, people, word_set
from claims.attribution.links import Reading
from claims.attribution.phrases import Phrase

_INDEFINITE = word_set("a an one another some several two three four five many other various few multiple")
_COUNTED = word_set("a an one another some several two three four five few")
_WITNESS = word_set("witness eyewitness")
_PERSONS = word_set("witnesses residents eyewitnesses")
_ANYBODY = word_set("any every each no")
_TOLD_BY = word_set("accounts account statements statement testimony testimonies")
_DEFINITE = word_set("the this that")
_OWNED = frozenset({"'s", "’s"})
_CLOSE = re.compile(
    r"(?:close to|familiar with|briefed on|involved in|with knowledge of|who were briefed|privy to)\b"
)
_OFFICES = word_set("leader speaker founder winner owner")
_SPEAKING_FOR = people.SPOKESPERSON - word_set("campaign police ministry authority authorities")


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
    if words[0] == "both" and not together:  # who are known
        return False
    close = head in people.OF_A_KIND or head in people.ANYBODY or words[0] == "those"
    if close and _CLOSE.search(" ".join(words)):
        return True
    if head in people.CAPITALISED:
        return words[0] in (_COUNTED if head.endswith("s") else grammar.ONE_OF_MANY)
    if (
        phrase.kind == "name"
        or _apposition(reading, phrase)
        or _named_beside(reading, phrase)
        or not _SPEAKING_FOR.isdisjoint(words)
        or head in people.SPOKESPERSON
    ):
        return False
    if head not in people.ANONYMOUS:
        return _by_occupation(reading, phrase, words, head)
    return _individuals(reading, phrase, words, head)


def _by_witnesses(words: list[str], head: str, *, together: bool) -> bool:
    """ "Witness statements", "witnesses and police"."""
    stated = head in _TOLD_BY and not _WITNESS.isdisjoint(words)
    return stated or (together and not _PERSONS.isdisjoint(words))


def _not_meant(reading: Reading, phrase: Phrase, head: str) -> bool:
    """Whether the noun is for an outlet ("a CNN reporter"), for all of them or for those named."""
    before = reading.words(phrase.first, phrase.head)
    if head in media.REPORTER and "O" in reading.tokens.codes[phrase.first : phrase.last]:
        return "former" not in before
    if head in people.TITLES and before[:1] == ["the"]:
        return True  # the article names whoever it calls by his title
    if head in people.CROWD and not (before and before[0] in _COUNTED):
        return True
    if before and (before[0] in _ANYBODY or "percent" in (*before, head)):
        return True
    return head in ("men", "women") and before in ([], ["both"])


def _by_occupation(reading: Reading, phrase: Phrase, words: list[str], head: str) -> bool:
    """ "A beekeeper", "two rangers", and "the instructor" who came in as "an instructor"."""
    if words[0] in grammar.ONE_OF_MANY:
        known = phrase.kind == "role" and words[1:] != ["of", "them"]
        return known or head.endswith("-year-old") or words == ["one"]
    both = "&" in reading.tokens.codes[phrase.first : phrase.last] and words[0] in _COUNTED
    if both and not people.ANONYMOUS.isdisjoint(words):
        return True  # "two former workers and the partner"
    if words[0] in _INDEFINITE and words[0] != "many":
        return head.endswith("s") and people.is_occupation(head[:-1])
    if words[0] != "the" or head in _OFFICES or not people.is_occupation(head):
        return False
    return _introduced(reading, phrase, head) and not _named_elsewhere(reading, head)


def _individuals(reading: Reading, phrase: Phrase, words: list[str], head: str) -> bool:
    first = words[0]
    if not head.endswith("s") and head not in people.HEADLINED and _bare(reading, phrase):
        return False  # "SEIU chief says …", "…, organizer of a group, said"
    if (head == "people" and len(words) == 1) or (head in people.BY_OFFICE and first not in _INDEFINITE):
        return False
    if head in people.SINGULAR_ONLY and first not in _INDEFINITE and first not in _DEFINITE:
        return False
    definite = first in _DEFINITE or first in grammar.POSSESSIVES
    whose = not _OWNED.isdisjoint(words) or reading.code(phrase.head + 1) == "f"
    related = head in people.RELATIONS and whose
    if words == ["the", head] and head[:-1] in people.RELATIONS:
        return False  # "the friends" are those of before
    if (first in grammar.POSSESSIVES or related) and not head.endswith("s"):
        return not _named_just_now(reading, phrase, head)
    if definite and not head.endswith("s"):
        return _introduced(reading, phrase, head) and not _named_elsewhere(reading, head)
    return True


def _bare(reading: Reading, phrase: Phrase) -> bool:
    """Whether neither a determiner nor a possessive stands before the noun."""
    codes = reading.tokens.codes[phrase.first : phrase.head + 1]
    return "D" not in codes and "'" not in codes and "#" not in codes


def _apposition(reading: Reading, phrase: Phrase) -> bool:
    """Whether the phrase only describes a name before it: "Ann Lee, a scientist at …, said"."""
    codes = reading.tokens.codes
    if codes[max(0, phrase.first - 2) : phrase.first] not in ("N,", "#,") or reading.code(
        phrase.last
    ) in tuple("ST"):
        return False  # "… for Trump, a person briefed on it said"
    return reading.word(phrase.first) in ("a", "an", "the")


# "A friend, Ann Lee, said", "two friends, Ann Lee and Bo Day,", "his wife, the lawyer Mia Day,".
_NAME_BESIDE = re.compile(
    r",?N{2,4}[,.Sf(]|,N,|,N{2,4}(?:,N{2,4})*,?&N{2,4}[,.S]|,D?[nN'KPOr]{0,5}[nP]N{2,4},"
)


def _named_beside(reading: Reading, phrase: Phrase) -> bool:
    """ "A friend, Ann Lee, said": the name stands in apposition."""
    codes = reading.tokens.codes
    return _NAME_BESIDE.match(codes, phrase.last) is not None


# How many characters around a sentence are searched for somebody's name or first mention.
WINDOW = 6_000
_PLAIN = word_set(
    "source man woman boy girl person teenager victim witness eyewitness caller resident user youth"
    " employee staffer member insider"
)


def _introduced(reading: Reading, phrase: Phrase, noun: str) -> bool:
    """Whether "the official" was first "an official"; a plain noun ("the man") needs no introduction."""
    if noun in _PLAIN:
        return True
    document, start = reading.document, reading.tokens.starts[phrase.first]
    known, looked = document.introduced.get(noun, (False, 0))
    at = -1 if known else document.text.find(noun, looked, start)
    while at >= 0 and not known:
        known = _FIRST_NAMED.search(document.text, max(0, at - 50), at) is not None
        at = document.text.find(noun, at + 1, start)
    document.introduced[noun] = (known, max(looked, start))
    return known


_FIRST_NAMED = re.compile(r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Tt]wo)(?: [\w’'-]+){0,5} $")


def _named_just_now(reading: Reading, phrase: Phrase, noun: str) -> bool:
    """Whether "his brother" was given a name a few sentences before: "his brother Alan Osgood"."""
    end = reading.tokens.starts[phrase.first]
    pattern = rf"\b{re.escape(noun)},? [A-Z]\w+|[A-Z]\w+, (?:his|her|their) (?:\w+ )?{re.escape(noun)}\b"
    return re.search(pattern, reading.document.text[max(0, end - 600) : end]) is not None


def _named_elsewhere(reading: Reading, noun: str) -> bool:
    """Whether the article gives a name to somebody by this noun: "Border agent Ann Lee", "Ann Lee, an
    agent"."""
    if noun in ("source", "sources"):
        return False
    part = reading.line.start // WINDOW
    named = reading.document.named
    if (noun, part) not in named:
        around = reading.document.text[max(0, part - 1) * WINDOW : (part + 2) * WINDOW]
        named[noun, part] = _has_a_name(around, noun)
    return named[noun, part]


_NAME_BEHIND = re.compile(r",? [A-Z][a-z]+ [A-Z]")
_NAME_AHEAD = re.compile(r"[A-Z]\w+,(?: \d+,)? (?:an?|the|his|her|[a-z]+) (?:[\w-]+ ){0,4}$")
# How many characters before a noun the name may begin that it describes.
_AHEAD = 150


def _has_a_name(text: str, noun: str) -> bool:
    """Whether a name stands next to the noun somewhere in the text."""
    start = text.find(noun)
    while start >= 0:
        end = start + len(noun)
        if not text[start - 1 : start].isalnum() and _NAME_BEHIND.match(text, end):
            return True
        whole = text[start - 1 : start] == " " and not text[end : end + 1].isalnum()
        if whole and _NAME_AHEAD.search(text, max(0, start - _AHEAD), start):
            return True
        start = text.find(noun, end)
    return False
