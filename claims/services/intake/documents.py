"""From the bytes of a document of any kind to a draft."""

from urllib.parse import urlsplit

from claims.services.intake.canonical import stated_or_own
from claims.services.intake.cleaning import decode
from claims.services.intake.drafts import Draft
from claims.services.intake.errors import FeedGivenError, UnsupportedTypeError
from claims.services.intake.html import is_page, read_fragment, read_page
from claims.services.intake.media_types import Kind
from claims.services.intake.ninjs import read_ninjs


def read_document(data: bytes, kind: Kind, *, charset: str = "", url: str = "") -> Draft:
    """The draft of a document; `url` is where it came from, `charset` what was declared with it.

    Raises the errors of `decode` and of the readers, FeedGivenError for XML, and UnsupportedTypeError for a
    PDF, which only sources may be.
    """
    if kind is Kind.FEED:
        raise FeedGivenError(
            "This is XML, which can hold many articles. If it is an RSS or Atom feed, import it as a feed."
        )
    if kind is Kind.PDF:
        raise UnsupportedTypeError("An article cannot be read from a PDF. Paste the article's text instead.")
    text = decode(data, charset)
    if kind is Kind.HTML:
        return read_html(text, url=url)
    return read_ninjs(text) if kind is Kind.NINJS else Draft(text=text)


def read_html(markup: str, *, url: str = "") -> Draft:
    """The draft of a page, or of a fragment that is all content. Raises NoArticleError."""
    if not is_page(markup):
        return Draft(text=read_fragment(markup))
    page = read_page(markup, url)
    address = stated_or_own(page.canonical_url, url)
    return Draft(
        text=page.text,
        title=page.title,
        url=address,
        publishers=tuple(filter(None, (urlsplit(address).hostname, page.site_name))),
        byline=page.byline,
        language=page.language,
        published_at=page.published_at,
    )
