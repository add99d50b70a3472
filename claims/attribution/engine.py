"""From text to findings: one pass over the sentences, looking closely only where something may stand."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from claims.attribution import chains, language, origins, quotations, rules, steps, tails
from claims.attribution.anonymity import anonymous, unnamed
from claims.attribution.carry import Carry
from claims.attribution.chains import Draft
from claims.attribution.coreference import Memory
from claims.attribution.document import Document, Line, read
from claims.attribution.heard import heard
from claims.attribution.lexicon import media
from claims.attribution.links import Link, Reading
from claims.attribution.model import FLAGS, Analysis, Attribution, Evidence, Finding, Span
from claims.attribution.outlets import OutletIndex
from claims.attribution.phrases import Phrase
from claims.attribution.reading import read_line, read_quotation
from claims.attribution.sentences import clean
from claims.attribution.statements import Statement
from claims.attribution.worth import has_reported

VERSION = "1.2.0"
# Worth a look inside a quotation: somebody reports or tells.
_INSIDE = re.compile("eport|quote|told|telling|interview|according|said|says|media")
_BOILERPLATE = re.compile(
    r"This (?:article|story|post|report|piece)\b.{0,40}\b"
    r"(?:updated|originally|appeared|published|corrected|adapted)"
    r"|The (?:article|story|post|report|piece)\b.{0,40}\b(?:updated|corrected|adapted)"
    r"|(?:[A-Z][\w.]+ ){0,6}contributed to this"
    r"|(?:Watch|Listen to|See) (?:the|this|it|more|below|above|full)|Read more"
    r"|Follow [A-Z@]|Editor['’]s note"
    r"|(?:[A-Z][\w.’'-]* ){2,5}(?:writes for|is [^.]{0,90}\b(?:writer|columnist|contributor|reporter"
    r"|correspondent|editor) (?:for|at|of|with)\b[^.]{0,90}\.?$)"
)


def analyse(
    text: str,
    *,
    title: str = "",
    publisher: Sequence[str] = (),
    outlets: OutletIndex | None = None,
    on_progress: Callable[[int, int], None] | None = None,
    attributions: bool = False,
) -> Analysis:
    """The findings of a text: which sentences rest on whose reporting.

    `publisher` holds names or domains of the outlet that publishes the text, with the wire that it credits.
    `outlets` is the index to use; by default that of the engine's own file. `on_progress` is called with the
    sentences done and their number. With `attributions`, every attribution of the text is listed too.
    Offsets are code points into `text`. Raises nothing, whatever the text.
    """
    text = clean(text)
    code = language.language(text)
    if not language.is_supported(code, text):
        return Analysis((), code, False, VERSION)
    found = _Found()
    for start, end in _articles(text):
        index = outlets or OutletIndex.default()
        _article(text[start:end], publisher, index, on_progress, attributions).added_to(found, start)
    return Analysis(tuple(found.findings), code, True, VERSION, tuple(found.attributions))


# Two blank lines and a new dateline begin another article: nothing in it bears on what stands before.
_BLANK_LINES = re.compile(r"\n[ \t]*+\n[ \t]*+\n\s*+")
_DATELINE = re.compile(r"[A-Z][A-Z'’., -]+(?:[A-Z][a-z]+\.? \d{1,2})?(?: \([\w ]+\))? ?[-–—]")


def _articles(text: str) -> list[Span]:
    ends = (blank.end() for blank in _BLANK_LINES.finditer(text))
    return list(pairwise([0, *(end for end in ends if _DATELINE.match(text, end)), len(text)]))


def _article(
    text: str,
    publisher: Sequence[str],
    index: OutletIndex,
    on_progress: Callable[[int, int], None] | None,
    attributions: bool,
) -> "_Found":
    document = read(text, publisher, index, wide=attributions)
    found = _pass(document, on_progress, attributions)
    if document.text is not text:  # a page with other spaces than plain ones: quote it as it is
        found.findings = [finding.quoting(text) for finding in found.findings]
    return found


@dataclass(slots=True)
class _Found:
    findings: list[Finding] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)

    def added_to(self, other: "_Found", offset: int) -> None:
        """Puts these behind those of `other`, for a text that begins at `offset`."""
        other.findings += [finding.moved(offset) for finding in self.findings] if offset else self.findings
        moved = [attribution.moved(offset) for attribution in self.attributions]
        other.attributions += moved if offset else self.attributions


def _pass(document: Document, on_progress: Callable[[int, int], None] | None, attributions: bool) -> _Found:
    memory, carry, found = Memory(document), Carry(document), _Found()
    for line in document.lines:
        if line.triggered or line.mentions or carry.watching(line):
            reading = read_line(document, line, memory, relayed=attributions or carry.alive(line))
            if reading and attributions:
                found.attributions += _attributions(reading)
            if reading and (finding := _finding(reading, memory, carry)):
                found.findings += _of_its_quotation(document, line, finding, found.findings)
                found.findings += tails.apart(finding, line.parts, document.text) if line.parts else [finding]
        if on_progress:
            on_progress(line.index + 1, len(document.lines))
    return found


def _of_its_quotation(
    document: Document, line: Line, finding: Finding, found: Sequence[Finding]
) -> Iterator[Finding]:
    """The findings of the sentences before, where a quotation has its attribution at the end (ruling 12)."""
    by_its_end = not finding.carried or any(piece.rule == "same speaker" for piece in finding.evidence)
    if not (by_its_end and finding.secondary):
        return
    known = found[-1].end if found else 0
    for before in quotations.begun_before(document, line):
        if before.start >= known:
            yield tails.carried_back(finding, before.start, before.end, document.text)


def _finding(reading: Reading, memory: Memory, carry: Carry) -> Finding | None:
    line = reading.line
    draft = chains.draft(reading, _links(reading, memory)) if _may_link(reading) else Draft()
    sources = unnamed(reading)
    _flag_unnamed(reading, draft, sources)
    if not (draft.flags or carry.alive(line) or carry.interviewed):
        return None  # nothing to begin here, and nothing to go on
    if _BOILERPLATE.match(reading.document.text, line.start, line.end):
        return None
    carry.follow(reading, draft)
    for link in draft.links:
        memory.spoke(line.index, link)
        if link.kind == "hosted":
            memory.appeared(reading.tokens.words[link.origin.head] if link.origin else "", link)
            reading.document.hosting.update(m.outlet for m in link.outlets)
    if not draft.flags:
        return None
    if not draft.turn:
        draft.origin = origins.traced(reading, draft, sources)
    return _finished(line, draft)


# Without an outlet, a link needs a word for media or a report.
_MEDIA_CODES = re.compile('[XMKZI"]')


def _may_link(reading: Reading) -> bool:
    line, tokens = reading.line, reading.tokens
    if reading.mentions or line.mentions or _MEDIA_CODES.search(tokens.codes):
        return True
    return not media.BY_NO_CODE.isdisjoint(tokens.words) or has_reported(reading.document.text, line)


def _links(reading: Reading, memory: Memory) -> list[Link]:
    links = rules.links(reading)
    at = reading.tokens.codes.find("Q")
    while at >= 0:
        if _INSIDE.search(reading.tokens.words[at], 1):
            links += _quoted_links(reading, memory, at)
        at = reading.tokens.codes.find("Q", at + 1)
    return links


def _quoted_links(reading: Reading, memory: Memory, at: int) -> list[Link]:
    """The links inside the quotation that is the token `at`."""
    inner = read_quotation(reading, memory, at)
    links = rules.links(inner)
    lent = next((source for source in heard(inner) if anonymous(inner, source)), None)
    for link in links:
        link.nearer = next(
            (near for near in links if near is not link and steps.through(inner, near, link)), None
        )
        link.origin = link.origin or lent
        if link.origin:
            link.anonymous, link.spoken = anonymous(inner, link.origin), origins.worded(inner, link.origin)
    for link in links:
        link.cue, link.content, link.origin, link.quoted = (at, at + 1), (), None, True
    return links


def _flag_unnamed(reading: Reading, draft: Draft, sources: Sequence[Phrase]) -> None:
    """Flags an origin that goes unnamed, with the words for it as evidence."""
    if sources or any(link.anonymous for link in draft.links):
        draft.flags.add("anonymous_origin")
    if sources:
        start, end = reading.tokens.text_span(sources[0].first, sources[0].last)
        draft.evidence.append(Evidence(start, end, reading.document.text[start:end], "unnamed person"))


def _finished(line: Line, draft: Draft) -> Finding:
    flags = tuple(flag for flag in FLAGS if flag in draft.flags)
    unnamed_at = draft.unnamed_at if "unnamed_relay" in draft.flags else None
    return Finding(
        line.start,
        line.end,
        tuple(draft.relays),
        draft.origin,
        flags,
        draft.carried,
        tuple(draft.evidence),
        unnamed_at,
    )


def _attributions(reading: Reading) -> list[Attribution]:
    span = reading.tokens.text_span
    return [
        Attribution(
            span(*s.cue),
            span(s.source.first, s.source.last) if s.source else None,
            tuple(span(*part) for part in _said(s, reading.tokens.codes)),
        )
        for s in reading.statements
    ]


def _said(statement: Statement, codes: str) -> Iterator[Span]:
    """The content without the one to whom it was said and without the full stop."""
    heard = statement.addressee.last if statement.addressee else 0
    for start, end in statement.content:
        first = max(start, heard) if start <= heard < end else start
        last = end - (codes[end - 1 : end] == ".")
        if first < last:
            yield first, last
