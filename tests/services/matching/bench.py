"""`make bench-matching`: what the search for similar claims takes among a million of them.

The floor is fetching as many claims by their keys, measured in the same run. The claims are made of invented
words that are as unevenly common as words are (Zipf); each one searched for is an earlier one with four words
in ten gone, the others in another order and one of them misspelt.
"""

import random
from collections.abc import Iterator
from itertools import accumulate

import pgtrigger
from django.db import connection, transaction

from claims.models import Claim
from claims.services.matching import count_words, similar_claims
from tests.bench import milliseconds
from tests.factories import make_claim, make_revision

CLAIMS, SEARCHES, WORDS = 1_000_000, 200, 200_000
AT_MOST = 50.0  # milliseconds, for nineteen searches in twenty
ONSETS = list("bcdfghklmnprtvw")
VOWELS, CODAS = "aeiou", "nrlstkm"
COLUMNS = (
    "article_id revision_id start end exact prefix suffix statement claimant status anchor reasons created_at"
)


def texts(rng: random.Random) -> Iterator[str]:
    """Claims of 12 to 30 words, without end; the n-th word is n times rarer than the first."""
    words = list(dict.fromkeys(_word(rng) for _ in range(WORDS)))
    common = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    while True:
        yield " ".join(rng.choices(words, cum_weights=common, k=rng.randint(12, 30)))


def _word(rng: random.Random) -> str:
    syllables = rng.choice((1, 2, 2, 3, 3))
    return "".join(rng.choice(ONSETS) + rng.choice(VOWELS) + rng.choice(CODAS) for _ in range(syllables))


def fill(rng: random.Random) -> None:
    """A million claims, past the triggers: these cost an insert and no search."""
    revision = make_revision()
    with transaction.atomic(), pgtrigger.ignore(), connection.cursor() as cursor:
        cursor.execute("SELECT 1")  # pgtrigger says what to ignore with a statement, and COPY is none to it
        columns = ", ".join(connection.ops.quote_name(column) for column in COLUMNS.split())
        with cursor.copy(f"COPY claims_claim ({columns}) FROM STDIN") as rows:
            for number, exact in zip(range(CLAIMS), texts(rng), strict=False):
                start = number * 1_000
                row = (revision.article_id, revision.pk, start, start + len(exact), exact)
                rows.write_row((*row, "", "", "", "", "proposed", "anchored", "[]", "2026-01-01T00:00Z"))
    count_words()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE claims_claim, claims_word")


def retold(rng: random.Random, text: str) -> str:
    """The text with four words in ten gone, the others in another order, and one of them misspelt."""
    words = [word for word in text.split() if rng.random() < 0.6] or text.split()
    rng.shuffle(words)
    longest = max(range(len(words)), key=lambda place: len(words[place]))
    words[longest] = words[longest][:2] + words[longest][3:]
    return " ".join(words)


def main() -> int:
    """Prints the table; the exit status is 1 where a search takes too long."""
    rng = random.Random(1)
    fill(rng)
    first = Claim.objects.order_by("pk").values_list("pk", flat=True)[0]
    searches, floors, found = [], [], 0
    for _ in range(SEARCHES):
        earlier = Claim.objects.get(pk=first + rng.randrange(CLAIMS))
        later = make_claim(make_revision(retold(rng, earlier.exact)))
        keys = [first + rng.randrange(CLAIMS) for _ in range(10)]
        floors.append(milliseconds(list, Claim.objects.filter(pk__in=keys))[0])
        taken, similar = milliseconds(similar_claims, claim_id=later.pk)
        searches.append(taken)
        found += earlier in [one.claim for one in similar]
    return _report(sorted(floors), sorted(searches), found)


def _report(floors: list[float], searches: list[float], found: int) -> int:
    median, late = SEARCHES // 2, SEARCHES * 19 // 20
    print(f"{CLAIMS:,} claims; {found} of {SEARCHES} found again")
    print(f"ten claims by key      {floors[median]:8.1f} ms; nineteen in twenty {floors[late]:8.1f} ms")
    print(f"similar claims         {searches[median]:8.1f} ms; nineteen in twenty {searches[late]:8.1f} ms")
    print(f"                       {searches[median] / floors[median]:8.1f} times (at most {AT_MOST:.0f} ms)")
    return 0 if searches[late] <= AT_MOST and found > SEARCHES * 0.95 else 1
