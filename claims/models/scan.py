"""Scans: each run of the engine over a revision."""

from datetime import datetime
from typing import Self

import pgtrigger
from django.conf import settings
from django.db import models

from claims.models.revision import Revision


class ScanState(models.TextChoices):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class Queue(models.TextChoices):
    """Two queues, so that a person who waits never stands behind a thousand articles of a bulk import."""

    INTERACTIVE = "interactive", "a person waits for it"
    BULK = "bulk"


class ScanQuerySet(models.QuerySet["Scan"]):
    def unfinished(self) -> Self:
        """Scans that are queued or running."""
        return self.filter(state__in=[ScanState.QUEUED, ScanState.RUNNING])

    def due(self, now: datetime) -> Self:
        """Unfinished scans whose message or worker must be taken for lost at `now` (aware)."""
        return self.unfinished().filter(due_at__lte=now)


class Scan(models.Model):
    """One run of the engine over one revision. The row is the truth and the message a nudge.

    `due_at` is when the scan must be queued again unless it has moved on: a while after it was queued, in case
    the message is lost, and a while after a worker's last sign of life, in case the worker is.
    """

    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="scans")
    queue = models.CharField(max_length=20, choices=Queue, default=Queue.INTERACTIVE)
    state = models.CharField(max_length=20, choices=ScanState, default=ScanState.QUEUED)
    engine_version = models.CharField(max_length=50, blank=True)
    attempts = models.PositiveIntegerField(default=0)
    due_at = models.DateTimeField(null=True, blank=True)
    requested_at = models.DateTimeField(auto_now_add=True)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True
    )
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    sentences_done = models.PositiveIntegerField(default=0)
    sentences_total = models.PositiveIntegerField(default=0)
    claims_flagged = models.PositiveIntegerField(default=0)
    language = models.CharField(max_length=35, blank=True, help_text="The language that the engine found.")
    supported = models.BooleanField(
        null=True,
        help_text="Whether the engine reads that language: where it does not, no flag means nothing.",
    )
    note = models.TextField(blank=True, help_text="The outcome, where it needs words.")
    error_code = models.CharField(max_length=50, blank=True)
    error = models.TextField(blank=True, help_text="Why it failed, and what to do.")

    objects = ScanQuerySet.as_manager()

    class Meta:
        ordering = ["-requested_at", "-pk"]
        indexes = [
            models.Index(fields=["revision", "state"], name="scan_of_revision"),
            models.Index(
                fields=["due_at"], condition=models.Q(state__in=["queued", "running"]), name="scan_due"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["revision"],
                condition=models.Q(state__in=["queued", "running"]),
                name="scan_one_unfinished_per_revision",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    state__in=["queued", "running"], due_at__isnull=False, ended_at__isnull=True
                )
                | models.Q(state__in=["done", "failed"], due_at__isnull=True, ended_at__isnull=False),
                name="scan_due_until_ended",
            ),
            models.CheckConstraint(
                condition=models.Q(sentences_done__lte=models.F("sentences_total")),
                name="scan_progress_within_total",
            ),
        ]
        triggers = [
            pgtrigger.FSM(
                name="scan_state",
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
            pgtrigger.Protect(name="scan_no_delete", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"Scan {self.pk} ({self.get_state_display()})"

    @property
    def ended(self) -> bool:
        """True when it is done or failed."""
        return self.state in (ScanState.DONE, ScanState.FAILED)
