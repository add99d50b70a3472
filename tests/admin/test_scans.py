"""Scans are watched on the desk, and failed ones tried again."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.utils import timezone

from claims.models import Scan, WorkState
from tests.admin_pages import act, list_of, page_of, text
from tests.factories import make_scan

pytestmark = pytest.mark.django_db

REFRESH = '<meta http-equiv="refresh"'


@pytest.mark.parametrize("state", [WorkState.QUEUED, WorkState.RUNNING, WorkState.DONE])
def test_a_scan_that_has_not_failed_is_not_tried_again(state: str, edda: Client) -> None:
    scan = make_scan(state=state)
    assert act(edda, "try_again", scan) == [
        f"Scan {scan.pk} is {state}; only a failed scan can be tried again."
    ]
    assert "Try again" not in text(edda.get(page_of(scan)))


def test_without_the_permission_trying_again_is_not_offered(editor: User, edda: Client) -> None:
    editor.groups.clear()
    editor.user_permissions.add(Permission.objects.get(codename="view_scan"))
    scan = make_scan(state=WorkState.FAILED)
    assert "Try again" not in edda.get(page_of(scan)).content.decode()
    edda.post(list_of(Scan), {"action": "try_again", "_selected_action": [scan.pk]})
    scan.refresh_from_db()
    assert scan.state == WorkState.FAILED


def test_a_failed_scan_is_tried_again_from_its_page(edda: Client) -> None:
    scan = make_scan(state=WorkState.FAILED, error="The engine could not read this text.")
    page = edda.get(page_of(scan))
    assert 'value="Try again"' in page.content.decode()
    assert "The engine could not read this text." in text(page)
    assert act(edda, "try_again", scan) == ["1 scan queued again."]
    scan.refresh_from_db()
    assert scan.state == WorkState.QUEUED


def test_the_page_looks_again_until_the_scan_has_ended(edda: Client) -> None:
    assert REFRESH in edda.get(page_of(make_scan(state=WorkState.RUNNING))).content.decode()
    assert REFRESH not in edda.get(page_of(make_scan())).content.decode()


def test_a_running_scan_shows_how_far_it_is(edda: Client) -> None:
    scan = make_scan(state=WorkState.RUNNING, sentences_done=3, sentences_total=9)
    assert '<progress max="9" value="3"></progress> 3 of 9' in edda.get(page_of(scan)).content.decode()


def test_a_scan_that_waits_long_says_that_no_worker_may_run(edda: Client) -> None:
    scan = make_scan(state=WorkState.QUEUED)
    assert "no worker runs" not in text(edda.get(page_of(scan)))
    Scan.objects.filter(pk=scan.pk).update(requested_at=timezone.now() - timedelta(seconds=11))
    assert "no worker runs" in text(edda.get(page_of(scan)))


def test_a_scan_that_is_not_there_leads_back_to_the_desk(edda: Client) -> None:
    for pk in ("0", "nonsense"):
        assert edda.get(f"{list_of(Scan)}{pk}/change/").status_code == 302
