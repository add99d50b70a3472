"""Where the text names an outlet: one Aho–Corasick pass, then the names that need their surroundings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from claims.attribution.model import Span
from claims.attribution.outlets import SHORT_NAME, TRIGGER, WIDE_TRIGGER, Entry, OutletIndex
from claims.attribution.surroundings import PERSONAL, THE, hosts, longer, made

_ITS_WORK = re.compile(r" (?:report|story|investigation|article|editorial|analysis|reporter|columnist)\b")
_NOT_SHORT = re.compile(
    r"-\w|[’']\w{2}| (?:of [A-Z]|Belt|Valley|Lake|Office|Square|Newspapers?\b)"
    r"| (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z][a-z]"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """The words text[start:end] name `outlet`."""

    start: int
    end: int
    outlet: str
    kind: str
    programme: bool = False
    wire: bool = False


@dataclass(slots=True)
class Hits:
    """What the pass found: the mentions in order, and the numbers of the sentences that have a reporting
    word."""

    mentions: list[Mention] = field(default_factory=list)
    triggered: list[int] = field(default_factory=list)
    short: list[Span] = field(default_factory=list)
    unsure: list[Mention] = field(default_factory=list)


def find(text: str, index: OutletIndex, starts: Sequence[int], *, wide: bool = False) -> Hits:
    """Every outlet that `text` names, and every word that makes its sentence worth a closer look.

    `starts` are those of the sentences: one such word is enough for each. With `wide`, the words of
    views held
    are among them.
    """
    hits = Hits()
    text_end = len(text)
    ends = [*starts[1:], text_end + 1]
    sentence, done = 0, 0  # done: the end of the sentence last found worth a look
    ignored = None if wide else WIDE_TRIGGER
    for last, (size, entry) in index.automaton.iter_long(text):
        if entry is ignored or (last < done and (entry is TRIGGER or entry is WIDE_TRIGGER)):
            continue
        end = last + 1
        start = end - size
        if (start and text[start - 1].isalnum()) or (end < text_end and text[end].isalnum()):
            continue
        if entry is TRIGGER or entry is WIDE_TRIGGER:
            while ends[sentence] <= start:
                sentence += 1
            hits.triggered.append(sentence)
            done = ends[sentence]
        elif entry is SHORT_NAME:
            named = THE.search(text, max(0, start - 5), start) or _ITS_WORK.match(text, end)
            if named and not _NOT_SHORT.match(text, end):
                hits.short.append((start, end))
        elif not longer(text, start, end, entry):
            _note(hits, text, start, end, entry)
    sure = {mention.outlet for mention in hits.mentions}
    listed = _listed(text, hits) if hits.unsure else set()
    hits.mentions += [m for m in hits.unsure if m.outlet in sure or m.start in listed]
    return hits


_JOINT = re.compile(r",? (?:and |or )?(?:[Tt]he )?|, (?:[Tt]he )?")


def _listed(text: str, hits: Hits) -> set[int]:
    """The starts of unsure names in a list that ends on a sure one: "The Punch, Vanguard and ThisDay"."""
    listed: set[int] = set()
    known = {mention.start for mention in hits.mentions}
    named = sorted([*hits.mentions, *hits.unsure], key=lambda mention: mention.start)
    for mention, following in reversed(list(pairwise(named))):
        joined = _JOINT.fullmatch(text, mention.end, following.start)
        if joined and (following.start in known or following.start in listed):
            listed.add(mention.start)
    return listed


# "On “The View,”", "Tuesday's broadcast of “The View”": the marks and the preposition make it a show.
_ON_A_SHOW = re.compile(r"(?:\b(?:on|of)|[’']s) (?:“|\"|''|‘)$")


def _note(hits: Hits, text: str, start: int, end: int, entry: Entry) -> None:
    outlet = entry.outlet
    quoted = text[max(0, start - 1) : start] in ("“", '"') and text[end : end + 1] in ("”", '"', ",")
    host = entry.programme and entry.surface in PERSONAL and not quoted
    plain = not host and not entry.ambiguous
    shown = entry.programme and _ON_A_SHOW.search(text, max(0, start - 12), start) is not None
    sure = plain or shown or (hosts(text, start, entry.surface) if host else made(text, start, end))
    kind = "host" if host else outlet.kind
    mention = Mention(start, end, outlet.name, kind, entry.programme, outlet.wire)
    (hits.mentions if sure else hits.unsure).append(mention)


def merged(mentions: list[Mention]) -> list[Mention]:
    """In order of the text, without overlaps; the longer one stays."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def spans(mentions: list[Mention]) -> list[Span]:
    """Their offsets."""
    return [(mention.start, mention.end) for mention in mentions]
