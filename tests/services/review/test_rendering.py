"""Markdown that people wrote becomes HTML that does no harm."""

import time

import pytest
from lxml.html import fragment_fromstring  # type: ignore[import-untyped]

from claims.services.review import render_markdown


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![x](https://tracker.example/pixel.png)",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:x)",
        "[x](&#x6A;avascript:alert(1))",
        "[x][a]\n\n[a]: javascript:alert(1)",
        "[x](\tjava\nscript:alert(1))",
        "<javascript:alert(1)>",
        '[x](https://a.example "\\" onmouseover=\\"alert(1)")',
        "<svg/onload=alert(1)>",
        "<a href='javascript:x'>x</a>",
        "<style>*{display:none}</style>",
        "<iframe src=//evil.example></iframe>",
        "```html\n<script>alert(1)</script>\n```",
        "<!-- --><form action=//evil.example>",
    ],
)
def test_nothing_that_runs_loads_or_hides_comes_through(hostile: str) -> None:
    for element in fragment_fromstring(render_markdown(hostile), create_parent="div").iter():
        assert element.tag in {"div", "p", "a", "pre", "code"}
        assert set(element.attrib) <= {"href", "title", "rel"}
        assert element.get("href", "https://").startswith("https://")


def test_a_link_goes_to_the_web_and_gives_nothing_away() -> None:
    html = render_markdown("[the register](https://register.example/x)")
    assert 'href="https://register.example/x"' in html
    assert 'rel="nofollow noopener noreferrer"' in html


def test_the_texts_headings_stand_below_the_pages_own() -> None:
    assert render_markdown("# A\n\n###### B") == "<h3>A</h3>\n<h6>B</h6>\n"


def test_what_explanations_are_made_of_comes_through() -> None:
    html = render_markdown(
        "We *asked* **twice**:\n\n1. one\n2. two\n\n> So.\n\n| a | b |\n|---|---|\n| 1 | 2 |"
    )
    for tag in ("<em>", "<strong>", "<ol>", "<li>", "<blockquote>", "<table>", "<td>"):
        assert tag in html


def test_html_that_somebody_typed_is_shown_as_it_was_typed() -> None:
    assert "&lt;b&gt;x&lt;/b&gt;" in render_markdown("<b>x</b>")


def test_no_words_are_no_html() -> None:
    assert render_markdown("") == ""


@pytest.mark.parametrize("piece", ["[", "> ", "*a ", "- ", "`", "((", "![](", "<a "])
def test_the_longest_explanation_takes_little_time_however_strange(piece: str) -> None:
    began = time.perf_counter()
    render_markdown(piece * (100_000 // len(piece)))
    assert time.perf_counter() - began < 5
