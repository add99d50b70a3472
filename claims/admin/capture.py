"""Captures: each look at a source's page, what it found or why it failed, and another try."""

from typing import TYPE_CHECKING

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from claims.admin.cells import link, link_out, name_of
from claims.admin.retrying import RetryAdmin
from claims.admin.waiting import wait_in_words
from claims.models import Capture, WorkState
from claims.services.capturing import retry_capture

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@admin.register(Capture)
class CaptureAdmin(RetryAdmin[Capture]):
    list_display = ("id", "state", "outcome", "its_source", "requested_at", "asked_by", "ended_at", "said")
    list_filter = ("state", "outcome", "queue", "recheck", "error_code", "requested_at")
    search_fields = ("=id", "=source__id", "source__url", "source__title", "=error_code")
    search_help_text = "A web address or a part of one, the number of a capture or a source, an error's code."
    date_hierarchy = "requested_at"
    retry_permission = "claims.change_source"
    fields = (
        "state", "outcome", "said", "its_source", "address", "answered_from", "http_status", "its_snapshot",
        "recheck", "tries", "queue", "requested_at", "asked_by", "ended_at", "error_code",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[Capture]:
        captures = Capture.objects.visible_to(request.user).defer("snapshot__text", "snapshot__raw")
        return captures.select_related("source__outlet", "requested_by", "snapshot")

    def retry(self, row: Capture, user: "User") -> Capture:
        return retry_capture(capture_id=row.pk, user=user)

    @admin.display(description="reason")
    def said(self, capture: Capture) -> str:
        if capture.state == WorkState.QUEUED and not capture.tries:
            return wait_in_words(capture.requested_at) or "–"
        if capture.state == WorkState.QUEUED:
            return f"The site was busy; it is asked again after {capture.due_at:%d %B %Y, %H:%M} UTC."
        return capture.error or "–"

    @admin.display(description="source", ordering="source")
    def its_source(self, capture: Capture) -> SafeString | str:
        return link(capture.source)

    @admin.display(description="web address")
    def address(self, capture: Capture) -> SafeString:
        return link_out(capture.source.url)

    @admin.display(description="answered from")
    def answered_from(self, capture: Capture) -> SafeString | str:
        return link_out(capture.final_url) if capture.final_url else "–"

    @admin.display(description="text")
    def its_snapshot(self, capture: Capture) -> SafeString | str:
        return link(capture.snapshot)

    @admin.display(description="asked for by")
    def asked_by(self, capture: Capture) -> str:
        return name_of(capture.requested_by) if capture.requested_by else "the clock" * capture.recheck or "–"
