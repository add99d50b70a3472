"""Whom a finding traces the information back to, and in which of his words."""

import re
from collections.abc import Sequence

from claims.attribution import chains
from claims.attribution.anonymity import anonymous
from claims.attribution.chains import Draft
from claims.attribution.described import PARTICLES
from claims.attribution.heard import cited
from claims.attribution.lexicon import grammar, speech, things, word_set
from claims.attribution.links import Reading
from claims.attribution.model import Origin
from claims.attribution.phrases import Phrase, after, clause_subject
from claims.attribution.roles import role
from claims.attribution.statements import Statement

_NOT_HIM = word_set("i we you it")


def traced(reading: Reading, draft: Draft, unnamed: Sequence[Phrase]) -> Origin | None:
    """Who or what the sentence is traced back to: the unnamed first, then who spoke to a relay."""
    candidates = [link.origin for link in draft.links if link.origin]
    sources = [phrase for phrase in cited(reading) if role(reading, phrase).kind in ("party", "officer")]
    spoken = [source for _, source in sorted(chains.speakers(reading), key=_by_speech)]
    spoken = [source for source in spoken if reading.word(source.first) not in _NOT_HIM]
    spoken = [source for source in spoken if source.kind != "name" or role(reading, source).kind != "outlet"]
    best = [*unnamed, *candidates, *sources, *spoken, *_shown(reading, draft), *_subject(reading, draft)]
    within = next((link.spoken for link in draft.links if link.spoken), None)
    if within and ("nested" in draft.flags or not best):
        return within
    return worded(reading, _by_name(reading, best[0])) if best else None


def _by_speech(pair: tuple[Statement, Phrase]) -> bool:
    return pair[0].word not in speech.SPOKEN


def _shown(reading: Reading, draft: Draft) -> list[Phrase]:
    """What a report rests on by showing it: "CNN shared | footage of agents"."""
    shown = [after(reading.tokens, link.cue[1]) for link in draft.links if link.rule == "reported"]
    return [paper for paper in shown if paper and reading.word(paper.head) in things.DOCUMENT]


# Rules by which somebody speaks somewhere, whatever he does there.
_GOING_ON = frozenset({"same speaker", "same interview"})
_PLACES = frozenset({"venue", "another interview", "on the air", "unnamed place"})


def _subject(reading: Reading, draft: Draft) -> list[Phrase]:
    """Who does something there, without a word of speech: "in two interviews, | Mr. Lee | was generous"."""
    places = any(link.rule in _PLACES for link in draft.links)
    goes_on = draft.carried and draft.evidence[-1:] and draft.evidence[-1].rule in _GOING_ON
    subject = clause_subject(reading.tokens, len(reading.tokens.codes)) if places or goes_on else None
    him = subject and (subject.kind == "name" or reading.word(subject.first) in grammar.HE_OR_SHE)
    return [subject] if subject and him else []


def _by_name(reading: Reading, phrase: Phrase) -> Phrase:
    """The name that a pronoun of the same sentence stands for: "| Lee | spoke of Japan when he told …"."""
    if reading.word(phrase.first) not in grammar.HE_OR_SHE:
        return phrase
    subject = clause_subject(reading.tokens, len(reading.tokens.codes))
    return subject if subject and subject.kind == "name" and subject.last < phrase.first else phrase


# "The mayor of Derna, | Salem Bu-Ras, | said".
_NAMED = re.compile(r",(N{2,4}),")


def worded(reading: Reading, phrase: Phrase) -> Origin:
    """The phrase as the origin of a finding; of a described name ("ex-chief Ann Lee") only the name."""
    office = "'" in reading.tokens.codes[phrase.first : phrase.last]  # "India's Home Minister, LK Advani,"
    described = phrase.kind in ("role", "other") or (phrase.kind == "name" and office)
    beside = _NAMED.match(reading.tokens.codes, phrase.last) if described else None
    kind = "anonymous" if anonymous(reading, phrase) else _kind(phrase)
    first = phrase.first if beside or kind == "anonymous" else _name_in(reading, phrase)
    last = _name_end(reading, phrase) if kind == "person" else phrase.last
    start, end = reading.tokens.text_span(first, beside.end(1) if beside else last)
    return Origin(reading.document.text[start:end], start, end, kind)


_RELATED = 2


def _name_in(reading: Reading, phrase: Phrase) -> int:
    if phrase.kind not in ("name", "outlet"):
        return phrase.first
    first = phrase.head
    while first > phrase.first and (reading.code(first - 1) == "N" or reading.word(first - 1) in PARTICLES):
        first -= 1
    if reading.word(phrase.first) in ("his", "her", "their") and first - phrase.first <= _RELATED:
        return phrase.first  # "his nephew Bo Lee"
    described = set(reading.tokens.codes[phrase.first : first]) & set("nPe'")
    return first if described else phrase.first


_OF_IT = re.compile("N{2,4}(?=f)")


def _name_end(reading: Reading, phrase: Phrase) -> int:
    """The end of the name itself: "Bo Lee | of the Patriarchate"."""
    named = _OF_IT.search(reading.tokens.codes, phrase.first, phrase.last)
    return named.end() if named and phrase.kind == "name" and named.end() == phrase.head + 1 else phrase.last


def _kind(phrase: Phrase) -> str:
    return {"name": "person", "pronoun": "person", "role": "person", "report": "document"}.get(
        phrase.kind, "organisation"
    )
