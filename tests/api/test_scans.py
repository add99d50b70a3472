"""GET /scans/{id}: how far it is, when to ask again, how it ended."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from tests.factories import make_scan

pytestmark = pytest.mark.django_db
Conforms = Callable[[Any, str], bool]


@pytest.mark.parametrize(("queue", "seconds"), [("interactive", "1"), ("bulk", "10")])
@pytest.mark.parametrize("state", ["queued", "running"])
def test_an_unfinished_scan_says_when_to_ask_again(
    api: APIClient, state: str, queue: str, seconds: str
) -> None:
    response = api.get(f"/api/v1/scans/{make_scan(state=state, queue=queue).pk}")
    assert (response.status_code, response.headers["Retry-After"]) == (200, seconds)
    assert response.json()["outcome"] is None


def test_a_running_scan_says_how_far_it_is(api: APIClient, conforms: Conforms) -> None:
    scan = make_scan(state="running", sentences_done=3, sentences_total=8)
    response = api.get(f"/api/v1/scans/{scan.pk}")
    assert (response.json()["sentences_done"], response.json()["sentences_total"]) == (3, 8)
    assert conforms(response, "/scans/{id}")


def test_a_finished_scan_has_its_outcome_and_the_article(api: APIClient, conforms: Conforms) -> None:
    scan = make_scan(claims_flagged=2, language="en", supported=True)
    response = api.get(f"/api/v1/scans/{scan.pk}")
    assert response.json()["outcome"] == {
        "claims_flagged": 2,
        "language": "en",
        "supported": True,
        "note": "",
    }
    assert (
        response.json()["article"]["url"] == f"http://testserver/api/v1/articles/{scan.revision.article_id}"
    )
    assert "Retry-After" not in response.headers
    assert conforms(response, "/scans/{id}")


def test_a_failed_scan_says_why(api: APIClient, conforms: Conforms) -> None:
    scan = make_scan(state="failed", error_code="gave-up", error="Try it again.")
    response = api.get(f"/api/v1/scans/{scan.pk}")
    assert response.json()["error"] == {"type": "/api/v1/problems/gave-up", "detail": "Try it again."}
    assert conforms(response, "/scans/{id}")


def test_following_a_scan_does_not_load_the_text(api: APIClient, django_assert_num_queries: Any) -> None:
    scan = make_scan(state="running")
    api.get("/api/v1/claims")  # the key's use is noted once a minute
    with django_assert_num_queries(4) as captured:
        api.get(f"/api/v1/scans/{scan.pk}")
    assert not any('"claims_revision"."text"' in query["sql"] for query in captured.captured_queries)
