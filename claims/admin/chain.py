"""Chains: through whose reporting a sentence reached the article, as each scan read it."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from claims.admin.cells import flag_word, link, words
from claims.admin.desk import ReadOnlyAdmin, ReadOnlyInline
from claims.models import Chain, FlagKind, Link


class KindFilter(admin.SimpleListFilter):
    title = "flag"
    parameter_name = "flag"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(str(value), str(label)) for value, label in FlagKind.choices]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Chain]) -> QuerySet[Chain]:
        return queryset.filter(kinds__contains=[self.value()]) if self.value() else queryset


class CurrentFilter(admin.SimpleListFilter):
    title = "scan"
    parameter_name = "scan"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("latest", "of the latest scan")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Chain]) -> QuerySet[Chain]:
        latest = Chain.objects.current().values("pk")
        return queryset.filter(pk__in=latest) if self.value() == "latest" else queryset


class LinkInline(ReadOnlyInline[Link, Chain]):
    model = Link
    fields = ("position", "outlet_name", "outlet", "surface", "start", "end")
    show_change_link = False


@admin.register(Chain)
class ChainAdmin(ReadOnlyAdmin[Chain]):
    inlines = (LinkInline,)
    list_display = ("chain", "of_claim", "flags", "carried", "because_of", "of_scan")
    list_filter = (CurrentFilter, KindFilter, "carried")
    list_select_related = ("claim", "scan")
    search_fields = ("=claim__id", "=scan__id", "origin_text", "links__outlet_name")
    search_help_text = "The name of a relay or an origin, or the number of a claim or a scan."
    ordering = ("-pk",)
    fields = (
        "chain", "of_claim", "flags", "carried", "because_of", "origin_text", "origin_kind", "of_scan",
        ("start", "end"),
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[Chain]:
        return Chain.objects.select_related("claim", "scan").prefetch_related("links")

    @admin.display(description="chain")
    def chain(self, chain: Chain) -> str:
        return str(chain)

    @admin.display(description="claim")
    def of_claim(self, chain: Chain) -> SafeString | str:
        return link(chain.claim)

    @admin.display(description="flags")
    def flags(self, chain: Chain) -> str:
        return ", ".join(flag_word(kind) for kind in chain.kinds)

    @admin.display(description="because of")
    def because_of(self, chain: Chain) -> SafeString | str:
        return words(chain.evidence)

    @admin.display(description="scan")
    def of_scan(self, chain: Chain) -> SafeString | str:
        return link(chain.scan)
