"""The place comes first, and what is said there behind: "On CNN, she said …"."""

from claims.attribution.lexicon import speech, things
from claims.attribution.lexicon.venues import NO_PLACE, QUESTIONED
from claims.attribution.links import Reading

# "Asked about his remarks | on CNN": he answers elsewhere.
_ELSEWHERE = things.REMARKS | things.INTERVIEW | speech.SPOKEN
_NEAR = 9


def opened(reading: Reading, preposition: int, at: int) -> bool:
    """Whether the place comes first and what is said there behind: "On CNN, she said …"."""
    word = reading.word(preposition)
    is_on = word == "on" and reading.code(preposition - 1) == "b"  # "was | on CNN, saying"
    if not is_on and (word not in ("on", "during", "in") or not _opens(reading, preposition)):
        return False
    public = NO_PLACE & set(reading.words(max(0, preposition - 2), preposition))
    return not public and said_later(reading, at)


def _opens(reading: Reading, preposition: int) -> bool:
    """Whether "on CNN" opens the sentence or a clause: "Sunday, on CNN's “State of the Union,” …"."""
    asked = reading.word(0) in QUESTIONED and preposition < _NEAR
    if asked and _ELSEWHERE.isdisjoint(reading.words(1, preposition)):
        return "," not in reading.tokens.codes[:preposition]  # "Asked about it | on CNN, she said …"
    start = preposition - 1
    while start >= 0 and reading.code(start) in "yrD#&p":
        start -= 1
    return start < 0 or reading.code(start) in ",-" or (start == 0 and reading.code(0) == "u")


def said_later(reading: Reading, at: int) -> bool:
    """Whether somebody speaks, or is asked, behind this token."""
    asked = any(s.cue[0] > at and s.passive and s.word in QUESTIONED for s in reading.statements)
    return asked or any(
        s.cue[0] > at and s.source and s.source.kind not in ("outlet", "media", "unnamed", "report")
        for s in reading.statements
    )


def said_before(reading: Reading, at: int) -> bool:
    """Whether somebody speaks in what leads up to "… | on Wednesday's broadcast of CNN's “New Day.”"."""
    spoken = (s for s in reading.statements if s.cue[0] < at and s.word in speech.SPOKEN and not s.denied)
    return any(s.source and s.source.kind in ("name", "pronoun", "role", "other") for s in spoken)
