"""What is stored, one concept a file. The invariants live in the database: constraints and triggers."""

from claims.models.archive_copy import ArchiveCopy
from claims.models.article import Article
from claims.models.capture import Capture, CaptureOutcome
from claims.models.chain import Chain, Link
from claims.models.claim import Anchor, Claim, ClaimStatus
from claims.models.claim_match import ClaimMatch, MatchState
from claims.models.claim_source import ClaimSource, Naming, Stance, Support, Tier
from claims.models.fetch import Fetch
from claims.models.fingerprint import Fingerprint
from claims.models.flag import OF_GRAPH, SECONDARY, Flag, FlagKind, FlagState
from claims.models.host import Host
from claims.models.integration import Integration
from claims.models.outlet import Keeper, NameKind, Outlet, OutletDomain, OutletKind, OutletName
from claims.models.provenance import COPYING, Edge, EdgeKind, Finder, Nature, Node, Origin
from claims.models.provenance_work import ProvenanceCheck, SourceReading
from claims.models.rereview import ReReview
from claims.models.revision import Revision, text_digest
from claims.models.scan import Scan
from claims.models.snapshot import Snapshot, snapshot_digest
from claims.models.source import Source, SourceKind
from claims.models.word import Word
from claims.models.work import Queue, Work, WorkState

__all__ = [
    "COPYING",
    "OF_GRAPH",
    "SECONDARY",
    "Anchor",
    "ArchiveCopy",
    "Article",
    "Capture",
    "CaptureOutcome",
    "Chain",
    "Claim",
    "ClaimMatch",
    "ClaimSource",
    "ClaimStatus",
    "Edge",
    "EdgeKind",
    "Fetch",
    "Finder",
    "Fingerprint",
    "Flag",
    "FlagKind",
    "FlagState",
    "Host",
    "Integration",
    "Keeper",
    "Link",
    "MatchState",
    "NameKind",
    "Naming",
    "Nature",
    "Node",
    "Origin",
    "Outlet",
    "OutletDomain",
    "OutletKind",
    "OutletName",
    "ProvenanceCheck",
    "Queue",
    "ReReview",
    "Revision",
    "Scan",
    "Snapshot",
    "Source",
    "SourceKind",
    "SourceReading",
    "Stance",
    "Support",
    "Tier",
    "Word",
    "Work",
    "WorkState",
    "snapshot_digest",
    "text_digest",
]
