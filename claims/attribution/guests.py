"""Who speaks in an outlet: in an interview with it, on its show, in its pages."""

import re

from claims.attribution.lexicon import things
from claims.attribution.lexicon.venues import GIVING, LEADS_IN, QUESTIONED
from claims.attribution.links import Reading
from claims.attribution.phrases import Phrase, before, clause_subject, phrase
from claims.attribution.statements import Statement


def speaker(reading: Reading, cue: int) -> Phrase | None:
    """Who speaks by the cue that begins at this token; None where the sentence names nobody.

    The source of the nearest attribution, else the subject of the clause.
    """
    if reading.word(cue) in GIVING and (giver := before(reading.tokens, cue)):
        return _who_gave(reading, giver)
    if cue <= 1 and (subject := _after_opening(reading, cue)):
        return subject
    if reading.word(cue) in things.INTERVIEW and (owner := _OWNER.search(reading.tokens.codes, 0, cue)):
        if reading.word(owner.start() - 1) not in LEADS_IN:
            return None  # he is spoken of, and goes on with nothing
        return phrase(reading.tokens, *owner.span("who"))
    if brought := _BROUGHT_UP.search(reading.tokens.codes, 0, cue):
        return phrase(reading.tokens, *brought.span("who"))
    best = _nearest(reading, cue)
    if best and best.source and best.passive and best.word in QUESTIONED:
        return before(reading.tokens, best.cue[0])  # "Lee | was asked by a host of CNN"
    if best and best.source and best.source.kind == "relative":
        return clause_subject(reading.tokens, cue)
    if best and best.source and best.source.kind not in ("outlet", "media"):
        return best.source
    possessor = phrase(reading.tokens, 0, cue) if reading.code(cue - 1) == "'" else None
    return possessor or _after_opening(reading, cue) or clause_subject(reading.tokens, cue)


# "She said | Mr. Lee's widely criticized interview | with the Post hurt him."
_OWNER = re.compile("(?P<who>N{1,4})'[nreyg#NDJSV]{0,6}$")


# "…, an incident | Mr. Lee | brought up in an interview".
_BROUGHT_UP = re.compile(r",D[ne]{1,3}(?P<who>N{1,3})r?[VSJTe][^,;:]*$")


def _nearest(reading: Reading, cue: int) -> Statement | None:
    """The attribution nearest to the cue; one of "after the senator spoke" only where there is no other."""
    around = [s for s in reading.statements if s.source and s.code != "C"]
    around = [s for s in around if s.source and reading.word(s.source.head) not in things.INTERVIEW]
    main = [s for s in around if s.source and reading.code(s.source.first - 1) not in ("u", "w")]
    return min(main or around, key=lambda s: abs(s.cue[0] - cue), default=None)


def _who_gave(reading: Reading, giver: Phrase) -> Phrase:
    """ "An interview | his brother | gave": who stands behind the interview."""
    for at in range(giver.last - 1, giver.first - 1, -1):
        if reading.word(at) in things.INTERVIEW:
            return phrase(reading.tokens, at + 1, giver.last) or giver
    return giver


def _after_opening(reading: Reading, cue: int) -> Phrase | None:
    """ "In an interview with CNN, | he …", "Speaking to CNN, | he …"."""
    if cue and reading.tokens.codes[:cue].lstrip("ry")[:1] != "p":
        return None
    colon = reading.tokens.codes.find(":", cue)
    subject = clause_subject(reading.tokens, colon if colon > 0 else len(reading.tokens.codes))
    return subject if subject and subject.kind in ("name", "pronoun", "role") else None
