"""A block of somebody's words after a colon: "Politico reports:", then quoted paragraphs, a list, or one
paragraph without marks."""

import re
from dataclasses import dataclass

from claims.attribution import chains
from claims.attribution.document import Document
from claims.attribution.links import Reading
from claims.attribution.quotations import Quotation
from claims.attribution.speakers import Speaker, new_name

# "Politico reports:", "from Reuters:": what follows needs no marks to be theirs.
_REPORTS = re.compile("[OSZzT]:$")


@dataclass(slots=True)
class Block:
    """Whose words stand in the block that is open; nobody's where none is. `after` is its colon's line,
    `set_off` whether what stands behind it may have no marks."""

    document: Document
    quotation: Quotation
    speaker: Speaker | None = None
    after: int = -99
    set_off: bool = False

    def open(self, speaker: Speaker, reading: Reading) -> None:
        """Begins one behind this sentence, where the speaker spoke through another outlet."""
        self.speaker, self.after = (speaker if speaker.through else None), reading.line.index
        self.set_off = _REPORTS.search(reading.tokens.codes) is not None

    def close(self) -> None:
        """Ends it."""
        self.speaker = None

    def holds(self, reading: Reading) -> Speaker | None:
        """Whose words the sentence is; the block ends at the first that is nobody's, or with its last."""
        speaker = self.speaker
        if speaker is None:
            return None
        listed = self.quotation.is_listed(reading.line)
        marked = self.quotation.before or self.quotation.begins(reading.line) or listed
        plain = not marked and self._is_plain(reading)
        if not (marked or plain) or self._another_speaks(reading):
            self.close()
            return None
        if not self.quotation.open and not listed and not plain:
            self.close()
        return speaker

    def _is_plain(self, reading: Reading) -> bool:
        """Whether it is of the paragraph behind the colon: set off in print, it may have no marks."""
        lines, line = self.document.lines, reading.line
        if not self.set_off:
            return False
        first = lines[self.after + 1]
        return line.paragraph == first.paragraph != lines[self.after].paragraph

    def _another_speaks(self, reading: Reading) -> bool:
        """Whether a quotation of its own, closed, is by somebody named for the first time."""
        if self.quotation.before or self.quotation.open:
            return False
        sources = [source for _, source in chains.speakers(reading) if source.kind == "name"]
        return any(new_name(reading, source) for source in sources)
