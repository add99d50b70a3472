"""Sources: the documents, recordings and people that claims are checked against."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models

from claims.models.outlet import Outlet

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


class SourceKind(models.TextChoices):
    OFFICIAL_RECORD = "official_record", "official record"
    STATEMENT = "statement", "statement"
    TRANSCRIPT = "transcript", "transcript"
    DATASET = "dataset", "dataset"
    STUDY = "study", "study"
    COURT_DOCUMENT = "court_document", "court document"
    RECORDING = "recording", "recording"
    INTERVIEW = "interview", "interview"
    EYEWITNESS = "eyewitness", "eyewitness"
    SOCIAL_POST = "social_post", "social post"
    NEWS_REPORT = "news_report", "news report"
    FACT_CHECK = "fact_check", "fact-check"
    OTHER = "other", "other"


class SourceQuerySet(models.QuerySet["Source"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The sources that this user may know of; none for who is not of the newsroom.

        A source that is protected for one claim is protected everywhere: it is seen by those who may see
        protected sources, and by who attached or entered it.
        """
        if not user.has_perm("claims.view_source"):
            return self.none()
        if user.has_perm("claims.view_protected_source"):
            return self
        return self.filter(~self._protected() | models.Q(created_by=user) | self._protected(attached_by=user))

    def open_to_the_public(self) -> Self:
        """Sources that are protected for no claim, so that others may be told that they are looked at."""
        return self.filter(~self._protected())

    def relied_on(self) -> Self:
        """Sources that a claim is attached to at present."""
        from claims.models.claim_source import ClaimSource

        return self.filter(models.Exists(ClaimSource.objects.attached().filter(source=models.OuterRef("pk"))))

    def due_for_check(self, now: datetime) -> Self:
        """Sources whose page is to be looked at again at `now` (aware), since a claim relies on them."""
        return self.relied_on().filter(next_check_at__lte=now)

    @staticmethod
    def _protected(**more: object) -> models.Exists:
        from claims.models.claim_source import ClaimSource, Naming

        protected = ClaimSource.objects.filter(source=models.OuterRef("pk"), naming=Naming.PROTECTED)
        return models.Exists(protected.filter(**more))


@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), exclude=["next_check_at"]
)
class Source(models.Model):
    """One source, known once and attached to as many claims as rest on it.

    What it says is in its snapshots, and what became of its page in its captures.
    """

    kind = models.CharField(max_length=20, choices=SourceKind)
    url = models.URLField(max_length=2000, blank=True, help_text="Where it is, as it was given.")
    canonical_url = models.URLField(
        max_length=2000,
        unique=True,
        null=True,
        blank=True,
        editable=False,
        help_text="One spelling of its address, by which it is found again; not always one that answers.",
    )
    host = models.CharField(
        max_length=260, blank=True, editable=False, help_text="The host of its address, with the port."
    )
    title = models.CharField(max_length=1000, blank=True)
    outlet = models.ForeignKey(
        Outlet, on_delete=models.PROTECT, null=True, blank=True, related_name="sources"
    )
    organisation = models.CharField(
        max_length=300, blank=True, help_text="Whose it is, where that is no outlet."
    )
    author = models.CharField(max_length=500, blank=True, help_text="The person who wrote or said it.")
    published_on = models.DateField(null=True, blank=True)
    next_check_at = models.DateTimeField(
        null=True, blank=True, editable=False, help_text="When its page is looked at again."
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, editable=False
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(
                fields=["next_check_at"],
                condition=models.Q(next_check_at__isnull=False),
                name="source_next_check",
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(url="", canonical_url__isnull=True, host="", next_check_at__isnull=True)
                | (~models.Q(url="") & models.Q(canonical_url__isnull=False) & ~models.Q(host="")),
                name="source_address_whole_or_none",
            ),
            models.CheckConstraint(
                condition=~models.Q(url="", title="", organisation="", author="", outlet__isnull=True),
                name="source_can_be_told",
            ),
        ]
        triggers = [pgtrigger.Protect(name="source_no_delete", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.title or self.author or self.organisation or self.url or f"Source {self.pk}"

    @property
    def published_by(self) -> str:
        """The name of the outlet, else of the organisation, else empty."""
        return self.outlet.name if self.outlet else self.organisation
