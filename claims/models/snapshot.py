"""Snapshots: what a source's page said, word for word, each time it said something new."""

import gzip
import hashlib
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.utils.functional import cached_property

from claims.models.source import Source
from claims.models.triggers import immutable

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


class SnapshotQuerySet(models.QuerySet["Snapshot"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The snapshots of sources that this user may know of; see `SourceQuerySet.visible_to`."""
        if not user.has_perm("claims.view_snapshot"):
            return self.none()
        return self.filter(source__in=Source.objects.visible_to(user))

    def fetched(self) -> Self:
        """Those that came from the source's page, and not from a person's hand."""
        return self.exclude(final_url="")


class Snapshot(models.Model):
    """One immutable state of a source's text. Offsets are code points into `text`, half-open."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="snapshots")
    title = models.CharField(max_length=1000, blank=True)
    text = models.TextField()
    sha256 = models.CharField(max_length=64, editable=False, help_text="Of the text as UTF-8, in hex.")
    raw = models.BinaryField(help_text="What the server sent, compressed with gzip.")
    media_type = models.CharField(max_length=100)
    charset = models.CharField(max_length=100, blank=True, help_text="As the server declared it.")
    final_url = models.URLField(
        max_length=2000, blank=True, help_text="Where the last redirect led; empty for a text handed in."
    )
    fetched_at = models.DateTimeField()
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        help_text="Who handed the text in, where it could not be fetched.",
    )

    objects = SnapshotQuerySet.as_manager()

    class Meta:
        ordering = ["source", "-fetched_at", "-pk"]
        get_latest_by = ["fetched_at", "pk"]
        indexes = [models.Index(fields=["sha256"], name="snapshot_sha256")]
        constraints = [
            models.CheckConstraint(condition=~models.Q(text=""), name="snapshot_text_not_empty"),
            models.CheckConstraint(
                condition=~models.Q(final_url="") | models.Q(added_by__isnull=False),
                name="snapshot_fetched_or_handed_in",
            ),
        ]
        triggers = immutable("snapshot")

    def __str__(self) -> str:
        return f"{self.title or self.source} ({self.fetched_at:%d %B %Y, %H:%M})"

    def raw_bytes(self) -> bytes:
        """What the server sent, byte for byte, after its own content encoding was undone."""
        return gzip.decompress(bytes(self.raw))

    def says(self, words: str) -> bool:
        """Whether these words stand in its text, however its lines are broken."""
        return " ".join(words.split()) in self._in_one_line

    @cached_property
    def _in_one_line(self) -> str:
        return " ".join(self.text.split())


def snapshot_digest(text: str) -> str:
    """The SHA-256, in hex, by which two texts of a source are told to be the same."""
    return hashlib.sha256(text.encode()).hexdigest()
