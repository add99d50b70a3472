"""What is stored, one concept a file. The invariants live in the database: constraints and triggers."""

from claims.models.article import Article
from claims.models.chain import Chain, Link
from claims.models.claim import Anchor, Claim, ClaimStatus
from claims.models.fetch import Fetch
from claims.models.flag import SECONDARY, Flag, FlagKind, FlagState
from claims.models.integration import Integration
from claims.models.outlet import Keeper, NameKind, Outlet, OutletDomain, OutletKind, OutletName
from claims.models.rereview import ReReview
from claims.models.revision import Revision, text_digest
from claims.models.scan import Scan
from claims.models.work import Queue, Work, WorkState

__all__ = [
    "SECONDARY",
    "Anchor",
    "Article",
    "Chain",
    "Claim",
    "ClaimStatus",
    "Fetch",
    "Flag",
    "FlagKind",
    "FlagState",
    "Integration",
    "Keeper",
    "Link",
    "NameKind",
    "Outlet",
    "OutletDomain",
    "OutletKind",
    "OutletName",
    "Queue",
    "ReReview",
    "Revision",
    "Scan",
    "Work",
    "WorkState",
    "text_digest",
]
