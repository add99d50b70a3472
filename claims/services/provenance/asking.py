"""Asking for what keeps the graph right: a row first, a message second."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import transaction

from claims.models import ClaimSource, Node, ProvenanceCheck, Queue, Snapshot, Source, SourceReading
from claims.models.work import UNFINISHED
from claims.services.provenance.loading import claims_resting_on
from claims.services.queueing import send
from claims.services.working import soon

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def request_reading(
    *, snapshot: Snapshot, queue: str = Queue.BULK, requested_by: "User | None" = None
) -> SourceReading:
    """Queues the reading of a snapshot and returns it; where one is still unfinished, returns that one."""
    reading, created = SourceReading.objects.get_or_create(
        snapshot=snapshot,
        state__in=UNFINISHED,
        defaults={"queue": queue, "requested_by": requested_by, "due_at": soon()},
    )
    if created:
        send(reading)
    return reading


@transaction.atomic
def request_checks(
    *, claims: Iterable[int], queue: str = Queue.BULK, requested_by: "User | None" = None
) -> list[ProvenanceCheck]:
    """Queues a check of each of these claims (ids) and returns them, in the order of the claims.

    To be called after the change and within its transaction. Where a check is still unfinished, that one is
    returned: it holds its row from before it looks until it ends, so it has not looked yet.
    """
    return [_request_check(claim, queue, requested_by) for claim in sorted(set(claims))]


def request_checks_of_source(
    *, source: Source, queue: str = Queue.BULK, requested_by: "User | None" = None
) -> list[ProvenanceCheck]:
    """Queues a check of every claim that rests on the source, directly or through others; returns them.

    To be called by whatever attaches a source, detaches it, or changes what is known of it.
    """
    nodes = list(Node.objects.filter(source=source).values_list("pk", flat=True))
    attached = source.claim_sources.filter(detached_at__isnull=True).values_list("claim", flat=True)
    claims = {*attached, *claims_resting_on(nodes)}
    return request_checks(claims=claims, queue=queue, requested_by=requested_by)


def request_checks_of_outlets(*, outlets: Iterable[int]) -> list[ProvenanceCheck]:
    """Queues a check of every claim that rests on one of these outlets (ids), and returns them.

    To be called where it changes whose an outlet is.
    """
    ids = list(outlets)
    nodes = Node.objects.filter(outlet__in=ids) | Node.objects.filter(source__outlet__in=ids)
    attached = ClaimSource.objects.attached().filter(source__outlet__in=ids).values_list("claim", flat=True)
    touched = claims_resting_on(nodes.values_list("pk", flat=True)) if ids else []
    return request_checks(claims={*attached, *touched})


def _request_check(claim_id: int, queue: str, user: "User | None") -> ProvenanceCheck:
    check, created = ProvenanceCheck.objects.select_for_update().get_or_create(
        claim_id=claim_id,
        state__in=UNFINISHED,
        defaults={"queue": queue, "requested_by": user, "due_at": soon()},
    )
    if created:
        send(check)
    return check
