"""Flags in words: the one word that a chip shows, and the sentence that explains it."""

from collections.abc import Iterable
from dataclasses import dataclass

from claims.models import Claim, Flag, FlagKind, FlagState

_RAISED = (FlagState.OPEN, FlagState.CONFIRMED)

MEANINGS = {
    FlagKind.RELAY: "Another outlet's reporting, which this article passes on.",
    FlagKind.HOSTED: "Said or written to another outlet, or at it, and not to this one.",
    FlagKind.NESTED: "One outlet's report reached this article through another's.",
    FlagKind.UNNAMED_RELAY: "Other media stand between, and the sentence does not name them.",
    FlagKind.ANONYMOUS_ORIGIN: "It is traced back to a person who is not named.",
    FlagKind.CIRCULAR: "Its sources rest on each other, or on this article's own publisher.",
    FlagKind.SINGLE_ORIGIN: "All of its sources come down to one origin, so nothing confirms that.",
}


@dataclass(frozen=True, slots=True)
class ShownFlag:
    """A flag with its `word` and `meaning`; `words` are what made it, of the text or the graph."""

    flag: Flag
    word: str
    meaning: str
    words: tuple[str, ...]


def shown(flags: Iterable[Flag]) -> list[ShownFlag]:
    """The flags in the order of `FlagKind`, those that a later scan withdrew left out."""
    order = list(FlagKind.values)
    kept = [flag for flag in flags if flag.state != FlagState.WITHDRAWN]
    return [_shown(flag) for flag in sorted(kept, key=lambda flag: order.index(flag.kind))]


def raised(claim: Claim) -> list[ShownFlag]:
    """The claim's flags that are open or confirmed; expects them to be loaded."""
    return shown(flag for flag in claim.flags.all() if flag.state in _RAISED)


def word(kind: str) -> str:
    """The short name of a kind of flag, such as "unnamed relay"."""
    return FlagKind(kind).label.partition(":")[0]


def _shown(flag: Flag) -> ShownFlag:
    words = tuple(dict.fromkeys(str(item["text"]) for item in flag.evidence))
    return ShownFlag(flag, word(flag.kind), MEANINGS[FlagKind(flag.kind)], words)
