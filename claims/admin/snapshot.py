"""Snapshots: what the page of a source said, to be read."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from claims.admin.cells import beginning, link, link_out, name_of
from claims.admin.desk import ReadOnlyAdmin
from claims.models import Snapshot


@admin.register(Snapshot)
class SnapshotAdmin(ReadOnlyAdmin[Snapshot]):
    list_display = ("its_source", "title", "fetched_at", "media_type", "handed_in_by")
    list_filter = ("fetched_at", "media_type")
    list_select_related = ("source__outlet", "added_by")
    search_fields = ("=id", "=source__id", "title", "source__url", "=sha256")
    search_help_text = "A title, a web address or a part of one, a SHA-256, or the number of a source."
    date_hierarchy = "fetched_at"
    fields = (
        "its_source", "title", "fetched_at", "answered_from", "handed_in_by", "media_type", "sha256",
        "as_sent", "words",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[Snapshot]:
        return Snapshot.objects.visible_to(request.user).defer("raw", "text")

    def get_urls(self) -> list[URLPattern]:
        raw = self.admin_site.admin_view(self.raw)
        return [path("<int:pk>/raw/", raw, name="claims_snapshot_raw"), *super().get_urls()]

    def raw(self, request: HttpRequest, pk: int) -> HttpResponse:
        """What the server sent, as a file: never as a page of ours, whatever it is."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        snapshot = get_object_or_404(Snapshot.objects.visible_to(request.user), pk=pk)
        headers = {"Content-Disposition": f'attachment; filename="snapshot-{pk}"'}
        return HttpResponse(snapshot.raw_bytes(), content_type="application/octet-stream", headers=headers)

    @admin.display(description="as it was sent")
    def as_sent(self, snapshot: Snapshot) -> SafeString:
        address = reverse("admin:claims_snapshot_raw", args=[snapshot.pk])
        return format_html('<a href="{}">Download what the server sent</a>', address)

    @admin.display(description="source", ordering="source")
    def its_source(self, snapshot: Snapshot) -> SafeString | str:
        return link(snapshot.source)

    @admin.display(description="fetched from")
    def answered_from(self, snapshot: Snapshot) -> SafeString | str:
        return link_out(snapshot.final_url) if snapshot.final_url else "handed in"

    @admin.display(description="handed in by")
    def handed_in_by(self, snapshot: Snapshot) -> str:
        return name_of(snapshot.added_by)

    @admin.display(description="text")
    def words(self, snapshot: Snapshot) -> SafeString:
        return beginning(snapshot.text)
