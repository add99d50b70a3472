"""Assignments: who works on a claim, and by when; and claims that need no verdict."""

from datetime import date
from typing import Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models

from claims.models.claim import Claim


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    def current(self) -> Self:
        """Assignments that hold: not ended."""
        return self.filter(ended_at__isnull=True)

    def overdue(self, today: date) -> Self:
        """Current ones that were due before `today` (in the newsroom's time zone)."""
        return self.current().filter(due_on__lt=today)


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Assignment(models.Model):
    """A claim in somebody's hands. A new assignment ends the one before, which stays for the record."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="assignments")
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="assignments"
    )
    due_on = models.DateField(null=True, blank=True, help_text="The last day, in the newsroom's time zone.")
    assigned_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    assigned_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        ordering = ["claim", "-pk"]
        indexes = [
            models.Index(
                fields=["due_on"], condition=models.Q(ended_at__isnull=True), name="assignment_current_due"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["claim"], condition=models.Q(ended_at__isnull=True), name="assignment_one_current"
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="assignment_only_ends", exclude=["ended_at"]),
            pgtrigger.Protect(
                name="assignment_ended_for_good",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__ended_at__isnull=False),
            ),
            pgtrigger.Protect(name="assignment_no_delete", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        name = self.assignee.get_full_name() or self.assignee.get_username()
        return f"{name}, due {self.due_on or 'at any time'}"


class ClosureQuerySet(models.QuerySet["Closure"]):
    def standing(self) -> Self:
        """Closures that hold: not reopened."""
        return self.filter(reopened_at__isnull=True)


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Closure(models.Model):
    """A claim that was reviewed and needs no action, with the reason; it can be opened again."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="closures")
    reason = models.TextField()
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(auto_now_add=True)
    reopened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    reopened_at = models.DateTimeField(null=True, blank=True)

    objects = ClosureQuerySet.as_manager()

    class Meta:
        ordering = ["claim", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim"], condition=models.Q(reopened_at__isnull=True), name="closure_one_standing"
            ),
            models.CheckConstraint(condition=models.Q(reason__regex=r"\S"), name="closure_says_why"),
            models.CheckConstraint(
                condition=models.Q(reopened_at__isnull=True, reopened_by__isnull=True)
                | models.Q(reopened_at__isnull=False, reopened_by__isnull=False),
                name="closure_reopened_by_somebody",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="closure_only_reopens", exclude=["reopened_at", "reopened_by"]),
            pgtrigger.Protect(
                name="closure_reopened_for_good",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__reopened_at__isnull=False),
            ),
            pgtrigger.Protect(name="closure_no_delete", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return self.reason
