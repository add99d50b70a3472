"""`manage.py import_article`: articles from files, addresses, standard input or feeds."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from claims.errors import ClaimsError
from claims.services import intake
from claims.services.intake import Imported
from claims.services.recording import recorded_as


class Command(BaseCommand):
    """Imports what is named; see `help`."""

    help = "Import articles and print the number of each, for manage.py scan."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "sources", nargs="+", metavar="SOURCE",
            help="a .txt, .html or ninjs .json file, an http(s) address, or - for text on standard input",
        )  # fmt: skip
        parser.add_argument("--feed", action="store_true", help="every source is an RSS or Atom feed")
        parser.add_argument("--title", default="", help="the article's title")
        parser.add_argument("--url", default="", help="where the article of a file or text can be read")
        parser.add_argument("--publisher", default="", help="the publisher's name or domain")

    def handle(self, *args: Any, sources: list[str], **options: Any) -> None:
        if (options["title"] or options["url"]) and (options["feed"] or len(sources) > 1):
            raise CommandError("--title and --url are about one article. Name one source that is no feed.")
        self.console = Console(stderr=True)
        imports = self._import_feed if options["feed"] else self._import_one
        errors = []
        with recorded_as(user=None, surface="command"):
            for source in sources:
                errors += imports(source, options)
        if len(errors) == 1:
            raise CommandError(errors[0])
        if errors:
            raise CommandError("Not everything was imported:\n" + "\n".join(errors))

    def _import_one(self, source: str, options: dict[str, Any]) -> list[str]:
        """Imports the article of a source; returns the sentence of what went wrong, if anything did."""
        given = {name: options[name] for name in ("title", "publisher")}
        try:
            if intake.is_address(source):
                imported = intake.import_url(url=source, **given)
            elif source == "-":
                text = intake.decode(sys.stdin.buffer.read(intake.MAX_BYTES + 1))
                imported = intake.import_text(text=text, url=options["url"], **given)
            else:
                imported = intake.import_file(path=Path(source), url=options["url"], **given)
        except intake.FeedGivenError as error:
            return [_about(source, error) + " Here that is --feed."]
        except ClaimsError as error:
            return [_about(source, error)]
        self._tell(imported)
        return []

    def _import_feed(self, source: str, options: dict[str, Any]) -> list[str]:
        """Imports a feed's articles; returns a sentence for each thing that went wrong."""
        errors, imports = list[str](), list[Imported]()
        entries: dict[str, list[str]] = {}  # by what went wrong: it may be one refused host for all
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=self.console) as progress:
            bar = progress.add_task("Imported", total=None)
            try:
                for outcome in intake.import_feed(source=source, publisher=options["publisher"]):
                    progress.update(bar, completed=outcome.number, total=outcome.total)
                    if outcome.imported:
                        imports.append(outcome.imported)
                    if outcome.error:
                        entry = outcome.title or f"Entry {outcome.number}"
                        entries.setdefault(str(outcome.error), []).append(entry)
            except ClaimsError as error:
                errors.append(_about(source, error))
        for imported in imports:  # after the bar, which would else be drawn over them
            self._tell(imported)
        return [f"{_named(titles)}: {reason}" for reason, titles in entries.items()] + errors

    def _tell(self, imported: Imported) -> None:
        """One line on standard output for the article, and on standard error what was lost of its text."""
        if imported.created_revision:
            what = "new" if imported.created_article else "changed"
        else:
            what = "as before"
        revision = imported.revision
        title = revision.title or "untitled"
        self.stdout.write(f"{imported.article.pk}  {what}, revision {revision.number}: {title}")
        for notice in imported.notices:
            self.stderr.write(f"{imported.article.pk}  {notice}")


def _named(entries: list[str]) -> str:
    return entries[0] if len(entries) == 1 else f"{len(entries)} entries, the first “{entries[0]}”"


def _about(source: str, error: ClaimsError) -> str:
    """The error's sentence, with the source where it does not name it."""
    return str(error) if source in str(error) else f"{source}: {error}"
