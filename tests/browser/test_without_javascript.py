"""Every way also works where scripts do not."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import Newsroom, log_in


@pytest.fixture
def page(chromium: Browser, live_server: LiveServer) -> Iterator[Page]:
    context = chromium.new_context(base_url=live_server.url, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_the_list_is_filtered_by_a_form(page: Page, reviewer: User, newsroom: Newsroom) -> None:
    log_in(page, reviewer)
    page.select_option("#id_flag", "nested")
    page.click("text=Filter")
    expect(page.locator(".row")).to_have_count(1)


def test_a_mark_leads_to_the_claims_page(page: Page, reviewer: User, newsroom: Newsroom) -> None:
    log_in(page, reviewer)
    page.goto(f"/articles/{newsroom.revision.article_id}/")
    page.click(f"#claim-{newsroom.nested.pk}")
    assert page.url.endswith(f"/claims/{newsroom.nested.pk}/")


def test_a_flag_is_dismissed_and_reopened_by_a_form(page: Page, editor: User, newsroom: Newsroom) -> None:
    log_in(page, editor)
    page.goto(f"/claims/{newsroom.nested.pk}/")
    page.click("text=Dismiss")
    expect(page.locator(".message")).to_have_text("The flag “nested” is dismissed.")
    page.click("text=Reopen")
    expect(page.locator(".message")).to_have_text("The flag “nested” is open again.")
