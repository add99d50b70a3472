"""Work that a worker does for a row: what every kind of queued work has in common."""

from datetime import datetime
from typing import Self, TypeVar

import pgtrigger
from django.conf import settings
from django.db import models


class WorkState(models.TextChoices):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class Queue(models.TextChoices):
    """Two queues, so that a person who waits never stands behind a thousand articles of a bulk import."""

    INTERACTIVE = "interactive", "a person waits for it"
    BULK = "bulk"


UNFINISHED = [WorkState.QUEUED.value, WorkState.RUNNING.value]
_ENDED = [WorkState.DONE.value, WorkState.FAILED.value]


W = TypeVar("W", bound="Work")


class WorkQuerySet(models.QuerySet[W]):
    def unfinished(self) -> Self:
        """Rows that are queued or running."""
        return self.filter(state__in=UNFINISHED)

    def due(self, now: datetime) -> Self:
        """Unfinished rows whose message or worker must be taken for lost at `now` (aware)."""
        return self.unfinished().filter(due_at__lte=now)


class Work(models.Model):
    """A row is the truth about its work; the message in the broker is a nudge.

    `due_at` is when the work must be queued again unless it has moved on: a while after it was queued, in
    case the message is lost, and a while after a worker's last sign of life, in case the worker is.
    """

    queue = models.CharField(max_length=20, choices=Queue, default=Queue.INTERACTIVE)
    state = models.CharField(max_length=20, choices=WorkState, default=WorkState.QUEUED)
    attempts = models.PositiveIntegerField(default=0)
    due_at = models.DateTimeField(
        null=True, blank=True, help_text="When to queue it again, unless it has moved on."
    )
    requested_at = models.DateTimeField(auto_now_add=True)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True
    )
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    error_code = models.CharField(max_length=50, blank=True)
    error = models.TextField(blank=True, help_text="Why it failed, and what to do.")

    class Meta:
        abstract = True
        ordering = ["-requested_at", "-pk"]
        indexes = [
            models.Index(fields=["due_at"], condition=models.Q(state__in=UNFINISHED), name="%(class)s_due"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=UNFINISHED, due_at__isnull=False, ended_at__isnull=True)
                | models.Q(state__in=_ENDED, due_at__isnull=True, ended_at__isnull=False),
                name="%(class)s_due_until_ended",
            ),
        ]
        triggers = [
            pgtrigger.FSM(
                name="work_state",
                field="state",
                transitions=[
                    ("queued", "running"),
                    ("queued", "failed"),
                    ("running", "queued"),
                    ("running", "done"),
                    ("running", "failed"),
                    ("failed", "queued"),
                ],
            ),
            pgtrigger.Protect(name="work_no_delete", operation=pgtrigger.Delete),
        ]

    @property
    def ended(self) -> bool:
        """True when it is done or failed."""
        return self.state in _ENDED
