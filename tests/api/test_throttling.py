"""A program that has run wild is held back, over all web processes; others are not."""

import pytest
from django.contrib.auth.models import User
from pytest_django.fixtures import Settings
from rest_framework.test import APIClient

from claims.api.throttling import PerMinute, TracesPerMinute
from tests.factories import make_integration

pytestmark = pytest.mark.django_db


@pytest.fixture
def two_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two requests a minute, and a minute that does not end while the test runs."""
    monkeypatch.setattr(PerMinute, "limit", 2)
    monkeypatch.setattr("claims.api.throttling.time.time", lambda: 1_000_000_003.0)


@pytest.mark.usefixtures("two_a_minute")
def test_one_too_many_is_refused_and_says_how_long_to_wait(api: APIClient) -> None:
    answers = [api.get("/api/v1/outlets") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[2].headers["Retry-After"] == "17"
    assert "Wait 17 seconds" in answers[2].json()["detail"]


@pytest.mark.usefixtures("two_a_minute")
def test_others_are_not_held_back(api: APIClient, reviewer: User) -> None:
    other_key = "fc_otherone_" + "k" * 43
    make_integration("Archive", key=other_key)
    person, other = APIClient(), APIClient(headers={"Authorization": f"Bearer {other_key}"})
    person.force_login(reviewer)
    for _ in range(3):
        api.get("/api/v1/outlets")
    assert [client.get("/api/v1/outlets").status_code for client in (person, other)] == [200, 200]


def test_tracing_has_a_smaller_share_of_its_own(api: APIClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TracesPerMinute, "limit", 1)
    monkeypatch.setattr("claims.api.throttling.time.time", lambda: 1_000_000_003.0)
    answers = [api.post("/api/v1/trace", {"text": "The mayor resigned."}) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 429]
    assert api.get("/api/v1/outlets").status_code == 200


def test_without_the_counters_everybody_comes_in(api: APIClient, settings: Settings) -> None:
    settings.CACHES = {"default": {**settings.CACHES["default"], "LOCATION": "redis://127.0.0.1:1/0"}}
    assert api.get("/api/v1/outlets").status_code == 200
