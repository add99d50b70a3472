"""Somebody speaks or writes in an outlet: "in an interview with CNN", "on ABC's “This Week”", "in the Times"."""

import re
from collections.abc import Iterator

from claims.attribution.lexicon import media, things, word_set
from claims.attribution.lexicon.inflect import forms
from claims.attribution.links import Link, Reading
from claims.attribution.phrases import Phrase, clause_subject, phrase
from claims.attribution.statements import Statement

_SPEAK = frozenset(
    form
    for base in word_set("""
speak talk appear say tell explain confirm deny admit describe reveal comment complain confide
disclose repeat acknowledge insist claim argue discuss reflect remark state elaborate defend boast
joke add express outline concede suggest declare announce warn call guest-host lament respond vent
protest apologize recount speculate predict criticize praise decline refuse relay
""")
    for form in forms(base)
) | word_set("sat go went gone going guest live comments comment remarks statement email message")  # fmt: skip
_WRITE = word_set("wrote write writes written writing penned argued argues arguing elaborated opined")
_TALK = things.INTERVIEW | things.REMARKS | word_set("conversation discussion chat exchange speaking guest")
_NOT_SPOKEN = word_set("""
    aired airing broadcast shown ran run running debate debates forum hall ad ads advertisement commercial
    watching watched watch poll seen footage video story report reported series film movie stock listed job
    career
    """)
_NAME_BEFORE = re.compile(r"[DNn'#MKPe&O]*$")


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind hosted, one for each outlet that is such a place."""
    for at, mention in sorted(reading.mentions.items()):
        if cue := _venue(reading, at):
            yield Link("hosted", [mention], cue, "venue", (), _speaker(reading, cue[0]))


def _venue(reading: Reading, at: int) -> tuple[int, int] | None:
    """The words that make the outlet at this token a place to speak; None where it is none."""
    if cue := _compound(reading, at):
        return cue
    start = _NAME_BEFORE.search(reading.tokens.codes, 0, at)
    first = start.start() if start else at
    preposition = reading.word(first - 1)
    if _poll_or_debate(reading, at):
        return None
    if preposition in ("with", "to", "on", "for", "in", "by", "at", "from"):
        return _after_preposition(reading, first - 1, preposition)
    return None


def _compound(reading: Reading, at: int) -> tuple[int, int] | None:
    """ "A CNN interview", "his Fox News appearance", "her New York Times op-ed"."""
    for offset in (1, 2, 3):
        if reading.word(at + offset) in things.INTERVIEW:
            between = reading.tokens.codes[at + 1 : at + offset]
            return (at, at + offset + 1) if set(between) <= set("n'yO#NM") else None
    return None


def _poll_or_debate(reading: Reading, at: int) -> bool:
    following = set(reading.words(at + 1, at + 4))
    return bool(following & (media.POLL | {"debate", "forum", "town"}))


def _after_preposition(reading: Reading, at: int, preposition: str) -> tuple[int, int] | None:
    near = reading.words(max(0, at - 6), at)
    governor = _governor(reading, at)
    if governor is None:
        return None
    word = reading.word(governor)
    if preposition in ("with", "to", "for", "by", "on", "in", "at") and word in _TALK:
        if preposition == "to" and word in things.REMARKS and "according" in near:
            return None
        return governor, at + 1
    if preposition in ("on", "to", "with") and word in _SPEAK and not set(near) & _NOT_SPOKEN:
        return governor, at + 1
    if preposition in ("in", "for", "on", "at") and word in _WRITE | things.WRITINGS:
        return governor, at + 1
    return None


def _governor(reading: Reading, at: int) -> int | None:
    """The word that the preposition belongs to: the nearest speaking word or noun of speaking to its left."""
    for back in range(at - 1, max(-1, at - 9), -1):
        word, code = reading.word(back), reading.code(back)
        if word in _SPEAK or word in _WRITE or word in _TALK or word in things.WRITINGS:
            return back
        if (
            code in ':;"'
            or (code in "SJWTV" and word not in _SPEAK)
            or (code in ",Qh" and back < at - 1 and code != ",")
        ):
            return None
    return None


def _speaker(reading: Reading, cue: int) -> Phrase | None:
    """Who speaks there: the source of the nearest attribution, else the subject of the clause."""
    around = [s for s in reading.statements if s.source and s.code != "C"]
    best: Statement | None = min(around, key=lambda s: abs(s.cue[0] - cue), default=None)
    if best and best.source and best.source.kind not in ("outlet", "media"):
        return best.source
    possessor = phrase(reading.tokens, 0, cue) if reading.code(cue - 1) == "'" else None
    return possessor or clause_subject(reading.tokens, cue)
