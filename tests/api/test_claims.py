"""Claims: filtered by flag, state, status and article, in pages, with the words that prove each flag."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from claims.models import Claim
from tests.factories import (
    make_chain,
    make_claim,
    make_flag,
    make_graph_flag,
    make_outlet,
    make_revision,
    make_scan,
)

pytestmark = pytest.mark.django_db
Conforms = Callable[[Any, str], bool]


def ids(api: APIClient, query: str) -> list[int]:
    response = api.get(f"/api/v1/claims?{query}")
    assert response.status_code == 200, response.content
    return [claim["id"] for claim in response.json()["results"]]


@pytest.mark.parametrize(
    "query",
    ["flag=netsed", "state=done", "status=open", "article=x", "article=1.5", "flags=nested", "cursor=cD14"],
)
def test_a_wrong_parameter_is_named(api: APIClient, conforms: Conforms, query: str) -> None:
    response = api.get(f"/api/v1/claims?{query}")
    assert response.status_code == 422
    assert response.json()["errors"][0]["parameter"] == query.partition("=")[0]
    assert conforms(response, "/claims")


def test_a_flag_is_asked_for_by_its_kind(api: APIClient, conforms: Conforms) -> None:
    nested = make_flag(kind="nested").claim
    make_flag(kind="relay"), make_claim()
    assert ids(api, "flag=nested") == [nested.pk]
    assert conforms(api.get("/api/v1/claims?flag=nested"), "/claims")


@pytest.mark.parametrize("state", ["dismissed", "withdrawn"])
def test_a_flag_that_does_not_count_is_not_found_by_its_kind(api: APIClient, state: str) -> None:
    claim = make_flag(kind="nested", state=state).claim
    assert ids(api, "flag=nested") == []
    assert ids(api, f"flag=nested&state={state}") == [claim.pk]


def test_kind_and_state_are_those_of_one_and_the_same_flag(api: APIClient) -> None:
    claim = make_flag(kind="nested", state="dismissed").claim
    make_flag(claim, kind="relay", state="confirmed")
    assert ids(api, "flag=nested&state=confirmed") == []
    assert ids(api, "state=confirmed") == [claim.pk]


def test_a_parameter_given_twice_means_either(api: APIClient) -> None:
    nested, hosted = make_flag(kind="nested").claim, make_flag(kind="hosted").claim
    make_flag(kind="relay")
    assert ids(api, "flag=nested&flag=hosted") == [hosted.pk, nested.pk]


def test_a_claim_with_several_flags_is_listed_once(api: APIClient) -> None:
    claim = make_flag(kind="nested").claim
    make_flag(claim, kind="relay")
    assert ids(api, "flag=nested&flag=relay") == [claim.pk]


def test_rejected_claims_are_listed_only_when_asked_for(api: APIClient) -> None:
    rejected, proposed = make_claim(status="rejected"), make_claim()
    assert ids(api, "") == [proposed.pk]
    assert ids(api, "status=rejected") == [rejected.pk]


def test_claims_of_one_article(api: APIClient) -> None:
    claim = make_claim()
    make_claim()
    assert ids(api, f"article={claim.article_id}") == [claim.pk]


def test_an_article_that_there_is_not_has_no_claims(api: APIClient) -> None:
    assert ids(api, "article=99999999999999999999") == []


def test_pages_cover_everything_once_while_claims_are_added(api: APIClient) -> None:
    revision = make_revision("\n".join(f"Number {n} rose." for n in range(5)))
    first_five = [make_claim(revision, exact=line).pk for line in revision.text.splitlines()]
    page = api.get("/api/v1/claims?page_size=2").json()
    seen = [claim["id"] for claim in page["results"]]
    make_claim()
    while page["next"]:
        page = api.get(page["next"]).json()
        seen += [claim["id"] for claim in page["results"]]
    assert seen == first_five[::-1]


def test_pages_of_one_article_go_by_its_text(api: APIClient) -> None:
    revision = make_revision("\n".join(f"Number {n} rose." for n in range(5)))
    in_order = [make_claim(revision, exact=line).pk for line in reversed(revision.text.splitlines())][::-1]
    page = api.get(f"/api/v1/claims?article={revision.article_id}&page_size=2").json()
    seen = [claim["id"] for claim in page["results"]]
    while page["next"]:
        page = api.get(page["next"]).json()
        seen += [claim["id"] for claim in page["results"]]
    assert seen == in_order


def test_a_claim_is_read_with_its_chain_from_the_reader_to_the_origin(
    api: APIClient, conforms: Conforms
) -> None:
    claim = make_claim(exact="A harbour pilot told Reuters that the bridge had been closed since March.")
    make_chain(
        claim, relays=("Fox News", "Reuters"), kinds=["hosted", "nested"], origin_text="A harbour pilot",
        origin_start=claim.start, origin_end=claim.start + 15, origin_kind="anonymous",
    )  # fmt: skip
    response = api.get(f"/api/v1/claims/{claim.pk}")
    chain = response.json()["chains"][0]
    assert [relay["outlet"] for relay in chain["relays"]] == ["Fox News", "Reuters"]
    assert chain["origin"]["selector"][0]["exact"] == "A harbour pilot"
    assert conforms(response, "/claims/{id}")


def test_flags_stand_in_the_order_of_a_trace(api: APIClient) -> None:
    claim = make_claim()
    for kind in ("anonymous_origin", "nested", "relay"):
        make_flag(claim, kind=kind)
    flags = api.get(f"/api/v1/claims/{claim.pk}").json()["flags"]
    assert [flag["kind"] for flag in flags] == ["relay", "nested", "anonymous_origin"]


def test_a_step_of_the_provenance_graph_has_no_place_in_the_text(api: APIClient, conforms: Conforms) -> None:
    claim = make_graph_flag().claim
    response = api.get(f"/api/v1/claims/{claim.pk}")
    assert response.json()["flags"][0]["evidence"] == [
        {"rule": "cites", "text": "“Bridge shut” (The Star) cites The Echo", "selector": None}
    ]
    assert conforms(response, "/claims/{id}")


def test_evidence_is_quoted_with_what_stands_around_it(api: APIClient) -> None:
    claim = make_claim()
    make_flag(claim)
    evidence = api.get(f"/api/v1/claims/{claim.pk}").json()["flags"][0]["evidence"][0]
    words, position = evidence["selector"]
    assert words == {
        "type": "TextQuoteSelector",
        "exact": "The",
        "prefix": "",
        "suffix": " mayor of Lowbridge will resign ",
    }
    assert position == {"type": "TextPositionSelector", "start": 0, "end": 3}


def test_a_carried_relay_has_no_words_of_its_own(api: APIClient, conforms: Conforms) -> None:
    chain = make_chain(carried=True)
    response = api.get(f"/api/v1/claims/{chain.claim_id}")
    assert response.json()["chains"][0]["relays"][0]["selector"] is None
    assert conforms(response, "/claims/{id}")


def test_only_the_latest_scans_chains_are_shown(api: APIClient) -> None:
    claim = make_claim()
    make_chain(claim, relays=("CNN",))
    make_chain(claim, relays=("Reuters",))
    chains = api.get(f"/api/v1/claims/{claim.pk}").json()["chains"]
    assert [chain["relays"][0]["outlet"] for chain in chains] == ["Reuters"]


def test_an_editors_decision_is_read_with_its_note(api: APIClient, conforms: Conforms) -> None:
    flag = make_flag(state="dismissed", note="Their own poll.")
    response = api.get(f"/api/v1/claims/{flag.claim_id}")
    assert response.json()["flags"][0]["note"] == "Their own poll."
    assert conforms(response, "/claims/{id}")


def test_an_orphaned_claim_says_so_and_keeps_its_revision(api: APIClient) -> None:
    claim = make_claim(anchor="orphaned")
    make_revision("Other words.", article=claim.article)
    body = api.get(f"/api/v1/claims/{claim.pk}").json()
    assert (body["anchor"], body["revision"]) == ("orphaned", 1)


@pytest.mark.parametrize("number", [2, 20])
def test_listing_takes_the_same_queries_for_few_and_for_many(
    api: APIClient, django_assert_num_queries: Any, number: int
) -> None:
    for n in range(number):
        make_outlet(f"Outlet {n}")
        flag = make_flag(
            kind="nested", scan=make_scan(claim_revision := make_revision()), claim=make_claim(claim_revision)
        )
        make_chain(flag.claim, scan=flag.scan, relays=(f"Outlet {n}", "B"))
    api.get("/api/v1/claims")  # the key's use is noted once a minute
    with django_assert_num_queries(8):
        assert len(ids(api, "flag=nested&page_size=200")) == number


def test_the_whole_text_is_not_loaded_for_a_list(api: APIClient, django_assert_num_queries: Any) -> None:
    make_claim()
    api.get("/api/v1/claims")
    with django_assert_num_queries(6) as captured:
        api.get("/api/v1/claims")
    assert not any('"claims_revision"."text"' in query["sql"] for query in captured.captured_queries)
    assert Claim.objects.count() == 1
