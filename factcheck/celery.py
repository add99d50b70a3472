"""The Celery application. Tasks themselves stand in claims/tasks.py."""

import os
from collections.abc import Iterable

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")

QUEUES = ("interactive", "bulk")  # in the order in which a worker empties them


class InteractiveFirst:
    """Which queue a worker looks into first: the one that a person waits for, always.

    A strategy of Kombu's Redis transport (`queue_order_strategy`). Kombu's own get the queues as a set, and
    so cannot keep an order of our choosing.
    """

    def __init__(self) -> None:
        self.queues: list[str] = []

    def update(self, queues: Iterable[str]) -> None:
        """Take note of the queues that the worker now reads."""
        self.queues = sorted(queues, key=lambda name: QUEUES.index(name) if name in QUEUES else len(QUEUES))

    def consume(self, n: int) -> list[str]:
        """Return up to n queues in the order in which to look into them."""
        return self.queues[:n]

    def rotate(self, last_used: str) -> None:
        """Change nothing: the order stays, whichever queue had a message."""


app = Celery("factcheck")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
