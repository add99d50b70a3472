"""A real Chromium on a real server. Without one on the machine these tests are skipped, or fail where
REQUIRE_BROWSER=1 says that they must not be."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from claims.models import Claim, Flag, Revision
from tests import factories

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

TEXT = (
    "The mayor will resign on Friday, the council said.\n\n"
    "The network noted that a harbour pilot told Reuters, “It was closed since March.” Nobody spoke.\n\n"
    "CNN and Fox News reported that the bridge had been sold."
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


def _executable() -> str:
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    reason = "no Chromium on this machine: apt-get install chromium"
    if os.environ.get("REQUIRE_BROWSER") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = _executable()
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # Playwright's loop runs in this thread, where Django would then refuse its own (blocking) queries.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@dataclass
class Newsroom:
    """One article with a nested chain, two relays side by side, and a claim without a flag."""

    revision: Revision
    nested: Claim
    flag: Flag


@pytest.fixture
def newsroom(transactional_db: None) -> Newsroom:
    outlet = factories.make_outlet("The Lowbridge Echo")
    article = factories.make_article(publisher=outlet)
    revision = factories.make_revision(TEXT, article=article, title="Mayor to go over bridge")
    scan = factories.make_scan(revision, supported=True, language="en")
    _, second, third = TEXT.split("\n\n")
    factories.make_claim(revision)
    nested = factories.make_claim(revision, exact=second.removesuffix(" Nobody spoke."))
    factories.make_claim(revision, exact="“It was closed since March.”")
    factories.make_chain(
        nested,
        scan=scan,
        kinds=["hosted", "nested", "anonymous_origin"],
        relays=("Fox News", "Reuters"),
        origin_text="a harbour pilot",
        origin_kind="anonymous",
    )
    flag = factories.make_flag(nested, kind="nested", scan=scan)
    beside = factories.make_claim(revision, exact=third)
    factories.make_chain(beside, scan=scan, relays=("CNN", "Fox News"))
    factories.make_flag(beside, kind="relay", scan=scan)
    factories.make_flag(beside, kind="unnamed_relay", scan=scan, state="dismissed", note="Both are named.")
    return Newsroom(revision, nested, flag)


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complained of; a test that provokes a complaint takes it out."""
    return []


@pytest.fixture
def page(chromium: Browser, live_server: LiveServer, complaints: list[str]) -> Iterator[Page]:
    """A page of a browser of its own; fails the test on any error, also of the content security policy."""

    def listen(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    context = chromium.new_context(base_url=live_server.url, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.on("console", listen)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert complaints == []


def log_in(page: Page, user: User) -> None:
    page.goto("/login/")
    page.fill("#id_username", user.username)
    page.fill("#id_password", "secret")
    page.press("#id_password", "Enter")
    page.get_by_role("button", name="Log out").wait_for()
