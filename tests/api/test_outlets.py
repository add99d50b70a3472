"""GET /outlets: who is recognised, by which names and domains."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from tests.factories import make_outlet

pytestmark = pytest.mark.django_db


def test_an_unknown_parameter_is_named(api: APIClient) -> None:
    response = api.get("/api/v1/outlets?name=Reuters")
    assert response.json()["errors"][0]["parameter"] == "name"


def test_outlets_are_listed_by_name_with_every_name_and_domain(
    api: APIClient, conforms: Callable[..., bool]
) -> None:
    make_outlet("Reuters", wire=True)
    echo = make_outlet("Echo")
    echo.names.create(text="The Lowbridge Echo")
    echo.domains.create(domain="echo.example")
    response = api.get("/api/v1/outlets")
    first, second = response.json()["results"]
    assert (first["names"], first["domains"]) == (
        [{"text": "The Lowbridge Echo", "kind": "alias"}],
        ["echo.example"],
    )
    assert (second["name"], second["wire"]) == ("Reuters", True)
    assert conforms(response, "/outlets")


def test_pages_go_on_after_names_with_quotes(api: APIClient) -> None:
    for name in ("A", "“Echo” & Co.", "Ägypten 'Post'"):
        make_outlet(name)
    page, seen = api.get("/api/v1/outlets?page_size=1").json(), []
    seen += [page["results"][0]["name"]]
    while page["next"]:
        page = api.get(page["next"]).json()
        seen += [page["results"][0]["name"]]
    assert sorted(seen) == sorted(["A", "“Echo” & Co.", "Ägypten 'Post'"])


@pytest.mark.parametrize("number", [2, 20])
def test_listing_takes_the_same_queries_for_few_and_for_many(
    api: APIClient, django_assert_num_queries: Any, number: int
) -> None:
    for n in range(number):
        make_outlet(f"Outlet {n}").names.create(text=f"Alias {n}")
    api.get("/api/v1/claims")  # the key's use is noted once a minute
    with django_assert_num_queries(6):
        assert len(api.get("/api/v1/outlets").json()["results"]) == number
