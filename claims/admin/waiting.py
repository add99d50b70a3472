"""What a page says of work that a worker has not taken yet."""

from datetime import datetime

from django.utils import timezone

_LONG_WAIT = 10  # seconds in the queue after which a person wonders; the sweep wonders after 20


def wait_in_words(since: datetime) -> str:
    """A sentence about having waited since then; empty where that is not long."""
    waited = (timezone.now() - since).total_seconds()
    if waited <= _LONG_WAIT:
        return ""
    return (
        f"No worker has taken it for {waited:.0f} seconds: other work may be ahead of it, or no worker runs. "
        "It stays queued until one does."
    )
