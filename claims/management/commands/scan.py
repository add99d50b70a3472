"""`manage.py scan`: has articles read by a worker, and waits for it where asked to."""

from collections.abc import Sequence
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import QuerySet
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from claims.errors import ClaimsError
from claims.models import Article, Queue, Scan, WorkState
from claims.services.article_scans import scan_articles
from claims.services.intake import import_feed
from claims.services.recording import recorded_as
from claims.services.scan_watching import watch_scans

_NAMED = 20  # failed scans that are named one by one


class Command(BaseCommand):
    """Queues the scans; see `help`."""

    help = "Queue a scan of the latest revision of each article named; a running worker reads them."

    def add_arguments(self, parser: CommandParser) -> None:
        which = parser.add_mutually_exclusive_group(required=True)
        which.add_argument(
            "articles", nargs="*", type=int, default=[], metavar="ARTICLE_ID", help="their numbers"
        )
        which.add_argument("--feed", metavar="SOURCE", help="every article of this feed, imported first")
        which.add_argument("--provider", help="every article that this system sent")
        which.add_argument("--all", action="store_true", help="every article")
        parser.add_argument("--wait", action="store_true", help="show the progress until all have ended")
        parser.add_argument(
            "--queue", choices=Queue.values,
            help="interactive goes first; articles asked for by number go there unless this says otherwise",
        )  # fmt: skip

    def handle(self, *args: Any, **options: Any) -> None:
        numbers = self._import(options["feed"]) if options["feed"] else options["articles"]
        articles = _articles(numbers, options["provider"])
        queue = options["queue"] or (Queue.INTERACTIVE if options["articles"] else Queue.BULK)
        with recorded_as(user=None, surface="command"), _progress() as progress:
            scans = scan_articles(articles=articles, queue=queue)
            ids = [scan.pk for scan in progress.track(scans, total=articles.count(), description="Queued")]
        if passed_over := articles.count() - len(ids):
            self.stderr.write(f"Passed over, since there is no text yet: {passed_over} of the articles.")
        if not ids:
            raise CommandError("There is nothing to scan. Import a text with manage.py import_article.")
        if options["wait"]:
            self._wait(ids)
        else:
            self.stdout.write(f"{_number(len(ids))} queued for a worker to read; --wait shows how it goes.")

    def _import(self, feed: str) -> list[int]:
        """The numbers of a feed's articles. Raises CommandError where there are none."""
        numbers = list[int]()
        try:
            with recorded_as(user=None, surface="command"):
                for outcome in import_feed(source=feed):
                    if outcome.imported:
                        numbers.append(outcome.imported.article.pk)
                    if outcome.error:
                        self.stderr.write(f"{outcome.title or f'Entry {outcome.number}'}: {outcome.error}")
        except ClaimsError as error:
            raise CommandError(str(error)) from error
        if not numbers:
            raise CommandError(f"No article of {feed} could be imported. Nothing was queued.")
        return numbers

    def _wait(self, ids: Sequence[int]) -> None:
        try:
            with _progress() as progress:
                bar = progress.add_task("Scanned", total=len(ids))
                for ended in watch_scans(scan_ids=ids):
                    progress.update(bar, completed=ended)
        except ClaimsError as error:
            raise CommandError(str(error)) from error
        except KeyboardInterrupt:
            raise CommandError(
                "Stopped waiting. The scans go on without this command.", returncode=130
            ) from None
        self._tell_outcome(ids)

    def _tell_outcome(self, ids: Sequence[int]) -> None:
        asked_for = Scan.objects.filter(pk__gte=min(ids), pk__lte=max(ids))
        flagged = sum(dict(asked_for.values_list("pk", "claims_flagged")).get(pk, 0) for pk in ids)
        self.stdout.write(f"{_number(len(ids))} ended; {flagged} claim{'' if flagged == 1 else 's'} flagged.")
        ended_badly = asked_for.filter(state=WorkState.FAILED).select_related("revision")
        wanted = set(ids)
        failed = [scan for scan in ended_badly.defer("revision__text") if scan.pk in wanted]
        for scan in failed[:_NAMED]:
            self.stderr.write(f"Scan {scan.pk} of article {scan.revision.article_id} failed: {scan.error}")
        if failed:
            raise CommandError(
                f"{len(failed)} of {_number(len(ids))} failed. Try them again in the admin, under Scans."
            )


def _articles(ids: Sequence[int], provider: str | None) -> QuerySet[Article]:
    """The articles asked for. Raises CommandError where one of them, or every one, is not there."""
    articles = Article.objects.all()
    if ids:
        articles = articles.filter(pk__in=ids)
        if missing := sorted(set(ids) - set(articles.values_list("pk", flat=True))):
            raise CommandError(f"There is no article {', '.join(map(str, missing))}. Nothing was queued.")
    if provider:
        articles = articles.filter(provider=provider)
    if not articles.exists():
        whose = f" from {provider}" if provider else ""
        raise CommandError(f"There are no articles{whose}. Import one with manage.py import_article.")
    return articles


def _number(scans: int) -> str:
    return f"{scans} scan{'' if scans == 1 else 's'}"


def _progress() -> Progress:
    """A bar on standard error, so that standard output has the outcome alone."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True))
