"""Fetches: addresses that were handed in, for a worker to get the article that stands there."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from claims.admin.cells import link, link_out, name_of
from claims.admin.desk import ReadOnlyAdmin
from claims.admin.waiting import wait_in_words
from claims.models import Fetch, WorkState


@admin.register(Fetch)
class FetchAdmin(ReadOnlyAdmin[Fetch]):
    list_display = ("id", "state", "address", "article", "requested_at", "asked_by", "ended_at", "said")
    list_filter = ("state", "queue", "error_code", "requested_at")
    list_select_related = ("scan__revision__article", "requested_by")
    search_fields = ("=id", "url", "=error_code")
    search_help_text = "A web address or a part of one, the number of a fetch, or the code of an error."
    date_hierarchy = "requested_at"
    change_form_template = "admin/claims/watched_page.html"
    fields = (
        "state", "said", "address", "article", "its_scan", "queue", "attempts", "requested_at", "asked_by",
        "ended_at", "title", "publisher_name", "provider", "external_id", "error_code",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[Fetch]:
        return Fetch.objects.defer("scan__revision__text")

    @admin.display(description="outcome")
    def said(self, fetch: Fetch) -> str:
        if fetch.state == WorkState.QUEUED:
            return wait_in_words(fetch.requested_at) or "–"
        return fetch.error or " ".join(fetch.notices) or "–"

    @admin.display(description="web address", ordering="url")
    def address(self, fetch: Fetch) -> SafeString:
        return link_out(fetch.url)

    @admin.display(description="article")
    def article(self, fetch: Fetch) -> SafeString | str:
        return link(fetch.scan.revision.article, fetch.scan.revision.title) if fetch.scan else "–"

    @admin.display(description="scan")
    def its_scan(self, fetch: Fetch) -> SafeString | str:
        return link(fetch.scan)

    @admin.display(description="asked for by")
    def asked_by(self, fetch: Fetch) -> str:
        return name_of(fetch.requested_by)
