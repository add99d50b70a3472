"""Quotations that run over sentences and paragraphs."""

import re
from dataclasses import dataclass

from claims.attribution.document import Document, Line
from claims.attribution.links import Reading

OPENING = ("“", '"', "''", "‘")
CLOSING = ("”", '"', "''", ".’")
BULLETS = ("-", "•", "*", "–", "—", "·")
# A block of quoted paragraphs is no longer than this many characters.
BLOCK = 3_000
_NOTHING_ELSE = re.compile(r"(?:[ru&]{1,2},?)?[\"Q][Q\"-]*$")
# Opened with one kind of mark and closed with another: "It is fine.”
_MIXED = re.compile('"[^Q"]*"$')
_CLOSED = re.compile("Q.*[SJT]")
# Behind it stand words in which nobody named does anything: "he went on", "of the bill".
_WITH_A_TAIL = re.compile("Q(?!.*N[SJTVWZbvme])")
_OPENED_WRONG_WAY = re.compile(r"(?:^|[\s:])”(?=\w)")


@dataclass(slots=True)
class Quotation:
    """The quotation that is open, if one is. `before` is whether one was open when the sentence began."""

    document: Document
    open: bool = False
    before: bool = False

    def follow(self, line: Line, *, block: bool) -> None:
        """Goes on to this sentence; in a block, paragraphs need not begin with a mark."""
        same = line.index > 0 and self.document.lines[line.index - 1].paragraph == line.paragraph
        begins = self.begins(line)
        self.before = self.open and (same or begins or (block and self._closes_later(line)))
        anew = not same or self.document.text[line.start + 1 : line.start + 2].isalnum()
        again = self.before and begins and anew
        self.open = self._left_open(line, again=again)

    def begins(self, line: Line) -> bool:
        """Whether the sentence begins with a quotation mark."""
        return self.document.text.startswith(OPENING, line.start)

    def holds(self, reading: Reading) -> bool:
        """Whether the sentence is nothing but words of a quotation."""
        line = reading.line
        if _NOTHING_ELSE.match(reading.tokens.codes.rstrip(".,-)")):
            return True
        if reading.statements and _CLOSED.match(reading.tokens.codes):
            return False  # "“…,” she said. “"
        closes = self.document.text.endswith(CLOSING, line.start, line.end)
        if closes and _MIXED.match(reading.tokens.codes):
            return True
        ends = self.before and closes
        return (self.before or self.begins(line)) and (self.open or ends)

    def leads(self, reading: Reading) -> bool:
        """Whether the sentence is a quotation and a few words behind it."""
        tokens = reading.tokens
        if reading.statements or not _WITH_A_TAIL.match(tokens.codes):
            return False
        return 2 * len(tokens.words[0]) > reading.line.end - reading.line.start

    def is_listed(self, line: Line) -> bool:
        """Whether the sentence is an item of a list."""
        return self.document.text.startswith(BULLETS, line.start)

    def _closes_later(self, line: Line) -> bool:
        """Whether a block of paragraphs is closed by a mark further on, before another one opens."""
        ahead = self.document.text[line.start : line.start + BLOCK]
        closing, opening = ahead.find("”"), ahead.find("“")
        return closing >= 0 and (opening < 0 or closing < opening)

    def _left_open(self, line: Line, *, again: bool) -> bool:
        """Whether it is open at the end of the sentence; `again` where its paragraph re-opened it."""
        raw = self.document.text[line.start + again : line.end]
        if raw.endswith((' "', " “", " ''")):
            return True
        if "”" in raw:
            raw = _OPENED_WRONG_WAY.sub(" “", raw)
        opening, closing = raw.rfind("“"), raw.rfind("”")
        if opening >= 0 or closing >= 0:
            within = "“" in raw[: max(0, raw.find("”"))] and raw.count("“") > raw.count("”")
            return within or (opening > closing and '"' not in raw[opening:])
        return not self.before if raw.count('"') % 2 else self.before


# So many sentences back a quotation may have begun whose attribution stands at its end.
_FAR = 12
# A closing mark without an opening one before it: "… of a man,” Ann Lee told Reuters".
_CLOSES = re.compile('[^“”"]*”|[^“”"]*[\\w.,!?…]"(?=[\\s,]|$)')


def begun_before(document: Document, line: Line) -> list[Line]:
    """The sentences before this one that belong to the quotation which ends in it, in their order."""
    lines, text, found = document.lines, document.text, list[Line]()
    at = line.index
    within = _CLOSES.match(text, line.start, line.end) is not None
    while at > 0 and len(found) < _FAR:
        before = lines[at - 1]
        new_paragraph = before.paragraph != lines[at].paragraph
        if new_paragraph and (within or not _is_open(document, before, lines[at])):
            break
        if not new_paragraph and not within:
            break
        found.insert(0, before)
        at -= 1
        within = not text.startswith(OPENING, before.start)
    return [] if within else found


def _is_open(document: Document, last: Line, first: Line) -> bool:
    """Whether a paragraph leaves its quotation open, and the next one, of which `first` is the beginning,
    goes on with it."""
    text, start = document.text, last
    while start.index and document.lines[start.index - 1].paragraph == last.paragraph:
        start = document.lines[start.index - 1]
    told = text[start.start : last.end]
    marked = text.startswith(OPENING, start.start) and text.startswith(OPENING, first.start)
    return marked and (told.count("“") > told.count("”") or told.count('"') % 2 == 1)
