"""From HTML to plain text, and what a page says of itself. No markup is kept, so nothing active can be."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from html.parser import HTMLParser
from urllib.parse import urljoin

import nh3
import trafilatura
from htmldate import find_date
from lxml.html import HtmlElement, tostring  # type: ignore[import-untyped]

from claims.services.intake.errors import NoArticleError

_BLOCKS = {
    "address", "article", "aside", "blockquote", "br", "caption", "dd", "div", "dl", "dt", "footer", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table",
    "tbody", "tfoot", "thead", "tr", "ul",
}  # fmt: skip
_CELLS = {"td", "th"}
_DROPPED = {"button", "figure", "form", "iframe", "noscript", "script", "style", "svg", "template", "title"}
# These close themselves, or are closed by the next of their kind.
_UNNESTED = "area|br|col|dd|dt|hr|img|input|li|link|meta|option|p|source|tbody|td|tfoot|th|thead|tr|wbr"
_NESTED_TAG = re.compile(rf"<(/?)(?!(?:{_UNNESTED})\b)[a-z]", re.IGNORECASE)
_MAX_DEPTH = 1000
MAX_ELEMENTS = 10_000
_BEGINNING = 100_000
_NO_ARTICLE = "No article was found on {}. Paste its text instead."
_PAGE = re.compile(r"<(?:!doctype|html|head|body)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page holds; "" and None for what it does not say. `published_at` is UTC."""

    text: str
    title: str = ""
    byline: str = ""
    site_name: str = ""
    canonical_url: str = ""
    language: str = ""
    published_at: datetime | None = None


def is_page(markup: str) -> bool:
    """Whether this is a whole page, whose main text has to be found, and no fragment that is all text."""
    return bool(_PAGE.search(markup[:1000]))


def read_page(markup: str, url: str = "") -> Page:
    """The main text of a whole page, without its navigation and comments, and its metadata.

    `url` is where it came from, for links relative to it. Raises NoArticleError where no main text is found.
    """
    line = markup.replace("\r", " ").replace("\n", " ")  # what a line break in HTML means
    tree = trafilatura.load_html(line)
    if tree is None:
        raise NoArticleError(_NO_ARTICLE.format(url or "this page"))
    large = sum(1 for _ in tree.iter()) > MAX_ELEMENTS
    text = _whole_text(tree) if large else _main_text(tree)
    if not text:
        raise NoArticleError(_NO_ARTICLE.format(url or "this page"))
    beginning = trafilatura.load_html(line[:_BEGINNING]) if large else tree
    about = tree if beginning is None else beginning
    found = trafilatura.extract_metadata(about, date_config={"extensive_search": False})
    return Page(
        text=text,
        title=found.title or "",
        byline=found.author or "",
        site_name=found.sitename or "",
        canonical_url=_joined(url, tree.xpath("string(//link[@rel='canonical']/@href)")),
        language=tree.get("lang", ""),
        published_at=_published_at(about),
    )


def _main_text(tree: HtmlElement) -> str:
    found = trafilatura.extract(tree, output_format="html", include_comments=False) or ""
    # Line breaks inside an element are trafilatura's own here, one between two blocks.
    return read_fragment(found.partition("<body>")[2].replace("\n", "<br>"))


def _whole_text(tree: HtmlElement) -> str:
    """All text of the page's article: telling what is not of it takes time quadratic in a page's elements."""
    articles = tree.xpath("//article") or tree.xpath("//main") or tree.xpath("//body") or [tree]
    longest = max(articles, key=lambda article: len(article.text_content()))
    return read_fragment(tostring(longest, encoding="unicode"))


def read_fragment(markup: str) -> str:
    """The text of markup that is all content, such as a ninjs body or a feed entry: a paragraph a block."""
    if _too_deep(markup):
        raise NoArticleError(f"The HTML is nested more than {_MAX_DEPTH} deep. Paste its text instead.")
    safe = nh3.clean(markup, tags=_BLOCKS | _CELLS, attributes={}, clean_content_tags=_DROPPED, link_rel=None)
    reader = _Reader(convert_charrefs=True)
    reader.feed(safe)
    reader.close()
    return "".join(reader.parts).strip()


class _Reader(HTMLParser):
    def __init__(self, *, convert_charrefs: bool) -> None:
        super().__init__(convert_charrefs=convert_charrefs)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag != "br":
            self._break(tag)

    def handle_data(self, data: str) -> None:
        self.parts.append(re.sub(r"[ \t\r\n\f]+", " ", data))

    def _break(self, tag: str) -> None:
        self.parts.append("\n" if tag == "br" else " " if tag in _CELLS else "\n\n")


def _too_deep(markup: str) -> bool:
    """Whether elements nest so deep that a correct parser needs time quadratic in their number."""
    depth = 0
    for tag in _NESTED_TAG.finditer(markup):
        depth = max(depth - 1, 0) if tag[1] else depth + 1
        if depth > _MAX_DEPTH:
            return True
    return False


def _joined(url: str, link: str) -> str:
    try:
        return urljoin(url, link) if link else ""
    except ValueError:
        return ""


def _published_at(tree: HtmlElement) -> datetime | None:
    """When the page says it was published, in its metadata: dates among its words may be of anything."""
    stated = tree.xpath("//meta | //script[@type='application/ld+json']")
    head = "".join(tostring(element, encoding="unicode", with_tail=False) for element in stated)
    found = find_date(
        f"<html><head>{head}</head><body></body></html>",
        original_date=True, extensive_search=False, outputformat="%Y-%m-%dT%H:%M:%S%z",
    )  # fmt: skip
    moment = datetime.fromisoformat(found) if found else None
    if moment and not moment.tzinfo:
        moment = moment.replace(tzinfo=UTC)
    return moment and moment.astimezone(UTC)
