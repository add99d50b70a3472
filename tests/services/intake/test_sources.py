"""Text, HTML, ninjs, URL and file: each ends at one article with one revision."""

import json
from pathlib import Path

import pytest

from claims.errors import ClaimsError
from claims.models import Article, Revision
from claims.services import intake
from claims.services.intake.cleaning import MAX_BYTES
from claims.services.intake.errors import (
    EmptyTextError,
    FeedGivenError,
    FileUnreadableError,
    TooLargeError,
    UndecodableError,
    UnsupportedTypeError,
)
from tests.services.intake.test_feeds import RSS
from tests.services.intake.test_ninjs import V1, V2, V3
from tests.web_server import PAGE, Site

pytestmark = pytest.mark.django_db


def file(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_an_empty_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(EmptyTextError, match="no text"):
        intake.import_file(path=file(tmp_path, name, b""))


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a", ".html"])
def test_a_file_of_another_kind_is_refused_and_says_which_are_not(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnsupportedTypeError, match=r"\.txt, \.html"):
        intake.import_file(path=file(tmp_path, name, b"text"))


@pytest.mark.parametrize("name", ["missing.txt", "missing"])
def test_a_file_that_is_not_there_is_said_not_to_be_there_whatever_its_ending(
    tmp_path: Path, name: str
) -> None:
    with pytest.raises(FileUnreadableError, match=f"{name} cannot be read: there is no such file"):
        intake.import_file(path=tmp_path / name)


@pytest.mark.parametrize("name", ["missing.txt", "", "nul\0.txt"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises((FileUnreadableError, UnsupportedTypeError), match=r"file|read"):
        intake.import_file(path=tmp_path / name)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadableError, match=r"is a folder\. Name the files in it"):
        intake.import_file(path=tmp_path)


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TooLargeError):
        intake.import_file(path=file(tmp_path, "a.txt", b"a" * (MAX_BYTES + 1)))


def test_a_picture_that_calls_itself_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UndecodableError):
        intake.import_file(
            path=file(tmp_path, "a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0\x01\x02\xff" * 99)
        )


def test_a_feed_in_place_of_an_article_is_refused_and_says_what_to_do(tmp_path: Path, site: Site) -> None:
    with pytest.raises(FeedGivenError, match="import it as a feed"):
        intake.import_file(path=file(tmp_path, "a.xml", RSS))
    with pytest.raises(FeedGivenError):
        intake.import_url(url=site.serve("/feed", RSS, "application/rss+xml"))


def test_no_refusal_leaves_anything_behind(site: Site) -> None:
    with pytest.raises(ClaimsError):
        intake.import_url(url=site.serve("/empty", "", "text/plain"))
    assert not Article.objects.exists()


def test_plain_text_becomes_an_article() -> None:
    revision = intake.import_text(text="Bridge closed\r\n\r\nIt was closed.\r\n", publisher="Echo").revision
    assert (revision.title, revision.text) == ("Bridge closed", "It was closed.")
    assert revision.article.publisher_name == "Echo"


def test_a_text_with_an_address_and_an_id_is_found_by_either() -> None:
    made = intake.import_text(
        text="A.", url="https://echo.example/a", provider="demo", external_id="1"
    ).article
    assert intake.import_text(text="A.", url="https://echo.example/a/").article == made
    assert intake.import_text(text="A.", provider="demo", external_id="1").article == made


def test_the_source_of_a_page_becomes_an_article() -> None:
    revision = intake.import_html(html=PAGE, url="https://echo.example/bridge").revision
    assert (revision.title, revision.byline, revision.language) == ("Bridge closed", "Ann Weaver", "en-GB")
    assert revision.text.startswith("The bridge over the Low was closed on Monday")
    assert revision.article.canonical_url == "https://echo.example/bridge"


def test_a_fragment_of_html_is_all_text() -> None:
    assert intake.import_html(html="<p>One.</p><p>Two.").revision.text == "One.\n\nTwo."


@pytest.mark.parametrize("item", [V1, V2, V3], ids=["1.x", "2.x", "3.x"])
def test_an_item_in_ninjs_becomes_an_article(item: dict[str, object]) -> None:
    made = intake.import_ninjs(ninjs=json.dumps(item))
    assert (made.article.provider, made.article.external_id) == ("echo.example", item["uri"])
    assert made.revision.text.split("\n\n")[0] == "The bridge was closed."


def test_a_lone_surrogate_in_json_is_shown_and_reported() -> None:
    made = intake.import_ninjs(
        ninjs='{"uri": "a:\\ud800", "headline": "\\udfff", "body_text": "Reu\\ud800ters"}'
    )
    assert (made.revision.text, made.revision.title) == ("Reu\ufffdters", "\ufffd")
    assert made.notices


@pytest.mark.parametrize("kind", ["text/html", "application/xhtml+xml; charset=utf-8"])
def test_a_page_is_fetched_and_becomes_an_article(site: Site, kind: str) -> None:
    url = site.serve("/bridge?utm_source=x", PAGE, kind)
    made = intake.import_url(url=url + "#top", publisher="Echo")
    assert made.article.canonical_url == site.url("/bridge")
    assert (made.revision.source_url, made.article.publisher_name) == (url + "#top", "Echo")


def test_a_page_is_known_by_where_its_redirects_end(site: Site) -> None:
    site.serve("/bridge", PAGE)
    made = intake.import_url(url=site.redirect("/short", "/bridge"))
    assert made.article.canonical_url == site.url("/bridge")
    assert not intake.import_url(url=site.url("/bridge")).created_revision


def test_a_page_that_changed_makes_a_revision(site: Site) -> None:
    intake.import_url(url=site.serve("/bridge", PAGE))
    site.serve("/bridge", PAGE.replace("a crack", "two cracks"))
    assert intake.import_url(url=site.url("/bridge")).revision.number == 2


def test_a_page_cannot_put_words_into_another_sites_article(site: Site) -> None:
    theirs = intake.import_text(text="True.", url="https://other.example/a").article
    page = PAGE.replace("<head>", '<head><link rel="canonical" href="https://other.example/a">')
    assert intake.import_url(url=site.serve("/fake", page)).article != theirs
    assert theirs.revisions.count() == 1


def test_text_and_ninjs_are_fetched_too(site: Site) -> None:
    text = intake.import_url(
        url=site.serve("/a.txt", "Größe zählt.".encode("latin-1"), "text/plain; charset=latin1")
    )
    item = intake.import_url(url=site.serve("/a.json", json.dumps(V3), "application/json"))
    assert text.revision.text == "Größe zählt."
    assert item.article.external_id == V3["uri"]


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.txt", "It was closed."), ("a.HTM", "<p>It was closed."), ("a.json", json.dumps(V1))],
)
def test_a_file_becomes_an_article(tmp_path: Path, name: str, content: str) -> None:
    made = intake.import_file(path=file(tmp_path, name, content), title="Mine", url="https://echo.example/a")
    assert made.revision.title == "Mine"
    assert made.article.canonical_url == "https://echo.example/a"
    assert "closed." in made.revision.text


def test_five_megabytes_in_a_file_become_one_revision(tmp_path: Path) -> None:
    made = intake.import_file(path=file(tmp_path, "a.txt", "The dam was safe, said Reuters.\n\n" * 160_000))
    assert len(made.revision.text) > 5_000_000
    assert Revision.objects.count() == 1


def test_an_address_of_odd_characters_is_kept_as_its_server_sees_it(site: Site) -> None:
    site.serve("/%00%C3%BC?%22", PAGE)
    made = intake.import_url(url=site.url('/\x00ü?"'))
    assert made.revision.source_url == site.url("/%00%C3%BC?%22")
