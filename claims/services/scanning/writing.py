"""What a scan found, written onto the claims: chains, links and flags, within the caller's transaction."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypedDict

from claims import attribution
from claims.models import OF_GRAPH, Chain, Claim, Flag, FlagState, Link, Scan
from claims.services.outlets import outlet_ids
from claims.services.provenance.claim_steps import draw_chains
from claims.services.splitting import propose_sentence

_BATCH = 2_000


class EvidenceRow(TypedDict):
    """One piece of evidence as it is stored: offsets are code points into the scan's revision."""

    start: int
    end: int
    text: str
    rule: str


def write_findings(scan: Scan, analysis: attribution.Analysis) -> str:
    """Writes the chains and flags of the scan's revision; returns a note on the outcome, or an empty one.

    Expects the article's row to be locked. Where a newer revision has come in meanwhile, nothing is written:
    that revision has its own claims and its own scan. Sets `scan.claims_flagged` (unsaved).
    """
    revision = scan.revision
    if revision.article.latest_revision() != revision:
        return "A newer revision came in before this scan ended; see that revision's scan."
    if not analysis.supported:
        return (
            f"The engine does not read this language (found: {analysis.language}): check the sources by hand."
        )
    pairs = _findings_by_claim(scan, analysis.findings)
    chains = _write_chains(scan, pairs)
    draw_chains(scan, pairs)
    scan.claims_flagged = len({chain.claim_id for chain in chains})
    _write_flags(scan, chains)
    return ""


def _findings_by_claim(
    scan: Scan, findings: Sequence[attribution.Finding]
) -> list[tuple[Claim, attribution.Finding]]:
    """Each finding with each standing claim that overlaps it; one without any gets a claim proposed."""
    claims = Claim.objects.filter(revision=scan.revision).exclude(status="replaced").order_by("start")
    pairs = []
    coming, open_claims = iter(claims), list[Claim]()
    ahead = next(coming, None)
    for finding in sorted(findings, key=lambda f: f.start):
        while ahead is not None and ahead.start < finding.end:
            open_claims.append(ahead)
            ahead = next(coming, None)
        open_claims = [claim for claim in open_claims if claim.end > finding.start]
        if not open_claims:
            open_claims.append(propose_sentence(revision=scan.revision, start=finding.start, end=finding.end))
        pairs += [(claim, finding) for claim in open_claims if claim.start < finding.end]
    return [(claim, finding) for claim, finding in pairs if claim.status != "rejected"]


def _write_chains(scan: Scan, pairs: Sequence[tuple[Claim, attribution.Finding]]) -> list[Chain]:
    chains = Chain.objects.bulk_create([_chain(scan, *pair) for pair in pairs], batch_size=_BATCH)
    outlets = outlet_ids({relay.outlet for _, finding in pairs for relay in finding.relays})
    links = [
        Link(
            chain=chain,
            position=position,
            outlet_id=outlets.get(relay.outlet),
            outlet_name=relay.outlet,
            surface=relay.surface or "",
            start=relay.start,
            end=relay.end,
        )
        for chain, (_, finding) in zip(chains, pairs, strict=True)
        for position, relay in enumerate(finding.relays)
    ]
    Link.objects.bulk_create(links, batch_size=_BATCH)
    return chains


def _chain(scan: Scan, claim: Claim, finding: attribution.Finding) -> Chain:
    origin = finding.origin
    return Chain(
        scan=scan,
        claim=claim,
        start=finding.start,
        end=finding.end,
        kinds=list(finding.flags),
        carried=finding.carried,
        unnamed_at=finding.unnamed_at,
        origin_text=origin.text if origin else "",
        origin_kind=origin.kind if origin else "",
        origin_start=origin.start if origin else None,
        origin_end=origin.end if origin else None,
        evidence=[EvidenceRow(start=e.start, end=e.end, text=e.text, rule=e.rule) for e in finding.evidence],
    )


def _write_flags(scan: Scan, chains: Iterable[Chain]) -> None:
    """Opens the flags that the chains call for and withdraws open ones that none calls for any more.

    What an editor confirmed or dismissed stays as it is, with the evidence that the editor saw. Flags of the
    provenance graph are no matter of the text.
    """
    wanted = defaultdict[tuple[int, str], list[EvidenceRow]](list)
    for chain in chains:
        for kind in chain.kinds:
            wanted[chain.claim_id, kind] += chain.evidence
    flags = Flag.objects.select_for_update().filter(claim__revision=scan.revision).exclude(kind__in=OF_GRAPH)
    known = {(flag.claim_id, flag.kind): flag for flag in flags}
    undecided = {
        key: flag for key, flag in known.items() if flag.state in (FlagState.OPEN, FlagState.WITHDRAWN)
    }
    for key, flag in undecided.items():
        _refresh(flag, scan, wanted.get(key))
    Flag.objects.bulk_create(
        [
            Flag(
                claim_id=claim_id, kind=kind, scan=scan, engine_version=scan.engine_version, evidence=evidence
            )
            for (claim_id, kind), evidence in wanted.items()
            if (claim_id, kind) not in known
        ],
        batch_size=_BATCH,
    )


def _refresh(flag: Flag, scan: Scan, evidence: list[EvidenceRow] | None) -> None:
    """Brings an undecided flag up to this scan; an unchanged one is not saved, to keep history quiet."""
    if evidence is None:
        if flag.state == FlagState.OPEN:
            flag.state = FlagState.WITHDRAWN
            flag.save(update_fields=["state"])
    elif (
        flag.state == FlagState.WITHDRAWN
        or flag.evidence != evidence
        or flag.engine_version != scan.engine_version
    ):
        flag.state, flag.scan, flag.evidence = FlagState.OPEN, scan, evidence
        flag.engine_version = scan.engine_version
        flag.save()
