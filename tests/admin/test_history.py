"""A row's History page tells who changed what, when and through which surface."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from claims.models import Claim, Outlet, OutletName
from claims.services.flagging import dismiss_flag
from claims.services.recording import recorded_as
from tests.admin_pages import add_page, page_of, text
from tests.factories import make_article, make_claim, make_flag, make_outlet, make_revision

pytestmark = pytest.mark.django_db


def test_a_row_that_is_not_tracked_says_so_and_its_page_offers_no_history(edda: Client) -> None:
    revision = make_revision()
    assert "has no history" in text(edda.get(page_of(revision, "history")))
    assert "History" not in text(edda.get(page_of(revision)))


def test_a_change_is_told_with_who_surface_before_and_after(edda: Client, editor: User) -> None:
    claim = make_claim()
    with recorded_as(user=editor, surface="web"):
        Claim.objects.filter(pk=claim.pk).update(statement="The mayor resigns")
    told = text(edda.get(page_of(claim, "history")))
    assert "Edda Editor the web pages" in told
    assert "statement: nothing → The mayor resigns" in told


def test_a_choice_is_told_by_its_label(edda: Client) -> None:
    claim = make_claim()
    Claim.objects.filter(pk=claim.pk).update(status="accepted")
    assert "status: Proposed → Accepted" in text(edda.get(page_of(claim, "history")))


def test_a_publisher_is_told_by_name(edda: Client) -> None:
    article = make_article(publisher=make_outlet("Harbour Gazette"))
    article.publisher = make_outlet("Quay Radio")
    article.save()
    assert "publisher: Harbour Gazette → Quay Radio" in text(edda.get(page_of(article, "history")))


def test_a_change_past_every_surface_is_the_databases_own(edda: Client) -> None:
    assert "the database itself" in text(edda.get(page_of(make_claim(), "history")))


def test_a_claim_tells_the_history_of_its_flags(edda: Client, editor: User) -> None:
    flag = make_flag()
    dismiss_flag(flag_id=flag.pk, user=editor, note="Own reporting")
    told = text(edda.get(page_of(flag.claim, "history")))
    assert "state: Open → Dismissed" in told
    assert "note: nothing → Own reporting" in told
    assert "decided by: nothing → Edda Editor" in told


def test_an_outlet_tells_of_a_name_that_is_gone(edda: Client) -> None:
    outlet = make_outlet()
    OutletName.objects.create(outlet=outlet, text="The Echoist").delete()
    assert "Outlet name “The Echoist” deleted" in text(edda.get(page_of(outlet, "history")))


def test_the_newest_change_comes_first(edda: Client) -> None:
    outlet = make_outlet("Quay Radio")
    Outlet.objects.filter(pk=outlet.pk).update(owner="First")
    Outlet.objects.filter(pk=outlet.pk).update(owner="Second")
    told = text(edda.get(page_of(outlet, "history")))
    assert told.index("First → Second") < told.index("nothing → First")


def test_what_is_done_in_the_admin_is_kept_as_the_admins(edda: Client) -> None:
    form = {"name": "Quay Radio", "kind": "radio"} | management_forms()
    edda.post(add_page(Outlet), form)
    told = text(edda.get(page_of(Outlet.objects.get(name="Quay Radio"), "history")))
    assert "Edda Editor the admin" in told


def management_forms() -> dict[str, str]:
    """The counters of an outlet's empty inlines."""
    return {f"{part}-{count}_FORMS": "0" for part in ("names", "domains") for count in ("TOTAL", "INITIAL")}
