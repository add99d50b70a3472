"""What an analysis says: findings, each with its chain, its flags and the words that made them.

Every offset is a half-open range of Unicode code points into the text that was analysed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

FLAGS = ("relay", "hosted", "nested", "unnamed_relay", "anonymous_origin")
SECONDARY = frozenset({"relay", "hosted", "nested", "unnamed_relay"})

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Relay:
    """An outlet between the article and the origin.

    `surface`, `start` and `end` are the words of this sentence that name it; None where it is carried over
    from an earlier sentence.
    """

    outlet: str
    surface: str | None
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Origin:
    """Whom the information is traced back to: `kind` is person, anonymous, organisation or document."""

    text: str
    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that made a finding, and the name of the rule that read them."""

    start: int
    end: int
    text: str
    rule: str


_Piece = TypeVar("_Piece", Relay, Origin, Evidence)


def _moved(piece: _Piece, by: int) -> _Piece:
    return replace(piece, start=(piece.start or 0) + by, end=(piece.end or 0) + by)


_Words = TypeVar("_Words", Origin, Evidence)


def _quoting(piece: _Words, text: str) -> _Words:
    return replace(piece, text=text[piece.start : piece.end])


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence with at least one flag.

    `relays` are in chain order, nearest to the reader first. `flags` are in the order of `FLAGS`. `carried`
    is True where the sentence goes on with what a relay named earlier reported. `unnamed_at` is how many of
    the relays stand nearer to the reader than the media that go unnamed; None where none do.
    """

    start: int
    end: int
    relays: tuple[Relay, ...]
    origin: Origin | None
    flags: tuple[str, ...]
    carried: bool
    evidence: tuple[Evidence, ...]
    unnamed_at: int | None = None

    def moved(self, by: int) -> "Finding":
        """The same finding in a text with `by` more characters in front."""
        return replace(
            self,
            start=self.start + by,
            end=self.end + by,
            relays=tuple(_moved(relay, by) if relay.surface is not None else relay for relay in self.relays),
            origin=_moved(self.origin, by) if self.origin else None,
            evidence=tuple(_moved(piece, by) for piece in self.evidence),
        )

    def quoting(self, text: str) -> "Finding":
        """The same finding with its words as this text has them."""
        return replace(
            self,
            relays=tuple(replace(r, surface=text[r.start : r.end]) if r.surface else r for r in self.relays),
            origin=_quoting(self.origin, text) if self.origin else None,
            evidence=tuple(_quoting(piece, text) for piece in self.evidence),
        )

    @property
    def secondary(self) -> bool:
        """True where the information reached the article through another outlet."""
        return not SECONDARY.isdisjoint(self.flags)


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution, in the terms of the literature: who (source), by which words (cue), said what
    (content)."""

    cue: Span
    source: Span | None
    content: tuple[Span, ...]

    def moved(self, by: int) -> "Attribution":
        """The same attribution in a text with `by` more characters in front."""
        source = (self.source[0] + by, self.source[1] + by) if self.source else None
        content = tuple((start + by, end + by) for start, end in self.content)
        return Attribution((self.cue[0] + by, self.cue[1] + by), source, content)


@dataclass(frozen=True, slots=True)
class Analysis:
    """The findings of one text in the order of the text, and what made them.

    `supported` is False for a text that is not English: no findings then means that nobody looked.
    `language` is an ISO 639-1 code, or "und" where the text is too short to tell.
    """

    findings: tuple[Finding, ...]
    language: str
    supported: bool
    version: str
    attributions: tuple[Attribution, ...] = ()

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)
