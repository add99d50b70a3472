"""Integrations: the newsroom systems that come in through the API."""

from typing import Self

import pghistory
from django.conf import settings
from django.db import models


class IntegrationQuerySet(models.QuerySet["Integration"]):
    def active(self) -> Self:
        """Integrations whose key still opens the door."""
        return self.filter(revoked_at__isnull=True)


@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), exclude=["last_used_at"]
)
class Integration(models.Model):
    """A newsroom system with a key of its own, of which only the hash is kept."""

    name = models.CharField(max_length=100, unique=True)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="integration",
        help_text="The account that its actions are recorded under; it cannot log in.",
    )
    prefix = models.CharField(max_length=16, unique=True, editable=False)
    key_hash = models.CharField(max_length=64, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    last_used_at = models.DateTimeField(null=True, blank=True, editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = IntegrationQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
