"""`manage.py make_corpus`: made-up news, and the truth about it."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from claims.management.corpus.planting import SHAPES, Cast, stories
from claims.models import Article, Claim, ClaimSource, Flag, SourceReading
from tests.factories import make_revision

CAST = Cast(
    papers=[(f"Paper {letter}", "") for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    + [(f"Sister {letter}", "Press Group") for letter in "ABC"],
    wires=[(f"Wire {letter}", "") for letter in "ABCDEF"],
)


@pytest.fixture(scope="session")
def planted() -> list[Any]:
    return list(stories(CAST, articles=3_000, seed=1))


def test_the_same_seed_makes_the_same_news() -> None:
    first, second = (list(stories(CAST, articles=200, seed=5)) for _ in range(2))
    assert first == second
    assert first != list(stories(CAST, articles=200, seed=6))


def test_every_shape_is_planted(planted: list[Any]) -> None:
    assert len(Counter(story.shape for story in planted)) == len(SHAPES)


def test_a_third_or_so_of_it_is_as_it_should_be(planted: list[Any]) -> None:
    sound = [story for story in planted if not story.circular and not story.single_origin]
    assert 0.2 < len(sound) / len(planted) < 0.5


def test_outlets_of_one_owner_meet_only_where_that_is_the_point(planted: list[Any]) -> None:
    for story in planted:
        names = {document.outlet for document in story.documents if document.outlet.startswith("Sister")}
        assert len(names) <= 1 or story.shape == "family"


def test_two_reporters_words_are_not_the_same(planted: list[Any]) -> None:
    texts = [
        str(document.text)
        for story in planted
        if story.shape == "independent"
        for document in story.documents
    ]
    assert len(set(texts)) == len(texts)


@pytest.mark.django_db
def test_real_news_is_left_alone() -> None:
    call_command("load_outlets")
    make_revision()
    with pytest.raises(CommandError, match="real articles"):
        call_command("make_corpus", articles=10)
    assert Article.objects.count() == 1


@pytest.mark.django_db
def test_without_outlets_nothing_is_made() -> None:
    with pytest.raises(CommandError, match="load_outlets first"):
        call_command("make_corpus", articles=10)


@pytest.mark.django_db
@pytest.mark.parametrize("words", ["", "[]", "{}", "\0"])
def test_a_file_that_is_no_truth_is_refused(tmp_path: Path, words: str) -> None:
    (tmp_path / "truth.json").write_text(words)
    with pytest.raises(CommandError, match="is no truth"):
        call_command("make_corpus", judge=tmp_path / "truth.json")


@pytest.mark.django_db
def test_what_is_made_is_stored_with_its_truth_and_queued(tmp_path: Path) -> None:
    call_command("load_outlets")
    call_command("make_corpus", articles=60, seed=3, truth=tmp_path / "truth.json")
    truth = json.loads((tmp_path / "truth.json").read_text())["claims"]
    assert {row["claim"] for row in truth} == set(Claim.objects.values_list("pk", flat=True))
    assert sum(row["sources"] for row in truth) == ClaimSource.objects.count()
    assert sum(row["sources_known"] for row in truth) == SourceReading.objects.unfinished().count()


@pytest.mark.django_db
def test_what_was_missed_and_what_is_false_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("load_outlets")
    call_command("make_corpus", articles=60, seed=3, truth=tmp_path / "truth.json")
    truth = json.loads((tmp_path / "truth.json").read_text())["claims"]
    sound = next(row["claim"] for row in truth if not row["circular"])
    Flag.objects.create(claim_id=sound, kind="circular", evidence=[])
    with pytest.raises(CommandError, match="judged wrongly"):
        call_command("make_corpus", judge=tmp_path / "truth.json")
    circular = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("circular"))
    assert circular.split()[-1] == "1"
