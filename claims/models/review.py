"""Reviews: every decision on a version of a verdict, who took it and why."""

import pgtrigger
from django.conf import settings
from django.db import models

from claims.models.triggers import immutable
from claims.models.verdict import VerdictVersion


class Decision(models.TextChoices):
    """What a person decided. Each is the state that the version then has."""

    SUBMITTED = "submitted"
    APPROVED = "approved"
    RETURNED = "returned"
    PUBLISHED = "published"
    RETRACTED = "retracted"


_NOT_THE_AUTHOR = """
    IF EXISTS (SELECT 1 FROM claims_verdictversion WHERE id = NEW.version_id AND author_id = NEW.user_id) THEN
        RAISE EXCEPTION 'version %: its author cannot approve it', NEW.version_id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
"""


class Review(models.Model):
    """One decision on one version. Rows are only ever added."""

    version = models.ForeignKey(VerdictVersion, on_delete=models.PROTECT, related_name="reviews")
    decision = models.CharField(max_length=20, choices=Decision)
    comment = models.TextField(
        blank=True, help_text="Why. Of a retraction, readers see it; of a return, the author does."
    )
    policy = models.JSONField(
        default=list,
        blank=True,
        help_text="What the policy's rules found then: a list of {rule, met, words, override}.",
    )
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["version", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["version", "decision"], name="review_decided_once"),
            models.CheckConstraint(
                condition=~models.Q(decision__in=["returned", "retracted"]) | models.Q(comment__regex=r"\S"),
                name="review_says_why",
            ),
        ]
        triggers = [
            *immutable("review"),
            pgtrigger.Trigger(
                name="review_not_by_the_author",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                condition=pgtrigger.Q(new__decision="approved"),
                func=_NOT_THE_AUTHOR,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_decision_display()} by {self.user.get_full_name() or self.user.get_username()}"
