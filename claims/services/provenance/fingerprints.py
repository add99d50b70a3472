"""Finding copied texts: the marks of a text, and which texts share so many that one must be the other's copy.

Marks are chosen by winnowing (Schleimer, Wilkerson and Aiken, 2003): of every WINDOW runs of RUN words that
follow each other, the one of the least hash. Two texts that share RUN + WINDOW - 1 words in a row share a
mark, wherever in either they stand. What is compared is containment, the share of the shorter text's marks:
copy is cut and added to, which the Jaccard coefficient that MinHash estimates counts against it. Measured on
400 stories of `make_corpus`: two prints of one text shared at least 0.31 of their marks, two reporters' own
texts of one event at most 0.13; by MinHash of 128 hashes (datasketch, runs of five words) it is 0.33 and
0.27. Runs of twelve words also keep the search short: a text met 7 of 399 texts on other events in a mark, by
runs of five 344.
"""

import re
from hashlib import blake2b
from typing import Any

from django.db import connection

from claims.models import Fingerprint, Snapshot

# Stored fingerprints were made with these: where either changes, all of them have to be made anew.
RUN, WINDOW = 12, 4
COPIED = 0.3  # of the shorter text's marks: one word that is changed costs all twelve runs that have it
FEWEST = 12  # marks: of a shorter text, too few to tell it by
_MOST = 200  # copies that are looked at for one text, those that share most first

_WORD = re.compile(r"\w+")


def marks(text: str) -> list[int]:
    """The marks of a text: numbers of 63 bits, ascending."""
    words = _WORD.findall(text.casefold())
    hashes = [_hash(" ".join(words[at : at + RUN])) for at in range(max(1, len(words) - RUN + 1))]
    return sorted({min(hashes[at : at + WINDOW]) for at in range(max(1, len(hashes) - WINDOW + 1))})


def shared(some: list[int], others: list[int]) -> float:
    """Which share of the shorter one's marks is in the other as well; 0 where there are too few to tell."""
    fewer = min(len(some), len(others))
    return len({*some} & {*others}) / fewer if fewer >= FEWEST else 0.0


def keep_fingerprint(snapshot: Snapshot) -> list[int]:
    """Stores the marks of the snapshot's text, unless that is done, and returns them."""
    found, _ = Fingerprint.objects.get_or_create(snapshot=snapshot, defaults={"marks": marks(snapshot.text)})
    return found.marks


def copies_of(snapshot: Snapshot, of: list[int]) -> dict[int, float]:
    """The sources, other than the snapshot's own, that have the same text, each with the share of it.

    By each source's latest snapshot that has been read.
    """
    if len(of) < FEWEST:
        return {}
    sought: dict[str, Any] = {
        "marks": of,
        "source": snapshot.source_id,
        "few": FEWEST,
        "copied": COPIED,
        "most": _MOST,
    }
    with connection.cursor() as cursor:
        cursor.execute(_COPIES, sought)
        return dict(cursor.fetchall())


_COPIES = """
    WITH met AS MATERIALIZED (
        SELECT snapshot.source_id, snapshot.fetched_at, snapshot.id, print.marks
        FROM claims_fingerprint AS print JOIN claims_snapshot AS snapshot ON snapshot.id = print.snapshot_id
        WHERE print.marks && %(marks)s::bigint[] AND cardinality(print.marks) >= %(few)s
              AND snapshot.source_id <> %(source)s
    ), shared AS (
        SELECT met.*, cardinality(ARRAY(SELECT unnest(marks) INTERSECT SELECT unnest(%(marks)s::bigint[])))
                      / least(cardinality(marks), cardinality(%(marks)s::bigint[]))::float AS share
        FROM met
    )
    SELECT source_id, share FROM shared WHERE share >= %(copied)s AND NOT EXISTS (
        SELECT FROM claims_fingerprint JOIN claims_snapshot AS later ON later.id = snapshot_id
        WHERE later.source_id = shared.source_id
              AND (later.fetched_at, later.id) > (shared.fetched_at, shared.id)
    )
    ORDER BY share DESC, source_id LIMIT %(most)s
"""


def _hash(words: str) -> int:
    return int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "big") >> 1
