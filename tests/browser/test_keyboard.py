"""The whole way of a reader by the keyboard alone."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from tests.browser.conftest import Newsroom


def tab_to(page: Page, name: str, steps: int = 40) -> None:
    """Presses Tab until the focus is on what has this name."""
    told = (
        "() => document.activeElement.getAttribute('aria-label') || document.activeElement.textContent.trim()"
    )
    for _ in range(steps):
        page.keyboard.press("Tab")
        if name in page.evaluate(told):
            return
    raise AssertionError(f"Tab never reached “{name}”; it is on “{page.evaluate(told)}”")


def log_in_by_keyboard(page: Page, user: User) -> None:
    page.goto("/")
    page.keyboard.type(user.username)
    page.keyboard.press("Tab")
    page.keyboard.type("secret")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Log out").wait_for()


def test_from_the_log_in_to_a_dismissed_flag_and_back(page: Page, editor: User, newsroom: Newsroom) -> None:
    log_in_by_keyboard(page, editor)
    tab_to(page, "Mayor to go over bridge")
    page.keyboard.press("Enter")
    expect(page.locator(f"#claim-{newsroom.nested.pk}")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#panel #claim-title")).to_be_focused()
    tab_to(page, "Dismiss")
    page.keyboard.press("Enter")
    expect(page.locator("#panel .message")).to_have_text("The flag “nested” is dismissed.")
    newsroom.flag.refresh_from_db()
    assert newsroom.flag.state == "dismissed"
    tab_to(page, "Reopen")
    page.keyboard.press("Enter")
    expect(page.locator("#panel .message")).to_have_text("The flag “nested” is open again.")
    newsroom.flag.refresh_from_db()
    assert newsroom.flag.state == "open"


@pytest.mark.parametrize("where", ["/claims/{claim}/", "/articles/{article}/?claim={claim}"])
def test_enter_in_the_note_decides_nothing(page: Page, editor: User, newsroom: Newsroom, where: str) -> None:
    log_in_by_keyboard(page, editor)
    page.goto(where.format(claim=newsroom.nested.pk, article=newsroom.revision.article_id))
    methods: list[str] = []
    page.on("request", lambda request: methods.append(request.method))
    page.get_by_label("Note").fill("The network spoke to him itself.")
    page.keyboard.press("Enter")
    tab_to(page, "Dismiss")
    page.keyboard.press("Enter")
    expect(page.locator("#claim .message")).to_have_text("The flag “nested” is dismissed.")
    assert methods.count("POST") == 1


def test_the_first_stop_of_a_page_leads_past_the_navigation(
    page: Page, reviewer: User, newsroom: Newsroom
) -> None:
    log_in_by_keyboard(page, reviewer)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_closing_the_panel_gives_the_focus_back_to_the_claim(
    page: Page, reviewer: User, newsroom: Newsroom
) -> None:
    log_in_by_keyboard(page, reviewer)
    page.goto(f"/articles/{newsroom.revision.article_id}/")
    page.locator(f"#claim-{newsroom.nested.pk}").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#panel #claim-title")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(f"#claim-{newsroom.nested.pk}")).to_be_focused()
    expect(page.locator("#panel #claim")).to_have_count(0)
