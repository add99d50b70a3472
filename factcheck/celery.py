"""The Celery application. Tasks themselves stand in claims/tasks.py."""

import os

from celery import Celery
from kombu.utils.scheduling import priority_cycle

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")

QUEUES = ("interactive", "bulk")  # in the order in which a worker empties them


class InteractiveFirst(priority_cycle):
    """Which queue a worker looks into first: the one a person waits for, always.

    Kombu's own strategies get the queues as a set and so cannot keep an order that we choose.
    """

    def consume(self, n: int) -> list[str]:
        """Return up to n queue names, those of QUEUES first and in that order."""
        rank = {name: place for place, name in enumerate(QUEUES)}
        return sorted(self.items, key=lambda name: (rank.get(name, len(rank)), name))[:n]


app = Celery("factcheck")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
