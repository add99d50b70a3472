"""A headline that names media by their kind: "Newspaper: Mayor used private email", "… in talks – report"."""

from collections.abc import Iterator

from claims.attribution.lexicon import word_set
from claims.attribution.links import Link, Reading

_LABELS = word_set("report reports newspaper newspapers paper papers magazine tabloid media")
_REPORTS = word_set("report reports")
# Whose saying is news; "Report says" may be of an auditor.
_PRESS = word_set("newspaper newspapers magazine tabloid broadcaster")
_SAYS = word_set("says say reports report claims claim reveals reveal finds urges tells calls suggest show")
_MEDIA_REPORTS = {("media", "reports"), ("news", "reports"), ("press", "reports")}
# "Reports put the number of dead at 40": nobody is said to have made them.
_CLAIM = word_set("say claim suggest put indicate allege emerged surfaced")
_SHORTEST = 5


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind unnamed."""
    first, second = reading.word(0), reading.word(1)
    last = len(reading.tokens.codes)
    reported = (first, second) in _MEDIA_REPORTS and reading.word(2) in _SAYS
    labelled = reported or (first in _LABELS and second == ":" and last > 2)
    if labelled or (first in _PRESS and second in _SAYS) or (first == "reports" and second in _CLAIM):
        yield Link("unnamed", (), (0, 2), "headline", ((2, last),))
    elif (cue := _at_end(reading, last)) and not reading.mentions:
        yield Link("unnamed", (), cue, "headline", ((0, cue[0]),))


def _at_end(reading: Reading, last: int) -> tuple[int, int] | None:
    """The mark and the words that close a headline: "… : report", "…, newspaper says"."""
    if reading.word(last - 1) == "." or last < _SHORTEST:
        return None
    if reading.word(last - 1) in _REPORTS and reading.code(last - 2) in (":", "-"):
        return last - 2, last
    said = reading.word(last - 2) in _PRESS and reading.word(last - 1) in _SAYS
    return (last - 2, last) if said and reading.code(last - 3) == "," else None
