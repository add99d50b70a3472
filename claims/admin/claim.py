"""Claims with their flags and chains."""

from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from claims.admin.actions import on_each
from claims.admin.cells import flag_word, link, name_of, page_of, short, words
from claims.admin.desk import DeskAdmin, ReadOnlyInline
from claims.errors import ClaimsError
from claims.models import Anchor, Chain, Claim, ClaimStatus, Flag, FlagKind, FlagState
from claims.services.splitting import accept_claim, merge_claims, reject_claim, restate_claim, restore_claim


class FlaggedFilter(admin.SimpleListFilter):
    title = "flag"
    parameter_name = "flag"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("any", "any"), *((str(value), str(label)) for value, label in FlagKind.choices)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Claim]) -> QuerySet[Claim]:
        kind = self.value()
        if not kind:
            return queryset
        flagged = Claim.objects.flagged([] if kind == "any" else [kind])
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
class ClaimAdmin(DeskAdmin[Claim]):
    inlines = (FlagInline, ChainInline)
    history_parts = ((Flag, "claim_id"),)
    list_display = ("claim", "flagged_as", "chain", "how_far", "of_article")
    list_display_links = ("claim",)
    list_filter = ("status", "anchor", FlaggedFilter, "created_at")
    search_fields = ("exact", "statement", "claimant", "=article__id")
    search_help_text = "Words of the claim, its claimant, or the number of an article."
    ordering = ("-article_id", "start")
    actions = ("accept", "reject", "propose_again", "merge")
    fields = (
        "exact", "statement", "claimant", ("status", "anchor"), "of_article", "of_revision", ("start", "end"),
        "worth_checking", "replaced", "created", "created_at",
    )  # fmt: skip
    readonly_fields = (
        "exact", "status", "anchor", "of_article", "of_revision", "start", "end", "worth_checking",
        "replaced", "created", "created_at",
    )  # fmt: skip

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Claim | None = None) -> bool:
        """A replaced claim is there to be read."""
        replaced = obj is not None and obj.status == ClaimStatus.REPLACED
        return not replaced and super().has_change_permission(request, obj)

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

    def save_model(self, request: HttpRequest, obj: Claim, form: Any, change: bool) -> None:
        if form.has_changed():
            restate_claim(claim_id=obj.pk, statement=obj.statement, claimant=obj.claimant)

    @admin.action(description="Accept: it is worth checking", permissions=["change"])
    def accept(self, request: HttpRequest, queryset: QuerySet[Claim]) -> None:
        """Takes these claims on for checking."""
        user = cast("User", request.user)
        on_each(
            self, request, queryset, lambda claim: accept_claim(claim_id=claim.pk, user=user), done="accepted"
        )

    @admin.action(description="Reject: it is not worth checking", permissions=["change"])
    def reject(self, request: HttpRequest, queryset: QuerySet[Claim]) -> None:
        """Sets these claims aside; they are not proposed again."""
        user = cast("User", request.user)
        on_each(
            self, request, queryset, lambda claim: reject_claim(claim_id=claim.pk, user=user), done="rejected"
        )

    @admin.action(description="Propose again", permissions=["change"])
    def propose_again(self, request: HttpRequest, queryset: QuerySet[Claim]) -> None:
        """Takes acceptances and rejections back."""
        user = cast("User", request.user)
        on_each(
            self,
            request,
            queryset,
            lambda claim: restore_claim(claim_id=claim.pk, user=user),
            done="proposed again",
        )

    @admin.action(description="Merge into one", permissions=["change"])
    def merge(self, request: HttpRequest, queryset: QuerySet[Claim]) -> HttpResponse | None:
        """Replaces neighbouring claims of one article by one, and shows it."""
        ids = list(queryset.values_list("pk", flat=True))
        try:
            merged = merge_claims(claim_ids=ids, user=cast("User", request.user))
        except ClaimsError as error:
            self.message_user(request, str(error), messages.ERROR)
            return None
        self.message_user(request, f"{len(ids)} claims are one now. A scan reads it anew.", messages.SUCCESS)
        return HttpResponseRedirect(page_of(merged))
