"""Claims and their boundaries: proposed, decided on, reshaped, and found again in new revisions."""

from claims.services.splitting.deciding import accept_claim, reject_claim, restore_claim
from claims.services.splitting.proposing import propose_sentence, split_article
from claims.services.splitting.reshaping import merge_claims, move_claim, split_claim
from claims.services.splitting.selecting import claim_selection, restate_claim

__all__ = [
    "accept_claim",
    "claim_selection",
    "merge_claims",
    "move_claim",
    "propose_sentence",
    "reject_claim",
    "restate_claim",
    "restore_claim",
    "split_article",
    "split_claim",
]
