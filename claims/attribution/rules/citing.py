"""What stands behind a report: "the AP reported, citing local media", "quoting two officials"."""

import re
from collections.abc import Iterator

from claims.attribution import phrases
from claims.attribution.lexicon import word_set
from claims.attribution.links import Link, Reading
from claims.attribution.model import Span
from claims.attribution.roles import role
from claims.attribution.statements import Statement

_QUOTES = word_set("cited cites quoted quotes")
_POINTS = word_set("pointing referring")
_RESTS_ON = word_set("reporting coverage")
# What is cited ends at a comma, a colon or the clause that it backs.
_END = re.compile("[,:;tu]")
_END_OF_BASE = re.compile("[,:;]")
# "With reference to B", "on the authority of B": the noun stands between two prepositions.
_BASES = {"reference": ("with", "to"), "authority": ("the", "of"), "credit": ("with", "to")}
# "A summary of B", "a piece drawn from B", "based partly on B".
_MADE_FROM = {
    **dict.fromkeys(("summary", "translation", "retelling", "digest"), "of"),
    **dict.fromkeys(("took", "taken", "drawn", "lifted", "adapted", "learnt", "learned"), "from"),
    **dict.fromkeys(("based", "relying", "drawing", "building"), "on"),
}
# "…, relaying a report in B, said", "…, which first carried the B report"; "…, attributing the news to B".
_PASSING_ON = word_set("""
relaying republishing reproducing echoing crediting referencing translating carried relayed republished
""")
_ASCRIBING = word_set("attributing ascribing traced tracing tracked")
_CALLED = word_set("called named dubbed")
_NEAR = 6
_REPORTING = frozenset({"reported", "unnamed media", "host"})


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind relay and unnamed, one step farther than the report that cites."""
    for cue, first, _ in _citations(reading):
        cited = phrases.after(reading.tokens, first)
        if cited is None or _cited_as_a_thing(reading, cited.last):
            continue
        if reading.word(cited.last) in _CALLED and reading.code(cited.last + 1) == "O":
            cited = phrases.after(reading.tokens, cited.last + 1) or cited  # "to a site | called The Local"
        who = role(reading, cited)
        if who.kind in ("outlet", "host"):
            yield Link("relay", who.outlets, cue, "citing", cited=True)
        elif who.kind == "unnamed" and reading.words(cited.first, cited.first + 2) != ["reports", "of"]:
            yield Link("unnamed", (), cue, "citing", cited=True)


def _cited_as_a_thing(reading: Reading, last: int) -> bool:
    """ "Cited the Times as one of the things he would miss"; not "as saying"."""
    return reading.word(last) == "as" and reading.code(last + 1) not in tuple("GCgve")


def mark(reading: Reading, links: list[Link]) -> list[Link]:
    """The links, with those marked that stand in what is cited: "citing a letter | seen by the Times"."""
    for cue, first, citing in _citations(reading) if links else ():
        end = (_END if citing else _END_OF_BASE).search(reading.tokens.codes, first)
        last = end.start() if end else len(reading.tokens.codes)
        for link in links:
            within = first <= link.cue[0] < last and link.rule not in _REPORTING
            if within or (link.rule == "citing" and link.cue == cue):
                link.cited = True
                link.content, link.subject = _of_report(reading, citing)
    return links


_WORDS = frozenset({*_BASES, *_MADE_FROM, *_PASSING_ON, *_ASCRIBING})


def _citations(reading: Reading) -> Iterator[tuple[Span, int, Statement | None]]:
    """The cue of every citation, the token at which the cited begins, and who cites."""
    for statement in reading.statements:
        if first := _cited_at(reading, statement):
            yield statement.cue, first, statement
    if _WORDS.isdisjoint(reading.tokens.words):
        return
    for at, word in enumerate(reading.tokens.words):
        if word in _WORDS and (cue := _rests_on(reading, at, word)):
            yield cue, cue[1], None


def _rests_on(reading: Reading, at: int, word: str) -> Span | None:
    """The cue of a citation that is no verb of citing: "with reference to", "based partly on", "relaying"."""
    if word in _BASES:
        beside = (reading.word(at - 1), reading.word(at + 1))
        return (at - 1, at + 2) if beside == _BASES[word] else None
    if word in _PASSING_ON:
        return (at, at + 1) if reading.code(at - 1) in tuple(",-(wr") else None
    if word in _ASCRIBING:
        near = reading.words(at, at + _NEAR)
        return (at, at + near.index("to") + 1) if "to" in near else None
    preposition = at + 1 + (reading.code(at + 1) == "r")
    return (at, preposition + 1) if reading.word(preposition) == _MADE_FROM[word] else None


def _of_report(reading: Reading, citing: Statement | None) -> tuple[tuple[Span, ...], int | None]:
    """What the report that cites says, and the token at which its outlet is named."""
    if citing is None:
        return (), None
    if citing.source is None or citing.source.kind == "relative":
        return (), max((at for at in reading.mentions if at < citing.cue[0]), default=None)
    source = citing.source
    said = [s for s in reading.statements if s.source == source and s is not citing]
    return (said[0].content if said else ()), source.first


def _cited_at(reading: Reading, statement: Statement) -> int | None:
    """The token at which the cited begins: "citing | Y", "pointing to | Y", "which quoted | Y"."""
    after = statement.cue[1]
    if statement.denied:
        return None
    if statement.word in _POINTS:
        return after + 1 if reading.word(after) == "to" else None
    if statement.passive or (statement.code != "C" and statement.word not in _QUOTES):
        return None
    if reading.word(after) in _RESTS_ON and reading.code(after + 1) == "p":
        return after + 2
    return after
