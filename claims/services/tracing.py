"""Tracing a draft while somebody waits: what importing and scanning it would find, with nothing stored."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from claims import attribution
from claims.models import Outlet
from claims.services.intake import Draft, clean, recognise_outlet
from claims.services.intake.cleaning import clean_line
from claims.services.intake.errors import TooLargeError
from claims.services.intake.importing import split_headline
from claims.services.intake.publishers import credited_wire, stated_name
from claims.services.outlets import outlet_index
from claims.services.splitting.candidates import candidates
from claims.services.splitting.reasons import ATTRIBUTION, Reason, reasons

# A long feature has 60,000 characters. Whoever traces waits for the answer, and so does a web worker.
LONGEST = 200_000
_LONGEST_TITLE, _LONGEST_PUBLISHER = 1_000, 200  # as an article's columns have it


@dataclass(frozen=True, slots=True)
class TracedClaim:
    """A claim as splitting would propose it, with the findings in its sentences."""

    start: int
    end: int
    reasons: Sequence[Reason]
    findings: list[attribution.Finding] = field(default_factory=list)

    @property
    def kinds(self) -> list[str]:
        """The flags that scanning would raise, in the engine's order."""
        raised = {kind for finding in self.findings for kind in finding.flags}
        return [kind for kind in attribution.FLAGS if kind in raised]


@dataclass(frozen=True, slots=True)
class Trace:
    """The cleaned text, into which every offset points, and what was found in it.

    `publishers` are the names never called a relay: the publisher's, and that of the wire it credits.
    `notices` are sentences on what cleaning removed. `language` and `supported` are the engine's: where it
    does not read the language, no flag means nothing. `outlets` has the ids of those relays that are known.
    """

    title: str
    text: str
    publishers: list[str]
    notices: tuple[str, ...]
    language: str
    supported: bool
    engine_version: str
    claims: list[TracedClaim]
    outlets: dict[str, int]


def trace_draft(*, draft: Draft) -> Trace:
    """The claims of a draft with the chain of each, as importing and scanning it would find them.

    Raises EmptyTextError where there is no text, and TooLargeError beyond LONGEST code points.
    """
    cleaned = clean(draft.text)
    if len(cleaned.text) > LONGEST:
        raise TooLargeError(
            f"The text has more than {LONGEST:,} characters, too many to wait for. "
            "Hand it in as an article instead."
        )
    title, text = split_headline(clean_line(draft.title, _LONGEST_TITLE), cleaned.text)
    publishers = _publishers(draft, text)
    analysis = attribution.analyse(text, title=title, publisher=publishers, outlets=outlet_index())
    return Trace(
        title=title,
        text=text,
        publishers=publishers,
        notices=cleaned.notices,
        language=analysis.language,
        supported=analysis.supported,
        engine_version=analysis.version,
        claims=_with_findings(_proposed(text), analysis.findings, text),
        outlets=_known_outlets(analysis.findings),
    )


def _publishers(draft: Draft, text: str) -> list[str]:
    """Who is never a relay in this text: its publisher, and the wire that it credits."""
    publisher = recognise_outlet(draft.publishers)
    wire = credited_wire(text=text, byline=draft.byline, credited=draft.credited, publisher=publisher)
    name = publisher.name if publisher else clean_line(stated_name(draft.publishers), _LONGEST_PUBLISHER)
    return [name for name in (name, wire.name if wire else "") if name]


def _proposed(text: str) -> list[TracedClaim]:
    spans = candidates(text)
    return [TracedClaim(start, end, why) for start, end in spans if (why := reasons(text[start:end]))]


def _with_findings(
    claims: list[TracedClaim], findings: Iterable[attribution.Finding], text: str
) -> list[TracedClaim]:
    """The claims, each with the findings whose sentence it overlaps; a finding without any becomes one."""
    starts, ends = [claim.start for claim in claims], [claim.end for claim in claims]
    added = []
    for finding in findings:
        touched = claims[bisect_right(ends, finding.start) : bisect_left(starts, finding.end)]
        if not touched:
            why = [
                why
                for why in reasons(text[finding.start : finding.end])
                if why["kind"] != ATTRIBUTION["kind"]
            ]
            touched = [TracedClaim(finding.start, finding.end, [ATTRIBUTION, *why])]
            added += touched
        for claim in touched:
            claim.findings.append(finding)
    return sorted([*claims, *added], key=lambda claim: claim.start)


def _known_outlets(findings: Iterable[attribution.Finding]) -> dict[str, int]:
    names = {relay.outlet for finding in findings for relay in finding.relays}
    return dict(Outlet.objects.filter(name__in=names).values_list("name", "pk"))
