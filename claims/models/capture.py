"""Captures: each fetch of a source's page, the first and every recheck, and what it found."""

from typing import TYPE_CHECKING, Self

from django.db import models

from claims.models.snapshot import Snapshot
from claims.models.source import Source
from claims.models.work import UNFINISHED, Work, WorkQuerySet

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


class CaptureOutcome(models.TextChoices):
    NEW = "new", "new: the first that was read"
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    GONE = "gone"
    MOVED = "moved", "moved: answers from another address"


class CaptureQuerySet(WorkQuerySet["Capture"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The captures of sources that this user may know of; see `SourceQuerySet.visible_to`."""
        if not user.has_perm("claims.view_capture"):
            return self.none()
        return self.filter(source__in=Source.objects.visible_to(user))


class Capture(Work):
    """One fetch of a source's page. Done where it was answered, be it with "gone"; failed with the reason."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="captures")
    recheck = models.BooleanField(
        default=False, help_text="Asked for by the clock and not by a person: robots.txt then has its say."
    )
    tries = models.PositiveIntegerField(default=0, help_text="How often the page was asked for.")
    outcome = models.CharField(max_length=20, choices=CaptureOutcome, blank=True)
    http_status = models.PositiveIntegerField(null=True, blank=True)
    final_url = models.URLField(max_length=2000, blank=True, help_text="Where the last redirect led.")
    etag = models.CharField(
        max_length=500, blank=True, editable=False, help_text="The page's ETag, as its server gave it."
    )
    last_modified = models.CharField(
        max_length=500, blank=True, editable=False, help_text="Its Last-Modified, as its server gave it."
    )
    snapshot = models.ForeignKey(
        Snapshot,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="captures",
        help_text="What the page says: a new snapshot, or the one that already said so.",
    )

    objects = CaptureQuerySet.as_manager()

    class Meta(Work.Meta):
        indexes = [
            *Work.Meta.indexes,
            models.Index(fields=["source", "-id"], name="capture_of_source"),
        ]
        constraints = [
            *Work.Meta.constraints,
            models.UniqueConstraint(
                fields=["source"],
                condition=models.Q(state__in=UNFINISHED),
                name="capture_one_unfinished_per_source",
            ),
            models.CheckConstraint(
                condition=models.Q(state="done") & ~models.Q(outcome="")
                | ~models.Q(state="done") & models.Q(outcome=""),
                name="capture_done_has_outcome",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    outcome__in=["new", "unchanged", "changed", "moved"], snapshot__isnull=False
                )
                | models.Q(outcome__in=["", "gone"], snapshot__isnull=True),
                name="capture_answered_has_snapshot",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_outcome_display() or self.get_state_display()}: {self.source}"
