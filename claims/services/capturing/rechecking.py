"""Looking again at the pages that claims rely on, without being a burden to anybody."""

from django.utils import timezone

from claims.models import Queue, Source
from claims.services.capturing.requesting import request_capture

# A run of the clock asks for one page of each host, and for no more than this many in all.
_BATCH = 500


def queue_due_rechecks() -> int:
    """Queues a look at every source's page that is due, one for each host; returns their number.

    The next run, a minute later, goes on with the next page of each host.
    """
    due = Source.objects.due_for_check(timezone.now())
    first_of_each = due.order_by("host", "next_check_at", "pk").distinct("host")[:_BATCH]
    for source in first_of_each:
        request_capture(source=source, recheck=True, queue=Queue.BULK)
    return len(first_of_each)
