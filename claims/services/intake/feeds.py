"""RSS and Atom feeds: the drafts of their entries, or where an entry's article has to be fetched."""

import io
from calendar import timegm
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin, urlsplit
from xml.sax import SAXParseException

import feedparser

from claims.services.intake.cleaning import decode
from claims.services.intake.drafts import Draft, HadFrom
from claims.services.intake.errors import BadEntryError, NotAFeedError
from claims.services.intake.html import read_fragment


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a feed. Its `draft` has no text where its article has to be fetched from `draft.url`."""

    title: str
    draft: Draft


def read_feed(data: bytes, *, url: str = "", charset: str = "") -> list[Entry]:
    """The entries of a feed in its order; `url` is where it came from.

    Raises NotAFeedError for what is no RSS or Atom, and for broken XML: reading on after the break would
    silently leave out entries.
    """
    document = decode(
        data, charset
    ).lstrip()  # XML allows nothing before its declaration; feeds often have it
    if not document.startswith("<?xml"):  # feedparser would add this as a line, and its errors name lines
        document = f"<?xml version='1.0'?>{document}"
    parsed = feedparser.parse(
        io.BytesIO(document.encode("utf-8", "replace")),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        resolve_relative_uris=False,
        sanitize_html=False,  # read_fragment keeps no markup at all
    )
    broken = parsed.get("bozo_exception")
    if isinstance(broken, SAXParseException):
        raise NotAFeedError(
            f"The feed is not well-formed XML (line {broken.getLineNumber()}: {broken.getMessage()}). Check"
            " its address, tell the publisher, or import its articles one by one by their addresses."
        )
    if not parsed.get("version"):
        raise NotAFeedError(
            "This is no RSS or Atom feed. Give the feed's own address, or import the page as an article."
        )
    return [_entry(entry, parsed.feed, url) for entry in parsed.entries]


def require_source(entry: Entry) -> None:
    """Raises BadEntryError for an entry that has neither text nor an address to fetch it from."""
    if not (entry.draft.text.strip() or entry.draft.url):
        raise BadEntryError(
            f"The entry “{entry.title or 'without a title'}” has neither text nor a link. Find its article on"
            " the publisher's site and import that."
        )


def _entry(entry: Any, feed: Any, feed_url: str) -> Entry:
    link = _link(entry, feed_url)
    text = _content(entry)
    if not text and not link:
        text = _plain(entry.get("summary", ""), entry.get("summary_detail", {}).get("type", ""))
    title = _plain(entry.get("title", ""), entry.get("title_detail", {}).get("type", ""))
    source = _source(entry)
    provider = (urlsplit(feed_url).hostname or "").removeprefix("www.") or feed.get("title", "")
    draft = Draft(
        text=text,
        title=title,
        url=link,
        # An entry that has an address is known by it: publishers change their ids more often.
        provider=provider if not link and entry.get("id") else "",
        external_id=entry.get("id", "") if not link and provider else "",
        publishers=(urlsplit(link).hostname or "", urlsplit(feed_url).hostname or "", feed.get("title", "")),
        credited=source,
        had_from=tuple(HadFrom(name, "RSS source") for name in source),
        byline=entry.get("author", ""),
        language=feed.get("language", ""),
        published_at=_moment(entry.get("published_parsed") or entry.get("updated_parsed")),
    )
    return Entry(title=title, draft=draft)


def _link(entry: Any, feed_url: str) -> str:
    link: str = entry.get("link", "")
    if link == entry.get("id") and "://" not in link:
        return ""  # RSS takes an id for an address unless it says otherwise, and many are none
    try:
        return urljoin(feed_url, link) if link else ""
    except ValueError:
        return ""


def _source(entry: Any) -> tuple[str, ...]:
    """The feed that an item says it came from (https://www.rssboard.org/rss-specification#ltsourcegt), or
    that an entry of Atom was copied from: its title, else its address.
    """
    source = entry.get("source") or {}
    name = _plain(source.get("title", ""), "text/plain") or source.get("href", "")
    return (name,) if name else ()


def _content(entry: Any) -> str:
    contents = sorted(entry.get("content", []), key=lambda content: content.get("type", "") == "text/plain")
    return next(
        (text for content in contents if (text := _plain(content.value, content.get("type", "")))), ""
    )


def _plain(value: str, media_type: str) -> str:
    return value.strip() if media_type == "text/plain" else read_fragment(value)


def _moment(parsed: Any) -> datetime | None:
    """feedparser's UTC time tuple as a moment in time."""
    return datetime.fromtimestamp(timegm(parsed), UTC) if parsed else None
