"""Fetches are followed on the desk until the article is there, or until it is said why it is not."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from claims.models import Fetch
from claims.services.fetching import request_fetch, run_fetch
from tests.admin_pages import list_of, page_of, text
from tests.web_server import PAGE, Site, closed_site, site

pytestmark = pytest.mark.django_db

__all__ = ["closed_site", "site"]


def fetched(address: str) -> Fetch:
    fetch = request_fetch(url=address)
    run_fetch(fetch_id=fetch.pk)
    return fetch


def test_a_page_that_is_not_there_says_what_to_do(edda: Client, site: Site) -> None:
    assert "HTTP 404: the page is not there. Check" in text(edda.get(page_of(fetched(site.url("/lost")))))


def test_a_private_address_says_what_to_do(edda: Client, closed_site: Site) -> None:
    said = text(edda.get(page_of(fetched(closed_site.url("/bridge")))))
    assert "Failed" in said
    assert "forbidden-address" in said


def test_the_page_looks_again_until_the_fetch_has_ended(edda: Client, site: Site) -> None:
    fetch = request_fetch(url=site.serve("/bridge", PAGE))
    assert '<meta http-equiv="refresh"' in edda.get(page_of(fetch)).content.decode()
    run_fetch(fetch_id=fetch.pk)
    assert '<meta http-equiv="refresh"' not in edda.get(page_of(fetch)).content.decode()


def test_an_article_that_came_is_linked_with_its_scan(edda: Client, site: Site) -> None:
    fetch = fetched(site.serve("/bridge", PAGE))
    fetch.refresh_from_db()
    assert fetch.scan
    page = edda.get(page_of(fetch)).content.decode()
    assert page_of(fetch.scan) in page
    assert page_of(fetch.scan.revision.article) in page
    assert "Bridge closed" in text(edda.get(list_of(Fetch)))


def test_a_fetch_that_waits_long_says_that_no_worker_may_run(edda: Client) -> None:
    fetch = request_fetch(url="https://echo.example/a")
    Fetch.objects.update(requested_at=timezone.now() - timedelta(seconds=11))
    assert "no worker runs" in text(edda.get(page_of(fetch)))
