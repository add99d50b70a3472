"""Reads one sentence closely: tokens, outlets, attributions."""

from collections.abc import Iterable

from claims.attribution import shapes
from claims.attribution.coreference import Memory
from claims.attribution.document import Document, Line
from claims.attribution.links import Reading
from claims.attribution.mentions import Mention, spans
from claims.attribution.model import Span
from claims.attribution.statements import statements
from claims.attribution.tokens import tokenize


def read_line(document: Document, line: Line, memory: Memory) -> Reading:
    """The sentence, read; what it names is remembered in `memory`."""
    return _read(document, line, memory, line.start, line.end, line.mentions)


def read_quotation(reading: Reading, memory: Memory, at: int) -> Reading:
    """The inside of the quotation that is the token `at` of a sentence."""
    start, end = reading.tokens.text_span(at, at + 1)
    start, end = start + 1, end - 1
    inside = [m for m in reading.line.mentions if start <= m.start and m.end <= end]
    return _read(reading.document, reading.line, memory, start, end, inside)


def _read(
    document: Document, line: Line, memory: Memory, start: int, end: int, names: list[Mention]
) -> Reading:
    tokens = tokenize(document.text, start, end, spans(names) if names else ())
    reading = Reading(document, line, tokens)
    if names:
        by_start = {mention.start: mention for mention in names}
        for at, offset in enumerate(tokens.starts):
            if tokens.codes[at] == "O" and (mention := by_start.get(offset) or by_start.get(offset + 1)):
                reading.mentions[at] = mention
    if shapes.possible(tokens):
        _add(reading, shapes.find(tokens, document.index))
    for mention in reading.mentions.values():
        memory.note(line.index, mention)
    _add(reading, memory.find(reading.tokens, line.index))
    if reading.mentions:
        memory.note_staff(reading.tokens, reading.mentions)
    reading.statements = statements(reading.tokens)
    for statement in reading.statements:
        if statement.source and statement.source.kind == "name":
            memory.met(reading.tokens.words[statement.source.head])
    return reading


def _add(reading: Reading, found: Iterable[tuple[Span, Mention]]) -> None:
    """Makes each range of tokens one token of code O that stands for its mention."""
    for (first, last), mention in sorted(found, key=lambda pair: pair[0], reverse=True):
        tokens = reading.tokens
        if "O" in tokens.codes[first:last]:
            continue
        shift = last - first - 1
        reading.mentions = {at - shift * (at > first): m for at, m in reading.mentions.items()}
        reading.mentions[first] = mention
        reading.tokens = tokens.joined(first, last, "O")
