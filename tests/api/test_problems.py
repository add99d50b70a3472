"""Every error is a problem document that says what to do."""

import json
from collections.abc import Callable
from typing import Any
from unittest.mock import patch

import pytest
from django.db import OperationalError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rest_framework.test import APIClient

from claims.api.parsing import MAX_BODY

pytestmark = pytest.mark.django_db
Conforms = Callable[[Any, str], bool]


def post(api: APIClient, body: bytes | str, content_type: str = "application/json") -> Any:
    return api.post("/api/v1/trace", data=body, content_type=content_type)


@pytest.mark.parametrize("path", ["", "nowhere", "claims/", "claims/x", "articles/1/2", "trace/../claims/"])
@pytest.mark.parametrize("method", ["get", "post", "delete"])
def test_an_address_where_nothing_is(stranger: APIClient, path: str, method: str) -> None:
    response = getattr(stranger, method)(f"/api/v1/{path}")
    assert response.status_code == 404
    assert response.headers["Content-Type"] == "application/problem+json"
    assert "/api/v1/docs/" in response.json()["detail"]


@pytest.mark.parametrize("path", ["articles", "claims", "scans"])
@pytest.mark.parametrize("number", ["0", "99999999999999999999999999"])
def test_a_thing_that_is_not_there(api: APIClient, conforms: Conforms, path: str, number: str) -> None:
    response = api.get(f"/api/v1/{path}/{number}")
    assert response.status_code == 404
    assert f"There is no {path[:-1]} {number}." in response.json()["detail"]
    assert conforms(response, f"/{path}/{{id}}")


def test_a_method_that_is_not_possible(api: APIClient) -> None:
    response = api.delete("/api/v1/claims/1")
    assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD")
    assert response.json()["type"] == "/api/v1/problems/method-not-allowed"


def test_a_body_that_is_not_json(api: APIClient, conforms: Conforms) -> None:
    response = post(api, '{"text": ')
    assert (response.status_code, response.json()["title"]) == (400, "Bad Request")
    assert "The body is not JSON: Expecting value: line 1 column 10" in response.json()["detail"]
    assert conforms(response, "/trace")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b'{"text": "\xff"}', "Byte 10 of the body is not UTF-8"),
        (b'{"text": NaN}', "NaN is no JSON value"),
        (b'{"text": ' + b"[" * 100_000, "nested too deep"),
        (b'{"text": ' + b"9" * 5_000 + b"}", "The body is not JSON"),
    ],
)
def test_a_body_that_cannot_be_read(api: APIClient, body: bytes, said: str) -> None:
    response = post(api, body)
    assert response.status_code == 400
    assert said in response.json()["detail"]


@pytest.mark.parametrize("body", ["[]", "null", "3", '"text"', "true"])
def test_a_body_that_is_no_object(api: APIClient, body: str) -> None:
    response = post(api, body)
    assert response.status_code == 422
    assert response.json()["errors"][0]["pointer"] == "#"


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]
)
def test_a_body_of_another_type(api: APIClient, conforms: Conforms, content_type: str) -> None:
    response = post(api, "text=Words.", content_type)
    assert response.status_code == 415
    assert "Content-Type: application/json" in response.json()["detail"]
    assert conforms(response, "/trace")


def test_a_body_that_is_too_large(api: APIClient, conforms: Conforms) -> None:
    response = post(api, b'{"text": "' + b"x" * MAX_BODY + b'"}')
    assert response.status_code == 413
    assert "more than 30 MB" in response.json()["detail"]
    assert conforms(response, "/trace")


def test_a_body_in_pieces_is_refused_and_not_taken_for_an_empty_one(
    api: APIClient, conforms: Conforms
) -> None:
    response = api.generic("POST", "/api/v1/trace", headers={"Transfer-Encoding": "chunked"})
    assert response.status_code == 411
    assert "Content-Length" in response.json()["detail"]
    assert conforms(response, "/trace")


def test_an_answer_that_is_not_to_be_had(api: APIClient) -> None:
    response = api.get("/api/v1/claims", headers={"Accept": "text/csv"})
    assert response.status_code == 406
    assert response.headers["Content-Type"] == "application/problem+json"


def test_a_misspelt_member_is_refused_not_lost(api: APIClient) -> None:
    response = post(api, '{"text": "Words.", "a/b~c é": 1}')
    assert response.status_code == 422
    assert response.json()["errors"] == [
        {
            "detail": "Not known here. Known are: text, html, title, publisher.",
            "pointer": "#/a~1b~0c%20%C3%A9",
        }
    ]


def test_a_lone_surrogate_in_a_members_name_is_answered(api: APIClient) -> None:
    response = post(api, r'{"text": "Words.", "\ud800": 1}')
    assert response.status_code == 422
    assert response.json()["errors"][0]["pointer"] == "#/%EF%BF%BD"


def test_each_wrong_member_has_its_pointer(api: APIClient, conforms: Conforms) -> None:
    response = post(api, '{"text": {}, "title": [], "publisher": true}')
    assert [error["pointer"] for error in response.json()["errors"]] == ["#/text", "#/title", "#/publisher"]
    assert conforms(response, "/trace")


def test_a_refusal_by_a_service_has_its_code_and_its_sentence(api: APIClient, conforms: Conforms) -> None:
    response = post(api, '{"text": " \\u0000\\u202e "}')
    assert (response.status_code, response.json()["type"]) == (422, "/api/v1/problems/empty-text")
    assert response.json()["title"] == "There is no text"
    assert conforms(response, "/trace")


def test_an_error_that_nobody_foresaw_is_numbered_and_tells_nothing(
    api: APIClient, conforms: Conforms
) -> None:
    with patch("claims.api.views.trace_draft", side_effect=ZeroDivisionError("the secret")):
        response = post(api, '{"text": "Words."}')
    assert response.status_code == 500
    assert response.json()["instance"].startswith("urn:uuid:")
    assert "secret" not in response.content.decode()
    assert conforms(response, "/trace")


def test_a_database_that_is_away_is_no_error_of_ours(api: APIClient, conforms: Conforms) -> None:
    with patch("claims.api.authentication.authenticate_key", side_effect=OperationalError("gone")):
        response = api.get("/api/v1/claims")
    assert (response.status_code, response.headers["Retry-After"]) == (503, "5")
    assert conforms(response, "/claims")


@pytest.mark.parametrize("path", ["claims/0", "nowhere", "claims?flags=x"])
def test_the_type_of_a_problem_leads_to_what_it_means(api: APIClient, stranger: APIClient, path: str) -> None:
    said = api.get(f"/api/v1/{path}").json()
    assert stranger.get(said["type"]).json() == {"type": said["type"], "title": said["title"]}


@pytest.mark.parametrize(
    "code", ["gave-up", "fetch-error", "engine-error", "too-large", "claim-status", "throttled"]
)
def test_every_kind_of_problem_is_known(stranger: APIClient, code: str) -> None:
    assert stranger.get(f"/api/v1/problems/{code}").status_code == 200


def test_an_unknown_kind_of_problem_is_not_there(stranger: APIClient) -> None:
    assert stranger.get("/api/v1/problems/no-such").status_code == 404


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(st.characters(), max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters(), max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
members = st.sampled_from(
    ["text", "html", "title", "publisher", "ninjs", "url", "provider", "external_id", "queue"]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    body=st.dictionaries(members | st.text(st.characters(), max_size=8), json_values, max_size=4)
    | json_values
)
@pytest.mark.parametrize("path", ["trace", "articles"])
def test_whatever_json_comes_the_answer_is_no_accident(api: APIClient, path: str, body: Any) -> None:
    response = api.post(f"/api/v1/{path}", data=json.dumps(body), content_type="application/json")
    assert response.status_code in {200, 202, 400, 409, 413, 422, 429}, response.content
