"""Scans: what is refused, what is written, what stays, and what is swept up."""

from datetime import timedelta
from typing import Any
from unittest import mock

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from claims import attribution
from claims.errors import NotFoundError, WrongStateError
from claims.models import Chain, Claim, Flag, OutletName, Queue, Revision, Scan
from claims.services.article_editing import name_publisher
from claims.services.flagging import dismiss_flag
from claims.services.queueing import waiting
from claims.services.scanning import request_scan, retry_scan, run_scan, sweep_due_scans
from claims.services.working import MOST_ATTEMPTS
from tests.factories import make_claim, make_outlet, make_revision, make_scan

pytestmark = pytest.mark.django_db

OUTDATED = "A newer revision came in"


@pytest.fixture
def revision() -> Revision:
    return make_revision()


def scanned(revision: Revision, **fields: Any) -> Scan:
    scan = make_scan(revision, state="queued", **fields)
    run_scan(scan_id=scan.pk)
    scan.refresh_from_db()
    return scan


def test_a_scan_that_does_not_exist_is_passed_over() -> None:
    run_scan(scan_id=12345)
    assert not Scan.objects.exists()


def test_a_scan_that_another_worker_runs_is_left_to_it(revision: Revision) -> None:
    scan = make_scan(revision, state="running", due_at=timezone.now() + timedelta(minutes=1), attempts=1)
    run_scan(scan_id=scan.pk)
    scan.refresh_from_db()
    assert (scan.state, scan.attempts) == ("running", 1)


def test_a_scan_that_is_done_is_not_run_again(revision: Revision) -> None:
    scan = scanned(revision)
    run_scan(scan_id=scan.pk)
    assert Chain.objects.filter(scan=scan).count() == 2


def test_a_publisher_named_while_a_scan_runs_has_the_text_read_again(
    revision: Revision, monkeypatch: pytest.MonkeyPatch
) -> None:
    def analyse(*args: Any, **fields: Any) -> attribution.Analysis:
        monkeypatch.undo()
        name_publisher(article_id=revision.article_id, publisher=None, publisher_name="Reuters")
        return attribution.analyse(*args, **fields)

    monkeypatch.setattr(attribution, "analyse", analyse)
    scan = scanned(revision)
    assert (scan.state, Flag.objects.count()) == ("queued", 0)
    run_scan(scan_id=scan.pk)
    assert not Flag.objects.filter(evidence__contains=[{"text": "Reuters"}]).exists()


def test_only_a_failed_scan_can_be_tried_again(revision: Revision) -> None:
    with pytest.raises(WrongStateError, match="only a failed scan"):
        retry_scan(scan_id=make_scan(revision, state="queued").pk)


def test_a_missing_scan_cannot_be_tried_again() -> None:
    with pytest.raises(NotFoundError, match="no scan 12345"):
        retry_scan(scan_id=12345)


def test_asking_twice_gives_the_scan_that_is_waiting(revision: Revision) -> None:
    assert request_scan(revision=revision) == request_scan(revision=revision)


def test_asking_as_a_person_moves_a_bulk_scan_to_the_front(revision: Revision) -> None:
    request_scan(revision=revision, queue=Queue.BULK)
    assert request_scan(revision=revision, queue=Queue.INTERACTIVE).queue == "interactive"


def test_the_message_is_sent_only_when_the_row_is_there(
    revision: Revision, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    before = waiting(queue="bulk")
    with django_capture_on_commit_callbacks(execute=True):
        request_scan(revision=revision, queue=Queue.BULK)
        assert waiting(queue="bulk") == before
    assert waiting(queue="bulk") == before + 1


def test_a_scan_splits_the_article_and_flags_its_claims(revision: Revision) -> None:
    scan = scanned(revision)
    assert (scan.state, scan.claims_flagged, scan.supported) == ("done", 2, True)
    assert set(Flag.objects.values_list("claim__exact", "kind")) == {
        ("The mayor of Lowbridge will resign on Friday, the Associated Press reported.", "relay"),
        ("A harbour pilot told Reuters that the bridge had been closed since March.", "hosted"),
        ("A harbour pilot told Reuters that the bridge had been closed since March.", "anonymous_origin"),
    }


def test_a_chain_names_its_relay_by_offset(revision: Revision) -> None:
    scan = scanned(revision)
    link = Chain.objects.get(scan=scan, claim__exact__startswith="The mayor").links.get()
    assert revision.text[link.start : link.end] == link.surface
    assert link.outlet_name == "The Associated Press"


def test_a_relay_is_joined_to_its_outlet_by_any_of_its_names() -> None:
    outlet = make_outlet("The Lowbridge Echo")
    OutletName.objects.create(outlet=outlet, text="Echo of Lowbridge")
    scan = scanned(make_revision("The Echo of Lowbridge reported that the bridge was closed."))
    assert Chain.objects.get(scan=scan).links.get().outlet == outlet


def test_every_flag_shows_the_words_that_made_it(revision: Revision) -> None:
    scanned(revision)
    for flag in Flag.objects.all():
        assert flag.evidence
        assert all(revision.text[e["start"] : e["end"]] == e["text"] for e in flag.evidence)


def test_a_dismissed_flag_survives_a_rescan(revision: Revision, editor: User) -> None:
    scanned(revision)
    flag = dismiss_flag(flag_id=Flag.objects.get(kind="relay").pk, user=editor)
    scanned(revision)
    flag.refresh_from_db()
    assert flag.state == "dismissed"


def test_an_open_flag_that_is_no_longer_found_is_withdrawn(revision: Revision) -> None:
    scanned(revision)
    claim = Claim.objects.get(exact="The council meets every Tuesday.")
    stale = Flag.objects.create(claim=claim, kind="nested", scan=Scan.objects.get(), evidence=[])
    scanned(revision)
    stale.refresh_from_db()
    assert stale.state == "withdrawn"


def test_a_rescan_that_finds_the_same_leaves_no_trace_in_the_flags_history(revision: Revision) -> None:
    scanned(revision)
    scanned(revision)
    assert all(flag.events.count() == 1 for flag in Flag.objects.all())  # type: ignore[attr-defined]


def test_a_rejected_claim_gets_no_flags(revision: Revision) -> None:
    make_claim(revision, exact=revision.text.splitlines()[0], status="rejected")
    scanned(revision)
    assert not Flag.objects.filter(claim__status="rejected").exists()


def test_an_outdated_revision_is_not_written(revision: Revision) -> None:
    make_revision("A newer text.", article=revision.article)
    scan = scanned(revision)
    assert (scan.state, scan.note[: len(OUTDATED)]) == ("done", OUTDATED)


def test_an_error_of_the_engine_is_recorded_on_its_scan(revision: Revision) -> None:
    with mock.patch("claims.attribution.analyse", side_effect=ZeroDivisionError("by nought")):
        scan = scanned(revision)
    assert (scan.state, scan.error_code) == ("failed", "engine-error")
    assert "by nought" in scan.error


def test_a_failed_scan_can_be_tried_again(revision: Revision) -> None:
    scan = make_scan(revision, state="failed", error="x", error_code="y", attempts=5)
    retry_scan(scan_id=scan.pk)
    run_scan(scan_id=scan.pk)
    scan.refresh_from_db()
    assert (scan.state, scan.error, scan.attempts) == ("done", "", 1)


def test_a_worker_that_was_taken_for_dead_writes_nothing(revision: Revision) -> None:
    """While the first run reads, its lease runs out and a second run takes the row, finishes, and counts."""
    scan = make_scan(revision, state="queued")

    def overtaken(*args: object, **kwargs: object) -> object:
        patcher.stop()
        Scan.objects.filter(pk=scan.pk).update(due_at=timezone.now())
        run_scan(scan_id=scan.pk)
        from claims.attribution import analyse

        return analyse(revision.text)

    patcher = mock.patch("claims.attribution.analyse", side_effect=overtaken)
    patcher.start()
    run_scan(scan_id=scan.pk)
    scan.refresh_from_db()
    assert (scan.state, scan.attempts, scan.chains.count()) == ("done", 2, 2)


def due(revision: Revision, **fields: Any) -> Scan:
    return make_scan(revision, due_at=timezone.now() - timedelta(seconds=1), **fields)


def test_a_scan_whose_worker_is_lost_is_queued_again(revision: Revision) -> None:
    scan = due(revision, state="running", attempts=1)
    assert sweep_due_scans() == 1
    scan.refresh_from_db()
    assert scan.state == "queued"


def test_a_scan_that_keeps_killing_its_worker_is_given_up(revision: Revision) -> None:
    scan = due(revision, state="running", attempts=MOST_ATTEMPTS)
    assert sweep_due_scans() == 0
    scan.refresh_from_db()
    assert (scan.state, scan.error_code) == ("failed", "gave-up")


def test_a_scan_that_is_not_due_is_left_alone(revision: Revision) -> None:
    request_scan(revision=revision)
    assert sweep_due_scans() == 0


def test_no_scan_of_an_article_of_another_language_is_taken_for_free_of_flags() -> None:
    text = (
        "Der Bürgermeister wird am Freitag zurücktreten, wie die Deutsche Presse-Agentur berichtete. "
        "Die Brücke ist seit März gesperrt, sagte ein Sprecher der Stadt am Montag. "
        "Die Bauarbeiten sollen noch bis zum Ende des nächsten Jahres dauern."
    )
    scan = scanned(make_revision(text))
    assert (scan.supported, Claim.objects.flagged().count()) == (False, 0)
    assert "check the sources by hand" in scan.note
