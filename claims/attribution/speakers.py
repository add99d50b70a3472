"""Who speaks, and how the article may call him later on."""

import re
from dataclasses import dataclass, field

from claims.attribution import phrases
from claims.attribution.lexicon import people, speech, things
from claims.attribution.links import Link, Reading
from claims.attribution.named import WINDOW
from claims.attribution.phrases import Phrase

# How many sentences after his last words through a relay somebody is still taken to speak through it: he whom
# the article knows from elsewhere, he whom it knows through the relay alone, he whom an outlet reported.
FAR, FAR_NEW, FAR_REPORTED = 5, 8, 1
# Whom an article calls by his full name so often, it tells from somebody else of that name.
TWICE = 2
# The sentences at the top that only sum up what is told further on: headline and lead.
LEAD = 2
_SUFFIXES = frozenset({"Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV"})
_BESIDE = re.compile(",(N{1,4}),")
_GIVEN = re.compile("(?!Mrs|Miss)[A-Z][a-z]{2,}")
_FULL_NAME = re.compile("f.*NN$")


@dataclass(slots=True)
class Speaker:
    """Somebody who spoke: through which relays (none where the article itself heard him), where last.

    `person` is False for a report that nobody in particular stands behind; `in_present` where it was told in
    the present tense. `reach` is how many sentences
    on he still speaks through his relays, `unnamed_at` how many of them come before media unnamed.
    """

    relays: tuple[str, ...] = ()
    flags: frozenset[str] = frozenset()
    anonymous: bool = False
    reach: int = FAR
    last: int = -99
    names: set[str] = field(default_factory=set)
    person: bool = False
    in_present: bool = False
    unnamed_at: int | None = None
    full_name: str = ""

    def is_called(self, reading: Reading, name: Phrase) -> bool:
        """Whether this name of his family is for him: not "Bo Day" or, once he is "Ann Day" again, "Day"."""
        full = full_name(reading, name)
        if full or not self.full_name:
            return full in ("", self.full_name) or not self.full_name
        start = reading.line.start
        told = reading.document.text[max(0, start - WINDOW) : start]
        return told.count(self.full_name) < TWICE or not _has_namesake(told, self.full_name)

    @property
    def through(self) -> bool:
        """Whether another outlet stands between."""
        return bool(self.flags)


def keys(reading: Reading, phrase: Phrase) -> list[str]:
    """What somebody may be called later: the surname or the noun, then the nouns that describe him."""
    if phrase.kind == "pronoun":
        return []
    whole = (phrase.first, phrase.last, phrase.head)
    if whole not in reading.called:
        reading.called[whole] = _keys(reading, phrase)
    return reading.called[whole]


def _keys(reading: Reading, phrase: Phrase) -> list[str]:
    words, codes, head = reading.tokens.words, reading.tokens.codes, phrase.head
    while head > phrase.first and words[head] in _SUFFIXES:
        head -= 1
    described, end = _described(reading, phrase, head), phrase.last
    beside = _BESIDE.match(codes, end) if phrase.kind in ("role", "other") else None
    if beside:  # "another shopkeeper, Ravi Das, said"
        described, head = [head, *described], beside.end(1) - 1
    full = _FULL_NAME.search(codes, head + 1, end) if phrase.kind == "name" else None
    if full:  # "Speaker of the House | Ann Lee"
        described.append(full.end() - 1)
    given = head - 1  # tabloids go on with it: "Ann recalled"
    if phrase.kind == "name" and given >= phrase.first and _GIVEN.fullmatch(words[given]):
        described.append(given)
    return [words[at].rpartition(" ")[2].lower() for at in (head, *described)]


def _has_namesake(told: str, full: str) -> bool:
    """Whether somebody else of that surname is spoken of: "Bo Day", not "Governor Day"."""
    given, _, surname = full.partition(" ")
    others = {found[1] for found in re.finditer(rf"[a-z,] ([A-Z][a-z]{{2,}}) {re.escape(surname)}\b", told)}
    return any(other != given and _is_given(other) for other in others)


def full_name(reading: Reading, phrase: Phrase) -> str:
    """Given name and surname as written; empty where it has no given name."""
    words, head = reading.tokens.words, phrase.head
    given = words[head - 1] if phrase.kind == "name" and head > phrase.first else ""
    named = reading.code(head - 1) == "N" and _is_given(given)
    return f"{given} {words[head]}" if named else ""


def _is_given(word: str) -> bool:
    """Whether it may be a given name, and is no title: "Ann", not "Prof" or "Governor"."""
    title = word.lower() in people.HONORIFICS or people.is_human(word.lower())
    return _GIVEN.fullmatch(word) is not None and not title


def _described(reading: Reading, phrase: Phrase, head: int) -> list[int]:
    """Where the nouns stand that describe him; what he was, "the former governor", is no name for him."""
    words, codes = reading.tokens.words, reading.tokens.codes
    within, apposed = range(phrase.first, head), range(0)
    if phrase.kind == "name" and reading.code(phrase.last) == ",":
        stop = codes.find(",", phrase.last + 1)
        apposed = range(phrase.last, min(stop if stop > 0 else phrase.last, phrase.last + 12))
    described = [at for at in within if codes[at] in "Pn" and len(words[at]) > 3]
    if "former" in words[phrase.first : head]:
        described = []
    former = any(words[at] == "former" for at in apposed)
    return described + [at for at in apposed if codes[at] == "P" and not former]


def cited_people(reading: Reading) -> Phrase | None:
    """Whom a report rests on: "…, Bloomberg reported, citing | people familiar with the matter"."""
    for statement in reading.statements:
        if statement.word in speech.PASSING_ON:
            cited = phrases.after(reading.tokens, statement.cue[1])
            if cited and cited.kind == "role":
                return cited
    return None


# Rules by which somebody speaks in media that go unnamed: for himself, as he does where they are named.
IN_UNNAMED_MEDIA = frozenset({"another interview", "unnamed place", "on the air", "told"})


def reach(reading: Reading, link: Link, origin: Phrase | None) -> int:
    """How far the origin of a link speaks on: farther where the article did not name him before."""
    if origin is not None and reading.word(origin.head) in things.PAPERS:
        return FAR_NEW
    if link.kind != "hosted" and link.rule not in IN_UNNAMED_MEDIA:
        return FAR_REPORTED
    if origin is None or origin.kind != "name":
        return FAR
    return FAR_NEW if new_name(reading, origin, LEAD) else FAR


def new_name(reading: Reading, phrase: Phrase, lead: int = 0) -> bool:
    """Whether the article has this surname for the first time, its first `lead` sentences apart."""
    start = reading.tokens.starts[phrase.head]
    surname = reading.tokens.words[phrase.head]
    told = reading.document.lines[min(lead, reading.line.index)].start
    return reading.document.text.find(surname, max(told, start - WINDOW), start) < 0
