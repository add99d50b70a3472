"""What the rules look at: a version of a verdict, with everything that it rests on."""

from functools import cached_property

from claims.models import (
    Capture,
    ClaimSource,
    Finding,
    Flag,
    FlagState,
    ProvenanceCheck,
    Scan,
    SourceReading,
    Stance,
    VerdictVersion,
    WrittenReason,
)


class Case:
    """One version before the rules; each thing is read once, when the first rule asks for it."""

    def __init__(self, version: VerdictVersion) -> None:
        self.version = version
        self.claim = version.verdict.claim

    @property
    def finds_support(self) -> bool:
        """Whether the version's rating says that the claim holds."""
        return self.version.rating.finding == Finding.SUPPORTED

    @cached_property
    def open_flags(self) -> list[Flag]:
        return list(self.claim.flags.filter(state=FlagState.OPEN))

    @cached_property
    def still_being_read(self) -> bool:
        """Whether a worker has yet to say what the claim rests on: its article is being read, a source is for
        the first time, or the provenance graph is being weighed.
        """
        sources = [row.source_id for row in self.sources]
        first_looks = Capture.objects.unfinished().filter(source__in=sources, source__snapshots=None)
        readings = SourceReading.objects.unfinished().filter(snapshot__source__in=sources)
        checks = ProvenanceCheck.objects.unfinished().filter(claim=self.claim)
        scans = Scan.objects.unfinished().filter(revision=self.claim.revision_id)
        return (
            checks.values("pk")
            .union(*(work.values("pk") for work in (readings, first_looks, scans)))
            .exists()
        )

    @cached_property
    def sources(self) -> list[ClaimSource]:
        """The sources that are attached to the claim at present."""
        return list(self.claim.claim_sources.attached())

    @property
    def evidence(self) -> list[ClaimSource]:
        """The sources that speak for or against the claim, and do not merely give context."""
        return [source for source in self.sources if source.stance != Stance.CONTEXT]

    @cached_property
    def contacts(self) -> int:
        """How often it was tried to reach the claimant."""
        return self.claim.contacts.count()

    @cached_property
    def reasons(self) -> dict[str, WrittenReason]:
        """The reason that was written last for each rule, by the rule's code."""
        return {reason.rule: reason for reason in self.version.verdict.written_reasons.order_by("pk")}
