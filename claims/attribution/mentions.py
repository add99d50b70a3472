"""Where the text names an outlet: one Aho–Corasick pass, then the names that need their surroundings."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.attribution.lexicon import word_set
from claims.attribution.model import Span
from claims.attribution.outlets import SHORT_NAME, TRIGGER, WIDE_TRIGGER, Entry, Outlet, OutletIndex

# What a short name stands for where the article names no outlet of that ending.
SHORT = {
    "Times": "The New York Times", "Post": "The Washington Post", "Journal": "The Wall Street Journal",
}  # fmt: skip
_THE = re.compile(r"(?<![\w’'-])[Tt]he $")
_ITS_WORK = re.compile(r" (?:report|story|investigation|article|editorial|analysis|reporter|columnist)\b")
_NOT_SHORT = re.compile(r"-\w|[’']\w{2}| (?:of [A-Z]|Office|Square|Newspapers?\b)")
_MAKES_LEFT = re.compile(
    r"(?:\b(?:[Tt]old|[Tt]ells|[Tt]elling|[Aa]ccording to|interview(?:ed)? (?:with|by|in|on)|(?:reported|cited|quoted|carried|spotted|translated|relayed|seen|obtained|noted|run|summari[sz]ed|excerpted|picked up) (?:by|in)|published"
    r" (?:by|in|on)|magazine|newspaper|report(?:s|ing)? (?:from|by|in)|news(?:papers?| site| agency| outlet| channel)|weekly|daily|tabloid|broadcaster|network|website|column (?:in|for)|"
    r"(?:op-ed|article|essay|piece|report|story) (?:in|for|by)|cover of|per|appear(?:ed|ance|ing)? on|wrote in|(?:confirmed|statement|said|comments?|e-?mail|denied|explained|revealed) to|spoke (?:to|with)|citing|quoting|cite[sd]|quote[sd])"
    r"|’s|'s)\s+[Tt]?(?:he\s)?[“\"‘']?$"
)
_MAKES_RIGHT = re.compile(
    r"[”\"’']?(?:(?: (?:had|has|have|also|first|previously|later|recently))*\s+(?:magazine|newspaper|story|stories|reported|reports|reporter"
    r"|columnist|correspondent|journalist|article|website|report|investigation|interview|editorial|published|noted|quoted"
    r"|revealed|reveals|host|editor|has learned|said|says)\b|,? (?:citing|quoting|pointing to|which cited)\b| in [A-Z]\w+ (?:reported|said)\b| tells it\b"
    r"|, an? [^,.;]{0,25}(?:newspaper|daily|weekly|magazine|broadcaster|station|website|site|agency),|['’]s\s+[A-Z]\w+ [A-Z]\w+, (?:citing|quoting)\b|['’]s\s+(?:[A-Z]\w+\s+){1,3}(?:reported|reports|wrote|writes|noted|said|points|pointed|tweeted|asked|told|argues|says)\b)"
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
            named = _THE.search(text, max(0, start - 5), start) or _ITS_WORK.match(text, end)
            if named and not _NOT_SHORT.match(text, end):
                hits.short.append((start, end))
        elif not _longer(text, start, end, entry):
            _note(hits, text, start, end, entry)
    made = {mention.outlet for mention in hits.mentions}
    hits.mentions += [mention for mention in hits.unsure if mention.outlet in made]
    return hits


# A capitalised word right after these is no common word, unless it has an article ("by the Sun").
_AFTER_WORD = re.compile(
    r"[\w,] (?:told|tells|telling|to|with|in|by|from|for|per|via|citing|quoting|magazine) [“\"‘']?$"
)


def _note(hits: Hits, text: str, start: int, end: int, entry: Entry) -> None:
    outlet = entry.outlet
    host = entry.programme and entry.surface in PERSONAL
    if host:
        sure = _hosts(text, start, entry.surface)
    else:
        sure = not entry.ambiguous or _made(text, start, end)
    kind = "host" if host else outlet.kind
    mention = Mention(start, end, outlet.name, kind, entry.programme, outlet.wire)
    (hits.mentions if sure else hits.unsure).append(mention)


def _made(text: str, start: int, end: int) -> bool:
    """Whether the words around a common word make it an outlet."""
    if _AFTER_WORD.search(text, max(0, start - 14), start) and not text.startswith(" of ", end):
        return True
    return _titled(text, start) or bool(
        _MAKES_LEFT.search(text, max(0, start - 60), start) or _MAKES_RIGHT.match(text, end)
    )


def _titled(text: str, start: int) -> bool:
    """Whether a capital article inside the sentence makes it a title: "…, The Sun claimed"."""
    return (
        text.startswith(" The ", start - 5)
        and start > 6
        and (text[start - 6].islower() or text[start - 6] in ",)’")
    )


def _hosts(text: str, start: int, surname: str) -> bool:
    """Whether the article knows a surname as that of a host: "Fox News host Sean Hannity"."""
    text = text[max(0, start - HOST_WINDOW) : start + HOST_WINDOW]
    return (
        re.search(rf"(?:[Hh]osts?|anchor|[Rr]adio|[Ss]how|[’']s) (?:[A-Z][a-z]+ )?{surname}\b", text)
        is not None
    )


HOST_WINDOW = 4_000
_BEFORE = re.compile(r"(?:[A-Z][\w.]+|of) $")
_AFTER = re.compile(
    r" (?:Party|Award|Awards|Prize|Center|Centre|Institute|Foundation|Building|Tower|University|Square|Inc|Act)\b|[’']s (?:Island|Hospital)"
)


def _longer(text: str, start: int, end: int, entry: Entry) -> bool:
    """Whether the words are only a part of another name: "Michael Bloomberg", "the Guardian Building"."""
    if _AFTER.match(text, end) or (
        entry.bare and not _with_article(text, start, end) and not _MAKES_RIGHT.match(text, end)
    ):
        return True
    if entry.surface.isupper() or " " in entry.surface:
        return False
    before = _BEFORE.search(text, max(0, start - 25), start)
    return bool(before) and entry.surface in PERSONAL and before[0] not in ("The ", "According ")


_ALONE = re.compile(r"(?! [A-Z])")


def _with_article(text: str, start: int, end: int) -> bool:
    """ "The Nation", but not "the National Security Council": a bare word needs its article and no name after
    it."""
    return bool(_THE.search(text, max(0, start - 5), start) and _ALONE.match(text, end))


# Names of outlets that are names of people or firms as well.
PERSONAL = word_set(
    "Bloomberg Drudge O'Reilly Ingraham Limbaugh Levin Stephanopoulos Carlson Cavuto Forbes Breitbart Barron's Hannity Maddow Tucker Fortune Guardian"
)


@dataclass(slots=True)
class ShortNames:
    """What "the Post" means in this article: its publisher, the last full name of that ending, or by
    default."""

    index: OutletIndex
    publishers: frozenset[str]
    full: list[Mention]
    by_last: dict[str, list[Mention]] = field(default_factory=dict)

    def mentions(self, text: str, short: list[Span]) -> list[Mention]:
        """Those of the short names that stand for one outlet."""
        found = []
        for mention in self.full:
            self.by_last.setdefault(mention.outlet.rpartition(" ")[2], []).append(mention)
        for start, end in short:
            if outlet := self._meant(text, text[start:end], start):
                found.append(Mention(start, end, outlet.name, outlet.kind, wire=outlet.wire))
        return found

    def _british(self) -> bool:
        """Whether "The Times" is not that of New York: the publisher is British or Irish."""
        known = filter(None, map(self.index.find, self.publishers))
        return any(outlet.country in ("GB", "IE") for outlet in known)

    def _meant(self, text: str, word: str, offset: int) -> Outlet | None:
        for name in sorted(self.publishers):
            if name.endswith(" " + word):
                return self.index.find(name)
        if named := self.by_last.get(word):
            latest = bisect_left(named, offset, key=lambda mention: mention.start) - 1
            return self.index.find(named[max(0, latest)].outlet)
        entire = self.index.find("The " + word)
        if (word in SHORT and not self._british()) or (
            entire and f"The {word}" in entire.ambiguous and not _made(text, offset, offset + len(word))
        ):
            return self.index.find(SHORT.get(word, ""))
        if entire is None and _MAKES_RIGHT.match(text, offset + len(word)):
            return Outlet(f"The {word}", kind="newspaper")  # which of many, nobody says
        return entire


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
