"""Has this been checked before? Earlier claims that say the same, suggested by words, decided by people."""

from claims.services.matching.deciding import confirm_match, refuse_match, reopen_match
from claims.services.matching.searching import Similar, similar_claims
from claims.services.matching.words import count_words

__all__ = ["Similar", "confirm_match", "count_words", "refuse_match", "reopen_match", "similar_claims"]
