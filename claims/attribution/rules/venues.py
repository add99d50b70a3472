"""Somebody speaks or writes in an outlet: "in an interview with CNN", "on ABC's “This Week”", "in the
Times"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from claims.attribution import guests
from claims.attribution.lexicon import media, people, speech, things, word_set
from claims.attribution.lexicon.venues import (
    ABOUT,
    ANSWERING,
    AT_WORK,
    CALLED_IN,
    COMPOUNDS,
    DOES_WORK,
    GIVEN,
    GIVING,
    GOING,
    GOVERNORS,
    INTERVIEWS,
    ISSUES,
    LEADS_IN,
    MADE,
    NO_PLACE,
    NOT_NOW,
    NOT_SPOKEN,
    NOT_WRITTEN,
    NOTED,
    ON_AIR,
    QUESTIONED,
    QUESTIONS,
    REQUESTS,
    SAT,
    SHARED,
    SHOWS,
    SPEAK,
    TALK,
    WHO_EDIT,
    WITH_IT,
    WRITE,
    WRITTEN,
)
from claims.attribution.links import Link, Reading
from claims.attribution.model import Span
from claims.attribution.phrases import Phrase
from claims.attribution.rules import openings
from claims.attribution.rules.passed_on import PASSING

_HELD = word_set("discussion conversation panel chat talk q&a exchange")
_HELD_BY = frozenset({("hosted", "by"), ("organized", "by"), ("organised", "by"), ("sponsored", "by")})
_ITS_PEOPLE = people.SPOKESPERSON | word_set("official officials executive executives lawyers management")
# "… on his radio show, Right Wing Watch | first reported": no second place to speak.
_REPORTS = re.compile("[rv]*[SzZ]")
_DATED = re.compile("pD?y'O")
# The noun that the outlet only qualifies: "CNN's primary | debate".
_ITS_THING = re.compile("[nN'#KZzMPXJe&O]{0,4}")
_NAME_BEFORE = "DNn'#MKPXe&Oyrgiz"
# "In a wide-ranging, at times angry | interview": a comma stands between two adjectives.
_DESCRIBED = re.compile(r"(?:[DNn'#MKPXe&Oyrg]|(?<=[ngerK]),(?=[nger])|(?<=#),(?=[#N]|$))*$")


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind hosted, one for each outlet that is such a place."""
    cue: tuple[int, int] | None = None
    previous = -9
    for at, mention in sorted(reading.mentions.items()):
        beside = cue is not None and set(reading.tokens.codes[previous + 1 : at]) <= set(",&D'")
        beside = beside and _REPORTS.match(reading.tokens.codes, at + 1) is None
        cue = cue if beside else _venue(reading, at)
        cue = None if cue and (_before_all(reading, cue) or _other_job(reading, cue)) else cue
        previous = at
        if cue:
            speaker = guests.speaker(reading, cue[0])
            thing = speaker is not None and (
                reading.word(speaker.first) == "it" or reading.word(speaker.head) in things.WRITINGS
            )
            content = _said(reading, speaker)
            yield Link("relay" if thing else "hosted", [mention], cue, "venue", content, speaker)


def _before_all(reading: Reading, cue: Span) -> bool:
    """ "During a discussion | with the Post's editor hosted by the Rotary Club": others heard it, too."""
    if _HELD.isdisjoint(reading.words(*cue)):
        return False
    after = reading.words(cue[1], cue[1] + 8)
    by = next((at for at, two in enumerate(pairwise(after), cue[1]) if two in _HELD_BY), None)
    return by is not None and not reading.outlets_in(by, by + 5)


def _other_job(reading: Reading, cue: Span) -> bool:
    """ "Said Ann Lee, | who is also a host on “Later”"."""
    words = reading.words(*cue)
    return "also" in words and not media.HOST.isdisjoint(words[words.index("also") :])


def _said(reading: Reading, speaker: Phrase | None) -> tuple[Span, ...]:
    """What the speaker says there."""
    return next((s.content for s in reading.statements if s.source is not None and s.source == speaker), ())


def _venue(reading: Reading, at: int) -> tuple[int, int] | None:
    """The words that make the outlet at this token a place to speak; None where it is none."""
    if cue := _compound(reading, at):
        return cue
    thing = _ITS_THING.match(reading.tokens.codes, at + 1)
    qualifies = thing is not None and NO_PLACE & set(reading.words(*thing.span()))
    if qualifies or reading.word(at + 1) in _ITS_PEOPLE:
        return None
    apposed = reading.code(at - 1) == "," and reading.word(at - 2) in SHOWS
    preposition = before_name(reading, at - 2 if apposed else at)  # "on his radio program, | “Later,”"
    issue = reading.word(preposition) == "of" and reading.word(preposition - 1) in ISSUES
    if issue or (reading.word(preposition) == "of" and reading.word(preposition - 1) in WHO_EDIT):
        preposition = before_name(reading, preposition)
    on = reading.word(preposition) == "on"
    if (
        on
        and reading.code(preposition - 1) == "Q"
        and reading.word(preposition - 2) in ("on", "in", "during")
    ):
        preposition -= 2  # "said on “The Quay” | on CNN"
    if on and reading.code(at + 1) == ":" and NOT_SPOKEN.isdisjoint(reading.words(0, preposition)):
        return preposition, at + 2
    dated = issue or _DATED.fullmatch(reading.tokens.codes, preposition, at + 1) is not None
    if (on and dated and openings.said_before(reading, preposition)) or openings.opened(
        reading, preposition, at
    ):
        return preposition, at + 1
    return None if _elsewhere(reading, preposition, at) else _after_preposition(reading, preposition)


def is_place(reading: Reading, preposition: int, last: int) -> bool:
    """Whether somebody speaks at what stands between a preposition and the token `last`."""
    return openings.opened(reading, preposition, last) or _after_preposition(reading, preposition) is not None


def _elsewhere(reading: Reading, preposition: int, outlet: int) -> bool:
    """Whether nothing is said there: "remarked on | CNN's decline", "who writes for | the Guardian"."""
    before = reading.word(preposition - 1)
    if reading.word(preposition) == "for":
        return before in ("writes", "write") and reading.code(preposition - 2) in ("w", "r")
    if reading.word(preposition) == "to":  # "responded to | CNN's report"
        return reading.code(outlet + 1) == "'" and reading.word(outlet + 2) in things.DOCUMENT | things.REPORT
    if reading.word(preposition) != "on":
        return False
    if before in ("call", "calls", "called", "calling"):
        return True
    owned = set(reading.words(outlet + 2, outlet + 5)) if reading.code(outlet + 1) == "'" else set()
    return bool(owned) and reading.code(outlet + 2) in ("n", "e", "z", "i") and not owned & SHOWS


def before_name(reading: Reading, at: int) -> int:
    """The token before the noun phrase that the token `at` belongs to."""
    return len(reading.tokens.codes[:at].rstrip(_NAME_BEFORE)) - 1


_ANSWERS = word_set("response answering answered answers answer")


def _compound(reading: Reading, at: int) -> tuple[int, int] | None:
    """ "In a CNN interview", "in her New York Times op-ed", "in response to Ingraham's questions"."""
    asked = reading.code(at + 1) == "'" and reading.word(at + 2) in QUESTIONS
    if asked and not _ANSWERS.isdisjoint(reading.words(max(0, at - 3), at)):
        return at, at + 3
    for offset in (1, 2, 3):
        if reading.word(at + offset) in COMPOUNDS:
            between = reading.tokens.codes[at + 1 : at + offset]
            fitting = set(between) <= set("n'yO#NMe") and _leads_in(reading, at)
            return (at, at + offset + 1) if fitting else None
    return None


def _leads_in(reading: Reading, noun: int) -> bool:
    """Whether the interview is where something is said ("in an interview"), not what is spoken of."""
    start = _DESCRIBED.search(reading.tokens.codes, 0, noun)
    before = (start.start() if start else noun) - 1
    if reading.word(before) in WRITE | {"published"}:
        return not WRITTEN.isdisjoint(reading.words(noun, noun + 4))
    if set(reading.words(max(0, before - 2), before + 1)) & NOT_NOW or "will" in reading.words(
        before - 3, before
    ):
        return False  # "will take part | in an interview"
    sat = reading.word(before) == "for" and reading.word(before - 1) in SAT
    if sat or reading.word(before) in MADE:
        about = not {"about", "to", "where"}.isdisjoint(reading.words(noun, noun + 14))
        return about or openings.said_later(reading, noun)
    return reading.word(before) in LEADS_IN or bool(set(reading.words(noun + 1, noun + 8)) & GIVING)


def _after_preposition(reading: Reading, at: int) -> tuple[int, int] | None:
    if reading.word(at) not in ("with", "to", "on", "for", "in", "by", "at", "from", "into"):
        return None
    if reading.word(at) == "to" and reading.code(at + 1) in ("i", "z"):
        return None  # "told his aides | to call CNN"
    if reading.code(at - 1) == "g" and reading.word(at - 1) not in GOVERNORS:
        return None  # "expressed regret for joining | with other Fox News hosts"
    if reading.word(at - 1) in AT_WORK and reading.word(at - 2) in DOES_WORK:
        return None  # "most recently offered analysis | on “Monday Night Baseball”"
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
    if reading.words(max(0, governor - 3), governor - 1) in (["not", "one"], ["not", "a"]):
        return None  # "not one woman | appeared"
    fits = _talked(reading, governor, at) if _is_noun(reading, governor) else _spoke(reading, governor, at)
    return (governor, at + 1) if fits else None


def _planned(reading: Reading, governor: int) -> bool:
    """Whether it is still to come: "will appear on CNN", "is scheduled to speak to CNN"."""
    if reading.word(governor - 1) == "to":
        return reading.word(governor - 2) in _PLANNED
    return "will" in reading.words(max(0, governor - 3), governor)


_PLANNED = word_set("scheduled set due expected planned slated booked going invited supposed")


def _is_noun(reading: Reading, governor: int) -> bool:
    return reading.word(governor) in WRITTEN | TALK | GIVING


def _talked(reading: Reading, governor: int, at: int) -> bool:
    """ "An interview | with CNN", "the interview she gave | to CNN", "a statement | to CNN"."""
    word = reading.word(governor)
    if word in WRITTEN:
        return True
    if word in INTERVIEWS:
        swapped = (word, reading.word(at)) == ("exchange", "for")
        return not swapped and (_leads_in(reading, governor) or _said_in_it(reading, at))
    if word in GIVING:
        return bool(set(reading.words(max(0, governor - 8), at)) & GIVEN)
    if word in QUESTIONS:
        led = reading.words(max(0, governor - 4), governor)
        return reading.word(at) in ("from", "by") and not ANSWERING.isdisjoint(led)
    if not REQUESTS.isdisjoint(reading.words(max(0, governor - 3), governor)):
        return False  # "a request for comment | from the BBC" is met with silence
    late = set(reading.words(max(0, governor - 4), governor)) & NOT_NOW
    return reading.word(at) not in ("at", "by") and not late


def _said_in_it(reading: Reading, at: int) -> bool:
    """ "His interview with the Post | in which he struggled", "… | where she brushed it off"."""
    end = reading.tokens.codes.find("w", at)
    where = reading.words(at, at + 12)
    in_which = 0 < end < at + 12 and reading.word(end) == "which" and reading.code(end - 1) == "p"
    return in_which or "where" in where


def _spoke(reading: Reading, governor: int, at: int) -> bool:
    """ "Spoke | to CNN", "said | on CNN", "wrote | in the Guardian"."""
    word, preposition = reading.word(governor), reading.word(at)
    if preposition == "with" and word not in WITH_IT:
        return False  # "so identified with Fox"
    if (preposition == "on" and word in ABOUT) or (preposition != "with" and word in SHARED):
        return False
    if preposition in ("on", "to", "with") and (word in SPEAK or (preposition == "on" and word in ON_AIR)):
        return not set(reading.words(governor + 1, at)) & NOT_SPOKEN
    if word in CALLED_IN:
        return preposition == "into" or reading.word(at - 1) == "in"
    if word in WRITE and (
        preposition in ("in", "for", "at") or (preposition == "on" and reading.code(at + 2) != "'")
    ):
        return True
    if preposition in ("in", "for", "on") and word in things.WRITINGS:
        leading = set(reading.words(max(0, governor - 4), governor))
        return "in" in leading and not leading & NOT_WRITTEN
    return preposition == "in" and word in NOTED | (SPEAK & speech.SPOKEN)


def _governor(reading: Reading, at: int) -> int | None:
    """The word that the preposition belongs to: the nearest speaking word or noun of speaking to its left."""
    for back in range(at - 1, max(-1, at - 9), -1):
        word, code = reading.word(back), reading.code(back)
        passive = reading.code(back - 1) == "b" and word not in QUESTIONED
        if word in GOVERNORS or word in GOING or (code in "SJTGH" and word in ON_AIR and not passive):
            return back
        if word == "made":  # "the remarks, | made to CNN"
            continue
        if code in 'Qh:;"C' or code in "SJWTV":
            return None
    return None
