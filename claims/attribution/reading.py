"""Reads one sentence closely: tokens, outlets, attributions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from claims.attribution import shapes
from claims.attribution.coreference import RECENT, Memory
from claims.attribution.document import Document, Line
from claims.attribution.lexicon import media
from claims.attribution.links import Reading
from claims.attribution.mentions import Mention, spans
from claims.attribution.model import Span
from claims.attribution.statements import statements
from claims.attribution.tokens import Tokens, glance, tokenize
from claims.attribution.worth import may_name, worth


def read_line(document: Document, line: Line, memory: Memory, *, relayed: bool) -> Reading | None:
    """The sentence, read; what it names is remembered in `memory`.

    None where a look at its codes tells that it holds nothing: `relayed` is False where no relay is near.
    """
    if line.mentions:
        tokens = tokenize(document.text, line.start, line.end, spans(line.mentions))
        return _attributed(_named(document, line, memory, tokens, line.mentions), memory)
    seen = glance(document.text, line.start, line.end)
    close = relayed or worth(document, line, seen, memory)
    if not (close or may_name(seen)):
        return None
    reading = _named(document, line, memory, seen.tokens(), ())
    close = close or bool(reading.mentions) or not media.BY_NO_CODE.isdisjoint(reading.tokens.words)
    return _attributed(reading, memory) if close else None


def read_quotation(reading: Reading, memory: Memory, at: int) -> Reading:
    """The inside of the quotation that is the token `at` of a sentence."""
    start, end = reading.tokens.text_span(at, at + 1)
    start, end = start + 1, end - 1
    inside = [m for m in reading.line.mentions if start <= m.start and m.end <= end]
    tokens = tokenize(reading.document.text, start, end, spans(inside))
    return _attributed(_named(reading.document, reading.line, memory, tokens, inside), memory)


def _named(
    document: Document, line: Line, memory: Memory, tokens: Tokens, names: Sequence[Mention]
) -> Reading:
    """The sentence with every outlet that it names, in `names` or by shape or by what was named before."""
    reading = Reading(document, line, tokens)
    if names:
        by_start = {mention.start: mention for mention in names}
        for at, offset in enumerate(tokens.starts):
            if tokens.codes[at] == "O" and (mention := by_start.get(offset) or by_start.get(offset + 1)):
                reading.mentions[at] = mention
    if shapes.possible(tokens):
        _add(reading, _in_full(shapes.find(tokens, document.index), memory))
    for mention in reading.mentions.values():
        memory.note(line.index, mention)
    if memory.named:
        _add(reading, memory.find(reading.tokens, line.index))
    if reading.mentions:
        memory.note_staff(reading.tokens, reading.mentions)
        memory.note_editorial(line.index, reading.tokens.words, reading.mentions)
        _without_parents(reading)
    return reading


def _attributed(reading: Reading, memory: Memory) -> Reading:
    """The same with its attributions."""
    reading.statements = statements(reading.tokens)
    for statement in reading.statements:
        if statement.source and statement.source.kind == "name":
            memory.met(reading.tokens.words[statement.source.head])
    return reading


def _in_full(found: Iterable[tuple[Span, Mention]], memory: Memory) -> Iterator[tuple[Span, Mention]]:
    """The same, where "the Daily News" is the Lusaka Daily News that the article named before."""
    for span, mention in found:
        ending = f" {mention.outlet}"
        recent = (m for _, m in reversed(memory.named[-RECENT:]))
        known = next((m for m in recent if m.outlet.endswith(ending)), mention)
        yield span, replace(mention, outlet=known.outlet, kind=known.kind)


# They carry the shows of others.
_CARRIERS = frozenset({"SiriusXM", "iHeartRadio"})


def _without_parents(reading: Reading) -> None:
    """Leaves out the network of "NBC affiliate WFLA", and what only carries a show: "“Later” on SiriusXM"."""
    for at in list(reading.mentions):
        station = reading.word(at + 1) in ("affiliate", "station", "partner") and reading.code(at + 2) == "O"
        shows = "O" in reading.tokens.codes[max(0, at - 3) : at] or (
            reading.code(at + 1),
            reading.code(at + 2),
        ) == ("'", "O")
        if station or (shows and reading.mentions[at].outlet in _CARRIERS):
            del reading.mentions[at]


def _add(reading: Reading, found: Iterable[tuple[Span, Mention]]) -> None:
    """Makes each range of tokens one token of code O that stands for its mention."""
    in_order = list(found)
    if len(in_order) > 1:
        in_order.sort(key=lambda pair: pair[0])
    for (first, last), mention in reversed(in_order):
        tokens = reading.tokens
        if "O" in tokens.codes[first:last]:
            continue
        shift = last - first - 1
        reading.mentions = {at - shift * (at > first): m for at, m in reading.mentions.items()}
        reading.mentions[first] = mention
        reading.tokens = tokens.joined(first, last, "O")
