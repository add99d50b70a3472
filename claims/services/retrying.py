"""When another server wants to be asked again."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from django.utils import timezone

# A Retry-After of weeks is taken for a mistake.
_LONGEST_REST = timedelta(days=1)


def moment_of(retry_after: str) -> datetime:
    """When a Retry-After lets one come again (RFC 9110, 10.2.3: seconds, or a date); now, for what says
    neither, and at the most a day from now."""
    now, value = timezone.now(), retry_after.strip()
    try:
        until = now + timedelta(seconds=int(value)) if value.isdecimal() else parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return now
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max(until, now), now + _LONGEST_REST)
