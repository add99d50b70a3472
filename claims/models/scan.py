"""Scans: each run of the engine over a revision."""

from django.db import models

from claims.models.revision import Revision
from claims.models.work import UNFINISHED, Work, WorkQuerySet


class ScanQuerySet(WorkQuerySet["Scan"]):
    """Scans, as queued work."""


class Scan(Work):
    """One run of the engine over one revision."""

    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="scans")
    engine_version = models.CharField(max_length=50, blank=True)
    sentences_done = models.PositiveIntegerField(default=0)
    sentences_total = models.PositiveIntegerField(default=0)
    claims_flagged = models.PositiveIntegerField(default=0)
    language = models.CharField(max_length=35, blank=True, help_text="The language that the engine found.")
    supported = models.BooleanField(
        null=True,
        help_text="Whether the engine reads that language. If not, no flag means nothing.",
    )
    note = models.TextField(blank=True, help_text="The outcome, where it needs words.")

    objects = ScanQuerySet.as_manager()

    class Meta(Work.Meta):
        indexes = [
            *Work.Meta.indexes,
            models.Index(fields=["revision", "state"], name="scan_of_revision"),
        ]
        constraints = [
            *Work.Meta.constraints,
            models.UniqueConstraint(
                fields=["revision"],
                condition=models.Q(state__in=UNFINISHED),
                name="scan_one_unfinished_per_revision",
            ),
            models.CheckConstraint(
                condition=models.Q(sentences_done__lte=models.F("sentences_total")),
                name="scan_progress_within_total",
            ),
        ]

    def __str__(self) -> str:
        return f"Scan {self.pk} ({self.get_state_display()})"
