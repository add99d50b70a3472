"""Sources as they are attached to claims: what each is for the claim, and the passage that it rests on."""

from typing import TYPE_CHECKING, Self, TypedDict

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models.functions import Length

from claims.models.claim import Claim
from claims.models.snapshot import Snapshot
from claims.models.source import Source
from claims.models.triggers import PassageMatchesSnapshot

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


class Tier(models.TextChoices):
    """How near a source is to what it tells of, as historians and librarians have it."""

    PRIMARY = "primary", "primary: the record or the witness itself"
    SECONDARY = "secondary", "secondary: reports what a primary source says"
    TERTIARY = "tertiary", "tertiary: reports what other reports say"


class Stance(models.TextChoices):
    SUPPORTS = "supports", "supports the claim"
    REFUTES = "refutes", "refutes the claim"
    CONTEXT = "context", "gives context"


class Support(models.TextChoices):
    """Whether the passage says what the claim's wording says."""

    SUPPORTS = "supports", "supports the wording"
    PARTLY = "partly", "supports it in part"
    CONTRADICTS = "contradicts", "contradicts it"
    ABSENT = "absent", "says nothing of it"


class Naming(models.TextChoices):
    NAMED = "named"
    ANONYMOUS = "anonymous"
    PROTECTED = "protected", "protected: known to the newsroom, named to nobody else"


class Outline(TypedDict):
    """What may be told of a protected source: nothing that identifies it."""

    claim_id: int
    tier: str
    proposed_tier: str
    stance: str
    support: str
    naming: str


class ClaimSourceQuerySet(models.QuerySet["ClaimSource"]):
    def attached(self) -> Self:
        """Those that count at present: not detached."""
        return self.filter(detached_at__isnull=True)

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Those whose source this user may know of; see `SourceQuerySet.visible_to`."""
        if not user.has_perm("claims.view_claimsource"):
            return self.none()
        return self.filter(source__in=Source.objects.visible_to(user))

    def hidden_from(self, user: "User | AnonymousUser") -> "models.QuerySet[ClaimSource, Outline]":
        """What a member may be told of the protected sources kept from them; nothing for who is no member."""
        rows = self if user.has_perm("claims.view_claimsource") else self.none()
        hidden = rows.exclude(source__in=Source.objects.visible_to(user))
        return hidden.values("claim_id", "tier", "proposed_tier", "stance", "support", "naming")

    def relying_on_a_passage(self) -> Self:
        """Attached ones with a passage in a snapshot of the source."""
        return self.attached().filter(snapshot__isnull=False)

    def missing_passage(self) -> Self:
        """Attached ones whose passage is not certain to be in what the source says now."""
        return self.attached().filter(missing_from__isnull=False)


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class ClaimSource(models.Model):
    """One source of one claim. Detaching keeps the row, for the record."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="claim_sources")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="claim_sources")
    stance = models.CharField(max_length=20, choices=Stance)
    proposed_tier = models.CharField(max_length=20, choices=Tier, editable=False)
    proposed_because = models.CharField(max_length=500, editable=False, help_text="Why, in a sentence.")
    tier = models.CharField(
        max_length=20, choices=Tier, blank=True, help_text="As a person decided; empty until then."
    )
    tier_decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    tier_decided_at = models.DateTimeField(null=True, blank=True)
    snapshot = models.ForeignKey(
        Snapshot,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="claim_sources",
        help_text="The snapshot that the passage relied on was read in; likewise below.",
    )
    start = models.PositiveIntegerField(null=True, blank=True, help_text="Code points into its text.")
    end = models.PositiveIntegerField(null=True, blank=True)
    exact = models.TextField(blank=True, help_text="The words themselves.")
    prefix = models.CharField(max_length=64, blank=True)
    suffix = models.CharField(max_length=64, blank=True)
    missing_from = models.ForeignKey(
        Snapshot,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The later snapshot in which the passage is no more.",
    )
    support = models.CharField(max_length=20, choices=Support, blank=True, help_text="Empty until judged.")
    naming = models.CharField(max_length=20, choices=Naming, default=Naming.NAMED)
    protection_reason = models.TextField(blank=True, help_text="Why it is protected.")
    interest = models.TextField(blank=True, help_text="What the source stands to gain.")
    note = models.TextField(blank=True)
    attached_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    attached_at = models.DateTimeField(auto_now_add=True)
    detached_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    detached_at = models.DateTimeField(null=True, blank=True)

    objects = ClaimSourceQuerySet.as_manager()

    class Meta:
        ordering = ["claim", "attached_at", "pk"]
        permissions = [("view_protected_source", "Can see protected sources")]
        indexes = [
            models.Index(
                fields=["source", "snapshot"],
                condition=models.Q(detached_at__isnull=True, snapshot__isnull=False),
                name="claimsource_passages",
            ),
            models.Index(
                fields=["source"], condition=models.Q(naming="protected"), name="claimsource_protected"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "source"],
                condition=models.Q(detached_at__isnull=True),
                name="claimsource_attached_once",
            ),
            models.CheckConstraint(
                condition=models.Q(tier="", tier_decided_by__isnull=True, tier_decided_at__isnull=True)
                | (
                    ~models.Q(tier="")
                    & models.Q(tier_decided_by__isnull=False, tier_decided_at__isnull=False)
                ),
                name="claimsource_tier_decided_by_a_person",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    snapshot__isnull=True,
                    start__isnull=True,
                    end__isnull=True,
                    exact="",
                    prefix="",
                    suffix="",
                )
                & models.Q(missing_from__isnull=True)
                | models.Q(
                    snapshot__isnull=False,
                    end__gt=models.F("start"),
                    end=models.F("start") + Length("exact"),
                ),
                name="claimsource_passage_whole_or_none",
            ),
            models.CheckConstraint(
                condition=models.Q(naming="protected") & ~models.Q(protection_reason="")
                | ~models.Q(naming="protected") & models.Q(protection_reason=""),
                name="claimsource_protected_iff_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(detached_at__isnull=True, detached_by__isnull=True)
                | models.Q(detached_at__isnull=False),
                name="claimsource_detached_by_when_detached",
            ),
        ]
        triggers = [
            PassageMatchesSnapshot(name="claimsource_exact_on_insert", operation=pgtrigger.Insert),
            PassageMatchesSnapshot(name="claimsource_exact_on_update", operation=pgtrigger.Update),
            pgtrigger.ReadOnly(name="claimsource_same_pair", fields=["claim", "source"]),
            pgtrigger.Protect(
                name="claimsource_detached_for_good",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__detached_at__isnull=False),
            ),
            pgtrigger.Protect(name="claimsource_no_delete", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.get_stance_display()}"
