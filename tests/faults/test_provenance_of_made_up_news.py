"""Real workers read made-up news side by side, and find all that was planted in it, and nothing else."""

import json
from pathlib import Path

from django.core.management import call_command

from claims.management.corpus.judging import judge
from claims.models import ProvenanceCheck, SourceReading
from tests.faults.conftest import Processes, wait_until

ARTICLES = 300


def unfinished() -> int:
    return SourceReading.objects.unfinished().count() + ProvenanceCheck.objects.unfinished().count()


def test_every_planted_circle_and_single_origin_is_found_and_no_other(
    processes: Processes, tmp_path: Path
) -> None:
    truth = tmp_path / "truth.json"
    call_command("load_outlets")
    call_command("make_corpus", articles=ARTICLES, seed=7, truth=truth)
    processes.start_worker()
    processes.start_beat()
    wait_until(lambda: not unfinished(), "everything is read and checked")
    judgement = judge(json.loads(truth.read_text())["claims"])
    assert list(judgement.wrong) == []
    assert min(judgement.found["circular"], judgement.found["single_origin"]) > 10
