"""Sources are read on the desk with what became of their pages, and nobody sees what is kept from them."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest
from django.contrib.auth.models import Permission, User
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from claims.models import ArchiveCopy, Capture, ClaimSource, Snapshot, Source
from tests.admin.conftest import Desk
from tests.admin_pages import act, list_of, page_of, text
from tests.factories import make_capture, make_claim_source, make_protected, make_snapshot, make_source

pytestmark = pytest.mark.django_db

URL = "https://echo.example/2026/bridge"
MODELS = [Source, ClaimSource, Snapshot, Capture, ArchiveCopy]


@pytest.fixture(autouse=True)
def silence() -> Iterator[None]:
    """No message is sent: the tests' broker is shared with workers of other tests."""
    with patch("claims.services.queueing._send"):
        yield


def rows_of(source: Source) -> list[Model]:
    """The source, and a row of everything that belongs to it."""
    copy = ArchiveCopy.objects.create(
        source=source, archive="wayback", state="failed", ended_at=timezone.now(), error="It is busy."
    )
    snapshot = make_snapshot(source=source, title="What Jo Doe saw")
    return [source, snapshot, make_capture(source), copy, *source.claim_sources.all()]


def test_a_protected_source_is_on_no_page_of_an_editor(edda: Client) -> None:
    hidden = make_protected(make_source(URL, title="What Jo Doe saw"))
    rows = rows_of(hidden.source)
    assert len(rows) == len(MODELS)
    for row in rows:
        assert edda.get(page_of(row)).status_code == 302
        assert edda.get(page_of(row, "history")).status_code == 302
        assert "Jo Doe" not in edda.get(list_of(type(row)), {"q": "Jo Doe"}).content.decode().replace(
            'value="Jo Doe"', ""
        )


def test_a_protected_source_is_read_by_a_desk_lead(dana: Client) -> None:
    hidden = make_protected(make_source(URL, title="What Jo Doe saw"))
    for row in rows_of(hidden.source):
        assert dana.get(page_of(row)).status_code == 200
    assert hidden.protection_reason in text(dana.get(page_of(hidden)))


@pytest.mark.parametrize("model", MODELS)
def test_who_has_no_role_sees_no_list(model: type[Model], outsider: User, desk: Desk) -> None:
    User.objects.filter(pk=outsider.pk).update(is_staff=True)
    assert desk(outsider).get(list_of(model)).status_code == 403


def test_who_may_only_read_is_offered_no_action(outsider: User, desk: Desk) -> None:
    User.objects.filter(pk=outsider.pk).update(is_staff=True)
    outsider.user_permissions.add(*Permission.objects.filter(codename__in=["view_source", "view_capture"]))
    make_capture(state="failed")
    for model in (Source, Capture):
        assert 'name="action"' not in desk(outsider).get(list_of(model)).content.decode()


def test_a_failed_capture_says_why_and_is_tried_again(edda: Client) -> None:
    capture = make_capture(state="failed", error="echo.example does not answer.", error_code="unreachable")
    assert "echo.example does not answer." in text(edda.get(list_of(Capture)))
    edda.post(list_of(Capture), {"action": "try_again", "_selected_action": [str(capture.pk)]})
    capture.refresh_from_db()
    assert capture.state == "queued"


def test_the_page_of_a_failed_capture_offers_another_try(edda: Client) -> None:
    failed, done = make_capture(state="failed"), make_capture()
    assert f'action="{list_of(Capture)}"' in edda.get(page_of(failed)).content.decode()
    assert "Try again" not in text(edda.get(page_of(done)))


def test_a_capture_that_did_not_fail_is_not_tried_again(edda: Client) -> None:
    said = act(edda, "try_again", make_capture(), make_capture())
    assert any("nothing to try again" in sentence for sentence in said)


def test_a_capture_that_waits_for_a_busy_site_says_so(edda: Client) -> None:
    make_capture(state="queued", tries=1)
    assert "The site was busy; it is asked again after" in text(edda.get(list_of(Capture)))


def test_a_source_shows_what_became_of_its_page(edda: Client) -> None:
    source = make_source(URL, title="Bridge shut")
    make_capture(source)
    make_capture(source, outcome="gone")
    said = text(edda.get(list_of(Source)))
    assert "Bridge shut" in said
    assert "Gone" in said


def test_a_page_is_looked_at_again_when_an_editor_asks(edda: Client, editor: User) -> None:
    act(edda, "look", make_source(URL))
    assert Capture.objects.get().requested_by == editor


def test_a_source_without_an_address_says_what_to_do(edda: Client) -> None:
    assert any("Hand in its text" in said for said in act(edda, "look", make_source()))


def test_without_an_archive_an_editor_is_told_who_can_set_one_up(edda: Client) -> None:
    assert any("WAYBACK_KEY" in said for said in act(edda, "archive", make_source(URL)))


def test_markup_in_a_source_is_shown_as_it_was_written(edda: Client) -> None:
    row = make_claim_source(source=make_source(title="<script>alert(1)</script>"), note="<b>bold</b>")
    for page in (edda.get(page_of(row)), edda.get(page_of(row.source)), edda.get(list_of(Source))):
        content = page.content.decode()
        assert "<script>alert(1)" not in content
        assert "<b>bold" not in content


def test_the_claim_shows_whether_its_passage_is_still_on_the_page(edda: Client) -> None:
    row = make_claim_source(snapshot=make_snapshot())
    assert "on the page" in text(edda.get(page_of(row)))
    ClaimSource.objects.update(missing_from=row.snapshot)
    assert "no longer on the page" in text(edda.get(page_of(row)))


def test_claims_that_lost_their_passage_are_found(edda: Client) -> None:
    lost, kept = make_claim_source(snapshot=make_snapshot()), make_claim_source(snapshot=make_snapshot())
    ClaimSource.objects.filter(pk=lost.pk).update(missing_from=lost.snapshot)
    found = edda.get(list_of(ClaimSource), {"passage": "lost"}).content.decode()
    assert page_of(lost) in found
    assert page_of(kept) not in found


def raw(snapshot: Snapshot) -> str:
    return reverse("admin:claims_snapshot_raw", args=[snapshot.pk])


def test_what_a_protected_sources_server_sent_is_kept_from_editors(edda: Client) -> None:
    snapshot = make_snapshot()
    make_protected(snapshot.source)
    assert edda.get(raw(snapshot)).status_code == 404


def test_what_the_server_sent_is_not_handed_to_who_has_no_role(outsider: User, desk: Desk) -> None:
    User.objects.filter(pk=outsider.pk).update(is_staff=True)
    assert desk(outsider).get(raw(make_snapshot())).status_code == 403


def test_what_the_server_sent_comes_as_a_file_and_never_as_a_page(edda: Client) -> None:
    snapshot = make_snapshot("<script>alert(1)</script>")
    assert raw(snapshot) in edda.get(page_of(snapshot)).content.decode()
    response = edda.get(raw(snapshot))
    assert response.content == b"<script>alert(1)</script>"
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"].startswith("attachment")
