"""The command imports what it is given, says what came of it, and fails with the reason."""

import io
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from claims.models import Article, Revision
from tests.web_server import PAGE, Site

pytestmark = pytest.mark.django_db


@pytest.fixture
def text_file(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text("Bridge closed\n\nA pilot told Reuters why.", encoding="utf-8")
    return path


def run(*args: object) -> str:
    out = io.StringIO()
    call_command("import_article", *map(str, args), stdout=out, stderr=io.StringIO())
    return out.getvalue()


def test_what_cannot_be_imported_fails_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"missing\.txt cannot be read"):
        run(tmp_path / "missing.txt")


@pytest.mark.parametrize("options", [(), ("--feed",)])
def test_an_address_that_is_not_of_the_web_is_refused_as_an_address(options: tuple[str, ...]) -> None:
    with pytest.raises(CommandError, match=r"“ftp://x/y” is not a web address"):
        run("ftp://x/y", *options)


def test_one_bad_source_does_not_stop_the_others(text_file: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    with pytest.raises(CommandError, match="Not everything was imported") as failed:
        run(empty, text_file, tmp_path / "a.pdf")
    assert "There is no text" in str(failed.value)
    assert "a.pdf" in str(failed.value)
    assert Article.objects.count() == 1


@pytest.mark.parametrize("option", ["--title=A", "--url=https://echo.example/a"])
def test_what_is_about_one_article_is_refused_for_several(text_file: Path, option: str) -> None:
    with pytest.raises(CommandError, match="one article"):
        run(text_file, text_file, option)


def test_a_feed_without_the_option_is_refused_and_says_which(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text("<rss/>")
    with pytest.raises(CommandError, match="--feed"):
        run(tmp_path / "feed.xml")


def test_a_malformed_feed_fails_with_the_line(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text("<rss version='2.0'><channel><item></channel></rss>")
    with pytest.raises(CommandError, match=r"not well-formed XML \(line 1"):
        run(tmp_path / "feed.xml", "--feed")


def test_a_file_is_imported_and_its_number_told(text_file: Path) -> None:
    article_id = run(text_file, "--publisher=Echo").split()[0]
    assert Article.objects.get(pk=article_id).publisher_name == "Echo"
    assert "as before, revision 1: Bridge closed" in run(text_file, "--publisher=Echo")


def test_an_address_is_imported(site: Site) -> None:
    assert "new, revision 1: Bridge closed" in run(site.serve("/bridge", PAGE))
    site.serve("/bridge", PAGE.replace("a crack", "two cracks"))
    assert "changed, revision 2" in run(site.url("/bridge"))


def test_standard_input_is_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Größe zählt.".encode())))
    run("-", "--title=Size", "--url=https://echo.example/size")
    revision = Revision.objects.get()
    assert (revision.title, revision.text) == ("Size", "Größe zählt.")
    assert revision.article.canonical_url == "https://echo.example/size"


def test_a_feeds_articles_are_imported_and_its_bad_entries_named(site: Site) -> None:
    site.serve("/bridge", PAGE)
    items = "<item><link>/bridge</link></item><item><title>Lost</title><link>/lost</link></item>"
    feed = site.serve("/feed", f"<rss version='2.0'><channel>{items}</channel></rss>", "application/rss+xml")
    with pytest.raises(CommandError, match=r"Lost: .*HTTP 404"):
        run(feed, "--feed")
    assert Article.objects.get().canonical_url == site.url("/bridge")


def test_what_goes_wrong_alike_for_many_entries_is_said_once(site: Site, closed_site: Site) -> None:
    links = [closed_site.url(f"/{n}") for n in range(200)] + [site.url("/lost")]
    items = "".join(f"<item><title>Story {n}</title><link>{at}</link></item>" for n, at in enumerate(links))
    feed = site.serve("/feed", f"<rss version='2.0'><channel>{items}</channel></rss>", "application/rss+xml")
    with pytest.raises(CommandError) as failed:
        run(feed, "--feed")
    _, refused, lost = str(failed.value).splitlines()
    assert refused.startswith("200 entries, the first “Story 0”: ")
    assert "is not on the public internet" in refused
    assert lost.startswith("Story 200: ")


def test_what_is_changed_is_kept_in_history_as_the_commands(text_file: Path) -> None:
    article_id = run(text_file).split()[0]
    event = Article.objects.get(pk=article_id).events.get()  # type: ignore[attr-defined]
    assert event.pgh_context.metadata["surface"] == "command"
