"""One article on its way through the engine: its sentences, who publishes it, and what was named so far."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from claims.attribution import mentions as naming
from claims.attribution import publishers as publishing
from claims.attribution import tails
from claims.attribution.lexicon.names import CANONICAL
from claims.attribution.mentions import Mention
from claims.attribution.model import Span
from claims.attribution.outlets import OutletIndex
from claims.attribution.sentences import spaced, split
from claims.attribution.shortnames import ShortNames
from claims.attribution.topics import topics

# Longer than any sentence, quotations of several sentences included.
LONGEST = 3_000


@dataclass(slots=True)
class Line:
    """A sentence: its offsets, the number of its paragraph, the outlets it names, whether to look closely.

    `parts` are the sentences that are read as this one, where they are more (see `tails`).
    """

    index: int
    start: int
    end: int
    paragraph: int
    mentions: Sequence[Mention] = ()
    triggered: bool = False
    parts: Sequence[Span] = ()


@dataclass(slots=True)
class Document:
    """The text with its lines. `publishers` are names, squeezed (see `squeeze`).

    `hosting` are the outlets that somebody spoke to so far. `editorials` where it speaks of editorials, in
    which papers urge and scold.
    `introduced` and `named` keep what was found out about a noun: whether the text first had "a man" (and up
    to where it was searched), and whether it gives a name to "the man" in a part of the text. `acting` keeps
    the names of those who do something in a sentence.
    """

    text: str
    lines: list[Line]
    publishers: frozenset[str]
    index: OutletIndex
    first_named: dict[str, str] = field(default_factory=dict)
    introduced: dict[str, tuple[bool, int]] = field(default_factory=dict)
    hosting: set[str] = field(default_factory=set)
    named: dict[tuple[str, int], bool] = field(default_factory=dict)
    acting: dict[int, set[str]] = field(default_factory=dict)
    editorials: bool = False
    _topics: frozenset[str] | None = None

    @property
    def topics(self) -> frozenset[str]:
        """The outlets that the article is about, found out when first asked for; never the publisher."""
        if self._topics is None:
            found = topics(self.text, [line.mentions for line in self.lines])
            self._topics = frozenset(outlet for outlet in found if not self.is_publisher(outlet))
        return self._topics

    def is_publisher(self, outlet: str) -> bool:
        """Whether this is the publisher, or a wire that the article credits (ruling 1)."""
        return publishing.is_one(outlet, self.publishers)

    def name_of(self, outlet: str) -> str:
        """What a chain calls the outlet: its canonical name, else as the article first gives it in full."""
        return outlet if outlet in CANONICAL else self.first_named.get(outlet, outlet)


def read(text: str, publisher: Sequence[str], index: OutletIndex, *, wide: bool = False) -> Document:
    """The document of a clean text, its spaces plain ones.

    With `wide`, sentences that only hold a view are marked as well.
    """
    spans = split(text)
    text = spaced(text)
    lines = _lines(text, spans)
    starts = [line.start for line in lines]
    hits = naming.find(text, index, starts, wide=wide)
    names = publishing.names(publisher, index)
    short = ShortNames(index, names, hits.mentions)
    short.full = hits.mentions = short.corrected(text)
    found = naming.merged(text, hits.mentions + short.mentions(text, hits.short))
    for mention in found:
        line = lines[bisect_right(starts, mention.start) - 1]
        line.mentions = [*line.mentions, mention]
    for number in hits.triggered:
        lines[number].triggered = True
    credited = publishing.credited(text, index)
    publishers = publishing.squeezed(names | credited)
    first_named = _first_named(text, hits.mentions)
    return Document(text, lines, publishers, index, first_named, editorials="ditorial" in text)


_CAPITALS = re.compile(r"(?<=[Tt]he )(?:[A-Z][a-z]+ ){1,2}$")


_MORE_NAME = re.compile(r" (?:News|TV|Radio|Broadcasting|Television|English)\b")
_DESCRIPTOR = re.compile(
    r"(?: (?:news|newspaper|magazine|agency|daily|website|channel|television|radio|public|state"
    r"|broadcaster))+$"
)


_DESK = re.compile(" Sports?$")
_SHORTENED = re.compile("NY |[^a-z]+$")


def _first_named(text: str, found: Sequence[Mention]) -> dict[str, str]:
    """The first words that name each outlet, its place included: "the Sioux Falls Argus Leader"."""
    first: dict[str, str] = {}
    for mention in sorted(found, key=lambda m: m.start):
        known = first.get(mention.outlet)
        if not mention.programme and (known is None or _SHORTENED.match(known)):
            name = _as_named(text, mention)
            if known is None or not _SHORTENED.match(name):  # "SCMP" is not in full
                first[mention.outlet] = name
    return first


def _as_named(text: str, mention: Mention) -> str:
    """The name as it stands there: with its place, without whose it is and what it is."""
    place = _CAPITALS.search(text, max(0, mention.start - 30), mention.start)
    start = place.start() if place and mention.kind == "newspaper" else mention.start
    name = text[start : mention.end].replace("’", "'")
    owner, _, owned = name.partition("'s ")
    name = owned if owned and not mention.outlet.removeprefix("The ").startswith(owner) else name
    if _DESK.search(name) and not _DESK.search(mention.outlet):  # "Telegraph Sport" is the paper
        return mention.outlet
    if name.isupper() and re.search("[A-Z]{3} [A-Z]{3}", name):  # "PREMIUM TIMES"
        return mention.outlet
    more = _MORE_NAME.match(text, mention.end) if mention.outlet == name else None
    return _DESCRIPTOR.sub("", name) + (more[0] if more else "")


def _lines(text: str, spans: Sequence[tuple[int, int]]) -> list[Line]:
    lines: list[Line] = []
    paragraph, previous = 0, 0
    for parts in tails.joined(text, spans):
        start, end = parts[0][0], parts[-1][1]
        paragraph += "\n" in text[previous:start]
        if end - start <= LONGEST:
            lines.append(Line(len(lines), start, end, paragraph, parts=parts if len(parts) > 1 else ()))
        else:
            lines += [
                Line(len(lines) + n, *piece, paragraph) for n, piece in enumerate(_pieces(text, start, end))
            ]
        previous = end
    return lines


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence in pieces of at most `LONGEST` characters: one without an end is no sentence."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield start, cut
        start = cut + len(text[cut:end]) - len(text[cut:end].lstrip()) if end - cut < LONGEST else cut
    yield start, end
