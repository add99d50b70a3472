"""POST /trace: text in, claims with chains and flags out, nothing stored."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from rest_framework.test import APIClient

from claims.models import Article, Claim, Revision, Scan
from tests.factories import make_outlet

pytestmark = pytest.mark.django_db
Conforms = Callable[[Any, str], bool]

TEXT = (
    "The mayor of Lowbridge will resign on Friday, the Associated Press reported, citing local media.\n\n"
    "A harbour pilot told Reuters that the bridge had been closed since March 2024.\n\n"
    "The council spent 3 million on it."
)


def trace(api: APIClient, **body: Any) -> Any:
    response = api.post("/api/v1/trace", body)
    assert response.status_code == 200, response.content
    return response.json()


def quote(selectors: list[dict[str, Any]]) -> str:
    exact: str = selectors[0]["exact"]
    return exact


@pytest.mark.parametrize(
    "body", [{}, {"title": "Bridge"}, {"text": ""}, {"text": "Words.", "html": "<p>Words.</p>"}]
)
def test_anything_but_one_text_is_refused(api: APIClient, conforms: Conforms, body: dict[str, str]) -> None:
    response = api.post("/api/v1/trace", body)
    assert response.status_code == 422
    assert "Give exactly one of text, html." in response.json()["errors"][0]["detail"]
    assert conforms(response, "/trace")


def test_a_text_too_long_to_wait_for_is_refused_and_says_where_to_send_it(api: APIClient) -> None:
    response = api.post("/api/v1/trace", {"text": "Word. " * 40_000})
    assert response.status_code == 413
    assert "Hand it in as an article" in response.json()["detail"]


def test_a_page_without_an_article_is_refused(api: APIClient) -> None:
    response = api.post("/api/v1/trace", {"html": "<html><body><script>x</script></body></html>"})
    assert (response.status_code, response.json()["type"]) == (422, "/api/v1/problems/no-article")


def test_nothing_is_stored(api: APIClient) -> None:
    trace(api, text=TEXT)
    assert not any(model.objects.exists() for model in (Article, Revision, Claim, Scan))


def test_claims_come_with_chains_and_flags(api: APIClient, conforms: Conforms) -> None:
    response = api.post("/api/v1/trace", {"text": TEXT})
    first = response.json()["claims"][0]
    assert [flag["kind"] for flag in first["flags"]] == ["relay", "nested", "unnamed_relay"]
    assert [relay["outlet"] for relay in first["chains"][0]["relays"]] == ["The Associated Press"]
    assert quote(first["chains"][0]["relays"][0]["selector"]) == "Associated Press"
    assert conforms(response, "/trace")


def test_a_claim_without_a_relay_has_no_flag(api: APIClient) -> None:
    claim = trace(api, text=TEXT)["claims"][2]
    assert quote(claim["selector"]) == "The council spent 3 million on it."
    assert (claim["flags"], claim["chains"]) == ([], [])


def test_the_publisher_is_no_relay(api: APIClient) -> None:
    traced = trace(api, text=TEXT, publisher="Reuters")
    assert traced["publishers"] == ["Reuters"]
    assert [flag["kind"] for flag in traced["claims"][1]["flags"]] == ["anonymous_origin"]


def test_a_known_outlet_has_its_id(api: APIClient) -> None:
    outlet = make_outlet("Reuters")
    relay = trace(api, text=TEXT)["claims"][1]["chains"][0]["relays"][0]
    assert (relay["outlet"], relay["outlet_id"]) == ("Reuters", outlet.pk)


def test_every_selector_points_at_its_words(api: APIClient) -> None:
    traced = trace(api, text="😀 “𝒳”. " + TEXT)
    for claim in traced["claims"]:
        words, position = claim["selector"]
        assert traced["text"][position["start"] : position["end"]] == words["exact"]


def test_html_is_read_without_its_scripts(api: APIClient) -> None:
    traced = trace(
        api, html="<p onclick='x()'>The mayor told Reuters he would resign.</p><script>alert(1)</script>"
    )
    assert traced["text"] == "The mayor told Reuters he would resign."


@pytest.mark.parametrize(
    ("escaped", "clean"),
    [
        (r"The mayor\u0000 resigned.", "The mayor resigned."),
        (r"The mayor\ud800 resigned.", "The mayor\ufffd resigned."),
        (r"The \u202emayor\u202c resigned.", "The mayor resigned."),
    ],
)
def test_hostile_characters_are_cleaned_with_a_notice(api: APIClient, escaped: str, clean: str) -> None:
    response = api.post("/api/v1/trace", data=f'{{"text": "{escaped}"}}', content_type="application/json")
    assert response.json()["text"] == clean
    assert len(response.json()["notices"]) == 1


def test_a_hostile_title_and_publisher_do_no_harm(api: APIClient) -> None:
    body = json.dumps(
        {"text": "The mayor resigned.", "title": "\ud800\x00" * 9, "publisher": "\x00\udfff https://["}
    )
    assert api.post("/api/v1/trace", data=body, content_type="application/json").status_code == 200


def test_a_text_in_another_language_says_that_nobody_looked(api: APIClient) -> None:
    traced = trace(
        api, text="Der Bürgermeister von Lowbridge tritt am Freitag zurück, meldete die Agentur Reuters. " * 5
    )
    assert (traced["language"], traced["supported"]) == ("de", False)


@pytest.mark.parametrize("claims", [2, 20])
def test_the_number_of_queries_does_not_grow(
    api: APIClient, django_assert_num_queries: Any, claims: int
) -> None:
    text = " ".join(f"The mayor told Reuters that {n} boats had sunk." for n in range(claims))
    trace(api, text=TEXT)
    with django_assert_num_queries(7):
        trace(api, text=text)


def test_a_reviewer_may_trace_from_a_browser(reviewer: User) -> None:
    client = APIClient()
    client.force_login(reviewer)
    assert client.post("/api/v1/trace", {"text": TEXT}).status_code == 200
