"""A block of somebody's words after a colon: "Politico reports:", then quoted paragraphs, a list, or one
paragraph without marks."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from claims.attribution import chains
from claims.attribution.document import Document
from claims.attribution.links import Reading
from claims.attribution.quotations import Quotation
from claims.attribution.speakers import Speaker, new_name

# "Politico reports:", "from Reuters:": what follows needs no marks to be theirs.
_REPORTS = re.compile("[OSZzT]:$")
# What closes paragraphs that were taken over; it is looked for so many characters on.
_THE_REST = re.compile(
    r"\n\W{0,5}(?:Read|See|Continue|Click)\b[^\n]{0,60}\b(?:rest|full|entire|whole|more|all|on|reading|here)\b"
)
_TAKEN_OVER = 8_000


@dataclass(slots=True)
class Block:
    """Whose words stand in the block that is open; nobody's where none is.

    Up to the line `until`, what stands in it needs no marks to be theirs.
    """

    document: Document
    quotation: Quotation
    speaker: Speaker | None = None
    until: int = 0

    def open(self, speaker: Speaker, reading: Reading, *, led_in: bool = False) -> None:
        """Begins one behind this sentence, where the speaker spoke through another outlet; `led_in` where the
        sentence says nothing else."""
        self.speaker = speaker if speaker.through else None
        self.until = self._end(reading) if led_in or _REPORTS.search(reading.tokens.codes) else 0

    def close(self) -> None:
        """Ends it."""
        self.speaker = None

    def holds(self, reading: Reading) -> Speaker | None:
        """Whose words the sentence is; the block ends at the first that is nobody's, or with its last."""
        speaker = self.speaker
        if speaker is None:
            return None
        plain = reading.line.index < self.until
        listed = self.quotation.is_listed(reading.line)
        marked = self.quotation.before or self.quotation.begins(reading.line) or listed
        if not plain and (not marked or self._another_speaks(reading)):
            self.close()
            return None
        if not self.quotation.open and not listed and not plain:
            self.close()
        return speaker

    def _end(self, reading: Reading) -> int:
        """The line before which the paragraphs behind a colon end: set off in print, they have no marks."""
        lines, at = self.document.lines, reading.line.index
        if at + 1 == len(lines) or lines[at + 1].paragraph == reading.line.paragraph:
            return 0
        start = reading.line.end
        if self.quotation.begins(lines[at + 1]):
            return 0
        rest = _THE_REST.search(self.document.text, start, start + _TAKEN_OVER)
        if rest:
            return bisect_left(lines, rest.start(), key=lambda line: line.start)
        return bisect_right(lines, lines[at + 1].paragraph, key=lambda line: line.paragraph)

    def _another_speaks(self, reading: Reading) -> bool:
        """Whether a quotation of its own, closed, is by somebody named for the first time."""
        if self.quotation.before or self.quotation.open:
            return False
        sources = [source for _, source in chains.speakers(reading) if source.kind == "name"]
        return any(new_name(reading, source) for source in sources)
