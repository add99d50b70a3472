"""What is stored, one concept a file. The invariants live in the database: constraints and triggers."""

from claims.models.archive_copy import ArchiveCopy
from claims.models.article import Article
from claims.models.assignment import Assignment, Closure
from claims.models.capture import Capture, CaptureOutcome
from claims.models.chain import Chain, Link
from claims.models.claim import Anchor, Claim, ClaimStatus
from claims.models.claim_match import ClaimMatch, MatchState
from claims.models.claim_source import ClaimSource, Naming, Stance, Support, Tier
from claims.models.contact import Channel, Contact
from claims.models.fetch import Fetch
from claims.models.fingerprint import Fingerprint
from claims.models.flag import OF_GRAPH, SECONDARY, Flag, FlagKind, FlagState
from claims.models.host import Host
from claims.models.integration import Integration
from claims.models.outlet import Keeper, NameKind, Outlet, OutletDomain, OutletKind, OutletName
from claims.models.policy import Override, PolicyRule, RuleCode, WrittenReason
from claims.models.provenance import COPYING, Edge, EdgeKind, Finder, Nature, Node, Origin
from claims.models.provenance_work import ProvenanceCheck, SourceReading
from claims.models.rereview import ReReview
from claims.models.review import Decision, Review
from claims.models.revision import Revision, text_digest
from claims.models.scale import Finding, Rating, Scale
from claims.models.scan import Scan
from claims.models.snapshot import Snapshot, snapshot_digest
from claims.models.source import Source, SourceKind
from claims.models.verdict import PUBLIC, Correction, Verdict, VerdictVersion, VersionState
from claims.models.word import Word
from claims.models.work import Queue, Work, WorkState

__all__ = [
    "COPYING",
    "OF_GRAPH",
    "PUBLIC",
    "SECONDARY",
    "Anchor",
    "ArchiveCopy",
    "Article",
    "Assignment",
    "Capture",
    "CaptureOutcome",
    "Chain",
    "Channel",
    "Claim",
    "ClaimMatch",
    "ClaimSource",
    "ClaimStatus",
    "Closure",
    "Contact",
    "Correction",
    "Decision",
    "Edge",
    "EdgeKind",
    "Fetch",
    "Finder",
    "Finding",
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
    "Override",
    "PolicyRule",
    "ProvenanceCheck",
    "Queue",
    "Rating",
    "ReReview",
    "Review",
    "Revision",
    "RuleCode",
    "Scale",
    "Scan",
    "Snapshot",
    "Source",
    "SourceKind",
    "SourceReading",
    "Stance",
    "Support",
    "Tier",
    "Verdict",
    "VerdictVersion",
    "VersionState",
    "Word",
    "Work",
    "WorkState",
    "WrittenReason",
    "snapshot_digest",
    "text_digest",
]
