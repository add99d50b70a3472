"""Counting in how many claims each word stands."""

from django.db import connection

# ts_stat reads every claim: about 4 s for a million, so it is done now and then and not at each claim.
_COUNT = """
    INSERT INTO claims_word (lexeme, claims)
    SELECT word, ndoc FROM ts_stat('SELECT search FROM claims_claim')
    ON CONFLICT (lexeme) DO UPDATE SET claims = excluded.claims
    WHERE claims_word.claims <> excluded.claims
"""


def count_words() -> int:
    """Counts the words of all claims anew, and returns how many numbers changed. Claims are never deleted."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNT)
        return int(cursor.rowcount)
