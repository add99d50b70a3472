"""Handing in an article: it is kept, and a worker reads it. One use case, for every surface."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from claims import attribution
from claims.models import Queue, Revision, Scan, WorkState
from claims.services.intake import Draft, Imported, import_article
from claims.services.scanning import request_scan

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@dataclass(frozen=True, slots=True)
class Submitted:
    """What was imported, and the scan that reads it (or has read it)."""

    imported: Imported
    scan: Scan


@transaction.atomic
def submit_article(*, draft: Draft, queue: str = Queue.INTERACTIVE, user: "User | None" = None) -> Submitted:
    """Imports the draft and asks for a scan of its newest revision; returns both.

    The same article again makes neither twice: a scan that waits, runs or is done with this engine, and with
    the publisher that is known now, is the one that is returned. Raises what `import_article` raises, and
    stores nothing then.
    """
    imported = import_article(draft=draft, user=user)
    done = None if imported.learnt_publisher else _latest_scan(imported.revision)
    scan = done or request_scan(revision=imported.revision, queue=queue, requested_by=user)
    return Submitted(imported, scan)


def _latest_scan(revision: Revision) -> Scan | None:
    """The revision's latest scan that is done with this engine; None where one has to be asked for."""
    done = Scan.objects.filter(revision=revision, state=WorkState.DONE, engine_version=attribution.VERSION)
    return None if Scan.objects.unfinished().filter(revision=revision).exists() else done.first()
