"""Fetches: articles that were handed in by their address alone, for a worker to get."""

from datetime import datetime
from typing import Self

import pgtrigger
from django.conf import settings
from django.db import models

from claims.models.scan import Queue, Scan


class FetchState(models.TextChoices):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


_UNFINISHED = ["queued", "running"]


class FetchQuerySet(models.QuerySet["Fetch"]):
    def unfinished(self) -> Self:
        """Fetches that are queued or running."""
        return self.filter(state__in=_UNFINISHED)

    def due(self, now: datetime) -> Self:
        """Unfinished fetches whose message or worker must be taken for lost at `now` (aware)."""
        return self.unfinished().filter(due_at__lte=now)


class Fetch(models.Model):
    """One address for a worker to fetch and import. As with scans, the row is the truth, not its message."""

    url = models.URLField(max_length=2000)
    title = models.CharField(
        max_length=1000, blank=True, help_text="What the sender said of it; likewise below."
    )
    publisher_name = models.CharField(max_length=200, blank=True)
    provider = models.CharField(max_length=200, blank=True)
    external_id = models.CharField(max_length=500, blank=True)
    queue = models.CharField(max_length=20, choices=Queue, default=Queue.INTERACTIVE)
    state = models.CharField(max_length=20, choices=FetchState, default=FetchState.QUEUED)
    attempts = models.PositiveIntegerField(default=0)
    due_at = models.DateTimeField(
        null=True, blank=True, help_text="When to queue it again, unless it has moved on."
    )
    requested_at = models.DateTimeField(auto_now_add=True)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True
    )
    ended_at = models.DateTimeField(null=True, blank=True)
    scan = models.ForeignKey(
        Scan, on_delete=models.PROTECT, null=True, blank=True, related_name="fetches",
        help_text="The scan of the revision that came of it.",
    )  # fmt: skip
    notices = models.JSONField(
        default=list, blank=True, help_text="Sentences on what was removed from the text."
    )
    error_code = models.CharField(max_length=50, blank=True)
    error = models.TextField(blank=True, help_text="Why it failed, and what to do.")

    objects = FetchQuerySet.as_manager()

    class Meta:
        ordering = ["-requested_at", "-pk"]
        verbose_name_plural = "fetches"
        indexes = [
            models.Index(fields=["due_at"], condition=models.Q(state__in=_UNFINISHED), name="fetch_due"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=_UNFINISHED, due_at__isnull=False, ended_at__isnull=True)
                | models.Q(state__in=["done", "failed"], due_at__isnull=True, ended_at__isnull=False),
                name="fetch_due_until_ended",
            ),
            models.CheckConstraint(
                condition=models.Q(state="done", scan__isnull=False)
                | (~models.Q(state="done") & models.Q(scan__isnull=True)),
                name="fetch_done_has_scan",
            ),
        ]  # fmt: skip
        triggers = [
            pgtrigger.FSM(
                name="fetch_state", field="state",
                transitions=[
                    ("queued", "running"), ("queued", "failed"), ("running", "queued"), ("running", "done"),
                    ("running", "failed"),
                ],
            ),
            pgtrigger.Protect(name="fetch_no_delete", operation=pgtrigger.Delete),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Fetch of {self.url}"

    @property
    def ended(self) -> bool:
        """True when it is done or failed."""
        return self.state in (FetchState.DONE, FetchState.FAILED)
