"""`make bench-provenance`: what the graph costs at a million edges, and whether it finds what is true.

The floor of each question is one indexed query of the same rows, measured in the same run. The graph has
60,000 claims of five sources: each source cites two or three outlets, one of which has it from somebody, and
in two claims of five the others are copies of the first. What is true is planted by `make_corpus` in 20,000
texts, which are read and checked one after the other. It takes about ten minutes.
"""

import json
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import networkx as nx
import pgtrigger
from django.core.management import call_command
from django.db import connection, transaction

from claims.management.corpus.judging import judge
from claims.models import Claim, ClaimSource, Edge, Node, ProvenanceCheck, SourceReading, Work, WorkState
from claims.services.provenance import independent_origins, request_checks, run_check, run_reading
from claims.services.provenance.loading import claims_resting_on, edges_from
from tests.bench import milliseconds
from tests.factories import make_outlet, make_revision

CLAIMS, SOURCES, OUTLETS, TEXTS = 60_000, 300_000, 2_000, 20_000
EVERY = 300  # claims of which one is asked about; only its sources have their text
SENTENCE = "The ramp of the Carrow ferry had been shut for three months, Reuters reported. "
# How many times the floor each may take.
GOALS = {"walk": 1.5, "touched claims": 1.5, "independent origins": 15.0, "whole check": 40.0}

FILL = Path(__file__).with_suffix(".sql").read_text()


def fill() -> None:
    """The graph, past the triggers: these cost an insert and no question."""
    revision = make_revision(article=make_revision().article)
    revision.article.publisher = make_outlet("The Own Paper")
    revision.article.save()
    evidence = json.dumps([{"start": 0, "end": 3, "text": "The", "rule": "reported", "sentence": [0, 78]}])
    values = {
        "claims": CLAIMS, "sources": SOURCES, "outlets": OUTLETS, "every": EVERY, "sentence": SENTENCE,
        "evidence": evidence, "article": revision.article_id, "revision": revision.pk,
    }  # fmt: skip
    with transaction.atomic(), pgtrigger.ignore(), connection.cursor() as cursor:
        cursor.execute(FILL.format(**values).replace("%", "%%"))
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def level_by_level(nodes: list[int]) -> int:
    """The other way to walk: a query for each step away from the start."""
    reached, frontier, found = set(nodes), list(nodes), 0
    while frontier:
        edges = list(Edge.objects.standing().filter(document__in=frontier))
        found += len(edges)
        frontier = list({edge.head_id for edge in edges} - reached)
        reached |= set(frontier)
    return found


def ask(claim: Claim, taken: dict[str, list[float]]) -> None:
    """Asks everything of one claim, and notes how long each took."""
    sources = list(ClaimSource.objects.filter(claim=claim).values_list("source", flat=True))
    start = list(Node.objects.filter(source__in=sources).values_list("pk", flat=True))
    walk, edges = milliseconds(edges_from, start)
    documents = {edge.document_id for edge in edges}
    floor, same = milliseconds(list, Edge.objects.standing().filter(document__in=documents))
    assert {edge.pk for edge in same} == {edge.pk for edge in edges}
    attached = ClaimSource.objects.attached().filter(source__in=sources[:1]).values_list("claim", flat=True)
    found = {
        "walk": walk,
        "floor of the walk": floor,
        "level by level": milliseconds(level_by_level, start)[0],
        "touched claims": milliseconds(claims_resting_on, start[:1])[0],
        "floor of touched claims": milliseconds(list, attached)[0],
        "independent origins": milliseconds(independent_origins, claim)[0],
        "whole check": milliseconds(run_check, check_id=request_checks(claims=[claim.pk])[0].pk)[0],
    }
    for name, time_taken in found.items():
        taken.setdefault(name, []).append(time_taken)


def speed() -> bool:
    """Prints the times at a million edges; whether every goal is met."""
    call_command("flush", interactive=False, verbosity=0)
    fill()
    taken = dict[str, list[float]]()
    asked = Claim.objects.filter(pk__in=range(EVERY, CLAIMS, EVERY))
    for claim in asked.select_related("article__publisher"):
        ask(claim, taken)
    middle = {name: median(times) for name, times in taken.items()}
    print(f"{Edge.objects.count():,} edges; the median of {len(taken['walk'])} claims")
    met = []
    for name, time_taken in middle.items():
        floor = middle["floor of touched claims" if "touched" in name else "floor of the walk"]
        goal = f" (at most {GOALS[name]:g})" if name in GOALS else ""
        print(f"{name:<24} {time_taken:8.2f} ms {time_taken / floor:8.1f} times the floor{goal}")
        met.append(time_taken / floor <= GOALS.get(name, float("inf")))
    pairs = Edge.objects.standing().values_list("tail", "head")
    taken_whole, _ = milliseconds(lambda: nx.DiGraph(list(pairs)))
    print(f"{'all of it in networkx':<24} {taken_whole:8.0f} ms")
    return all(met)


def truth(texts: int) -> bool:
    """Reads and checks made-up news; whether all that was planted was found, and nothing else."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "truth.json"
        call_command("load_outlets")
        call_command("make_corpus", articles=texts, seed=1, truth=file)
        planted = json.loads(file.read_text())["claims"]
    _work_off("sources read", SourceReading, run_reading, "reading_id")
    _work_off("claims checked", ProvenanceCheck, run_check, "check_id")
    judgement = judge(planted)
    print("\n".join(judgement.lines()))
    return not judgement.wrong


def _work_off(what: str, model: type[Work], run: Callable[..., None], key: str) -> None:
    """Runs all that is queued of a kind, as a worker would, and prints what each took."""
    waiting = model._default_manager.filter(state=WorkState.QUEUED).order_by("pk")
    ids = list(waiting.values_list("pk", flat=True))
    start = time.perf_counter()
    for pk in ids:
        run(**{key: pk})
    print(f"{len(ids):,} {what}, {(time.perf_counter() - start) * 1_000 / len(ids):.1f} ms each", flush=True)


def main() -> int:
    """Prints both; the exit status is 1 where a goal is missed."""
    met = [truth(TEXTS), speed()]
    return 0 if all(met) else 1
