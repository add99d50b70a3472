"""Fetches: articles that were handed in by their address alone, for a worker to get."""

from django.db import models

from claims.models.scan import Scan
from claims.models.work import Work, WorkQuerySet


class FetchQuerySet(WorkQuerySet["Fetch"]):
    """Fetches, as queued work."""


class Fetch(Work):
    """One address for a worker to fetch and import."""

    url = models.URLField(max_length=2000)
    title = models.CharField(
        max_length=1000, blank=True, help_text="What the sender said of it; likewise below."
    )
    publisher_name = models.CharField(max_length=200, blank=True)
    provider = models.CharField(max_length=200, blank=True)
    external_id = models.CharField(max_length=500, blank=True)
    scan = models.ForeignKey(
        Scan,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="fetches",
        help_text="The scan of the revision that came of it.",
    )
    notices = models.JSONField(
        default=list, blank=True, help_text="Sentences on what was removed from the text."
    )

    objects = FetchQuerySet.as_manager()

    class Meta(Work.Meta):
        verbose_name_plural = "fetches"
        constraints = [
            *Work.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(state="done", scan__isnull=False)
                | (~models.Q(state="done") & models.Q(scan__isnull=True)),
                name="fetch_done_has_scan",
            ),
        ]

    def __str__(self) -> str:
        return f"Fetch of {self.url}"
