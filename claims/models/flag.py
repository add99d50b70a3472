"""Flags: what an editor should look at in a claim's provenance."""

from datetime import UTC
from typing import Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models

from claims.models.claim import Claim
from claims.models.scan import Scan


class FlagKind(models.TextChoices):
    """What is read off the text (GUIDELINE.md, "What one sentence's label holds"), then off the graph."""

    RELAY = "relay", "relay: another outlet's reporting"
    HOSTED = "hosted", "hosted: said to, or at, another outlet"
    NESTED = "nested", "nested: one relay through another"
    UNNAMED_RELAY = "unnamed_relay", "unnamed relay: other media, not named"
    ANONYMOUS_ORIGIN = "anonymous_origin", "anonymous origin: a person who is not named"
    CIRCULAR = "circular", "circular: sources that rest on each other, or on this article's publisher"
    SINGLE_ORIGIN = "single_origin", "single origin: several sources that all rest on one"


OF_GRAPH = (FlagKind.CIRCULAR, FlagKind.SINGLE_ORIGIN)
SECONDARY = (FlagKind.RELAY, FlagKind.HOSTED, FlagKind.NESTED, FlagKind.UNNAMED_RELAY)


class FlagState(models.TextChoices):
    OPEN = "open"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    WITHDRAWN = "withdrawn", "withdrawn: a later scan did not find it"


class FlagQuerySet(models.QuerySet["Flag"]):
    def raised(self) -> Self:
        """Flags that count: open or confirmed."""
        return self.filter(state__in=[FlagState.OPEN, FlagState.CONFIRMED])


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Flag(models.Model):
    """One thing about a claim's provenance, with the words that made it and what an editor made of it."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="flags")
    kind = models.CharField(max_length=20, choices=FlagKind)
    state = models.CharField(max_length=20, choices=FlagState, default=FlagState.OPEN)
    scan = models.ForeignKey(
        Scan,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="flags",
        help_text="The scan that its evidence is of. One of the same engine that finds the same leaves it."
        " None for a flag of the provenance graph.",
    )
    engine_version = models.CharField(max_length=50, blank=True)
    evidence = models.JSONField(
        help_text="The words that made it: a list of {start, end, text, rule}. For a flag of the graph, its"
        " steps: a list of {text, rule, edge}."
    )
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    note = models.TextField(blank=True, help_text="Why it was confirmed or dismissed.")

    objects = FlagQuerySet.as_manager()

    class Meta:
        ordering = ["claim", "kind"]
        constraints = [
            models.UniqueConstraint(fields=["claim", "kind"], name="flag_kind_unique"),
            models.CheckConstraint(
                condition=models.Q(state__in=["confirmed", "dismissed"], decided_at__isnull=False)
                | models.Q(state__in=["open", "withdrawn"], decided_at__isnull=True),
                name="flag_decided_at_iff_decided",
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=OF_GRAPH, scan__isnull=True)
                | ~models.Q(kind__in=OF_GRAPH) & models.Q(scan__isnull=False),
                name="flag_of_a_scan_iff_of_the_text",
            ),
        ]
        triggers = [
            pgtrigger.FSM(
                name="flag_state",
                field="state",
                transitions=[
                    ("open", "confirmed"),
                    ("open", "dismissed"),
                    ("open", "withdrawn"),
                    ("withdrawn", "open"),
                    ("confirmed", "open"),
                    ("confirmed", "dismissed"),
                    ("dismissed", "open"),
                    ("dismissed", "confirmed"),
                ],
            ),
            pgtrigger.Protect(name="flag_no_delete", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def decision_stamp(self) -> str:
        """What tells this decision from every other on the flag; empty while nothing is decided.

        A page gives it back with what its reader decides, so that nobody decides over what they did not see.
        """
        return self.decided_at.astimezone(UTC).isoformat() if self.decided_at else ""
