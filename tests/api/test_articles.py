"""Articles: handed in, scanned once, found again, read with their claims."""

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from rest_framework.test import APIClient

from claims import attribution
from claims.models import Article, Fetch, Integration, Revision, Scan, WorkState
from tests.factories import (
    TEXT,
    make_article,
    make_chain,
    make_claim,
    make_flag,
    make_outlet,
    make_revision,
    make_scan,
)

pytestmark = pytest.mark.django_db
Conforms = Callable[[Any, str], bool]

STORY = {"text": TEXT, "title": "Bridge", "external_id": "story-1"}
NINJS = {"uri": "https://agency.example/1", "headline": "Bridge", "body_text": TEXT}


def submit(api: APIClient, **body: Any) -> Any:
    return api.post("/api/v1/articles", body)


@pytest.mark.parametrize("body", [{}, {"title": "Bridge"}, {"text": TEXT, "ninjs": NINJS}])
def test_anything_but_one_document_is_refused(
    api: APIClient, conforms: Conforms, body: dict[str, Any]
) -> None:
    response = submit(api, **body)
    assert response.status_code == 422
    assert "Give exactly one of text, html, ninjs." in response.json()["errors"][0]["detail"]
    assert conforms(response, "/articles")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"text": " \x00 "}, "empty-text"),
        ({"text": TEXT, "url": "ftp://echo.example/a"}, "invalid-url"),
        ({"text": TEXT, "url": "//[::1"}, "invalid-url"),
        ({"html": "<html><body></body></html>"}, "no-article"),
        ({"ninjs": {"headline": "Bridge"}}, "not-ninjs"),
        ({"ninjs": {**NINJS, "pubstatus": "canceled"}}, "withheld"),
        ({"html": "<div>" * 100_000}, "no-article"),
    ],
)
def test_what_cannot_be_used_is_refused_and_not_stored(
    api: APIClient, body: dict[str, Any], code: str
) -> None:
    response = submit(api, **body)
    assert (response.status_code, response.json()["type"]) == (422, f"/api/v1/problems/{code}")
    assert not Article.objects.exists()


def test_a_text_beyond_the_limit_is_refused(api: APIClient) -> None:
    response = submit(api, text="Words. " * 1_500_000)
    assert response.status_code == 413
    assert "Import it in parts" in response.json()["detail"]


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("external_id", "x" * 501),
        ("provider", "x" * 201),
        ("external_id", "a\x00b"),
        ("queue", "fast"),
        ("ninjs", []),
    ],
)
def test_a_member_that_does_not_fit_is_pointed_at(api: APIClient, member: str, value: Any) -> None:
    response = submit(api, **{"text": TEXT, member: value})
    assert response.status_code == 422
    assert [error["pointer"] for error in response.json()["errors"]] == [f"#/{member}"]


def test_an_address_and_an_id_of_two_articles_are_a_conflict(api: APIClient, conforms: Conforms) -> None:
    submit(api, **STORY)
    submit(api, text=TEXT, url="https://echo.example/a")
    response = submit(api, **STORY, url="https://echo.example/a")
    assert (response.status_code, response.json()["type"]) == (409, "/api/v1/problems/conflicting-identity")
    assert conforms(response, "/articles")


def test_a_handed_in_article_waits_for_a_worker(api: APIClient, conforms: Conforms) -> None:
    response = submit(api, **STORY)
    scan = Scan.objects.get()
    assert (response.status_code, response.headers["Retry-After"]) == (202, "1")
    assert response.headers["Location"] == f"http://testserver/api/v1/scans/{scan.pk}"
    assert (scan.state, scan.revision.text) == (WorkState.QUEUED, TEXT)
    assert conforms(response, "/articles")


def test_bulk_waits_behind_what_people_wait_for(api: APIClient) -> None:
    response = submit(api, **STORY, queue="bulk")
    assert response.headers["Retry-After"] == "10"
    assert Scan.objects.get().queue == "bulk"


def test_the_same_again_gives_the_same_article_and_scan(api: APIClient) -> None:
    first, second = submit(api, **STORY).json(), submit(api, **STORY).json()
    assert (first["article"]["id"], first["scan"]["id"]) == (second["article"]["id"], second["scan"]["id"])
    assert Scan.objects.count() == Revision.objects.count() == 1


def test_the_same_again_after_its_scan_is_answered_with_that_scan(api: APIClient, conforms: Conforms) -> None:
    submit(api, **STORY)
    scan = Scan.objects.get()
    for state in ({"state": "running"}, {"state": "done", "due_at": None, "ended_at": scan.requested_at}):
        Scan.objects.update(**state, engine_version=attribution.VERSION)
    response = submit(api, **STORY)
    assert (response.status_code, response.json()["scan"]["id"]) == (200, scan.pk)
    assert "Retry-After" not in response.headers
    assert conforms(response, "/articles")


def test_changed_words_make_the_next_revision_and_a_scan_of_it(api: APIClient) -> None:
    first = submit(api, **STORY).json()
    second = submit(api, **{**STORY, "text": TEXT + "\n\nMore followed."}).json()
    assert (first["article"]["id"], second["article"]["revision"]) == (second["article"]["id"], 2)
    assert second["scan"]["revision"] == 2


def test_an_id_is_the_senders_own_unless_it_names_a_provider(
    api: APIClient, integration: Integration
) -> None:
    own, named = submit(api, **STORY).json(), submit(api, **STORY, provider="Archive").json()
    assert own["article"]["provider"] == integration.name
    assert named["article"]["id"] != own["article"]["id"]


def test_a_ninjs_item_is_known_by_its_uri(api: APIClient) -> None:
    article = submit(api, ninjs=NINJS).json()["article"]
    assert (article["external_id"], article["title"]) == (NINJS["uri"], "Bridge")


def test_what_the_sender_says_goes_before_what_the_document_says(api: APIClient) -> None:
    article = submit(api, ninjs=NINJS, title="Bridge falls", publisher="Echo", external_id="1").json()[
        "article"
    ]
    assert (article["title"], article["publisher"], article["external_id"]) == ("Bridge falls", "Echo", "1")


def test_a_page_is_read_by_its_main_text_and_known_by_its_address(api: APIClient) -> None:
    page = (
        f"<html><title>Bridge</title><body><article><p>{TEXT}</p></article><script>x</script></body></html>"
    )
    article = submit(api, html=page, url="https://www.Echo.example/bridge/?utm_source=x#top").json()[
        "article"
    ]
    assert article["canonical_url"] == "https://www.echo.example/bridge"
    assert "script" not in Revision.objects.get().text


def test_the_publisher_is_recognised_by_its_domain(api: APIClient) -> None:
    outlet = make_outlet("The Lowbridge Echo")
    outlet.domains.create(domain="echo.example")
    article = submit(api, text=TEXT, url="https://echo.example/a").json()["article"]
    assert article["publisher"] == "The Lowbridge Echo"


def test_what_was_removed_from_the_text_is_said(api: APIClient) -> None:
    assert "hidden" in submit(api, text="The \u202emayor resigned.").json()["notices"][0]


@pytest.mark.parametrize(
    "url", ["echo.example/a", "ftp://echo.example/a", "https://[", "https://a.example/" + "é" * 1_900]
)
def test_an_address_that_is_none_is_refused_at_once(api: APIClient, conforms: Conforms, url: str) -> None:
    response = submit(api, url=url)
    assert (response.status_code, response.json()["type"]) == (422, "/api/v1/problems/invalid-url")
    assert not Fetch.objects.exists()
    assert conforms(response, "/articles")


def test_an_address_alone_is_fetched_by_a_worker_and_not_in_the_request(
    api: APIClient, conforms: Conforms
) -> None:
    response = submit(api, url="https://127.0.0.1:1/a?utm_source=x", external_id="7", queue="bulk")
    fetch = Fetch.objects.get()
    assert (response.status_code, response.headers["Retry-After"]) == (202, "10")
    assert response.headers["Location"] == f"http://testserver/api/v1/fetches/{fetch.pk}"
    assert (fetch.state, fetch.url, fetch.provider) == ("queued", "https://127.0.0.1:1/a", "Wire desk")
    assert conforms(response, "/articles")


def test_the_same_address_again_gives_the_fetch_that_waits(api: APIClient) -> None:
    first, second = (submit(api, url="https://echo.example/a").json()["fetch"]["id"] for _ in range(2))
    assert first == second


def test_history_keeps_who_and_that_it_was_the_api(api: APIClient, integration: Integration) -> None:
    submit(api, **STORY)
    context = apps.get_model("claims", "ArticleEvent").objects.get().pgh_context.metadata
    assert (context["surface"], context["user"]) == ("api", integration.user_id)
    assert context["url"] == "/api/v1/articles"


def test_an_editors_browser_may_hand_in(editor: User) -> None:
    client = APIClient()
    client.force_login(editor)
    assert submit(client, **STORY).json()["article"]["provider"] == editor.username


def test_an_article_is_read_with_its_claims_in_the_order_of_the_text(
    api: APIClient, conforms: Conforms
) -> None:
    revision = make_revision()
    second = make_claim(revision, exact="The council meets every Tuesday.")
    first = make_claim(revision)
    make_chain(make_flag(first).claim)
    response = api.get(f"/api/v1/articles/{revision.article_id}")
    assert [claim["id"] for claim in response.json()["claims"]] == [first.pk, second.pk]
    assert response.json()["text"] == TEXT
    assert conforms(response, "/articles/{id}")


def test_an_article_with_very_many_claims_says_where_the_others_are(
    api: APIClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claims.api.representations.MOST_CLAIMS", 1)
    revision = make_revision()
    claims = [make_claim(revision, exact="The council meets every Tuesday."), make_claim(revision)]
    body = api.get(f"/api/v1/articles/{revision.article_id}").json()
    everything = api.get(body["more_claims"]).json()["results"]
    assert [claim["id"] for claim in body["claims"]] == [claims[1].pk]
    assert [claim["id"] for claim in everything] == [claims[1].pk, claims[0].pk]


def test_an_article_is_read_with_its_latest_text_and_the_scan_of_it(api: APIClient) -> None:
    make_scan(make_revision())
    article = Article.objects.get()
    scan = make_scan(make_revision("Other words.", article=article), state="running")
    body = api.get(f"/api/v1/articles/{article.pk}").json()
    assert (body["text"], body["revision"], body["scan"]["id"]) == ("Other words.", 2, scan.pk)


def test_rejected_and_replaced_claims_are_not_the_articles(api: APIClient) -> None:
    revision = make_revision()
    make_claim(revision, status="replaced")
    make_claim(revision, exact="The council meets every Tuesday.", status="rejected")
    assert api.get(f"/api/v1/articles/{revision.article_id}").json()["claims"] == []


def test_an_article_without_a_text_is_not_there_yet(api: APIClient) -> None:
    article = make_article()
    assert api.get(f"/api/v1/articles/{article.pk}").status_code == 404
    assert api.get("/api/v1/articles").json()["results"] == []


def test_articles_are_listed_the_latest_first(api: APIClient, conforms: Conforms) -> None:
    older, newer = make_revision().article, make_revision().article
    response = api.get("/api/v1/articles")
    assert [article["id"] for article in response.json()["results"]] == [newer.pk, older.pk]
    assert conforms(response, "/articles")


@pytest.mark.parametrize("query", ["provider=CMS&external_id=7", "url=HTTPS://echo.example/a/?utm_source=x"])
def test_an_article_is_found_by_the_names_its_system_gives_it(api: APIClient, query: str) -> None:
    make_revision()
    wanted = make_article(provider="CMS", external_id="7", canonical_url="https://echo.example/a")
    make_revision(article=wanted)
    assert [article["id"] for article in api.get(f"/api/v1/articles?{query}").json()["results"]] == [
        wanted.pk
    ]


@pytest.mark.parametrize(
    "query", ["url=nothing", "provider=%00", "external=7", "page_size=0", "page_size=201", "cursor=x"]
)
def test_a_wrong_parameter_is_named(api: APIClient, conforms: Conforms, query: str) -> None:
    response = api.get(f"/api/v1/articles?{query}")
    assert response.status_code == 422
    assert response.json()["errors"][0]["parameter"] == query.partition("=")[0]
    assert conforms(response, "/articles")


@pytest.mark.parametrize("number", [2, 20])
def test_listing_takes_the_same_queries_for_few_and_for_many(
    api: APIClient, django_assert_num_queries: Any, number: int
) -> None:
    for n in range(number):
        make_revision(
            article=make_article(publisher=make_outlet(f"Outlet {n}"), credited_wire=make_outlet(f"Wire {n}"))
        )
    api.get("/api/v1/claims")  # the key's use is noted once a minute
    with django_assert_num_queries(4):
        assert len(api.get("/api/v1/articles").json()["results"]) == number


@pytest.mark.parametrize("number", [2, 20])
def test_reading_takes_the_same_queries_for_few_and_for_many_claims(
    api: APIClient, django_assert_num_queries: Any, number: int
) -> None:
    revision = make_revision("\n".join(f"Number {n} rose." for n in range(number)))
    scan = make_scan(revision)
    for line in revision.text.splitlines():
        make_chain(
            make_flag(make_claim(revision, exact=line), scan=scan).claim,
            scan=scan,
            relays=(f"Outlet {line}", "B"),
        )
    api.get("/api/v1/claims")
    with django_assert_num_queries(9):
        assert len(api.get(f"/api/v1/articles/{revision.article_id}").json()["claims"]) == number
