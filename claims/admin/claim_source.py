"""Sources as they are attached to claims, to be read."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from claims.admin.cells import link
from claims.admin.desk import ReadOnlyAdmin
from claims.models import ClaimSource


class LostPassage(admin.SimpleListFilter):
    """Those whose passage is not certain to be on the page any more."""

    title = "passage"
    parameter_name = "passage"

    def lookups(self, request: HttpRequest, model_admin: object) -> list[tuple[str, str]]:
        return [("lost", "no longer on the page")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[ClaimSource]) -> QuerySet[ClaimSource]:
        lost = ClaimSource.objects.missing_passage()
        return queryset.filter(pk__in=lost.values("pk")) if self.value() == "lost" else queryset


@admin.register(ClaimSource)
class ClaimSourceAdmin(ReadOnlyAdmin[ClaimSource]):
    list_display = (
        "its_claim",
        "its_source",
        "stance",
        "tier_or_proposal",
        "support",
        "naming",
        "passage",
        "ended",
    )
    list_filter = (
        LostPassage,
        "stance",
        "tier",
        "proposed_tier",
        "support",
        "naming",
        "attached_at",
        "detached_at",
    )
    list_select_related = ("claim", "source__outlet")
    search_fields = ("=id", "=claim__id", "=source__id", "source__title", "exact", "note")
    search_help_text = (
        "Words of a source's title, of a passage or a note, or the number of a claim or a source."
    )
    fields = (
        "its_claim", "its_source", "stance", "tier_or_proposal", "proposed_because", "passage", "exact",
        "support", "naming", "protection_reason", "interest", "note", "attached_at", "ended",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[ClaimSource]:
        return ClaimSource.objects.visible_to(request.user)

    @admin.display(description="claim", ordering="claim")
    def its_claim(self, row: ClaimSource) -> SafeString | str:
        return link(row.claim)

    @admin.display(description="source", ordering="source")
    def its_source(self, row: ClaimSource) -> SafeString | str:
        return link(row.source)

    @admin.display(description="tier", ordering="tier")
    def tier_or_proposal(self, row: ClaimSource) -> str:
        return row.tier or f"{row.proposed_tier}, proposed"

    @admin.display(description="passage")
    def passage(self, row: ClaimSource) -> str:
        if row.snapshot_id is None:
            return "none marked"
        return "no longer on the page" if row.missing_from_id else "on the page"

    @admin.display(description="detached", ordering="detached_at")
    def ended(self, row: ClaimSource) -> object:
        return row.detached_at
