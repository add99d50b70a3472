"""Reading a source: the engine reads it as it reads an article; its text is compared with others."""

from datetime import datetime

from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from claims import attribution
from claims.models import Finder, Snapshot, Source, SourceReading
from claims.services import working
from claims.services.outlets import outlet_ids, outlet_index
from claims.services.provenance.asking import request_checks, request_checks_of_source
from claims.services.provenance.copies import compare
from claims.services.provenance.findings import steps
from claims.services.provenance.loading import claims_resting_on
from claims.services.provenance.nodes import ref
from claims.services.provenance.redrawing import redraw

_LOCK = 0x70726F76  # of comparing: two texts that come at once must not miss each other


def run_reading(*, reading_id: int) -> None:
    """Reads the snapshot if its reading is waiting or its worker is lost, and records the outcome.

    Idempotent and safe to run twice at once, as `run_scan` is.
    """
    reading = working.take(SourceReading, reading_id, engine_version=attribution.VERSION)
    if reading is not None:
        sentence = "The engine could not read this source. Report it with the number of the reading."
        working.perform(reading, _read, code="engine-error", sentence=sentence)


def sweep_due_readings() -> int:
    """Queues again every reading whose message or worker is lost; returns their number."""
    return working.sweep(SourceReading, gave_up="Look into the worker's log for the reason.")


def _read(reading: SourceReading) -> None:
    snapshot = reading.snapshot
    analysis = attribution.analyse(
        snapshot.text,
        title=snapshot.title,
        publisher=_publishers(snapshot.source),
        outlets=outlet_index(),
        on_progress=_SignsOfLife(reading),
    )
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        mine = working.lock_ours(reading)
        if mine is None:
            return
        mine.language, mine.supported = analysis.language, analysis.supported
        if snapshot == snapshot.source.snapshots.latest():
            _draw(snapshot, analysis)
        working.finish(mine)


def _draw(snapshot: Snapshot, analysis: attribution.Analysis) -> None:
    from claims.services.sourcing.tiers import propose_tiers_again  # attaching asks for checks: each needs us

    source, relays = snapshot.source, _relays(analysis)
    outlets = outlet_ids(relays)
    found = [step for finding in analysis.findings for step in steps(ref(source), finding, outlets)]
    redraw(among=Q(document__source=source), found=found, finder=Finder.ENGINE, snapshot=snapshot)
    propose_tiers_again(source=source, relays=relays)
    copying = compare(snapshot)
    request_checks_of_source(source=source)
    if copying:
        request_checks(claims=claims_resting_on(copying))


def _relays(analysis: attribution.Analysis) -> list[str]:
    """The outlets that the source's text rests on, in the order in which it names them."""
    return list(dict.fromkeys(relay.outlet for finding in analysis.findings for relay in finding.relays))


def _publishers(source: Source) -> list[str]:
    """Who is never a relay in the source's text: who publishes it, else the host of its address."""
    return [name for name in (source.published_by, source.host) if name]


class _SignsOfLife:
    """Prolongs the reading's lease, once a second at most."""

    def __init__(self, reading: SourceReading) -> None:
        self.reading, self.last = reading, timezone.now()

    def __call__(self, done: int, total: int) -> None:
        now: datetime = timezone.now()
        if (now - self.last).total_seconds() >= 1:
            self.last = now
            working.show_life(self.reading)
