"""Re-reviews: claims to be looked at again, since something that they rest on is not what it was."""

from typing import TYPE_CHECKING, Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models

from claims.models.claim import Claim

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


class ReReviewQuerySet(models.QuerySet["ReReview"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The re-reviews that this user may read: every one for a member of the newsroom, none for others."""
        return self if user.has_perm("claims.view_rereview") else self.none()

    def open(self) -> Self:
        """Re-reviews that still wait for somebody."""
        return self.filter(closed_at__isnull=True)


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class ReReview(models.Model):
    """One reason to look at a claim again, and what came of it. What closed it stays for good."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="rereviews")
    reason = models.TextField(help_text="Why, in a sentence for whoever looks at it again.")
    cause = models.CharField(
        max_length=200, help_text="What happened, by a name of its own: it asks for a claim's re-review once."
    )
    asked_at = models.DateTimeField(auto_now_add=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True)
    note = models.TextField(blank=True, help_text="What whoever closed it found.")

    objects = ReReviewQuerySet.as_manager()

    class Meta:
        verbose_name = "re-review"
        ordering = ["-asked_at", "-pk"]
        indexes = [
            models.Index(
                fields=["asked_at"], condition=models.Q(closed_at__isnull=True), name="rereview_open"
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["claim", "cause"], name="rereview_cause_unique"),
            models.CheckConstraint(
                condition=~models.Q(reason="") & ~models.Q(cause=""), name="rereview_says_why"
            ),
            models.CheckConstraint(
                condition=models.Q(closed_at__isnull=True, closed_by__isnull=True, note="")
                | (models.Q(closed_at__isnull=False, closed_by__isnull=False) & ~models.Q(note="")),
                name="rereview_closed_by_somebody_who_says_why",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="rereview_asked_once", fields=["claim", "reason", "cause", "asked_at"]),
            pgtrigger.Protect(
                name="rereview_closed_for_good",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__closed_at__isnull=False),
            ),
            pgtrigger.Protect(name="rereview_no_delete", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return self.reason
