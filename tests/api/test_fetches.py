"""GET /fetches/{id}: when to ask again, which scan came of it, or why none did."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from rest_framework.test import APIClient

from tests.api.conftest import Client
from tests.factories import make_fetch

pytestmark = pytest.mark.django_db
Conforms = Callable[[Any, str], bool]


def test_a_fetch_is_not_everybodys(stranger: APIClient, browser: Client, outsider: User) -> None:
    address = f"/api/v1/fetches/{make_fetch().pk}"
    assert (stranger.get(address).status_code, browser(outsider).get(address).status_code) == (401, 403)


def test_a_fetch_that_there_is_not(api: APIClient) -> None:
    response = api.get("/api/v1/fetches/99999999999999999999")
    assert response.status_code == 404
    assert "There is no fetch" in response.json()["detail"]


@pytest.mark.parametrize("state", ["queued", "running"])
def test_an_unfinished_fetch_says_when_to_ask_again(api: APIClient, conforms: Conforms, state: str) -> None:
    response = api.get(f"/api/v1/fetches/{make_fetch(state=state).pk}")
    assert response.headers["Retry-After"] == "1"
    assert (response.json()["scan"], response.json()["article"]) == (None, None)
    assert conforms(response, "/fetches/{id}")


def test_a_finished_fetch_leads_to_the_scan_and_the_article(api: APIClient, conforms: Conforms) -> None:
    fetch = make_fetch()
    assert fetch.scan
    response = api.get(f"/api/v1/fetches/{fetch.pk}")
    assert response.json()["scan"]["url"] == f"http://testserver/api/v1/scans/{fetch.scan.pk}"
    assert response.json()["article"]["id"] == fetch.scan.revision.article_id
    assert "Retry-After" not in response.headers
    assert conforms(response, "/fetches/{id}")


def test_a_failed_fetch_says_why(api: APIClient, conforms: Conforms) -> None:
    fetch = make_fetch(state="failed", error_code="host-unknown", error="Check the address.")
    response = api.get(f"/api/v1/fetches/{fetch.pk}")
    assert response.json()["error"] == {
        "type": "/api/v1/problems/host-unknown",
        "detail": "Check the address.",
    }
    assert conforms(response, "/fetches/{id}")
