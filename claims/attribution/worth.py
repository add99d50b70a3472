"""Whether a sentence that names no outlet is worth reading: a look at its codes tells, and at few words."""

import re

from claims.attribution.coreference import Memory
from claims.attribution.document import Document, Line
from claims.attribution.lexicon import word_set
from claims.attribution.tokens import Glance

# Media, reports and interviews, "told The …", shows ("On “Later”", "told “Later”"), quotations that run on.
_MEDIA = re.compile('[XKMZIAC"]|TDN|TQ|^pQ')
# Words for media that no code tells from others.
MEDIA_WORDS = word_set("press journalist journalists interviewer host presenter anchor shows")
# Somebody in front of a cue that is no passive, with nothing set off between; or anywhere before a cue that
# follows what is set off, another verb or a conjunction, or is a participle.
_NEXT_TO_CUE = re.compile('P(?:[^,;:."QhbSTJWZziGH-]|b[r!]*[STJW]?)*+[STJWZziGH:]')
_SET_OFF = re.compile("[,)Q&u-][rvm!y]*[STJWZzi]|[GH]")
# Somebody behind a cue that comes first or is passive: "said a resident", "accused by residents".
_BEHIND = re.compile(
    '(?:^|[,Q."-])[rvmb!y]*[SzZTJ][^,;:."QPh-]*P|[STJWZziGH]r?p[^,;:."QPh-]*P|^[GH][^,]*,[^,;:."QPh-]*P'
)
# Somebody by his work or party, or one: "the baker said", "said a baker", "some Democrats said", "one said".
_AT_WORK = re.compile("(?:n|DN?)[rvmbypu!]*[SzT]|[iy]z|SD|JpD")


def worth(document: Document, line: Line, seen: Glance, memory: Memory) -> bool:
    """Whether a finding may come from it: somebody may go unnamed, media may, or a host may speak."""
    codes = seen.codes
    if _MEDIA.search(codes):
        return True
    if seen.somebody and _somebody_speaks(codes):
        return True
    if memory.hosts and not memory.hosts.isdisjoint(seen.pieces):
        return True
    return has_reported(document.text, line) or document.text.find("cite", line.start, line.end) >= 0


def may_name(seen: Glance) -> bool:
    """Whether it may name an outlet that no list knows, or a show."""
    return seen.telling or ("Q" in seen.codes and "on" in seen.pieces)


def has_reported(text: str, line: Line) -> bool:
    """Whether anything is reported in it, or anybody quoted."""
    return text.find("eport", line.start, line.end) >= 0 or text.find("quoted", line.start, line.end) >= 0


def _somebody_speaks(codes: str) -> bool:
    first = codes.find("P")
    if first >= 0 and (_NEXT_TO_CUE.search(codes, first) or _SET_OFF.search(codes, first)):
        return True
    return _AT_WORK.search(codes) is not None or (first >= 0 and _BEHIND.search(codes) is not None)
