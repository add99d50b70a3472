"""Who gets in, and what the others are told."""

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from django.views.defaults import bad_request, server_error

from tests import factories
from tests.web.asserting import words

pytestmark = pytest.mark.django_db


def pages() -> list[str]:
    """Every page that a member may open, of one claim."""
    claim = factories.make_claim()
    article = [claim.article_id]
    return [
        reverse("claims"),
        reverse("claim", args=[claim.pk]),
        reverse("articles"),
        reverse("article", args=article),
        reverse("scan", args=article),
    ]


def test_nobody_reads_a_page_without_logging_in(client: Client) -> None:
    for page in pages():
        assert client.get(page).headers["Location"] == f"/login/?next={page}"


def test_nobody_sends_a_form_without_logging_in(client: Client) -> None:
    flag = factories.make_flag()
    client.post(reverse("flag", args=[flag.pk]), {"decision": "dismiss"})
    flag.refresh_from_db()
    assert flag.state == "open"


def test_an_outsider_is_refused_every_page_and_told_whom_to_ask(outsider_client: Client) -> None:
    for page in pages():
        response = outsider_client.get(page)
        assert (response.status_code, "Ask a desk lead" in words(response)) == (403, True)


def test_a_piece_of_a_page_that_is_asked_for_after_the_session_ended_reloads_the_page(client: Client) -> None:
    response = client.get(reverse("claims"), headers={"HX-Request": "true"})
    assert response.headers["HX-Refresh"] == "true"


def test_a_reviewer_opens_every_page(reviewer_client: Client) -> None:
    assert {reviewer_client.get(page).status_code for page in pages()} == {200}


def test_the_log_in_page_says_so_where_name_and_password_do_not_go_together(
    client: Client, roles: None
) -> None:
    response = client.post(reverse("login"), {"username": "nobody", "password": "wrong"})
    assert "do not go together" in words(response)


def test_logging_in_leads_to_the_page_that_was_asked_for(client: Client) -> None:
    user = factories.make_user()
    form = {"username": user.username, "password": "secret", "next": "/articles/"}
    assert client.post(reverse("login"), form).headers["Location"] == "/articles/"


def test_logging_in_leads_to_no_other_site(client: Client) -> None:
    user = factories.make_user()
    form = {"username": user.username, "password": "secret", "next": "https://elsewhere.example/"}
    assert client.post(reverse("login"), form).headers["Location"] == "/"


def test_logging_out_takes_a_form_and_no_mere_link(reviewer_client: Client) -> None:
    assert reviewer_client.get(reverse("logout")).status_code == 405


def test_after_logging_out_the_pages_are_closed(reviewer_client: Client) -> None:
    reviewer_client.post(reverse("logout"))
    assert reviewer_client.get(reverse("claims")).status_code == 302


def test_only_staff_see_the_way_to_the_admin(editor_client: Client, reviewer_client: Client) -> None:
    links = [b'href="/admin/"' in client.get("/").content for client in (editor_client, reviewer_client)]
    assert links == [True, False]


def test_a_page_that_is_not_there_says_so_in_the_desks_own_words(reviewer_client: Client) -> None:
    response = reviewer_client.get("/no/such/page/")
    assert (response.status_code, "There is nothing here" in words(response)) == (404, True)


def test_a_page_that_breaks_says_so_without_needing_a_user_or_the_database(rf: RequestFactory) -> None:
    assert "Something broke on our side" in words(server_error(rf.get("/")))


def test_a_damaged_request_is_refused_in_the_desks_own_words(rf: RequestFactory) -> None:
    assert "was not understood" in words(bad_request(rf.get("/"), exception=Exception()))


def test_a_form_without_its_token_is_refused_in_the_desks_own_words() -> None:
    response = Client(enforce_csrf_checks=True).post(reverse("login"), {})
    assert (response.status_code, "This form had expired" in words(response)) == (403, True)


def test_pages_are_kept_by_no_shared_cache(reviewer_client: Client) -> None:
    assert "private" in reviewer_client.get(reverse("claims")).headers["Cache-Control"]
