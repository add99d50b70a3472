"""A feed's articles come in one by one; one that cannot does not stop the others."""

from pathlib import Path

import pytest

from claims.models import Article
from claims.services.intake import import_feed
from claims.services.intake.errors import (
    BadEntryError,
    FileUnreadableError,
    ForbiddenAddressError,
    HttpStatusError,
    NotAFeedError,
)
from tests.web_server import PAGE, Site

pytestmark = pytest.mark.django_db


def feed(*items: str) -> str:
    entries = "".join(f"<item>{item}</item>" for item in items)
    return f'<rss version="2.0"><channel><title>Lowbridge Echo</title>{entries}</channel></rss>'


def test_a_feed_that_is_not_xml_is_refused_before_any_entry(site: Site) -> None:
    with pytest.raises(NotAFeedError):
        import_feed(source=site.serve("/feed", PAGE))
    with pytest.raises(NotAFeedError):
        import_feed(source=site.serve("/feed", feed("<title>A</title>")[:-9], "application/rss+xml"))


def test_a_feed_that_is_not_there_is_refused(site: Site, tmp_path: Path) -> None:
    with pytest.raises(HttpStatusError):
        import_feed(source=site.url("/feed"))
    with pytest.raises(FileUnreadableError):
        import_feed(source=str(tmp_path / "feed.xml"))


def test_entries_that_cannot_be_imported_are_reported_and_the_others_are_imported(
    site: Site, closed_site: Site
) -> None:
    site.serve("/bridge", PAGE)
    links = ["/bridge", "/missing", closed_site.url("/secret"), "/bridge"]
    items = [f"<title>{n}</title><link>{link}</link>" for n, link in enumerate(links)] + [
        "<title>Empty</title>"
    ]
    outcomes = list(import_feed(source=site.serve("/feed", feed(*items), "application/rss+xml")))
    errors = [type(outcome.error) for outcome in outcomes]
    assert errors == [type(None), HttpStatusError, ForbiddenAddressError, type(None), BadEntryError]
    assert [(outcome.number, outcome.total) for outcome in outcomes] == [(n, 5) for n in range(1, 6)]
    assert closed_site.requests == []
    assert Article.objects.get().canonical_url == site.url("/bridge")


def test_an_entry_with_its_own_text_is_not_fetched(site: Site) -> None:
    item = (
        '<title>Bridge</title><link>/bridge</link><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/'
        'content/">&lt;p&gt;It was closed.&lt;/p&gt;</content:encoded>'
    )
    (outcome,) = import_feed(source=site.serve("/feed", feed(item), "text/xml"))
    assert outcome.imported
    assert outcome.imported.revision.text == "It was closed."
    assert [request.path for request in site.requests] == ["/feed"]


def test_what_the_page_does_not_say_is_taken_from_the_feed(site: Site) -> None:
    site.serve("/text", "It was closed.", "text/plain")
    item = "<title>Bridge closed</title><link>/text</link><author>Ann Weaver</author>"
    (outcome,) = import_feed(source=site.serve("/feed", feed(item), "application/xml"))
    assert outcome.imported
    revision = outcome.imported.revision
    assert (revision.title, revision.byline) == ("Bridge closed", "Ann Weaver")
    assert revision.article.publisher_name == "Lowbridge Echo"


def test_the_same_feed_again_makes_nothing_new(site: Site) -> None:
    site.serve("/bridge", PAGE)
    source = site.serve("/feed", feed("<link>/bridge</link>"), "application/rss+xml")
    list(import_feed(source=source))
    (again,) = import_feed(source=source)
    assert again.imported
    assert not again.imported.created_revision


def test_a_feed_in_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(
        feed("<title>A</title><guid isPermaLink='false'>1</guid><description>It was.</description>")
    )
    (outcome,) = import_feed(source=str(path), publisher="Echo")
    assert outcome.imported
    assert outcome.imported.article.publisher_name == "Echo"
