"""Transcripts: turns of "NAME: words" behind an interview or a show that the article told of."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from claims.attribution.document import Document, Line
from claims.attribution.lexicon import word_set
from claims.attribution.model import Span
from claims.attribution.publishers import squeeze
from claims.attribution.speakers import Speaker

# How many sentences may stand between the interview's last words and its transcript: where a line opens it
# ("Transcript as follows:"), and where the turns just begin.
FAR_OPENED, FAR_PLAIN = 8, 3
# How far back somebody must have been named who has a turn.
NAMED_WITHIN = 3_000
# Of so many turns, one must be of somebody whom the article named.
FIRST_NAMES = 20
# A shorter name of the publisher may be part of any word.
SHORTEST_OWN = 6
# A line that opens a transcript has no more characters.
LONGEST_OPENING = 120
# At the beginning of a paragraph: "LEE:", "Ann Lee (on the phone):", "ANN LEE, HOST:", "Q:".
_TURN = re.compile(
    r"\n[ \t]*[\"“]?(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4})"
    r"(?:, [^:\n.]{1,40})?(?: ?[(\[][^()\[\]\n]{1,40}[)\]])?:[ \t]*(?=[^\s:/])"
)
_OPENING = re.compile(
    r"\b(?:[Tt]ranscript|TRANSCRIPT|exchange|conversation|interview|discussion|segment|back-and-forth)\b"
    r"[^.\n]*(?:\bfollows|\bbelow|:)[.:]?[ \t]*$"
    r"|^(?:(?:[Ff]ull|[Pp]artial|[Vv]ideo|[Rr]ush) )?(?:[Tt]ranscript|TRANSCRIPT)[^\n]{0,40}$"
)
_ASIDE = re.compile(r"\s*(?:[(\[][^\n]*[)\]]\.?|[.…*—–-]+)\s*$")
_OF_NOBODY = frozenset({"Q", "A", "HOST", "GUEST", "INTERVIEWER", "Host", "Guest", "Interviewer", "Question"})
# "HH: Is it safe?"
_INITIALS = re.compile("[A-Z]{2,3}")
# What stands under an article: "Photo: Sam Day".
_UNDER_IT = word_set("""
Photo Photos Picture Image Images Video Source Sources Credit Credits Related Update Correction Editor's
Editor’s Disclaimer Tags Topics Contact WATCH READ Watch Read See
""")
_QUOTED = re.compile(r"“[^“”\n]*”|\"[^\"\n]*\"")
_DIALOGUE = re.compile(
    r"\b(?:I|[Yy]ou|[Ww]e|[Mm]y|[Yy]our|[Oo]ur|me|us|[Ll]et['’]s|[Tt]hank|OK|[Yy]eah)\b|\?"
)
_TOLD = re.compile(
    r"\b(?:[A-Z][\w'’-]{1,30}|[Hh]e|[Ss]he) (?:[a-z]{1,12}ly )?"
    r"(?:said|told|added|asked|replied|responded|answered|noted|wrote)\b"
)
# What is said there reached the public by itself (ruling 4), is art, or is the article's own interview.
_OTHER = re.compile(
    r"\b(?:debates?|town halls?|hearings?|trial|courts?|courtroom|deposition|testimony|testified"
    r"|rally|rallies|(?:press|news) conference|briefing|speech|screenplay|script|novel|play|film"
    r"|[Ww]e|[Oo]ur|us)\b"
)


@dataclass(slots=True)
class Transcript:
    """A run of turns: its first sentence, whether a line opened it, and, once asked, who it goes through."""

    first: int
    opened: bool
    names: list[str] = field(default_factory=list)
    dialogue: bool = False
    through: Speaker | None = None
    known: bool = False


class Transcripts:
    """The transcripts of an article. `turns` has the run of each sentence that is of one, `named` the span
    of the name with which a sentence begins, `openings` the lines that open quoted words without a name."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.turns: dict[int, Transcript] = {}
        self.named = dict(_heads(document.text, document.lines))
        self.openings = set(_openings(document, self.named))
        for first, following in pairwise([*self.named, len(document.lines)]):
            self._add(first, _end(document, first, following))

    def holds(self, line: Line, announced: Speaker | None) -> Speaker | None:
        """Through whom the sentence was spoken, if it is of a transcript of what was `announced`."""
        run = self.turns.get(line.index)
        if run is None:
            return None
        if not run.known:
            run.known = True
            if announced and announced.through and self._is_of(run, announced):
                run.through = replace(announced, flags=_flags(announced), anonymous=False, person=True)
        return run.through

    def opens(self, line: Line, announced: Speaker | None) -> bool:
        """Whether the quoted paragraphs behind this line are of what was `announced`."""
        if line.index not in self.openings or announced is None or not announced.through:
            return False
        near = line.index - announced.last <= FAR_OPENED
        return near and not _elsewhere(self.document, announced.last, line.index)

    def _add(self, first: int, end: int) -> None:
        """Puts the turn into the run that the sentence before is of, or begins another one."""
        document = self.document
        run = self.turns.get(first - 1) or Transcript(first, _is_opened(document, first))
        name, line = self.named[first], document.lines[first]
        run.names.append(document.text[slice(*name)])
        words = document.text[name[1] : document.lines[end - 1].end]
        run.dialogue = run.dialogue or _DIALOGUE.search(words) is not None
        self.turns |= dict.fromkeys(range(line.index, end), run)

    def _is_of(self, run: Transcript, announced: Speaker) -> bool:
        """Whether the turns are of the interview that was announced, as far as can be seen from around."""
        document = self.document
        if run.first - announced.last > (FAR_OPENED if run.opened else FAR_PLAIN):
            return False
        if not run.opened and (len(run.names) < 2 or not run.dialogue):
            return False
        if _elsewhere(document, announced.last, run.first):
            return False
        start = document.lines[run.first].start
        before = document.text[max(0, start - NAMED_WITHIN) : start]
        return any(
            run.opened if name in _OF_NOBODY else _is_named(name, announced, before)
            for name in run.names[:FIRST_NAMES]
        )


def _flags(announced: Speaker) -> frozenset[str]:
    """What a turn is flagged with: he speaks there, also where it was first told what the outlet reported."""
    if not announced.relays:
        return announced.flags  # "in a radio interview"
    return (announced.flags if "nested" in announced.flags else announced.flags - {"relay"}) | {"hosted"}


def _elsewhere(document: Document, announced: int, first: int) -> bool:
    """Whether the article came to another occasion since, or to its own talk with somebody."""
    told = document.text[document.lines[announced].end : document.lines[first].start]
    own = squeeze(told)
    return (
        _OTHER.search(told) is not None
        or any(len(name) >= SHORTEST_OWN and name in own for name in document.publishers)
        or any(
            document.is_publisher(mention.outlet)
            for line in document.lines[announced + 1 : first]
            for mention in line.mentions
        )
    )


def _is_named(name: str, announced: Speaker, before: str) -> bool:
    surname = name.rsplit(maxsplit=1)[-1].strip(".'’")
    if surname.lower() in announced.names:
        return True
    if _INITIALS.fullmatch(name):
        return re.search(r"\b" + " ".join(rf"{letter}[\w.'’-]+" for letter in name), before) is not None
    return len(surname) > 1 and re.search(rf"\b{re.escape(surname)}\b", before, re.IGNORECASE) is not None


def _heads(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, Span]]:
    """The sentences that begin a turn, each with the span of its name."""
    starts: list[int] = []
    for match in _TURN.finditer(text):
        starts = starts or [line.start for line in lines]
        index = bisect_right(starts, match.start("name")) - 1
        first = match["name"].partition(" ")[0]
        if match.start("name") - starts[index] <= 1 and first not in _UNDER_IT:
            yield index, match.span("name")


def _openings(document: Document, named: Container[int]) -> Iterator[int]:
    """The lines that open a transcript whose first words have no name before them."""
    text, at = document.text, document.text.find("ranscript")
    while at >= 0:
        start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        if end - start <= LONGEST_OPENING and _OPENING.search(text[start:end].strip()):
            index = bisect_right(document.lines, at, key=lambda line: line.start)
            if index not in named and index < len(document.lines):
                yield index - 1
        at = text.find("ranscript", max(at + 1, end))


def _end(document: Document, first: int, following: int) -> int:
    """The sentence before which a turn ends: the next turn, or the article telling on."""
    lines, paragraph = document.lines, document.lines[first].paragraph
    for line in lines[first + 1 : following]:
        if line.paragraph != paragraph:
            paragraph = line.paragraph
            if _narrates(_paragraph(document.text, line), last=following == len(lines)):
                return line.index
    return following


def _paragraph(text: str, line: Line) -> str:
    end = text.find("\n", line.start)
    return text[line.start : end if end >= 0 else len(text)]


def _narrates(paragraph: str, *, last: bool) -> bool:
    """Whether a paragraph without a name is the article's; where turns follow, it is more likely theirs."""
    if _ASIDE.match(paragraph):
        return last
    if paragraph.rstrip().endswith(":"):
        return True
    own = _QUOTED.sub("", paragraph)
    return not _DIALOGUE.search(own) and (last or _TOLD.search(own) is not None)


def _is_opened(document: Document, first: int) -> bool:
    """Whether one of the two paragraphs before says that a transcript follows."""
    start = document.lines[first].start
    head = document.text[max(0, start - 3 * LONGEST_OPENING) : start].rstrip()
    for _ in range(2):
        head, _, paragraph = head.rpartition("\n")
        if _OPENING.search(paragraph.strip()):
            return True
        head = head.rstrip()
    return False
