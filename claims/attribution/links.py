"""A link is one step of a chain, as one rule read it in one sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.attribution.document import Document, Line
from claims.attribution.mentions import Mention
from claims.attribution.model import Origin, Span
from claims.attribution.phrases import Phrase
from claims.attribution.statements import Statement
from claims.attribution.tokens import Tokens


@dataclass(slots=True)
class Link:
    """`kind` is relay, hosted or unnamed; `outlets` stand side by side, and are none where unnamed.

    `cue` is the range of tokens that proves it, `content` what came through it (tokens, for nesting).
    `origin` is who or what it was traced back to in this sentence. `subject` is the token at which
    the one that reports is named; of one that is `cited`, the token at which the one that cites is.
    `quoted` where a quotation holds the link: its tokens are not
    those of the sentence then, so that its origin is `spoken`, known to be `anonymous` or not, and
    `nearer` is the link
    of the same quotation through which it came.
    """

    kind: str
    outlets: Sequence[Mention]
    cue: Span
    rule: str
    content: tuple[Span, ...] = ()
    origin: Phrase | None = None
    subject: int | None = None
    cited: bool = False
    quoted: bool = False
    anonymous: bool = False
    nearer: "Link | None" = None
    spoken: Origin | None = None


@dataclass(slots=True)
class Reading:
    """One sentence, read: its tokens, its attributions, and the mention that each outlet token stands for.

    `called` keeps what a phrase's person may be called later (see `speakers.keys`).
    """

    document: Document
    line: Line
    tokens: Tokens
    statements: list[Statement] = field(default_factory=list)
    mentions: dict[int, Mention] = field(default_factory=dict)
    called: dict[tuple[int, int, int], list[str]] = field(default_factory=dict)

    def word(self, at: int) -> str:
        """The word at a token, in small letters; empty outside the sentence."""
        words = self.tokens.small
        return words[at] if 0 <= at < len(words) else ""

    def words(self, first: int, last: int) -> list[str]:
        """Words of a range of tokens, in small letters."""
        return self.tokens.small[first:last]

    def code(self, at: int) -> str:
        """The code at a token; empty outside the sentence."""
        return self.tokens.codes[at] if 0 <= at < len(self.tokens.codes) else ""

    def outlets_in(self, first: int, last: int) -> list[Mention]:
        """The outlets that these tokens name, in order."""
        return [self.mentions[at] for at in sorted(at for at in self.mentions if first <= at < last)]
