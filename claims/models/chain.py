"""Chains: through whose reporting a sentence reached the article."""

from typing import Self

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models

from claims.models.claim import Claim
from claims.models.outlet import Outlet
from claims.models.scan import Scan
from claims.models.triggers import immutable
from claims.models.work import WorkState


class ChainQuerySet(models.QuerySet["Chain"]):
    def current(self) -> Self:
        """The chains that claims show now: those of the latest finished scan of the claim's revision."""
        later = Scan.objects.filter(
            revision=models.OuterRef("scan__revision"), state=WorkState.DONE, pk__gt=models.OuterRef("scan")
        )
        return self.filter(~models.Exists(later), scan__revision=models.F("claim__revision"))


class Chain(models.Model):
    """What one scan found in one sentence of a claim: relays in order, origin, and the words that prove it.

    Rows are never changed: a later scan writes its own, and the latest finished scan is the one that counts.
    """

    scan = models.ForeignKey(Scan, on_delete=models.PROTECT, related_name="chains")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="chains")
    start = models.PositiveIntegerField(
        help_text="Start of the sentence in the revision's text, in code points."
    )
    end = models.PositiveIntegerField()
    kinds = ArrayField(models.CharField(max_length=20), help_text="The flags that the engine raised here.")
    carried = models.BooleanField(
        help_text="The relay is named in an earlier sentence and still being reported."
    )
    unnamed_at = models.PositiveIntegerField(
        null=True,
        help_text="How many relays are nearer to the reader than media unnamed; empty where none are known.",
    )
    origin_text = models.TextField(blank=True)
    origin_start = models.PositiveIntegerField(null=True)
    origin_end = models.PositiveIntegerField(null=True)
    origin_kind = models.CharField(max_length=20, blank=True)
    evidence = models.JSONField(help_text="The words that made it: a list of {start, end, text, rule}.")

    objects = ChainQuerySet.as_manager()

    class Meta:
        ordering = ["claim", "start"]
        constraints = [
            models.UniqueConstraint(fields=["scan", "claim", "start", "end"], name="chain_sentence_unique"),
            models.CheckConstraint(condition=models.Q(end__gt=models.F("start")), name="chain_span_valid"),
            models.CheckConstraint(
                condition=models.Q(origin_start__isnull=True, origin_end__isnull=True)
                | models.Q(origin_start__isnull=False, origin_end__gt=models.F("origin_start")),
                name="chain_origin_span_valid",
            ),
            models.CheckConstraint(
                condition=models.Q(unnamed_at__isnull=True) | models.Q(kinds__contains=["unnamed_relay"]),
                name="chain_unnamed_at_of_unnamed",
            ),
        ]
        triggers = immutable("chain")

    def __str__(self) -> str:
        """The chain in one line, from this article to its origin; expects its links to be loaded.

        Relays of which none passes the other's report on stand side by side, not one behind the other.
        """
        names = [link.outlet_name for link in self.links.all()]
        if (at := self.unnamed_station()) is not None:
            names.insert(at, "unnamed media")
        relays = names if "nested" in self.kinds else [" and ".join(names)] * bool(names)
        line = " → ".join(["this article", *relays, self.origin_text or "origin not stated"])
        return f"{line} (carried)" if self.carried else line

    def unnamed_station(self) -> int | None:
        """How many relays stand before the media that go unnamed; None where all media are named.

        All of them where the engine that wrote the chain did not say. Expects its links to be loaded.
        """
        if "unnamed_relay" not in self.kinds:
            return None
        return len(self.links.all()) if self.unnamed_at is None else self.unnamed_at


class Link(models.Model):
    """One relay of a chain, from the nearest to the reader (position 0) to the farthest."""

    chain = models.ForeignKey(Chain, on_delete=models.PROTECT, related_name="links")
    position = models.PositiveIntegerField()
    outlet = models.ForeignKey(Outlet, on_delete=models.SET_NULL, null=True, related_name="links")
    outlet_name = models.CharField(
        max_length=300, help_text="The canonical name, or the article's for an unknown one."
    )
    surface = models.TextField(
        blank=True, help_text="The words that name it in this sentence; empty where carried."
    )
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ["chain", "position"]
        constraints = [
            models.UniqueConstraint(fields=["chain", "position"], name="link_position_unique"),
            models.CheckConstraint(
                condition=models.Q(start__isnull=True, end__isnull=True, surface="")
                | models.Q(start__isnull=False, end__gt=models.F("start")),
                name="link_span_valid",
            ),
        ]
        triggers = [
            # An outlet that is deleted leaves its name in the chain.
            pgtrigger.ReadOnly(name="link_read_only", exclude=["outlet"]),
            pgtrigger.Protect(name="link_no_delete", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return self.outlet_name
