"""What a pronoun or a description stands for."""

import re

from claims.attribution.document import Document, Line
from claims.attribution.lexicon import people, word_set
from claims.attribution.lexicon.places import COUNTRY_OF, LOCALS
from claims.attribution.links import Reading
from claims.attribution.mentions import spans
from claims.attribution.named import WINDOW
from claims.attribution.phrases import Phrase
from claims.attribution.tokens import glance, tokenize

# How many sentences back the name is looked for that a pronoun stands for.
BACK = 3
# How near to a name, in characters, a description of him stands, and how long its words are that tell.
NEXT, MEANS = 40, 4
# What a pronoun takes up in its sentence: its subject, somebody in full, whose doing it tells.
_NAMED = (
    re.compile(r"^(?:[rpuy&][^,]{0,12},)?N+(?=[SJTVWbvmeiZr,])"),
    re.compile(r"N{2,4}(?=[SJTVWbvmeiZrpy,])"),
    re.compile(r"N(?=')"),
    re.compile(r"N(?=r?[SJTVbvm])"),
)
_DOES = re.compile(r"N(?=['(w]|(?:,[^,]*,)?r?[SJTVWbvmeiZz])")
_NO_HUMANS = people.SPOKESPERSON - {"spokesman", "spokeswoman"}
_SAID = word_set("comments comment remarks remark claim claims admission revelation announcement answer")
_HIS = word_set("his her their")


def antecedent(reading: Reading, phrase: Phrase) -> set[str]:
    """The name that a pronoun takes up in its own sentence: "Carson knows his problem: he told …"."""
    if not (phrase.kind == "pronoun" or is_his(reading, phrase)):
        return set()
    for statement in reading.statements:
        source = statement.source
        if source and source.kind == "name" and source.last <= phrase.first:
            return {reading.word(source.head)}
    codes = reading.tokens.codes
    end = phrase.first if phrase.kind == "pronoun" else len(codes)
    subject = next((found for shape in _NAMED for found in [shape.search(codes, 0, end)] if found), None)
    return {reading.word(subject.end() - 1)} if subject else set()


def is_his(reading: Reading, phrase: Phrase) -> bool:
    """Whether it is what somebody does: "his push", "the comments", not "his lawyer"."""
    if phrase.kind == "other" and reading.word(phrase.head) in _SAID:
        return True
    person = phrase.kind == "role" or human(reading, phrase) or reading.word(phrase.head) in _NO_HUMANS
    return reading.word(phrase.first) in _HIS and phrase.kind == "other" and not person


def subjects_before(reading: Reading, phrase: Phrase) -> set[str]:
    """Names of those who do something in the sentences before: he is one of them, and of several the one
    whom the article described alike."""
    document, named = reading.document, set[str]()
    for line in document.lines[max(0, reading.line.index - BACK) : reading.line.index]:
        if line.index not in document.acting:
            document.acting[line.index] = _acting(document, line)
        named |= document.acting[line.index]
    named -= set(reading.tokens.words[phrase.last :])  # "he said that Lee …" is not Lee
    if len(named) > 1 and phrase.kind != "pronoun":
        apart = {name: _apart(reading, phrase, name) for name in named}
        named = {name for name in named if apart[name] == min(apart.values())}
    return {name.lower() for name in named}


def _acting(document: Document, line: Line) -> set[str]:
    """The names of those who do something in a sentence."""
    if line.mentions:
        tokens = tokenize(document.text, line.start, line.end, spans(line.mentions))
    else:
        seen = glance(document.text, line.start, line.end)
        if not _DOES.search(seen.codes):
            return set()
        tokens = seen.tokens()
    return {tokens.words[match.end() - 1] for match in _DOES.finditer(tokens.codes)}


def _apart(reading: Reading, phrase: Phrase, name: str) -> int:
    """How near a word of the description stood to the name before, in characters: "ex-minister Ann Lee"."""
    said = reading.document.text[max(0, reading.line.start - WINDOW) : reading.line.start]
    words = [word for word in reading.tokens.words[phrase.first : phrase.last] if len(word) > MEANS]
    at, nearest = said.find(name), NEXT
    while at >= 0:
        around = said[max(0, at - NEXT) : at]
        nearest = min([nearest, *(NEXT - around.rfind(word) for word in words if word in around)])
        at = said.find(name, at + NEXT)
    return nearest


# "The 34-year-old", "the mother-of-two".
_BY_AGE = re.compile("-year-old$|-of-(?:one|two|three|four|five|six)$")


def _by_country(noun: str) -> bool:
    """Whether it is somebody by his country: "the German", but "the French" are many."""
    return noun in LOCALS or (noun in COUNTRY_OF and noun.endswith(("an", "ine")))


def human(reading: Reading, source: Phrase) -> bool:
    """Whether a definite description is for one person: "the former pollster", not "the campaign"."""
    noun = reading.word(source.head)
    if noun in _NO_HUMANS or (noun.endswith("s") and not noun.endswith("ss")):
        return False
    if people.is_human(noun) or _BY_AGE.search(noun) or _by_country(noun):
        return True
    return "and" in reading.words(source.first, source.head) and not people.HUMANS.isdisjoint(
        reading.words(source.first, source.head)
    )


def several(names: set[str]) -> bool:
    """Whether they are more than one, or an office: "health authorities"."""
    return any(
        name.endswith("s") and (name[:-1] in people.ANONYMOUS or name == "authorities") for name in names
    )
