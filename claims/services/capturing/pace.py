"""When to look again: at a page that may have changed, and at one that did not answer."""

from datetime import datetime, timedelta

from django.utils import timezone

from claims.models import Source

# A page is looked at again after as long as it has stayed the same: daily at first, when news is still being
# corrected, then ever more seldom, and every 30 days for good.
_SOONEST, _LATEST = timedelta(days=1), timedelta(days=30)
# What a worker waits after each try that a site was too busy for, before the page counts as failed.
WAITS = (timedelta(minutes=1), timedelta(minutes=10), timedelta(hours=1))


def schedule_check(source: Source) -> None:
    """Sets when the source's page is looked at again. Saves that alone."""
    newest = source.snapshots.first()
    unchanged_for = timezone.now() - (newest.fetched_at if newest else source.created_at)
    source.next_check_at = timezone.now() + min(max(unchanged_for, _SOONEST), _LATEST)
    source.save(update_fields=["next_check_at"])


def next_try(tries: int) -> datetime | None:
    """When to ask again after this many tries in vain; None where it is enough."""
    return timezone.now() + WAITS[tries - 1] if tries <= len(WAITS) else None
