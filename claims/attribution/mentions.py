"""Where the text names an outlet: one Aho–Corasick pass, then the names that need their surroundings."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from claims.attribution.lexicon import word_set
from claims.attribution.lexicon.names import entertains
from claims.attribution.model import Span
from claims.attribution.outlets import SHORT_NAME, TRIGGER, WIDE_TRIGGER, Entry, OutletIndex
from claims.attribution.surroundings import HOST_WINDOW, PERSONAL, THE, longer, made, presented, surname

_ITS_WORK = re.compile(r" (?:report|story|investigation|article|editorial|analysis|reporter|columnist)\b")
# "The Times", "Sunday's Times".
_AN_ISSUE = re.compile(rf"{THE.pattern}|day[’']s $")
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
    people: set[str] = field(default_factory=set)
    presented: dict[str, list[int]] = field(default_factory=dict)


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
            named = _AN_ISSUE.search(text, max(0, start - 11), start) or _ITS_WORK.match(text, end)
            if named and not _NOT_SHORT.match(text, end):
                hits.short.append((start, end))
        elif not longer(text, start, end, entry):
            _note(hits, text, start, end, entry)
        elif (entry.ambiguous or entry.bare) and surname(text, start):
            hits.people.add(entry.surface)
    return _settled(hits, text)


def _settled(hits: Hits, text: str) -> Hits:
    """The same without people's names, and with the unsure names that the text makes sure elsewhere."""
    letters = {text[m.start : m.end] for m in hits.mentions if _ACRONYM.fullmatch(text, m.start, m.end)}
    if letters and (others := _of_others(text, letters)):
        hits.mentions = [m for m in hits.mentions if text[m.start : m.end] not in others]
    if hits.people:
        hits.mentions = [m for m in hits.mentions if not _a_person(hits, text, m)]
    sure = {mention.outlet for mention in hits.mentions}
    listed = _listed(text, hits) if hits.unsure else set()
    hits.mentions += [m for m in hits.unsure if m.outlet in sure or m.start in listed]
    return hits


_ACRONYM = re.compile("[A-Z]{3,5}")
_OF_NEWS = word_set(
    "News Broadcasting Press Presse Radio Television TV Agency Network Newspaper Times Post Journal"
)


# The capital comes first in the pattern, so that a search skips all others at once.
_IN_FULL = re.compile(r"[A-Z](?<!\w.)[a-z]+(?: [A-Z][a-z]+){2,}")


def _of_others(text: str, letters: set[str]) -> set[str]:
    """Those letters that the article first has for something else: AFP for the Australian Federal Police."""
    written: dict[str, list[str]] = {}
    for run in _IN_FULL.finditer(text):
        words = run[0].split(" ")
        initials = "".join(word[0] for word in words)
        for acronym in letters:
            if (at := initials.find(acronym)) >= 0:
                written.setdefault(acronym, words[at : at + len(acronym)])
    return {acronym for acronym, words in written.items() if _OF_NEWS.isdisjoint(words)}


_OF_MEDIA = re.compile(r" (?:magazine|newspaper|News|reported|reports)\b")


def _a_person(hits: Hits, text: str, mention: Mention) -> bool:
    """Whether the name is one of somebody whom the article calls by his first name too: "Bo Patch"."""
    if text[mention.start : mention.end] not in hits.people:
        return False
    article = THE.search(text, max(0, mention.start - 5), mention.start)
    return article is None and _OF_MEDIA.match(text, mention.end) is None


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
_ON_A_SHOW = re.compile(r"(?:\b(?:on|of|with|told|tells|to|by|joined|joins)|[’']s) (?:“|\"|''|‘)(?:The )?$")


# A network's station is an outlet of its own: "Fox 35", "ABC 7 News".
_STATION = re.compile(r" \d{1,2}\b(?![,.]?\d|[/%]| (?:Minutes|Hours))(?: News\b)?")
_NETWORKS = frozenset({"Fox", "FOX", "Fox News", "ABC", "NBC", "CBS", "CW"})


def _note(hits: Hits, text: str, start: int, end: int, entry: Entry) -> None:
    outlet = entry.outlet
    if entry.surface in _NETWORKS and (station := _STATION.match(text, end)):
        hits.mentions.append(Mention(start, station.end(), text[start : station.end()], "broadcaster"))
        return
    if entry.host:
        hits.mentions.append(Mention(start, end, outlet.name, "host", programme=True))
        return
    quoted = text[max(0, start - 1) : start] in ("“", '"') and text[end : end + 1] in ("”", '"', ",")
    host = entry.programme and entry.surface in PERSONAL and not quoted
    plain = not host and not entry.ambiguous
    shown = entry.programme and _ON_A_SHOW.search(text, max(0, start - 16), start) is not None
    on_air = outlet.kind == "broadcaster" and _ON_IT.search(text, max(0, start - 4), start) is not None
    sure = plain or shown or (_hosts(hits, text, start, entry) if host else on_air or made(text, start, end))
    kind = "host" if host else outlet.kind
    own = entry.programme and entertains(entry.surface)
    name = entry.surface if own else outlet.name
    mention = Mention(start, end, name, kind, entry.programme, outlet.wire)
    (hits.mentions if sure else hits.unsure).append(mention)


_ON_IT = re.compile(r"\b[Oo]n $")
_HIS_HOST = re.compile(r"(?:[’']s?)?(?: [\w-]+){0,4} ")
_JUST_NOW = 40  # characters
_HOST_OF = re.compile(r",? (?:of|from|on|at|host of|anchor of) (?:the )?")


def _hosts(hits: Hits, text: str, start: int, entry: Entry) -> bool:
    """Whether the article presents a host of this surname near by."""
    if entry.surface not in hits.presented:
        hits.presented[entry.surface] = presented(text, entry.surface)
    places = hits.presented[entry.surface]
    first = bisect_left(places, start - HOST_WINDOW)
    return first < len(places) and places[first] < start + HOST_WINDOW


_ITS_SHOW = re.compile(r"[’']s?,? (?:show |program(?:me)? )?(?:[“\"‘']{1,2}|'')?")


def _known(text: str, before: Mention, host: Mention) -> bool:
    """Whether it was said just now: "Fox News host Sean Hannity", "On “Hannity,” Sean Hannity"."""
    if _HIS_HOST.fullmatch(text, before.end, host.start):
        return True
    just_now = before.kind != "host" and host.start - before.end < _JUST_NOW
    return just_now and before.outlet == host.outlet


def merged(text: str, mentions: list[Mention]) -> list[Mention]:
    """In order of the text, without overlaps; the longer one stays.

    A show that is said to be another's ("CBS's “This Morning”") is his, whoever has one of that name; but
    one that bears its maker's name ("Sirius XM's “Breitbart News Daily”") is the maker's.
    """
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if kept and mention.start < kept[-1].end:
            continue
        if kept and mention.kind == "host" and _known(text, kept[-1], mention):
            continue
        if kept and kept[-1].kind == "host" and _HOST_OF.fullmatch(text, kept[-1].end, mention.start):
            kept.pop()
        another = kept and mention.programme and kept[-1].outlet != mention.outlet
        if another and _ITS_SHOW.fullmatch(text, kept[-1].end, mention.start):
            if text.startswith(mention.outlet.partition(" ")[0], mention.start):
                kept.pop()
            else:
                continue
        kept.append(mention)
    return kept


def spans(mentions: Sequence[Mention]) -> list[Span]:
    """Their offsets."""
    return [(mention.start, mention.end) for mention in mentions]
