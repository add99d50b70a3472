"""The command queues scans, waits where asked to, and says what failed or that nobody works."""

import io
from collections.abc import Collection, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from claims import attribution
from claims.management.commands import scan as command
from claims.models import Article, Queue, Scan, WorkState
from claims.services.scan_watching import StuckError, watch_scans
from claims.services.scanning import run_scan
from tests.factories import make_article, make_revision, make_scan
from tests.faults.conftest import Processes, broker, processes

__all__ = ["broker", "processes"]
pytestmark = pytest.mark.django_db


def scan(*args: object) -> str:
    out = io.StringIO()
    call_command("scan", *map(str, args), stdout=out, stderr=out)
    return out.getvalue()


def make_articles(number: int, **fields: Any) -> list[Article]:
    return [make_revision(article=make_article(**fields)).article for _ in range(number)]


def feed(*entries: str) -> str:
    items = "".join(f"<item><title>Story {n}</title>{entry}</item>" for n, entry in enumerate(entries, 1))
    return f"<rss version='2.0'><channel><title>Lowbridge Echo</title>{items}</channel></rss>"


@pytest.mark.parametrize("args", [[], ["--all", "--provider=CMS"], ["x"], ["--all", "--queue=fast"]])
def test_what_to_scan_has_to_be_said_once_and_rightly(args: list[str]) -> None:
    with pytest.raises(CommandError, match="Error: "):
        scan(*args)


def test_an_article_that_is_not_there_is_named_and_nothing_is_queued() -> None:
    article = make_articles(1)[0]
    with pytest.raises(CommandError, match=r"There is no article 777777\. Nothing was queued"):
        scan(article.pk, 777777)
    assert not Scan.objects.exists()


@pytest.mark.parametrize("args", [["--all"], ["--provider=CMS"]])
def test_where_there_are_no_articles_it_says_how_to_import_one(args: list[str]) -> None:
    with pytest.raises(CommandError, match="import_article"):
        scan(*args)


def test_an_article_without_a_text_has_nothing_to_scan() -> None:
    with pytest.raises(CommandError, match="nothing to scan"):
        scan(make_article().pk)


@pytest.mark.parametrize(
    ("feed", "sentence"),
    [("<rss version='2.0'><channel><item>", "not well-formed XML"), (feed(), "Nothing was queued")],
)
def test_a_feed_without_an_article_queues_nothing_and_never_everything(
    tmp_path: Path, feed: str, sentence: str
) -> None:
    make_articles(1)
    (tmp_path / "feed.xml").write_text(feed)
    with pytest.raises(CommandError, match=sentence):
        scan("--feed", tmp_path / "feed.xml")
    assert not Scan.objects.exists()


def test_a_feeds_articles_are_imported_and_queued_and_what_is_left_out_is_named(tmp_path: Path) -> None:
    make_articles(1)
    (tmp_path / "feed.xml").write_text(feed("<description>The mayor told Reuters so.</description>", ""))
    said = scan("--feed", tmp_path / "feed.xml")
    assert "Story 2: The entry" in said
    assert "1 scan queued" in said
    assert Scan.objects.get().revision.title == "Story 1"


def test_where_no_worker_answers_it_says_so_and_the_scan_stays(
    processes: Processes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "watch_scans", partial(watch_scans, still=0.1))
    with pytest.raises(CommandError, match=r"No worker answers\. The scan stays queued until one is started"):
        scan(make_articles(1)[0].pk, "--wait")
    assert Scan.objects.get().state == WorkState.QUEUED


def test_where_the_broker_is_gone_it_says_so(
    processes: Processes, broker: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    broker.terminate()
    monkeypatch.setattr(command, "watch_scans", partial(watch_scans, still=0.1))
    with pytest.raises(CommandError, match="The broker cannot be reached"):
        scan(make_articles(1)[0].pk, "--wait")


def test_where_nothing_moves_for_long_it_says_what_to_look_at() -> None:
    running = make_scan(state=WorkState.RUNNING)
    with pytest.raises(StuckError, match="whether beat runs"):
        list(watch_scans(scan_ids=[running.pk], stuck=0.1))


def test_it_waits_until_a_real_worker_has_read_everything(processes: Processes) -> None:
    make_articles(3)
    processes.start_worker()
    assert scan("--all", "--wait") == "3 scans ended; 6 claims flagged.\n"
    assert set(Scan.objects.values_list("state", flat=True)) == {WorkState.DONE}


def in_this_process(*, scan_ids: Collection[int]) -> Iterator[float]:
    """As if a worker had run the scans by now."""
    for pk in scan_ids:
        run_scan(scan_id=pk)
    return watch_scans(scan_ids=scan_ids)


def test_one_flagged_claim_is_told_of_in_the_singular(monkeypatch: pytest.MonkeyPatch) -> None:
    article = make_revision("A harbour pilot told Reuters that the bridge was closed.").article
    monkeypatch.setattr(command, "watch_scans", in_this_process)
    assert scan(article.pk, "--wait") == "1 scan ended; 1 claim flagged.\n"


def test_ctrl_c_ends_the_waiting_in_a_sentence_and_not_the_scans(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(**more: object) -> Iterator[float]:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "watch_scans", interrupt)
    with pytest.raises(CommandError, match="The scans go on") as stopped:
        scan(make_articles(1)[0].pk, "--wait")
    assert stopped.value.returncode == 130
    assert Scan.objects.unfinished().exists()


def test_a_scan_that_runs_counts_by_the_part_that_is_read() -> None:
    done, running = make_scan(), make_scan(state=WorkState.RUNNING, sentences_done=1, sentences_total=4)
    assert next(watch_scans(scan_ids=[done.pk, running.pk])) == 1.25


def test_what_failed_is_named_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    good, bad = make_articles(1)[0], make_revision("Poison.").article
    analyse = attribution.analyse
    monkeypatch.setattr(
        attribution, "analyse", lambda text, **more: 1 // (text != "Poison.") and analyse(text, **more)
    )
    monkeypatch.setattr(command, "watch_scans", in_this_process)
    out = io.StringIO()
    with pytest.raises(CommandError, match=r"1 of 2 scans failed\. Try them again in the admin"):
        call_command("scan", good.pk, bad.pk, "--wait", stdout=out, stderr=out)
    assert f"of article {bad.pk} failed: The engine could not read this text" in out.getvalue()
    assert Scan.objects.get(revision__article=good).state == WorkState.DONE


def test_articles_asked_for_by_number_go_first() -> None:
    assert scan(make_articles(1)[0].pk) == "1 scan queued for a worker to read; --wait shows how it goes.\n"
    assert Scan.objects.get().queue == Queue.INTERACTIVE


def test_a_providers_articles_go_to_the_bulk_queue() -> None:
    make_articles(2, provider="CMS")
    make_articles(1, provider="Another")
    scan("--provider=CMS")
    assert list(Scan.objects.values_list("queue", "revision__article__provider")) == [(Queue.BULK, "CMS")] * 2


def test_the_queue_can_be_chosen() -> None:
    make_articles(1)
    scan("--all", "--queue=interactive")
    assert Scan.objects.get().queue == Queue.INTERACTIVE


def test_asking_twice_makes_one_scan() -> None:
    make_articles(1)
    scan("--all")
    scan("--all")
    assert Scan.objects.count() == 1
