"""RSS and Atom become drafts; what is broken is refused."""

from datetime import UTC, datetime

import pytest

from claims.services.intake.errors import BadEntryError, NotAFeedError
from claims.services.intake.feeds import read_feed, require_source
from tests.web_server import PAGE

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Lowbridge Echo</title><link>https://echo.example/</link><language>en-gb</language>
<item><title>Bridge &amp;amp; tunnel closed</title><link>/bridge</link><guid>1</guid>
<dc:creator>Ann Weaver</dc:creator>
<pubDate>Wed, 04 Mar 2026 10:11:12 +0200</pubDate><description>Teaser</description>
<content:encoded><![CDATA[<p>It was closed.</p><script>alert(1)</script>
<p>So said AP.</p>]]></content:encoded>
</item>
<item><title>Only a link</title><link>https://echo.example/link</link><description>Teaser</description></item>
<item><title>Only a summary</title><guid>3</guid><description>All there is.</description></item>
<item><title>Nothing at all</title></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv"><title>Eko</title><id>urn:x</id>
<updated>2026-03-04T08:11:12Z</updated>
<entry><title type="html">Bron &lt;b&gt;stängd&lt;/b&gt;</title><id>tag:eko.example,2026:1</id>
<link href="https://eko.example/1"/><updated>2026-03-04T08:11:12Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Bron stängdes.</p></div></content>
</entry></feed>"""
URL = "https://echo.example/feed.xml"


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"Just words",
        PAGE.encode(),
        b'{"version": "https://jsonfeed.org/version/1"}',
        b"<note><to>Ann</to></note>",
    ],
    ids=["empty", "text", "page", "json", "other-xml"],
)
def test_what_is_no_feed_is_refused_and_says_what_to_do(document: bytes) -> None:
    with pytest.raises(NotAFeedError, match="address"):
        read_feed(document)


@pytest.mark.parametrize(
    "broken", [RSS[:-40], RSS.replace("</guid>", "</gu>"), RSS.replace("&amp;amp;", "& ")]
)
def test_a_feed_that_is_broken_xml_is_refused_with_the_line(broken: str) -> None:
    with pytest.raises(NotAFeedError, match=r"not well-formed XML \(line \d+"):
        read_feed(broken.encode())


def test_entities_that_would_grow_without_end_are_not_followed() -> None:
    bomb = '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>'
    with pytest.raises(NotAFeedError):
        read_feed(RSS.replace("<rss", bomb + "<rss").replace("Teaser", "&c;").encode())


def test_an_entry_with_text_becomes_a_draft() -> None:
    draft = read_feed(RSS.encode(), url=URL)[0].draft
    assert " ".join(draft.text.split()) == "It was closed. So said AP."
    assert (draft.title, draft.url) == ("Bridge & tunnel closed", "https://echo.example/bridge")
    assert (draft.byline, draft.language) == ("Ann Weaver", "en-gb")
    assert draft.published_at == datetime(2026, 3, 4, 8, 11, 12, tzinfo=UTC)
    assert draft.publishers == ("echo.example", "echo.example", "Lowbridge Echo")


def test_an_entry_with_only_a_link_has_no_text_yet() -> None:
    draft = read_feed(RSS.encode(), url=URL)[1].draft
    assert (draft.text, draft.url, draft.external_id) == ("", "https://echo.example/link", "")


def test_an_entry_without_a_link_is_its_summary_and_is_known_by_its_id() -> None:
    draft = read_feed(RSS.encode(), url=URL)[2].draft
    assert (draft.text, draft.provider, draft.external_id) == ("All there is.", "echo.example", "3")


def test_an_entry_with_neither_text_nor_link_is_a_bad_one() -> None:
    with pytest.raises(BadEntryError, match="Nothing at all"):
        require_source(read_feed(RSS.encode(), url=URL)[3])


def test_atom_is_read_as_well() -> None:
    (entry,) = read_feed(ATOM.encode())
    assert (entry.title, entry.draft.text, entry.draft.url) == (
        "Bron stängd",
        "Bron stängdes.",
        "https://eko.example/1",
    )


def test_a_feed_in_another_charset_is_read() -> None:
    latin = ATOM.replace("<feed", '<?xml version="1.0" encoding="iso-8859-1"?><feed').encode("latin-1")
    assert read_feed(latin)[0].title == "Bron stängd"


def test_blank_lines_before_the_xml_declaration_are_forgiven() -> None:
    assert len(read_feed(b"\n\n  " + RSS.encode())) == 4
