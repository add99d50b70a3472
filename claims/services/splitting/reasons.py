"""Why a sentence is worth checking: one small rule for each reason, showing the words that it found.

A sentence with no reason is not proposed as a claim. Numbers and causes are categories of checkable claims in
Konstantinovskiy and others, "Toward Automated Factchecking" (2021); the others are what newsrooms look for
first: who said it, who did it, when, and what it is compared with.
"""

import re
from collections.abc import Callable
from typing import TypedDict

from claims.services.splitting import wording


class Reason(TypedDict):
    """One reason as it is stored on a claim: the name of its kind, and a sentence for people."""

    kind: str
    text: str


ATTRIBUTION = Reason(kind="attribution", text="rests on what somebody else said or reported")

_LONGEST = 60

_NUMBER = re.compile(
    rf"(?:[$€£¥₹]\s?)?\b\d[\d,.]*(?<![,.])(?:st|nd|rd|th)?(?:[ -]?(?:{wording.UNITS}))*(?!\w)"
    rf"|\b(?:{wording.NUMBERS})\b(?: (?:{wording.UNITS})\b)*",
    re.IGNORECASE,
)
_DATE = re.compile(
    rf"\b(?:{wording.MONTHS})\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?\b"
    rf"|\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{wording.MONTHS})(?:\s+\d{{4}})?(?!\w)"
    rf"|\b(?:{wording.WEEKDAYS})\b|\b(?:[Ll]ast|[Nn]ext|[Tt]his|previous|past) (?:{wording.PERIODS})\b"
    r"|\b(?:1[5-9]|20)\d\d(?:s\b|\b)(?!,\d)|\b(?:[Yy]esterday|[Tt]omorrow|[Tt]oday)\b"
)
_QUOTATION = re.compile(r"“([^”]+)”?|\"([^\"]+)\"?|«([^»]+)»?|„([^“”]+)[“”]?|''([^']+)''")
_NAME = r"[A-Z][\w’'.-]*(?:\s(?:(?:of|of the|de|van|von|bin|al)\s)?[A-Z][\w’'.-]*){0,8}"
_ACCORDING = re.compile(rf"\b(?:{wording.ACCORDING})\b(?:\s[^\s,;.]+){{0,6}}", re.IGNORECASE)
_WORD = (
    r"(?<![^\s,;.:“”\"])[^\s,;.:“”\"]+"  # a whole one: searching from inside each takes long words too long
)
_SAYING = rf"\b(?:{wording.SAYING})\b"
_SAID = re.compile(rf"(?:{_WORD}\s){{1,4}}{_SAYING}|{_SAYING}(?:\s{_WORD}){{1,4}}|\bper\s{_NAME}")
_COMPARISON = re.compile(rf"\b(?:{wording.COMPARING})\b", re.IGNORECASE)
_CAUSE = re.compile(rf"\b(?:{wording.CAUSING})\b", re.IGNORECASE)
_VERB = rf"(?:{wording.DOING}|[a-z]{{2,}}(?:ed|es|[^s\W]s))\b"
_DOES = rf"\s(?:(?:\w+ly|also|again|now|never|even|still|later|already)\s)?{_VERB}"
_NAMED_ACTOR = re.compile(rf"(?<!\w)({_NAME}){_DOES}")
_NOBODY = re.compile(wording.NOBODY, re.IGNORECASE)
_OFFICE = re.compile(
    rf"\b(?:the|a|an|his|her|its|their|\w+’s|\w+'s)\s(?:\w+\s){{0,2}}?(?:{wording.ACTORS}){_DOES}",
    re.IGNORECASE,
)


def reasons(sentence: str) -> list[Reason]:
    """The reasons for checking the sentence, one of a kind at the most; none where nothing can be checked."""
    found = ((kind, says, find(sentence)) for kind, says, find in _RULES)
    return [Reason(kind=kind, text=f"{says}: {_short(words)}") for kind, says, words in found if words]


def _number(sentence: str) -> str:
    dates = [match.span() for match in _DATE.finditer(sentence)]
    numbers = (m for m in _NUMBER.finditer(sentence) if not any(a <= m.start() < b for a, b in dates))
    return next((match.group() for match in numbers), "")


def _date(sentence: str) -> str:
    return _first(_DATE, sentence)


def _quotation(sentence: str) -> str:
    """A quotation of three words at the least: fewer are a title, a nickname or a distance from a word."""
    quoted = (match.group() for match in _QUOTATION.finditer(sentence))
    return next((words for words in quoted if len(words.split()) >= 3), "")


def _attribution(sentence: str) -> str:
    return _first(_ACCORDING, sentence) or _first(_SAID, sentence)


def _actor(sentence: str) -> str:
    for match in _NAMED_ACTOR.finditer(sentence):
        if not _NOBODY.fullmatch(match.group(1).split()[0]):
            return match.group()
    return _first(_OFFICE, sentence)


def _comparison(sentence: str) -> str:
    return _first(_COMPARISON, sentence)


def _cause(sentence: str) -> str:
    return _first(_CAUSE, sentence)


def _first(pattern: re.Pattern[str], sentence: str) -> str:
    match = pattern.search(sentence)
    return match.group() if match else ""


def _short(words: str) -> str:
    words = " ".join(words.split()).rstrip(".,;:")
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"


_RULES: list[tuple[str, str, Callable[[str], str]]] = [
    ("number", "gives a number", _number),
    ("quotation", "quotes somebody", _quotation),
    ("attribution", "names who said it", _attribution),
    ("actor", "names an actor doing something", _actor),
    ("comparison", "makes a comparison", _comparison),
    ("cause", "names a cause", _cause),
    ("date", "gives a date", _date),
]
