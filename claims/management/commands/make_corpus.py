"""`manage.py make_corpus`: made-up news in which it is known who copied, cited or heard whom."""

import json
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import track

from claims.errors import ClaimsError
from claims.management.corpus.judging import judge
from claims.management.corpus.planting import Cast, Document, Story, stories
from claims.models import Outlet, OutletKind
from claims.services.made_up_news import (
    MadeUpClaim,
    MadeUpSource,
    refuse_where_news_is_real,
    store_made_up,
)
from claims.services.provenance.owners import family
from claims.services.recording import recorded_as

_BATCH = 200  # stories in one transaction
_PAPERS = (
    OutletKind.NEWSPAPER,
    OutletKind.MAGAZINE,
    OutletKind.BROADCASTER,
    OutletKind.RADIO,
    OutletKind.SITE,
)


class Command(BaseCommand):
    """Makes the news, or judges what became of it; see `help`."""

    help = (
        "Fill an empty database with made-up news: wire stories that many outlets rewrite, press releases,"
        " papers of one owner, circles. What a check has to find is written to a file; once a worker has read"
        " everything, --judge FILE says what it missed and what it wrongly found."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--articles", type=int, default=20_000, help="at least so many texts")
        parser.add_argument("--seed", type=int, default=1, help="the same news for the same number")
        parser.add_argument(
            "--truth", type=Path, help="where the truth is written (DATA_DIR/corpus-truth.json)"
        )
        parser.add_argument(
            "--judge", type=Path, metavar="FILE", help="compare with this truth, make nothing"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["judge"]:
            self._judge(options["judge"])
            return
        truth_file: Path = options["truth"] or settings.DATA_DIR / "corpus-truth.json"
        try:
            refuse_where_news_is_real()
            with recorded_as(user=None, surface="command"):
                truth = _make(list(stories(_cast(), articles=options["articles"], seed=options["seed"])))
        except ClaimsError as error:
            raise CommandError(str(error)) from error
        truth_file.write_text(json.dumps({"seed": options["seed"], "claims": truth}, indent=1))
        made = sum(1 + row["sources_known"] for row in truth)
        self.stdout.write(f"Made {made} texts with {len(truth)} claims; the truth is in {truth_file}.")
        self.stdout.write("A worker reads them now; --judge that file when it has.")

    def _judge(self, file: Path) -> None:
        try:
            truth = json.loads(file.read_text())["claims"]
        except (OSError, ValueError, LookupError, TypeError) as error:
            raise CommandError(f"{file} is no truth that make_corpus wrote: {error}") from error
        judgement = judge(truth)
        for line in judgement.lines():
            self.stdout.write(line)
        if judgement.wrong:
            raise CommandError(f"{len(judgement.wrong)} of {len(truth)} claims are judged wrongly.")


def _cast() -> Cast:
    """The outlets that a text names without doubt. Raises CommandError where too few are loaded.

    Not "Money magazine": texts call it "Money", which is a word.
    """
    plain = Outlet.objects.filter(ambiguous=False, name__regex=r"^[A-Z][\w' &-]{3,40}$")
    known = plain.exclude(name__endswith=" magazine").order_by("name")
    papers = [(outlet.name, family(outlet)) for outlet in known.filter(kind__in=_PAPERS, wire=False)]
    wires = [(outlet.name, family(outlet)) for outlet in known.filter(wire=True)]
    if len(papers) < 100 or len(wires) < 10:
        raise CommandError("There are too few outlets. Run manage.py load_outlets first.")
    return Cast(papers, wires)


def _make(planted: Sequence[Story]) -> list[dict[str, Any]]:
    truth = []
    numbered = enumerate(track(planted, "Stories", console=Console(stderr=True)), start=1)
    for batch in iter(lambda: list(islice(numbered, _BATCH)), []):
        ids = store_made_up(claims=[_claim(number, story) for number, story in batch])
        truth += [_truth(ids[number], story) for number, story in batch]
    return truth


def _claim(number: int, story: Story) -> MadeUpClaim:
    return MadeUpClaim(
        number=number,
        publisher=story.publisher,
        title=f"Story {number}",
        text=str(story.article),
        exact=story.article.passage,
        statement=story.statement,
        day=story.day,
        sources=list(_sources(number, story.documents)),
    )


def _sources(number: int, documents: Sequence[Document]) -> Iterator[MadeUpSource]:
    for place, document in enumerate(documents, start=1):
        passage = document.text.passage if document.by_passage else ""
        title = f"Story {number}, text {place}"
        yield MadeUpSource(
            outlet=document.outlet,
            organisation=document.organisation,
            title=title,
            text=str(document.text),
            day=document.day,
            attached=document.attached,
            passage=passage,
        )


def _truth(claim_id: int, story: Story) -> dict[str, Any]:
    return {
        "claim": claim_id,
        "shape": story.shape,
        "sources_known": len(story.documents),
        "sources": story.sources,
        "origins": story.origins,
        "circular": story.circular,
        "single_origin": story.single_origin,
    }
