"""Every page, wide and narrow, light and dark, measured for what makes it readable to everyone."""

from pathlib import Path
from typing import Literal

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page

from tests.browser.conftest import Newsroom, log_in

AUDIT = (Path(__file__).parent / "audit.js").read_text()
SCHEMES: list[Literal["light", "dark"]] = ["light", "dark"]


def addresses(newsroom: Newsroom) -> list[str]:
    article = f"/articles/{newsroom.revision.article_id}/"
    return [
        "/",
        "/?q=nowhere",
        f"/claims/{newsroom.nested.pk}/",
        "/articles/",
        article,
        f"{article}?claim={newsroom.nested.pk}",
    ]


def wrong_with(page: Page, address: str) -> list[str]:
    page.goto(address)
    if "?claim=" in address:
        page.locator("#panel #claim").wait_for()
    return [f"{address}: {complaint}" for complaint in page.evaluate(AUDIT)]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [1280, 600, 360])
def test_every_page_can_be_read_by_everyone(
    page: Page, editor: User, newsroom: Newsroom, width: int, scheme: Literal["light", "dark"]
) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.emulate_media(color_scheme=scheme)
    complaints = wrong_with(page, "/login/")
    log_in(page, editor)
    assert (
        complaints + [wrong for address in addresses(newsroom) for wrong in wrong_with(page, address)] == []
    )


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_page_for_outsiders_can_be_read_by_everyone(
    page: Page, complaints: list[str], outsider: User, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    log_in(page, outsider)
    assert page.evaluate(AUDIT) == []
    assert all("403" in complaint for complaint in complaints)
    complaints.clear()
