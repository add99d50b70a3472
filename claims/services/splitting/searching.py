"""Looking up tens of thousands of quotes in one long text without reading it once for each."""

from collections import defaultdict
from collections.abc import Iterator

_BLOCK = 16
_SHORT = 2 * _BLOCK  # shorter needles may hold no whole block
_SMALL = 100_000  # in shorter texts, a plain search is quicker than an index


class Searched:
    """A text whose places of a quote can be asked for again and again.

    The text is cut into blocks. Wherever a long enough needle stands, it covers whole blocks, at one of 16
    alignments; the rarest of them leaves few places to look at.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._known: dict[str, tuple[int, ...]] = {}
        self._blocks: dict[str, list[int]] | None = None

    def places(self, needle: str) -> tuple[int, ...]:
        """Where the needle (not empty) stands: two places at the most, since nobody asks what further
        ones there are."""
        if needle not in self._known:
            indexed = len(self.text) >= _SMALL and len(needle) >= _SHORT
            self._known[needle] = self._by_blocks(needle) if indexed else self._by_reading(needle)
        return self._known[needle]

    def _by_reading(self, needle: str) -> tuple[int, ...]:
        first = self.text.find(needle)
        second = self.text.find(needle, first + 1) if first >= 0 else -1
        return tuple(place for place in (first, second) if place >= 0)

    def _by_blocks(self, needle: str) -> tuple[int, ...]:
        found: set[int] = set()
        for alignment in range(_BLOCK):
            for place in self._candidates(needle, alignment):
                if self.text.startswith(needle, place):
                    found.add(place)
                    if len(found) == 2:
                        return tuple(sorted(found))
        return tuple(found)

    def _candidates(self, needle: str, alignment: int) -> Iterator[int]:
        """Where the needle could start, if a block of the text started `alignment` code points into it."""
        blocks = self._index()
        offsets = range(alignment, len(needle) - _BLOCK + 1, _BLOCK)
        places, offset = min(
            ((blocks.get(needle[offset : offset + _BLOCK], ()), offset) for offset in offsets),
            key=lambda candidate: len(candidate[0]),
        )
        return (place - offset for place in places if place >= offset)

    def _index(self) -> dict[str, list[int]]:
        if self._blocks is None:
            self._blocks = defaultdict(list)
            for place in range(0, len(self.text), _BLOCK):
                self._blocks[self.text[place : place + _BLOCK]].append(place)
        return self._blocks
