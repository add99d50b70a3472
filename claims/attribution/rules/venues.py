"""Somebody speaks or writes in an outlet: "in an interview with CNN", "on ABC's “This Week”", "in the
Times"."""

import re
from collections.abc import Iterator

from claims.attribution import phrases
from claims.attribution.lexicon import media, people, speech, things, verbs, word_set
from claims.attribution.lexicon.inflect import forms
from claims.attribution.links import Link, Reading
from claims.attribution.model import Span
from claims.attribution.phrases import Phrase, clause_subject, phrase
from claims.attribution.rules.passed_on import PASSING
from claims.attribution.statements import Statement

_SPEAK = frozenset(
    form
    for base in word_set("""
    speak talk appear say tell explain confirm deny admit describe reveal comment complain confide
    disclose repeat acknowledge insist claim argue discuss reflect remark state elaborate defend boast
    joke add express outline concede suggest declare announce warn call guest-host lament respond vent
    protest apologize recount speculate predict criticize praise decline refuse relay offer assert parrot
    reiterate echo open catch chat sit confess
    """)
    for form in forms(base)
) | word_set("sat guest live comments comment remarks statement email message")
_WRITE = word_set("wrote writes written writing penned argued argues arguing elaborated opined")
_TALK = things.INTERVIEW | things.REMARKS | word_set("discussion chat exchange guest")
_GIVING = word_set("gave give gives given giving granted grants granting did conducted held")
_NOT_SPOKEN = word_set("""
aired airing broadcast shown ran run running debate debates forum hall ad ads advertisement commercial
watching watched watch poll seen footage video story report reported series film movie stock listed job
career gig no yes
""")
_WRITTEN = word_set("op-ed op-eds essay column commentary letter")
_NOTED = word_set(
    "noted notes observed observes warned suggested said says explained recalled described noting concluded"
)
_ON_AIR = frozenset(
    form for base in verbs.JUDGE | verbs.SAY | {"go", "come"} for form in forms(base)
) - word_set("publish published read reads") | word_set("went going came goes")
_GOVERNORS = _SPEAK | _WRITE | _TALK | things.WRITINGS | _GIVING | _NOTED
_LEADS_IN = word_set(
    "in during via at on from by with through given giving gave give granted granting did per as"
)
_COMPOUNDS = word_set(
    "interview interviews appearance appearances op-ed sit-down panel segment podcast exclusive special chat"
)
_NOT_NOW = word_set("prior after before since following updated until despite")
_ISSUES = word_set("edition episode broadcast show installment segment programme program issue")
_NO_PLACE = media.POLL | word_set("debate forum town report reports story article")
_ITS_PEOPLE = people.SPOKESPERSON | word_set("official officials executive executives lawyers management")
_DATED = re.compile("pD?y'O")
_NAME_BEFORE = re.compile(r"[DNn'#MKPe&Oyrg]*$")


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind hosted, one for each outlet that is such a place."""
    cue: tuple[int, int] | None = None
    previous = -9
    for at, mention in sorted(reading.mentions.items()):
        beside = cue is not None and set(reading.tokens.codes[previous + 1 : at]) <= set(",&D'")
        cue = cue if beside else _venue(reading, at)
        previous = at
        if cue:
            speaker = _speaker(reading, cue[0])
            thing = speaker is not None and reading.word(speaker.first) == "it"
            content = _said(reading, speaker)
            yield Link("relay" if thing else "hosted", [mention], cue, "venue", content, speaker)


def _said(reading: Reading, speaker: Phrase | None) -> tuple[Span, ...]:
    """What the speaker says there."""
    return next((s.content for s in reading.statements if s.source is not None and s.source == speaker), ())


def _venue(reading: Reading, at: int) -> tuple[int, int] | None:
    """The words that make the outlet at this token a place to speak; None where it is none."""
    if cue := _compound(reading, at):
        return cue
    if set(reading.words(at + 1, at + 4)) & _NO_PLACE or reading.word(at + 1) in _ITS_PEOPLE:
        return None
    preposition = _before_name(reading, at)
    issue = reading.word(preposition) == "of" and reading.word(preposition - 1) in _ISSUES
    if issue:
        preposition = _before_name(reading, preposition)
    on = reading.word(preposition) == "on"
    if on and reading.code(at + 1) == ":":
        return preposition, at + 2
    dated = issue or _DATED.fullmatch(reading.tokens.codes, preposition, at + 1) is not None
    if (on and dated and _said_before(reading, preposition)) or _opened(reading, preposition, at):
        return preposition, at + 1
    return _after_preposition(reading, preposition)


def _before_name(reading: Reading, at: int) -> int:
    """The token before the noun phrase that the token `at` belongs to."""
    start = _NAME_BEFORE.search(reading.tokens.codes, 0, at)
    return (start.start() if start else at) - 1


def _opened(reading: Reading, preposition: int, at: int) -> bool:
    """Whether the place comes first and what is said there behind: "On CNN, she said …"."""
    if reading.word(preposition) not in ("on", "during", "in") or not _opens(reading, preposition):
        return False
    public = _NO_PLACE & set(reading.words(max(0, preposition - 2), preposition))
    return not public and _said_later(reading, at)


def _opens(reading: Reading, preposition: int) -> bool:
    """Whether "on CNN" opens the sentence or a clause: "Sunday, on CNN's “State of the Union,” …"."""
    start = preposition - 1
    while start >= 0 and reading.code(start) in "yrD#&p":
        start -= 1
    return start < 0 or reading.code(start) in ",-"


def _said_later(reading: Reading, at: int) -> bool:
    return any(
        s.cue[0] > at and s.source and s.source.kind not in ("outlet", "media", "unnamed", "report")
        for s in reading.statements
    )


def _said_before(reading: Reading, at: int) -> bool:
    """Whether somebody speaks in what leads up to "… | on Wednesday's broadcast of CNN's “New Day.”"."""
    spoken = (s for s in reading.statements if s.cue[0] < at and s.word in speech.SPOKEN and not s.denied)
    return any(s.source and s.source.kind in ("name", "pronoun", "role", "other") for s in spoken)


def _compound(reading: Reading, at: int) -> tuple[int, int] | None:
    """ "In a CNN interview", "during his Fox News appearance", "in her New York Times op-ed"."""
    for offset in (1, 2, 3):
        if reading.word(at + offset) in _COMPOUNDS:
            between = reading.tokens.codes[at + 1 : at + offset]
            fitting = set(between) <= set("n'yO#NMe") and _leads_in(reading, at)
            return (at, at + offset + 1) if fitting else None
    return None


def _leads_in(reading: Reading, noun: int) -> bool:
    """Whether the interview is where something is said ("in an interview"), not what is spoken of."""
    start = _NAME_BEFORE.search(reading.tokens.codes, 0, noun)
    before = (start.start() if start else noun) - 1
    if set(reading.words(max(0, before - 2), before + 1)) & _NOT_NOW:
        return False
    return reading.word(before) in _LEADS_IN or bool(set(reading.words(noun + 1, noun + 8)) & _GIVING)


def _after_preposition(reading: Reading, at: int) -> tuple[int, int] | None:
    if reading.word(at) not in ("with", "to", "on", "for", "in", "by", "at", "from"):
        return None
    passed_on = reading.word(at) == "by" and reading.word(at - 1) in PASSING
    if passed_on or reading.word(at - 1) == "according":
        return None
    governor = _governor(reading, at)
    if governor is not None and reading.tokens.codes[max(0, governor - 2) : governor] == "bp":
        return None  # "is to speak to" has not yet
    if governor is not None and _planned(reading, governor):
        return None
    if governor is None or {"not", "never"} & set(reading.words(max(0, governor - 2), governor)):
        return None
    fits = _talked(reading, governor, at) if _is_noun(reading, governor) else _spoke(reading, governor, at)
    return (governor, at + 1) if fits else None


def _planned(reading: Reading, governor: int) -> bool:
    """Whether it is still to come: "will appear on CNN", "is scheduled to speak to CNN"."""
    if reading.word(governor - 1) == "to":
        return reading.word(governor - 2) in _PLANNED
    return "will" in reading.words(max(0, governor - 3), governor)


_PLANNED = word_set("scheduled set due expected planned slated booked going invited supposed")


def _is_noun(reading: Reading, governor: int) -> bool:
    return reading.word(governor) in _WRITTEN | _TALK | _GIVING


def _talked(reading: Reading, governor: int, at: int) -> bool:
    """ "An interview | with CNN", "the interview she gave | to CNN", "a statement | to CNN"."""
    word = reading.word(governor)
    if word in _WRITTEN:
        return True
    if word in _INTERVIEWS:
        return _leads_in(reading, governor)
    if word in _GIVING:
        return bool(set(reading.words(max(0, governor - 8), at)) & _GIVEN)
    late = set(reading.words(max(0, governor - 4), governor)) & _NOT_NOW
    return reading.word(at) not in ("at", "by") and not late


def _spoke(reading: Reading, governor: int, at: int) -> bool:
    """ "Spoke | to CNN", "said | on CNN", "wrote | in the Guardian"."""
    word, preposition = reading.word(governor), reading.word(at)
    if preposition == "on" and word in _ABOUT:
        return False
    if preposition in ("on", "to", "with") and (word in _SPEAK or (preposition == "on" and word in _ON_AIR)):
        return not set(reading.words(governor + 1, at)) & _NOT_SPOKEN
    if preposition in ("in", "for", "at") and word in _WRITE:
        return True
    if preposition in ("in", "for", "on") and word in things.WRITINGS:
        leading = set(reading.words(max(0, governor - 4), governor))
        return "in" in leading and not leading & _NOT_WRITTEN
    return preposition == "in" and word in _NOTED


# What these do "on" an outlet they do about it.
_ABOUT = word_set("""
commented commenting remarked remarking elaborated elaborating reflected reflecting speculated speculating
""")
_QUESTIONED = word_set("asked questioned pressed interviewed quizzed grilled challenged")
_GIVEN = things.INTERVIEW | {"account", "statement", "version", "testimony"}
_INTERVIEWS = things.INTERVIEW | {"chat", "exchange", "discussion"}
_NOT_WRITTEN = word_set("citing quoting report")


def _governor(reading: Reading, at: int) -> int | None:
    """The word that the preposition belongs to: the nearest speaking word or noun of speaking to its left."""
    for back in range(at - 1, max(-1, at - 9), -1):
        word, code = reading.word(back), reading.code(back)
        passive = reading.code(back - 1) == "b" and word not in _QUESTIONED
        if word in _GOVERNORS or (code in "SJTGH" and word in _ON_AIR and not passive):
            return back
        if code in 'Qh:;"C' or code in "SJWTV":
            return None
    return None


def _speaker(reading: Reading, cue: int) -> Phrase | None:
    """Who speaks there: the source of the nearest attribution, else the subject of the clause."""
    around = [s for s in reading.statements if s.source and s.code != "C"]
    around = [s for s in around if s.source and reading.word(s.source.head) not in things.INTERVIEW]
    best: Statement | None = min(around, key=lambda s: abs(s.cue[0] - cue), default=None)
    if reading.word(cue) in _GIVING and (giver := phrases.before(reading.tokens, cue)):
        return giver
    if best and best.source and best.source.kind == "relative":
        return clause_subject(reading.tokens, cue)
    if best and best.source and best.source.kind not in ("outlet", "media"):
        return best.source
    possessor = phrase(reading.tokens, 0, cue) if reading.code(cue - 1) == "'" else None
    return possessor or _after_opening(reading, cue) or clause_subject(reading.tokens, cue)


def _after_opening(reading: Reading, cue: int) -> Phrase | None:
    """ "In an interview with CNN, | he …"."""
    if reading.tokens.codes[:cue].lstrip("ry")[:1] != "p":
        return None
    subject = clause_subject(reading.tokens, len(reading.tokens.codes))
    return subject if subject and subject.kind in ("name", "pronoun", "role") else None
