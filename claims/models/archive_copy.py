"""Copies of a source's page that outside archives keep, so that it can be shown when it is gone."""

from typing import TYPE_CHECKING, Self

from django.db import models

from claims.models.snapshot import Snapshot
from claims.models.source import Source
from claims.models.work import UNFINISHED, Work, WorkQuerySet

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


class ArchiveCopyQuerySet(WorkQuerySet["ArchiveCopy"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The archive copies of sources that this user may know of; see `SourceQuerySet.visible_to`."""
        if not user.has_perm("claims.view_archivecopy"):
            return self.none()
        return self.filter(source__in=Source.objects.visible_to(user))


class ArchiveCopy(Work):
    """One page that an outside archive was asked to keep. Done has the address of the copy."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="archive_copies")
    snapshot = models.ForeignKey(
        Snapshot,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="archive_copies",
        help_text="Our own snapshot that it was asked for beside.",
    )
    archive = models.CharField(max_length=50, help_text="The archive's name, such as wayback.")
    job = models.CharField(max_length=200, blank=True, help_text="The archive's id of the saving under way.")
    tries = models.PositiveIntegerField(default=0, help_text="How often the archive was asked.")
    url = models.URLField(max_length=2500, blank=True, help_text="Where the copy can be read.")
    archived_at = models.DateTimeField(null=True, blank=True, help_text="When the archive read the page.")

    objects = ArchiveCopyQuerySet.as_manager()

    class Meta(Work.Meta):
        verbose_name_plural = "archive copies"
        constraints = [
            *Work.Meta.constraints,
            models.UniqueConstraint(
                fields=["source", "archive"],
                condition=models.Q(state__in=UNFINISHED),
                name="archivecopy_one_unfinished_per_source",
            ),
            models.CheckConstraint(
                condition=models.Q(state="done", archived_at__isnull=False) & ~models.Q(url="")
                | ~models.Q(state="done") & models.Q(archived_at__isnull=True, url=""),
                name="archivecopy_done_has_url",
            ),
        ]

    def __str__(self) -> str:
        return self.url or f"{self.archive}: {self.get_state_display()}"
