"""Sentences that are only parts of one: a quotation that ends in a mark of its own, and who said it.

sentencex makes two of "“Who pays?” Ann Lee asked Reuters.", of "Bo Day, R-N.Y., said", and of a sentence that
a page breaks into lines. They are read as one, and what is found is told of each.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.attribution.lexicon import speech
from claims.attribution.model import Evidence, Finding, Relay, Span

_QUOTES = "“\"'‘”’"
_ASKED = re.compile("[?!…][”\"“’']{1,2}$")
_SAID = "|".join(sorted(speech.SPOKEN | {"asked", "asks", "went on", "was asked", "demanded"}))
# "Ann Lee asked", "the former mayor told", "he said".
_WHO_SAID = re.compile(
    r"(?:[a-z]|(?:(?:[A-Z][\w.’'-]*|former|the|campaign|spokesman|spokeswoman|manager|adviser) ){1,7}"
    rf"(?:\w+ly |then |later |also |once )?(?:{_SAID})\b)"
)
# The rest of "R-N.Y.".
_STATE = re.compile(r"[A-Z]\.,")


def joined(text: str, spans: Sequence[Span]) -> Iterator[list[Span]]:
    """The sentences, each with those that follow it and belong to it."""
    parts: list[Span] = []
    for span in spans:
        if parts and not _belongs(text, parts[-1], span):
            yield parts
            parts = []
        parts.append(span)
    if parts:
        yield parts


def _belongs(text: str, before: Span, span: Span) -> bool:
    (start, end), (first, _) = before, span
    if "\n" in text[end:first]:  # a line that was broken: "Bo Day,\ntold Reuters\nthat …"
        return (text[end - 1].isalpha() or text[end - 1] == ",") and text[first].islower()
    belongs: re.Match[str] | None = None
    if text[end - 1] == ".":
        belongs = _STATE.match(text, first) if text[end - 3 : end - 2] == "-" else None
    elif text[start] in _QUOTES and _ASKED.search(text, max(start, end - 3), end):
        belongs = _WHO_SAID.match(text, *span)
    return belongs is not None


def apart(finding: Finding, parts: Sequence[Span], text: str) -> Iterator[Finding]:
    """The finding of sentences that were read as one, told of each of them.

    The one with the words that made it keeps them; a quotation before it, and what follows it, is carried.
    """
    told = False
    for start, end in parts:
        evidence = tuple(piece for piece in finding.evidence if start <= piece.start < end)
        if not evidence and not told and text[start] not in _QUOTES:
            continue
        told = told or bool(evidence)
        opening = Evidence(start, end, text[start:end], "same quotation")
        origin = finding.origin if finding.origin and start <= finding.origin.start < end else None
        yield replace(
            finding,
            start=start,
            end=end,
            relays=tuple(_seen_from(relay, start, end) for relay in finding.relays),
            origin=origin,
            carried=finding.carried or not evidence,
            evidence=evidence or (opening,),
        )


def _seen_from(relay: Relay, start: int, end: int) -> Relay:
    """The relay without its words where they stand in another part."""
    within = relay.start is not None and start <= relay.start < end
    return relay if within else Relay(relay.outlet, None, None, None)


def carried_back(finding: Finding, start: int, end: int, text: str) -> Finding:
    """The finding of a quotation's end, told of one of its sentences before."""
    return replace(
        finding,
        start=start,
        end=end,
        relays=tuple(Relay(relay.outlet, None, None, None) for relay in finding.relays),
        origin=None,
        carried=True,
        evidence=(Evidence(start, end, text[start:end], "same quotation"),),
    )
