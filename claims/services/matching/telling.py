"""The words that tell one claim from the others, and how else they may be spelt."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from django.contrib.postgres.search import SearchQuery
from django.db import connection

from claims.models.claim import SEARCH_CONFIG

# The rarest words of a claim, together in no more claims than this: more of them make the search slower and
# not better (measured at a million claims by `make bench-matching`).
_MOST_WORDS = 8
_MOST_CLAIMS = 10_000
# A word in so few claims may be a misspelt one, or a name that others spell otherwise.
_ODD = 3
_SPELLINGS = 3

_RAREST = """
    WITH told AS (
        SELECT lexeme, coalesce(claims, 0) AS claims
        FROM unnest(to_tsvector(%(config)s, %(text)s)) LEFT JOIN claims_word USING (lexeme)
    ), rarest AS (
        SELECT lexeme, claims, sum(claims) OVER rarity AS together, row_number() OVER rarity AS place
        FROM told WINDOW rarity AS (ORDER BY claims, lexeme)
    ), total AS (
        SELECT greatest(reltuples, 1000) AS claims FROM pg_class WHERE oid = 'claims_claim'::regclass
    )
    SELECT lexeme, ln(1 + total.claims / (rarest.claims + 1)), ARRAY(
        SELECT near.lexeme FROM claims_word AS near
        WHERE rarest.claims <= %(odd)s AND near.lexeme %% rarest.lexeme AND near.lexeme <> rarest.lexeme
        ORDER BY similarity(near.lexeme, rarest.lexeme) DESC, near.lexeme LIMIT %(spellings)s
    )
    FROM rarest, total WHERE place <= 2 OR (place <= %(words)s AND together <= %(most)s)
    ORDER BY place
"""


@dataclass(frozen=True, slots=True)
class Telling:
    """A word that few claims have: its lexeme, the lexemes spelt like it, and its weight (its rarity)."""

    lexeme: str
    spellings: tuple[str, ...]
    weight: float

    @property
    def query(self) -> str:
        """The word in any of its spellings, as a raw tsquery."""
        return "(" + " | ".join(map(_quoted, (self.lexeme, *self.spellings))) + ")"


def telling_words(text: str) -> list[Telling]:
    """The words that tell this text from the others, the rarest first; none where it is all stop words.

    Always the two rarest, however common these are, since a short claim may have none but common words.
    """
    values: dict[str, str | int] = {
        "config": SEARCH_CONFIG,
        "text": text,
        "odd": _ODD,
        "spellings": _SPELLINGS,
        "words": _MOST_WORDS,
        "most": _MOST_CLAIMS,
    }
    with connection.cursor() as cursor:
        cursor.execute(_RAREST, values)
        rows = cursor.fetchall()
    return [Telling(lexeme, tuple(spellings), weight) for lexeme, weight, spellings in rows]


def any_two_of(words: Sequence[Telling]) -> SearchQuery:
    """What finds the claims with at least two of the words; with the one word, where there is no other."""
    pairs = [f"{one.query} & {other.query}" for one, other in combinations(words, 2)]
    return _raw(" | ".join(pairs) or words[0].query)


def having(word: Telling) -> SearchQuery:
    """What finds the claims with this word."""
    return _raw(word.query)


def _raw(query: str) -> SearchQuery:
    return SearchQuery(query, search_type="raw", config="simple")


def _quoted(lexeme: str) -> str:
    """A lexeme as a tsquery writes it: in single quotes, with these and backslashes doubled."""
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'"
