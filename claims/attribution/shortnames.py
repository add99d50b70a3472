"""Short names: what "the Post" means in an article."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from claims.attribution.mentions import Mention
from claims.attribution.model import Span
from claims.attribution.outlets import Outlet, OutletIndex
from claims.attribution.surroundings import MAKES_RIGHT, made

# What a short name stands for where the article names no outlet of that ending.
SHORT = {
    "Times": "The New York Times", "Post": "The Washington Post", "Journal": "The Wall Street Journal",
}  # fmt: skip


_KIND = re.compile(r" (?:News|Television|TV|Radio|Magazine|Agency|Network|Online)$")


def _places(text: str, name: str) -> Iterator[Span]:
    """Where the name stands by itself, and as an outlet's."""
    alone = re.compile(rf"\b{re.escape(name)}\b(?! [A-Z])")
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if alone.match(text, start) and made(text, start, end):
            yield start, end
        start = text.find(name, end)


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
        return found + self._without_kind(text) + self._by_initials(text)

    def corrected(self, text: str) -> list[Mention]:
        """The full names, where "the Nation" after "the Daily Nation" is not The Nation."""
        corrected: list[Mention] = []
        latest: dict[str, str] = {}  # the outlet that ended so last, by its last one or two words
        for mention in sorted(self.full, key=lambda m: m.start):
            word, outlet = text[mention.start : mention.end], mention.outlet
            if outlet in (word, f"The {word}"):
                outlet = latest.get(word, outlet)
            corrected.append(replace(mention, outlet=outlet) if outlet != mention.outlet else mention)
            words = outlet.split(" ")
            latest |= {" ".join(words[-last:]): outlet for last in (1, 2) if len(words) > last}
        return corrected

    def _without_kind(self, text: str) -> list[Mention]:
        """The names that the article has in full once, and later without their kind: "told Yahoo"."""
        found = []
        for name, mention in {text[m.start : m.end]: m for m in self.full}.items():
            kind = _KIND.search(name)
            if kind and self.index.find(name[: kind.start()]) is None:
                spans = _places(text, name[: kind.start()])
                found += [replace(mention, start=start, end=end) for start, end in spans]
        return found

    def _by_initials(self, text: str) -> list[Mention]:
        """What the article has in full once, and later by its initials: "told SI" of Sports Illustrated."""
        found = []
        for name, mention in {text[m.start : m.end]: m for m in self.full}.items():
            initials = "".join(word[0] for word in name.split() if word not in ("of", "the", "The"))
            if len(initials) > 1 and initials.isupper() and self.index.find(initials) is None:
                spans = _places(text, initials)
                found += [replace(mention, start=start, end=end) for start, end in spans]
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
        if word in SHORT and self._british():
            return entire
        if word in SHORT or (
            entire and f"The {word}" in entire.ambiguous and not made(text, offset, offset + len(word))
        ):
            return self.index.find(SHORT.get(word, ""))
        if entire is None and MAKES_RIGHT.match(text, offset + len(word)):
            return Outlet(f"The {word}", kind="newspaper")  # which of many, nobody says
        return entire
