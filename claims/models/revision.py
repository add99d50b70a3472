"""Revisions: what an article said, word for word, each time it came in."""

import hashlib

from django.conf import settings
from django.db import models

from claims.models.triggers import immutable


class Revision(models.Model):
    """One immutable state of an article's words. Offsets are code points into `text`, half-open."""

    article = models.ForeignKey("claims.Article", on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField(help_text="1 for the first that came in.")
    title = models.CharField(max_length=1000, blank=True)
    text = models.TextField()
    sha256 = models.CharField(max_length=64, editable=False)
    byline = models.CharField(max_length=500, blank=True)
    language = models.CharField(
        max_length=35, blank=True, help_text="BCP 47 tag, where the source stated one."
    )
    published_at = models.DateTimeField(null=True, blank=True)
    source_url = models.URLField(max_length=2000, blank=True, help_text="Where this text was fetched from.")
    imported_at = models.DateTimeField(auto_now_add=True)
    imported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, editable=False
    )

    class Meta:
        ordering = ["article", "-number"]
        get_latest_by = "number"
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="revision_number_unique"),
            models.CheckConstraint(condition=models.Q(number__gte=1), name="revision_number_from_one"),
            models.CheckConstraint(condition=~models.Q(text=""), name="revision_text_not_empty"),
        ]
        triggers = immutable("revision")

    def __str__(self) -> str:
        return f"{self.title or 'Untitled'} (revision {self.number})"


def text_digest(title: str, text: str) -> str:
    """The SHA-256, in hex, by which two revisions of an article are told to have the same title and text."""
    return hashlib.sha256(f"{title}\0{text}".encode()).hexdigest()
