"""Scans: how far each is, and another try for those that failed."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.safestring import SafeString

from claims.admin.actions import on_each
from claims.admin.cells import link, list_of, name_of, page_of, progress
from claims.admin.desk import ReadOnlyAdmin
from claims.admin.waiting import wait_in_words
from claims.models import Claim, Scan, WorkState
from claims.services.scanning import retry_scan


@admin.register(Scan)
class ScanAdmin(ReadOnlyAdmin[Scan]):
    list_display = (
        "id",
        "how_far",
        "article",
        "queue",
        "requested_at",
        "asked_by",
        "ended_at",
        "attempts",
        "said",
    )
    list_filter = ("state", "queue", "supported", "error_code", "requested_at")
    list_select_related = ("revision__article", "requested_by")
    search_fields = ("=id", "=revision__article__id", "=error_code")
    search_help_text = "The number of a scan or an article, or the code of an error."
    date_hierarchy = "requested_at"
    actions = ("try_again",)
    change_form_template = "admin/claims/watched_page.html"
    fields = (
        "how_far", "said", "article", "revision_read", "flagged", "queue", "attempts", "requested_at",
        "asked_by", "started_at", "ended_at", "engine_version", "language", "supported", "error_code",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[Scan]:
        return Scan.objects.defer("revision__text")

    def has_retry_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("claims.add_scan")

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        failed = (
            Scan.objects.filter(pk=object_id, state=WorkState.FAILED)
            if object_id.isdecimal()
            else Scan.objects.none()
        )
        context = {
            "may_retry": self.has_retry_permission(request) and failed.exists(),
            **(extra_context or {}),
        }
        return super().change_view(request, object_id, form_url, context)

    @admin.display(description="state", ordering="state")
    def how_far(self, scan: Scan) -> SafeString | str:
        return progress(
            state=scan.state,
            done=scan.sentences_done,
            total=scan.sentences_total,
            flagged=scan.claims_flagged,
        )

    @admin.display(description="asked for by")
    def asked_by(self, scan: Scan) -> str:
        return name_of(scan.requested_by)

    @admin.display(description="outcome")
    def said(self, scan: Scan) -> str:
        if scan.state == WorkState.QUEUED:
            return wait_in_words(scan.requested_at) or "–"
        return scan.error or scan.note or "–"

    @admin.display(description="article")
    def article(self, scan: Scan) -> SafeString | str:
        return link(scan.revision.article, scan.revision.title)

    @admin.display(description="revision")
    def revision_read(self, scan: Scan) -> SafeString | str:
        return link(scan.revision, f"revision {scan.revision.number}")

    @admin.display(description="claims")
    def flagged(self, scan: Scan) -> SafeString:
        return list_of(
            Claim, "The flagged claims of this revision", revision__id__exact=scan.revision_id, flag="any"
        )

    @admin.action(description="Try again", permissions=["retry"])
    def try_again(self, request: HttpRequest, queryset: QuerySet[Scan]) -> HttpResponse | None:
        """Queues failed scans anew; the page of a single one shows how it goes."""
        scans = list(queryset)
        on_each(self, request, scans, lambda scan: retry_scan(scan_id=scan.pk), done="queued again")
        return HttpResponseRedirect(page_of(scans[0])) if len(scans) == 1 else None
