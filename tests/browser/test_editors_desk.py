"""The admin in a real browser: the policy blocks nothing, all of it fits a phone, scans are watched."""

import pytest
from django.contrib.auth.models import User
from django.db.models import Model
from playwright.sync_api import Page

from claims.models import Article, Chain, Claim, Fetch, Flag, Outlet, Revision, Scan
from claims.services.scanning import run_scan
from tests.admin_pages import add_page, list_of, page_of
from tests.browser.conftest import Newsroom, log_in

MODELS: list[type[Model]] = [Article, Chain, Claim, Fetch, Flag, Outlet, Revision, Scan]


@pytest.fixture(autouse=True)
def without_favicon(page: Page) -> None:
    """Django's admin names no icon, and the browser asks for one at the site's root."""
    page.route("**/favicon.ico", lambda route: route.fulfill(status=204))


def addresses() -> list[str]:
    pages = [page_of(row) for model in MODELS for row in model._default_manager.all()[:1]]
    return [*map(list_of, MODELS), *pages, add_page(Article), add_page(Outlet)]


@pytest.mark.parametrize("width", [1280, 360])
def test_every_page_obeys_the_policy_and_fits(
    page: Page, editor: User, newsroom: Newsroom, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    log_in(page, editor)
    for address in addresses():
        assert page.goto(address).ok  # type: ignore[union-attr]
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_a_scan_is_asked_for_and_watched_until_it_is_done(
    page: Page, editor: User, newsroom: Newsroom
) -> None:
    log_in(page, editor)
    page.goto(list_of(Article))
    page.locator("input.action-select").check()
    page.get_by_label("Action:").select_option(label="Flag secondary reporting")
    page.get_by_role("button", name="Go").click()
    page.get_by_role("link", name="(Queued)").click()
    page.get_by_text("looks again every two seconds").wait_for()
    run_scan(scan_id=Scan.objects.latest("pk").pk)
    page.get_by_text("claims flagged").wait_for()  # without another click
    page.get_by_text("looks again every two seconds").wait_for(state="detached")


def test_an_alias_is_added_by_hand(page: Page, editor: User, newsroom: Newsroom) -> None:
    log_in(page, editor)
    page.goto(page_of(Outlet.objects.get()))
    page.get_by_role("button", name="Add another Outlet name").click()
    page.locator("#id_names-0-text").fill("The Echoist")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("was changed successfully").wait_for()
    assert Outlet.objects.get().names.get().text == "The Echoist"


def test_a_publisher_is_found_by_typing(page: Page, editor: User, newsroom: Newsroom) -> None:
    Outlet.objects.create(name="Quay Radio")
    log_in(page, editor)
    page.goto(page_of(newsroom.revision.article))
    page.locator(".field-publisher .select2-selection").click()
    page.locator(".select2-search__field").fill("quay")
    page.locator(".select2-results__option", has_text="Quay Radio").click()
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("it is read anew").wait_for()
    assert Article.objects.get().publisher == Outlet.objects.get(name="Quay Radio")
