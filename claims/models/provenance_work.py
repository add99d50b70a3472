"""What keeps the provenance graph right: readings of sources, and checks of the claims that they touch."""

from django.db import models

from claims.models.claim import Claim
from claims.models.snapshot import Snapshot
from claims.models.work import UNFINISHED, Work, WorkQuerySet


class SourceReadingQuerySet(WorkQuerySet["SourceReading"]):
    """Readings, as queued work."""


class SourceReading(Work):
    """One run of the engine over a snapshot of a source, and the comparison of its text with the others."""

    snapshot = models.ForeignKey(Snapshot, on_delete=models.PROTECT, related_name="readings")
    engine_version = models.CharField(max_length=50, blank=True)
    language = models.CharField(max_length=35, blank=True, help_text="The language that the engine found.")
    supported = models.BooleanField(
        null=True, help_text="Whether the engine reads that language. If not, finding nothing means nothing."
    )

    objects = SourceReadingQuerySet.as_manager()

    class Meta(Work.Meta):
        indexes = [
            *Work.Meta.indexes,
            models.Index(fields=["snapshot", "state"], name="reading_of_snapshot"),
        ]
        constraints = [
            *Work.Meta.constraints,
            models.UniqueConstraint(
                fields=["snapshot"],
                condition=models.Q(state__in=UNFINISHED),
                name="reading_one_unfinished_per_snapshot",
            ),
        ]

    def __str__(self) -> str:
        return f"Reading of {self.snapshot} ({self.get_state_display()})"


class ProvenanceCheckQuerySet(WorkQuerySet["ProvenanceCheck"]):
    """Checks, as queued work."""


class ProvenanceCheck(Work):
    """One look at a claim's part of the graph after something in it changed; its flags follow from it."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="provenance_checks")
    summary = models.TextField(blank=True, help_text="The independent origins, in words.")

    objects = ProvenanceCheckQuerySet.as_manager()

    class Meta(Work.Meta):
        indexes = [
            *Work.Meta.indexes,
            models.Index(fields=["claim", "state"], name="provenancecheck_of_claim"),
        ]
        constraints = [
            *Work.Meta.constraints,
            models.UniqueConstraint(
                fields=["claim"],
                condition=models.Q(state__in=UNFINISHED),
                name="provenancecheck_one_unfinished_per_claim",
            ),
        ]

    def __str__(self) -> str:
        return f"Provenance of claim {self.claim_id} ({self.get_state_display()})"
