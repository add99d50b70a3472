"""Whether a sentence that names no outlet is worth reading: a look at its codes tells, and at few words."""

import re

from claims.attribution.coreference import FAR, NEAR, Memory
from claims.attribution.document import Document, Line
from claims.attribution.lexicon.people import BY_OFFICE
from claims.attribution.tokens import Glance

# Media, reports (but "the report" by itself only where it may be an editorial of before), interviews, "told
# The …", shows ("On “Later”", "told “Later”"), quotations that run on.
_MEDIA = re.compile('[XMZIC"]|K(?<![^p]DK)|TDN|TQ|^pQ')
# Behind the code of a word stand "\1" and "\2" where it is for somebody, by itself or with an article or
# number, and "\3" where he is heard by it (see tokens): "aides", "two bakers", "lawyers who", "people I met".
_WHO = "(?:\1|[D#'][^,;:.\"Qhpw\3-]{0,12}\2|\2(?=[epw]|np))h?"
# He before a cue that is no passive and no participle, with nothing set off between.
_NEXT_TO_CUE = re.compile(_WHO + '(?:[GH]\3|[^,;:."Qhb\3-]|b[r!]*(?:[STJW]\3?)?|h(?=n\3))*+\3')
# A cue anywhere behind him that follows what is set off, another verb or a conjunction, or is a participle.
_PERSON = re.compile("P[\1\2]")
_SET_OFF = re.compile("(?:[,)Qu-]|&(?:D?[Nnf]+)?)[rvm!y]*(?:Wp)?[STJWZzi]\3|[GH]\3")
# He behind a cue that comes first or is passive: "said a resident", "accused by residents"; behind an opening
# participle; "in the words of residents".
_BEHIND = re.compile(
    '(?:(?:(?:^|[,Q."-])[rvmb!y]*[SzZTJ]\3|Ap?|[STJW]\3[ry]*p|n\3f)[^,;:."Qhp\3-]*|^[GH]\3[^,]*,[^,;:."Qh-]*)'
    "[\1\2]"
)


def worth(document: Document, line: Line, seen: Glance, memory: Memory) -> bool:
    """Whether a finding may come from it: somebody may go unnamed, media may, or a host may speak."""
    codes = seen.codes
    if _MEDIA.search(codes) or ("K" in codes and _may_mean_report(memory, line.index)):
        return True
    heard = seen.somebody and ("\3" in seen.marked or "A" in codes)
    if heard and (_somebody_speaks(seen.marked) or _left_office(seen)):
        return True
    if memory.staff and _may_mean_staff(memory, line.index, seen):
        return True
    return has_reported(document.text, line) or document.text.find("cite", line.start, line.end) >= 0


def _may_mean_report(memory: Memory, line: int) -> bool:
    """Whether "the report" may be that of an outlet."""
    reporting = memory.reporting
    return memory.opining is not None or (reporting is not None and line - reporting[0] <= NEAR)


def _may_mean_staff(memory: Memory, line: int, seen: Glance) -> bool:
    """Whether a surname is that of a host, or of a reporter whose outlet spoke not long ago."""
    near = memory.speaking is not None and line - memory.speaking[0] <= FAR
    return not (memory.staff if near else memory.hosts).isdisjoint(seen.pieces)


def may_name(seen: Glance) -> bool:
    """Whether it may name an outlet that no list knows, or a show."""
    if seen.telling or "Q" not in seen.codes:
        return seen.telling
    return "on" in seen.pieces or ("Qp" in seen.codes and ":" in seen.codes)


def has_reported(text: str, line: Line) -> bool:
    """Whether anything is reported in it, or anybody quoted."""
    return text.find("eport", line.start, line.end) >= 0 or text.find("quoted", line.start, line.end) >= 0


def _somebody_speaks(marked: str) -> bool:
    if _NEXT_TO_CUE.search(marked) or _BEHIND.search(marked):
        return True
    person = _PERSON.search(marked)
    return person is not None and _SET_OFF.search(marked, person.end()) is not None


_FORMER = frozenset({"former", "Former"})


def _left_office(seen: Glance) -> bool:
    """ "Former prosecutors" speak for themselves, other than "prosecutors"."""
    return not (_FORMER.isdisjoint(seen.pieces) or BY_OFFICE.isdisjoint(seen.pieces))
