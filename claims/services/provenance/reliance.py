"""What of a source's text a claim relies on, and so which of the text's steps count for the claim.

A news report rests on many people for many things. For a claim only those matter whom the report has this
claim from: in the passage that a person chose; where none is chosen, in the sentences that share at least
half of the claim's words; and where no sentence does, in the whole text.
"""

import re
from collections.abc import Iterable, Mapping

from claims import attribution
from claims.models import ClaimSource, Edge, Finder, Snapshot
from claims.services.provenance.graph import NodeId

SHARED = 0.5  # of the claim's words
_STEM = 6  # letters: enough to tell most words apart, few enough to take "warning" and "warned" for one
_WORD = re.compile(r"[^\W\d_]{4,}|\d+")

Span = tuple[int, int]


class Reliance:
    """Tells which edges count for a claim; `words` are the claim's, `attached` its sources by their ids."""

    def __init__(self, words: str, attached: Mapping[int, ClaimSource], edges: Iterable[Edge]) -> None:
        self.words, self.attached = stems(words), attached
        wanted = {edge.snapshot_id for edge in edges if edge.finder == Finder.ENGINE and edge.snapshot_id}
        self.snapshots = Snapshot.objects.only("text").in_bulk(list(wanted))
        self.spans = dict[int, list[Span]]()

    def counts(self, edge: Edge, document: NodeId) -> bool:
        """Whether the edge, of this document, is of a sentence that the claim relies on."""
        if edge.finder != Finder.ENGINE or edge.snapshot_id is None:
            return True
        if edge.snapshot_id not in self.spans:
            text = self.snapshots[edge.snapshot_id].text
            self.spans[edge.snapshot_id] = self._relied_on(
                text, self.attached.get(document[1]), edge.snapshot_id
            )
        spans = self.spans[edge.snapshot_id]
        sentences = [piece["sentence"] for piece in edge.evidence]
        return not spans or any(
            start < last and first < end for start, end in spans for first, last in sentences
        )

    def _relied_on(self, text: str, row: ClaimSource | None, snapshot_id: int) -> list[Span]:
        """The spans of the text that the claim relies on; none for the whole of it."""
        if row and row.snapshot_id:
            start = row.start if row.snapshot_id == snapshot_id else text.find(row.exact)
            if start is not None and start >= 0:
                return [(start, start + len(row.exact))]
        return [(start, end) for start, end in attribution.sentences(text) if self._tells(text[start:end])]

    def _tells(self, sentence: str) -> bool:
        return bool(self.words) and len(self.words & stems(sentence)) >= SHARED * len(self.words)


def stems(text: str) -> set[str]:
    """The beginnings of the text's longer words, and its numbers."""
    return {word[:_STEM] for word in _WORD.findall(text.casefold())}
