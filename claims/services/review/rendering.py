"""Markdown that people wrote, as HTML that is safe to show."""

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

# What an explanation is made of. No images and no HTML of the writer's: nothing loads from elsewhere.
_TAGS = {
    "a", "blockquote", "br", "code", "del", "em", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "s",
    "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
_REL = "nofollow noopener noreferrer"
_SCHEMES = {"http", "https", "mailto"}
_ABOVE = 2  # the page's own headings over those of the text

_markdown = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).disable("image")


def render_markdown(text: str) -> str:
    """The text (CommonMark, with tables and strike-through) as HTML that is safe to put into a page.

    Its first level of headings becomes the page's third. Whatever is not plain text structure is shown as it
    was typed, and links go to the web or to an e-mail address only.
    """
    tokens = _markdown.parse(text)
    for token in tokens:
        _lower(token)
    html = _markdown.renderer.render(tokens, _markdown.options, {})
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel=_REL,
    )


def _lower(token: Token) -> None:
    if token.type in ("heading_open", "heading_close"):
        token.tag = f"h{min(6, int(token.tag[1]) + _ABOVE)}"
