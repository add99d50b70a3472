"""The API's page, in a real browser, under the Content-Security-Policy of every page."""

import pytest
from playwright.sync_api import Page, expect

from claims.models import Integration
from tests.factories import KEY

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_page_is_read_without_a_complaint_of_the_browser(page: Page) -> None:
    page.goto("/api/v1/docs/")
    expect(page.get_by_text("Hand in an article to be scanned")).to_be_visible()
    expect(page.get_by_text("Every request may be sent twice")).to_be_visible()


def test_an_operation_is_tried_with_a_key(page: Page, integration: Integration) -> None:
    page.goto("/api/v1/docs/")
    page.get_by_role("button", name="Authorize").click()
    page.get_by_label("auth-bearer-value").fill(KEY)
    page.get_by_label("auth-bearer-value").press("Enter")
    page.get_by_role("button", name="Close").first.click()
    page.get_by_text("Trace a text while you wait").click()
    page.get_by_role("button", name="Try it out").click()
    page.get_by_role("button", name="Execute").click()
    expect(page.locator(".live-responses-table .response-col_status").last).to_contain_text("200")
