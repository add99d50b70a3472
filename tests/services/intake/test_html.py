"""A page becomes the text of its article, and nothing of its markup stays."""

import time
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.errors import ClaimsError
from claims.services.intake.cleaning import clean
from claims.services.intake.errors import NoArticleError
from claims.services.intake.html import MAX_ELEMENTS, is_page, read_fragment, read_page
from tests.web_server import PAGE


def test_a_page_without_an_article_is_refused_and_says_what_to_do() -> None:
    with pytest.raises(NoArticleError, match="Paste its text"):
        read_page("<html><head><title>App</title></head><body><div id=root></div></body></html>")


def test_markup_nested_beyond_reason_is_refused_at_once() -> None:
    with pytest.raises(NoArticleError, match="nested more than"):
        read_fragment("<div>" * 100_000)


def test_a_page_gives_its_main_text_in_paragraphs() -> None:
    paragraphs = clean(read_page(PAGE).text).text.split("\n\n")
    assert paragraphs[0] == "Bridge closed"
    assert paragraphs[2] == (
        "A harbour pilot told Reuters that he had seen the crack in March and had reported it at once."
    )
    assert len(paragraphs) == 4


def test_a_page_gives_its_title_author_site_language_and_date_in_utc() -> None:
    page = read_page(PAGE)
    assert (page.title, page.byline, page.site_name, page.language) == (
        "Bridge closed", "Ann Weaver", "Lowbridge Echo", "en-GB",
    )  # fmt: skip
    assert page.published_at == datetime(2026, 3, 4, 8, 11, 12, tzinfo=UTC)


def test_a_date_is_never_guessed_from_the_words_of_a_page() -> None:
    page = PAGE.replace("2026-03-04T10:11:12+02:00", "").replace("All rights", "Since 2019-05-06 all rights")
    assert read_page(page).published_at is None


def test_the_stated_address_is_read_with_its_entities_and_against_the_pages_own() -> None:
    page = PAGE.replace("<head>", '<head><link href="/b?id=1&amp;x=2" rel="canonical">')
    assert read_page(page, "https://echo.example/a").canonical_url == "https://echo.example/b?id=1&x=2"


@pytest.mark.parametrize(
    "active",
    ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<a href='javascript:alert(1)'></a>",
     "<iframe srcdoc='alert(1)'></iframe>", "<style>alert(1)</style>", "<svg><script>alert(1)</script>"],
)  # fmt: skip
def test_nothing_active_survives(active: str) -> None:
    assert "alert" not in read_fragment(f"<p>Before {active}after</p>")
    assert "alert" not in read_page(PAGE.replace("<p>A harbour", f"<p>{active} A harbour")).text


def test_words_about_markup_are_words() -> None:
    assert read_fragment("<p>Type &lt;b&gt; &amp; go, if x &lt; y</p>") == "Type <b> & go, if x < y"


def test_blocks_of_a_fragment_are_paragraphs_and_line_breaks_in_the_source_are_spaces() -> None:
    markup = "<h2>Bridge</h2><div>told\n <b>Reu</b>ters</div><ul><li>one<li>two</ul>last<br>line"
    assert clean(read_fragment(markup)).text.split("\n\n") == [
        "Bridge",
        "told Reuters",
        "one",
        "two",
        "last",
        "line",
    ]


@pytest.mark.parametrize(("markup", "whole"), [(PAGE, True), ("<p>Only this</p>", False), ("a < b", False)])
def test_a_page_is_told_from_a_fragment(markup: str, whole: bool) -> None:
    assert is_page(markup) is whole


@given(st.text("<>/ab=\"'&;!-[]p ", max_size=80))
def test_broken_markup_raises_nothing_but_our_own_errors(markup: str) -> None:
    for read in (read_fragment, read_page):
        with suppress(ClaimsError):
            read(markup)


def test_a_page_of_very_many_elements_is_read_whole_and_in_time() -> None:
    paragraphs = "".join(f"<p>On day {n} the pilot told Reuters more.</p>\n" for n in range(MAX_ELEMENTS))
    started = time.monotonic()
    page = read_page(PAGE.replace("</article>", paragraphs + "</article>"))
    assert time.monotonic() - started < 15  # telling boilerplate from text would take minutes
    assert page.text.count("told Reuters more.") == MAX_ELEMENTS
    assert (page.title, page.byline) == ("Bridge closed", "Ann Weaver")
    assert "Sport" not in page.text
