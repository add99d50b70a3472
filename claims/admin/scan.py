"""Scans: how far each is, and another try for those that failed."""

from typing import TYPE_CHECKING

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from claims.admin.cells import link, list_of, name_of, progress
from claims.admin.retrying import RetryAdmin
from claims.admin.waiting import wait_in_words
from claims.models import Claim, Scan, WorkState
from claims.services.scanning import retry_scan

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@admin.register(Scan)
class ScanAdmin(RetryAdmin[Scan]):
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
    retry_permission = "claims.add_scan"
    fields = (
        "how_far", "said", "article", "revision_read", "flagged", "queue", "attempts", "requested_at",
        "asked_by", "started_at", "ended_at", "engine_version", "language", "supported", "error_code",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[Scan]:
        return Scan.objects.defer("revision__text")

    def retry(self, row: Scan, user: "User") -> Scan:
        return retry_scan(scan_id=row.pk)

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
