"""Whether the article gives somebody a name: beside his description, before it, after it or elsewhere."""

import re

from claims.attribution.lexicon import grammar, word_set
from claims.attribution.links import Reading
from claims.attribution.phrases import Phrase

# How many characters around a sentence are searched for somebody's name or first mention.
WINDOW = 6_000
JUST_NOW = 600
_PLAIN = word_set(
    "source man woman boy girl person teenager victim witness eyewitness caller resident user youth"
    " employee staffer member insider"
)


def named_here(reading: Reading, phrase: Phrase) -> bool:
    """Whether his name stands in the same sentence, before or behind the phrase or in it."""
    beside = _apposition(reading, phrase) or _named_beside(reading, phrase)
    return beside or _called(reading, phrase) or _among_others(reading, phrase)


_OTHER = frozenset({"other"})
_AND = re.compile("[Nho],?&$")


def _among_others(reading: Reading, phrase: Phrase) -> bool:
    """ "She and | other aides", "Ann Lee and her colleagues": whoever is named speaks for them."""
    inside = range(phrase.first, phrase.head)
    team = reading.word(phrase.head) == "colleagues"
    words = grammar.POSSESSIVES if team else _OTHER
    other = next((at for at in inside if reading.word(at) in words), 0)
    return _AND.search(reading.tokens.codes, max(0, other - 3), other) is not None


def _apposition(reading: Reading, phrase: Phrase) -> bool:
    """Whether the phrase only describes a name before it: "Ann Lee, a scientist at …, said"."""
    codes = reading.tokens.codes
    if codes[max(0, phrase.first - 2) : phrase.first] not in ("N,", "#,", "),") or reading.code(
        phrase.last
    ) in tuple("ST"):
        return False  # "… for Trump, a person briefed on it said"
    return reading.word(phrase.first) in ("a", "an", "the")


# "A friend, Ann Lee, said", "two friends, Ann Lee and Bo Day,", "his wife, the lawyer Mia Day,".
_NAME_BESIDE = re.compile(
    r",?N{2,4}[,.Sf(]|,N,|,N{2,4}(?:,N{2,4})*,?&N{2,4}[,.S]|,D?[nN'KPOr]{0,5}[nP]N{2,4},"
)


_NAMES_AMONG = re.compile("[,-]p[^,;:.]*N{2}")  # "officials, including the mayor Ann Lee"


def _named_beside(reading: Reading, phrase: Phrase) -> bool:
    """ "A friend, Ann Lee, said": the name stands in apposition."""
    codes = reading.tokens.codes
    among = reading.code(phrase.last) in (",", "-") and reading.word(phrase.last + 1) == "including"
    return (_NAMES_AMONG if among else _NAME_BESIDE).match(codes, phrase.last) is not None


_CALLED = word_set("named called nicknamed himself herself handle")


def _called(reading: Reading, phrase: Phrase) -> bool:
    """ "A man who calls himself Abu Day", "wrote a man | calling himself Abu Day"."""
    by_name = (at for at in range(phrase.head, phrase.last + 2) if reading.code(at + 1) == "N")
    return any(
        reading.word(at) in _CALLED and (at < phrase.last or reading.code(at) != "J") for at in by_name
    )


def introduced(reading: Reading, phrase: Phrase, noun: str) -> bool:
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


def introduced_just_now(reading: Reading, phrase: Phrase, noun: str) -> bool:
    """Whether "the official" was "an official" without a name the last time, a few sentences before."""
    text, start = reading.document.text, reading.tokens.starts[phrase.first]
    at = text.rfind(noun, max(0, start - JUST_NOW), start)
    named = at >= 0 and _NAME_BEHIND.match(text, at + len(noun))
    return at >= 0 and not named and _FIRST_NAMED.search(text, max(0, at - 50), at) is not None


def named_just_now(reading: Reading, phrase: Phrase, noun: str) -> bool:
    """Whether "his brother" was given a name a few sentences before: "his brother Alan Osgood"."""
    end = reading.tokens.starts[phrase.first]
    pattern = rf"\b{re.escape(noun)},? [A-Z]\w+|[A-Z]\w+, (?:his|her|their) (?:\w+ )?{re.escape(noun)}\b"
    return re.search(pattern, reading.document.text[max(0, end - JUST_NOW) : end]) is not None


# A headline and a lead, and a sentence before them.
_TOP = 2
# Of these the next name is somebody else's.
_KEPT_UNNAMED = word_set("source insider person people staff")
_NAMED_NEXT = re.compile(
    r"\s*(?:[A-Z][\w.’'-]* (?:of )?){1,8}[A-Z][\w’'-]+(?:, (?:[a-z]|\d\d,)| is (?:an?|the) )"
)


def named_next(reading: Reading, noun: str) -> bool:
    """Whether the lead only describes whom the next sentence names: "A baker said …. Ann Lee, who …"."""
    line = reading.line
    if line.index > _TOP or noun.endswith("s") or noun in _KEPT_UNNAMED:
        return False
    return _NAMED_NEXT.match(reading.document.text, line.end) is not None


def named_elsewhere(reading: Reading, noun: str) -> bool:
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
