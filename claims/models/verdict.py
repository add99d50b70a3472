"""Verdicts: what the newsroom found of a claim, version by version."""

from typing import TYPE_CHECKING, Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models

from claims.models.claim import Claim
from claims.models.scale import Rating
from claims.models.triggers import immutable

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


class VersionState(models.TextChoices):
    """How far a version is. A published one stays readable whatever comes after it."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    RETURNED = "returned", "returned to its author"
    PUBLISHED = "published"
    CORRECTED = "corrected", "corrected: a later version took its place"
    RETRACTED = "retracted"


# What readers have seen.
PUBLIC = (VersionState.PUBLISHED, VersionState.CORRECTED, VersionState.RETRACTED)


class Correction(models.TextChoices):
    """How much a new version of a published verdict changes for its readers."""

    MINOR = "minor", "minor: wording, nothing that the finding rests on"
    UPDATE = "update", "update: something new came to light"
    SUBSTANTIAL = "substantial", "substantial: something published was wrong"


class VerdictQuerySet(models.QuerySet["Verdict"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The verdicts that this user may read: every one for a member of the newsroom, none for others."""
        return self if user.has_perm("claims.view_verdict") else self.none()

    def at(self, *states: str) -> Self:
        """Verdicts whose newest version is in one of these states."""
        newest = VerdictVersion.objects.newest().filter(verdict=models.OuterRef("pk"), state__in=states)
        return self.filter(models.Exists(newest))

    def public(self) -> Self:
        """Verdicts with a version that readers have seen, retracted ones as well."""
        seen = VerdictVersion.objects.filter(verdict=models.OuterRef("pk"), state__in=PUBLIC)
        return self.filter(models.Exists(seen))

    def with_versions(self) -> Self:
        """Each verdict with claim, versions (the newest first), ratings and reviews: a fixed number of
        queries."""
        versions = VerdictVersion.objects.select_related("rating__scale", "author").order_by("-number")
        return self.select_related("claim").prefetch_related(
            models.Prefetch("versions", queryset=versions), "versions__reviews__user"
        )


class Verdict(models.Model):
    """The verdict on one claim. Its words are its versions'; this row is what stays the same between them."""

    claim = models.OneToOneField(Claim, on_delete=models.PROTECT, related_name="verdict")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = VerdictQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        permissions = [
            ("approve_verdict", "Can approve verdicts of others and return them"),
            ("publish_verdict", "Can publish approved verdicts"),
            ("retract_verdict", "Can retract published verdicts"),
        ]
        triggers = immutable("verdict")

    def __str__(self) -> str:
        return f"Verdict on claim {self.claim_id}"

    def newest(self) -> "VerdictVersion | None":
        """The newest version, whatever its state; None before the first is saved."""
        return self.versions.order_by("-number").first()

    def shown(self) -> "VerdictVersion | None":
        """The version that readers see: the published one, else the last that was retracted; else None."""
        public = self.versions.filter(state__in=[VersionState.PUBLISHED, VersionState.RETRACTED])
        return public.order_by("state", "-number").first()


class VersionQuerySet(models.QuerySet["VerdictVersion"]):
    def newest(self) -> Self:
        """The newest version of each verdict."""
        later = VerdictVersion.objects.filter(
            verdict=models.OuterRef("verdict"), number__gt=models.OuterRef("number")
        )
        return self.filter(~models.Exists(later))

    def waiting_for_review(self) -> Self:
        """Submitted versions, the longest waiting first."""
        return self.filter(state=VersionState.SUBMITTED).order_by("created_at")


# A state is never only said: what moves a version there is a row of its own, with who and when, and nothing
# happens to a version that a newer one has overtaken, but that readers stop seeing it.
_STATE_IS_DECIDED = """
    IF NEW.state <> 'corrected' AND NOT EXISTS (
        SELECT 1 FROM claims_review WHERE version_id = NEW.id AND decision = NEW.state
    ) THEN
        RAISE EXCEPTION 'version %: nobody decided that it is %', NEW.id, NEW.state
            USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state NOT IN ('corrected', 'retracted') AND EXISTS (
        SELECT 1 FROM claims_verdictversion WHERE verdict_id = NEW.verdict_id AND number > NEW.number
    ) THEN
        RAISE EXCEPTION 'version %: a newer one is there', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
"""


@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), exclude=["explanation"]
)
class VerdictVersion(models.Model):
    """One state of a verdict's words, which never change; only what became of it does."""

    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField(help_text="1 for the first.")
    state = models.CharField(max_length=20, choices=VersionState, default=VersionState.DRAFT)
    statement = models.TextField(help_text="The claim, as it was worded when this was written.")
    claimant = models.CharField(max_length=300, blank=True, help_text="Who claimed it, likewise.")
    rating = models.ForeignKey(Rating, on_delete=models.PROTECT, related_name="versions")
    summary = models.CharField(max_length=1000, help_text="The finding in plain words.")
    explanation = models.TextField(blank=True, help_text="How it was found, in Markdown.")
    correction = models.CharField(
        max_length=20,
        choices=Correction,
        blank=True,
        help_text="Of a version that corrects a published one: how much it changes.",
    )
    note = models.CharField(max_length=2000, blank=True, help_text="For readers: what was corrected and why.")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = VersionQuerySet.as_manager()

    class Meta:
        verbose_name = "version of a verdict"
        verbose_name_plural = "versions of verdicts"
        ordering = ["verdict", "-number"]
        indexes = [
            models.Index(
                fields=["created_at"], condition=models.Q(state="submitted"), name="verdictversion_submitted"
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["verdict", "number"], name="verdictversion_number_unique"),
            models.UniqueConstraint(
                fields=["verdict"], condition=models.Q(state="published"), name="verdictversion_one_published"
            ),
            models.CheckConstraint(condition=models.Q(number__gte=1), name="verdictversion_number_from_one"),
            models.CheckConstraint(condition=~models.Q(summary=""), name="verdictversion_has_summary"),
            models.CheckConstraint(
                condition=models.Q(correction="", note="") | ~(models.Q(correction="") | models.Q(note="")),
                name="verdictversion_correction_has_note",
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="verdictversion_begins_as_draft",
                operation=pgtrigger.Insert,
                condition=pgtrigger.Q(new__state__df="draft"),
            ),
            pgtrigger.ReadOnly(name="verdictversion_words", exclude=["state"]),
            pgtrigger.Protect(name="verdictversion_no_delete", operation=pgtrigger.Delete),
            pgtrigger.FSM(
                name="verdictversion_state",
                field="state",
                transitions=[
                    ("draft", "submitted"),
                    ("submitted", "approved"),
                    ("submitted", "returned"),
                    ("approved", "published"),
                    ("published", "corrected"),
                    ("published", "retracted"),
                ],
            ),
            pgtrigger.Trigger(
                name="verdictversion_state_is_decided",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange("state"),
                func=_STATE_IS_DECIDED,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.summary} (version {self.number})"
