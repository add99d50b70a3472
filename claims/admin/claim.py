"""Claims with their flags and chains."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from claims.admin.cells import flag_word, link, name_of, short, words
from claims.admin.desk import ReadOnlyAdmin, ReadOnlyInline
from claims.models import Anchor, Chain, Claim, Flag, FlagKind, FlagState


class FlaggedFilter(admin.SimpleListFilter):
    title = "flag"
    parameter_name = "flag"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("any", "any"), *((str(value), str(label)) for value, label in FlagKind.choices)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Claim]) -> QuerySet[Claim]:
        if not self.value():
            return queryset
        flagged = Claim.objects.flagged(None if self.value() == "any" else self.value())
        return queryset.filter(pk__in=flagged.values("pk"))


class FlagInline(ReadOnlyInline[Flag, Claim]):
    model = Flag
    fields = ("kind", "state", "because_of", "decided", "decided_at", "note")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Flag]:
        return super().get_queryset(request).select_related("decided_by")

    @admin.display(description="decided by")
    def decided(self, flag: Flag) -> str:
        return name_of(flag.decided_by)

    @admin.display(description="because of")
    def because_of(self, flag: Flag) -> SafeString | str:
        return words(flag.evidence)


class ChainInline(ReadOnlyInline[Chain, Claim]):
    model = Chain
    verbose_name_plural = "chains, as the latest scan reads them"
    fields = ("chain", "carried", "because_of", "scan")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Chain]:
        current = Chain.objects.current().values("pk")
        chains = super().get_queryset(request).filter(pk__in=current)
        return chains.select_related("scan").prefetch_related("links")

    @admin.display(description="chain")
    def chain(self, chain: Chain) -> str:
        return str(chain)

    @admin.display(description="because of")
    def because_of(self, chain: Chain) -> SafeString | str:
        return words(chain.evidence)


@admin.register(Claim)
class ClaimAdmin(ReadOnlyAdmin[Claim]):
    inlines = (FlagInline, ChainInline)
    history_parts = ((Flag, "claim_id"),)
    list_display = ("claim", "flagged_as", "chain", "how_far", "of_article")
    list_display_links = ("claim",)
    list_filter = ("status", "anchor", FlaggedFilter, "created_at")
    search_fields = ("exact", "statement", "claimant", "=article__id")
    search_help_text = "Words of the claim, its claimant, or the number of an article."
    ordering = ("-article_id", "start")
    fields = (
        "exact", "statement", "claimant", ("status", "anchor"), "of_article", "of_revision", ("start", "end"),
        "worth_checking", "replaced", "created", "created_at",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[Claim]:
        return Claim.objects.with_provenance()

    @admin.display(description="claim", ordering="exact")
    def claim(self, claim: Claim) -> str:
        return short(str(claim))

    @admin.display(description="flags")
    def flagged_as(self, claim: Claim) -> str:
        raised = (flag for flag in claim.flags.all() if flag.state != FlagState.WITHDRAWN)
        return ", ".join(f"{flag_word(flag.kind)} ({flag.state})" for flag in raised) or "–"

    @admin.display(description="chain")
    def chain(self, claim: Claim) -> SafeString | str:
        chains = [(str(chain),) for chain in claim.current_chains]  # type: ignore[attr-defined]
        return format_html_join("", "<div>{}</div>", chains) or "–"

    @admin.display(description="status", ordering="status")
    def how_far(self, claim: Claim) -> str:
        orphaned = ", orphaned" if claim.anchor == Anchor.ORPHANED else ""
        return f"{claim.get_status_display()}{orphaned}"

    @admin.display(description="article")
    def of_article(self, claim: Claim) -> SafeString | str:
        return link(claim.article, claim.revision.title)

    @admin.display(description="revision")
    def of_revision(self, claim: Claim) -> SafeString | str:
        return link(claim.revision, f"revision {claim.revision.number}")

    @admin.display(description="created by")
    def created(self, claim: Claim) -> str:
        return name_of(claim.created_by)

    @admin.display(description="worth checking for")
    def worth_checking(self, claim: Claim) -> str:
        return "; ".join(str(reason.get("text", "")) for reason in claim.reasons) or "–"

    @admin.display(description="in place of")
    def replaced(self, claim: Claim) -> SafeString | str:
        return format_html_join(", ", "{}", ((link(old),) for old in claim.replaces.all())) or "–"
