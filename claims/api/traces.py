"""What the API says of a trace: as `representations` has it, less what only stored things have."""

from collections.abc import Mapping

from claims import attribution
from claims.api.representations import JSON, span
from claims.api.selectors import Window
from claims.services.tracing import Trace, TracedClaim


def trace(trace: Trace) -> JSON:
    """A trace: the cleaned text, and its claims as `claim` has them, less what only a stored one has."""
    window = Window(trace.text)
    return {
        "title": trace.title,
        "text": trace.text,
        "publishers": trace.publishers,
        "language": trace.language,
        "supported": trace.supported,
        "engine_version": trace.engine_version,
        "notices": trace.notices,
        "claims": [_claim(claim, trace.outlets, window) for claim in trace.claims],
    }


def _claim(claim: TracedClaim, outlets: Mapping[str, int], window: Window) -> JSON:
    return {
        "selector": window.selectors(claim.start, claim.end),
        "reasons": claim.reasons,
        "flags": [_flag(kind, claim, window) for kind in claim.kinds],
        "chains": [_chain(finding, outlets, window) for finding in claim.findings],
    }


def _flag(kind: str, claim: TracedClaim, window: Window) -> JSON:
    words = [one for finding in claim.findings if kind in finding.flags for one in finding.evidence]
    return {"kind": kind, "evidence": [_evidence(one, window) for one in words]}


def _evidence(evidence: attribution.Evidence, window: Window) -> JSON:
    selector = window.selectors(evidence.start, evidence.end)
    return {"rule": evidence.rule, "text": evidence.text, "selector": selector}


def _chain(finding: attribution.Finding, outlets: Mapping[str, int], window: Window) -> JSON:
    return {
        "selector": window.selectors(finding.start, finding.end),
        "kinds": finding.flags,
        "carried": finding.carried,
        "relays": [
            {
                "outlet": relay.outlet,
                "outlet_id": outlets.get(relay.outlet),
                "selector": span(relay.start, relay.end, relay.surface or "", window),
            }
            for relay in finding.relays
        ],
        "unnamed_at": finding.unnamed_at,
        "origin": finding.origin
        and {
            "text": finding.origin.text,
            "kind": finding.origin.kind,
            "selector": window.selectors(finding.origin.start, finding.origin.end),
        },
        "evidence": [_evidence(one, window) for one in finding.evidence],
    }
