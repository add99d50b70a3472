"""Who comes into the admin, and who may do what there."""

import pytest
from django.contrib.auth.models import User
from django.db.models import Model
from django.test import Client

from claims.models import Article, Chain, Claim, Fetch, Flag, Integration, Link, Outlet, Revision, Scan
from tests.admin.conftest import Desk
from tests.admin_pages import add_page, list_of, page_of, text
from tests.factories import make_chain, make_flag, make_integration, make_revision, make_scan

pytestmark = pytest.mark.django_db

EDITORS_MODELS = [Article, Chain, Claim, Fetch, Flag, Outlet, Revision, Scan]


@pytest.mark.parametrize("model", [*EDITORS_MODELS, Integration])
def test_an_outsider_is_sent_to_the_login(model: type[Model], outsider: User, desk: Desk) -> None:
    assert "/login/" in desk(outsider).get(list_of(model)).headers["Location"]


def test_a_reviewer_is_sent_to_the_login(reviewer: User, desk: Desk) -> None:
    assert "/login/" in desk(reviewer).get("/admin/").headers["Location"]


def test_an_account_on_the_staff_without_a_role_sees_nothing(outsider: User, desk: Desk) -> None:
    outsider.is_staff = True
    outsider.save()
    assert desk(outsider).get(list_of(Article)).status_code == 403


def test_an_editor_does_not_see_integrations(edda: Client) -> None:
    assert edda.get(list_of(Integration)).status_code == 403
    assert "Integrations" not in text(edda.get("/admin/"))


@pytest.mark.parametrize("model", EDITORS_MODELS)
def test_an_editor_sees_the_list(model: type[Model], edda: Client) -> None:
    make_chain()
    make_flag()
    assert edda.get(list_of(model)).status_code == 200


def test_every_page_has_the_desks_icon(edda: Client) -> None:
    pages = [edda.get(page) for page in ("/admin/", list_of(Scan), page_of(make_scan()))]
    icons = [b'<link rel="icon" href="/static/claims/icon.svg">' in page.content for page in pages]
    assert icons == [True, True, True]


def test_a_desk_lead_sees_integrations(dana: Client) -> None:
    make_integration("CMS")
    assert "CMS" in text(dana.get(list_of(Integration)))


@pytest.mark.parametrize("model", [Chain, Claim, Fetch, Flag, Revision, Scan])
def test_what_scans_and_imports_write_cannot_be_added_by_hand(model: type[Model], dana: Client) -> None:
    assert dana.get(add_page(model)).status_code == 403


@pytest.mark.parametrize("make", [make_revision, make_scan, make_chain])
def test_what_is_immutable_cannot_be_changed_by_hand(make: "type", dana: Client) -> None:
    row = make()
    assert dana.post(page_of(row), {"title": "Another", "state": "done"}).status_code == 403


@pytest.mark.parametrize("make", [make_revision, make_scan, make_chain, make_flag])
def test_nobody_deletes_what_the_database_keeps(make: "type", admin_client: Client) -> None:
    row = make()
    assert admin_client.post(page_of(row, "delete"), {"post": "yes"}).status_code == 403
    assert "delete_selected" not in admin_client.get(list_of(type(row))).content.decode()


def test_links_are_read_on_their_chains_page(edda: Client) -> None:
    chain = make_chain(relays=("Fox News", "Reuters"))
    assert Link.objects.count() == 2
    assert "Fox News" in text(edda.get(page_of(chain)))


def test_a_page_of_the_admin_names_no_file_but_our_own(edda: Client) -> None:
    answer = edda.get(list_of(Article))
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    assert b"<script>" not in answer.content
