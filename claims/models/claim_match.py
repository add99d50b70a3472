"""Matches: what a person made of the question whether an earlier claim says the same."""

from typing import Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models

from claims.models.claim import Claim


class MatchState(models.TextChoices):
    SUGGESTED = "suggested", "suggested: nobody has decided"
    CONFIRMED = "confirmed", "confirmed: they say the same"
    REFUSED = "refused", "refused: they do not"


class ClaimMatchQuerySet(models.QuerySet["ClaimMatch"]):
    def of(self, claim: Claim) -> Self:
        """The matches that this claim is in, whether as the later or as the earlier one."""
        return self.filter(models.Q(claim=claim) | models.Q(earlier=claim))


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class ClaimMatch(models.Model):
    """A claim, an earlier one, and a person's word on whether the two say the same.

    Suggestions are searched for and not stored: a row is there once somebody has decided.
    """

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="matches")
    earlier = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="later_matches")
    state = models.CharField(max_length=20, choices=MatchState, default=MatchState.SUGGESTED)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    note = models.TextField(blank=True, help_text="Why they say the same, or why they do not.")

    objects = ClaimMatchQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "claim matches"
        ordering = ["claim", "earlier"]
        constraints = [
            models.UniqueConstraint(fields=["claim", "earlier"], name="claimmatch_pair_unique"),
            models.CheckConstraint(
                condition=models.Q(earlier__lt=models.F("claim")), name="claimmatch_earlier_came_first"
            ),
            models.CheckConstraint(
                condition=models.Q(state="suggested", decided_at__isnull=True)
                | models.Q(state__in=["confirmed", "refused"], decided_at__isnull=False),
                name="claimmatch_decided_at_iff_decided",
            ),
        ]
        triggers = [pgtrigger.Protect(name="claimmatch_no_delete", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.claim} / {self.earlier}"
