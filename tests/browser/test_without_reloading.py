"""What happens on a page that stays where it is."""

import re

from django.contrib.auth.models import User
from django.utils import timezone
from playwright.sync_api import Page, expect

from claims.models import Flag, Scan
from tests import factories
from tests.browser.conftest import Newsroom, log_in


def test_a_decision_in_the_panel_changes_the_mark_in_the_text(
    page: Page, editor: User, newsroom: Newsroom
) -> None:
    log_in(page, editor)
    page.goto(f"/articles/{newsroom.revision.article_id}/")
    nested = page.locator("#text .mark-flag.nested")
    expect(nested).to_have_count(1)
    page.click(f"#claim-{newsroom.nested.pk}")
    page.click("#panel button:has-text('Dismiss')")
    expect(nested).to_have_count(0)


def test_filters_narrow_the_list_and_the_address_says_so(
    page: Page, reviewer: User, newsroom: Newsroom
) -> None:
    log_in(page, reviewer)
    expect(page.locator(".row")).to_have_count(2)
    page.select_option("#id_flag", "nested")
    expect(page.locator(".row")).to_have_count(1)
    expect(page.locator("#count")).to_have_text("1 claim with these filters")
    assert "flag=nested" in page.url


def test_the_way_back_from_a_filter_is_the_browsers_own(
    page: Page, reviewer: User, newsroom: Newsroom
) -> None:
    log_in(page, reviewer)
    page.select_option("#id_flag", "nested")
    expect(page.locator(".row")).to_have_count(1)
    page.go_back()
    expect(page.locator(".row")).to_have_count(2)


def test_a_running_scan_is_followed_until_its_marks_appear(
    page: Page, reviewer: User, newsroom: Newsroom
) -> None:
    revision = factories.make_revision(article=newsroom.revision.article)
    scan = factories.make_scan(revision, state="running", sentences_done=1, sentences_total=4)
    log_in(page, reviewer)
    page.goto(f"/articles/{revision.article_id}/")
    expect(page.locator("#scan")).to_contain_text("sentence 1 of 4")
    factories.make_flag(factories.make_claim(revision), scan=scan)
    Scan.objects.filter(pk=scan.pk).update(state="done", due_at=None, ended_at=timezone.now())
    expect(page.locator("#text .mark.flagged")).not_to_have_count(0)


def test_a_flag_that_was_withdrawn_meanwhile_says_so_beside_the_panel(
    page: Page, complaints: list[str], editor: User, newsroom: Newsroom
) -> None:
    log_in(page, editor)
    page.goto(f"/articles/{newsroom.revision.article_id}/")
    page.click(f"#claim-{newsroom.nested.pk}")
    expect(page.locator("#panel #claim")).to_be_visible()
    Flag.objects.filter(pk=newsroom.flag.pk).update(state="withdrawn")
    page.click("#panel button:has-text('Confirm')")
    expect(page.locator("#problems")).to_contain_text("A later scan no longer finds this flag")
    assert all("409" in complaint for complaint in complaints)
    complaints.clear()


def test_a_session_that_ended_leads_to_the_log_in_page(
    page: Page, reviewer: User, newsroom: Newsroom
) -> None:
    log_in(page, reviewer)
    page.goto(f"/articles/{newsroom.revision.article_id}/")
    page.context.clear_cookies()
    page.click(f"#claim-{newsroom.nested.pk}")
    page.wait_for_url(re.compile(r"/login/\?next="))


def test_the_chosen_theme_stays(page: Page, reviewer: User) -> None:
    log_in(page, reviewer)
    page.click("[data-theme-toggle]")
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
