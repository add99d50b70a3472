"""Claims and their boundaries: proposed from a text, decided on, merged, split, moved, and found again in new revisions."""

from claims.services.splitting.proposing import propose_sentence, split_article

__all__ = ["propose_sentence", "split_article"]
