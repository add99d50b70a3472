"""Handing in an article: kept and queued together, and neither twice."""

from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.db import DataError

from claims import attribution
from claims.errors import ClaimsError
from claims.models import Article, Flag, Revision, Scan, WorkState
from claims.services.intake import Draft
from claims.services.scanning import run_scan
from claims.services.submitting import submit_article
from tests.factories import make_outlet

pytestmark = pytest.mark.django_db

DRAFT = Draft(text="The mayor told Reuters that he would resign.", title="Mayor")


def test_a_draft_that_cannot_be_kept_leaves_nothing() -> None:
    with pytest.raises(ClaimsError):
        submit_article(draft=Draft(text=" "))
    assert not Article.objects.exists()
    assert not Scan.objects.exists()


def test_where_no_scan_can_be_asked_for_the_article_is_not_kept_either() -> None:
    with pytest.raises(DataError):
        submit_article(draft=DRAFT, queue="no-queue-has-this-long-a-name")
    assert not Article.objects.exists()


def test_a_draft_is_kept_and_waits_for_a_worker(editor: User) -> None:
    submitted = submit_article(draft=DRAFT, queue="bulk", user=editor)
    assert (submitted.scan.state, submitted.scan.queue) == (WorkState.QUEUED, "bulk")
    assert submitted.scan.requested_by == submitted.imported.article.imported_by == editor


def test_the_same_draft_again_gives_the_scan_that_waits() -> None:
    assert submit_article(draft=DRAFT).scan == submit_article(draft=DRAFT).scan


def test_the_same_draft_again_gives_the_scan_that_is_done() -> None:
    scan = submit_article(draft=DRAFT).scan
    run_scan(scan_id=scan.pk)
    again = submit_article(draft=DRAFT).scan
    assert (again.pk, again.state) == (scan.pk, WorkState.DONE)


def test_after_a_failed_scan_the_same_draft_is_scanned_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    scan = submit_article(draft=DRAFT).scan
    with monkeypatch.context() as patch:
        patch.setattr(attribution, "analyse", None)
        run_scan(scan_id=scan.pk)
    assert submit_article(draft=DRAFT).scan.state == WorkState.QUEUED


def test_a_newer_engine_scans_the_same_draft_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    scan = submit_article(draft=DRAFT).scan
    run_scan(scan_id=scan.pk)
    monkeypatch.setattr(attribution, "VERSION", "99.0")
    assert submit_article(draft=DRAFT).scan != scan


def test_the_same_words_are_scanned_anew_once_their_publisher_is_known() -> None:
    make_outlet("Reuters")
    draft = Draft(text=DRAFT.text, url="https://echo.example/mayor")
    run_scan(scan_id=submit_article(draft=draft).scan.pk)
    assert Flag.objects.get().state == "open"
    run_scan(scan_id=submit_article(draft=replace(draft, publishers=("Reuters",))).scan.pk)
    assert Flag.objects.get().state == "withdrawn"


def test_a_changed_draft_gets_a_revision_and_a_scan_of_its_own() -> None:
    first = Draft(text="One thing happened in 2024.", provider="CMS", external_id="1")
    second = replace(first, text="Another thing happened in 2025.")
    assert submit_article(draft=first).scan != submit_article(draft=second).scan
    assert Revision.objects.count() == 2
