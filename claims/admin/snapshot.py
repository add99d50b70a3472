"""Snapshots: what the page of a source said, to be read."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
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
        "its_source", "title", "fetched_at", "answered_from", "handed_in_by", "media_type", "sha256", "words",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[Snapshot]:
        return Snapshot.objects.visible_to(request.user).defer("raw", "text")

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
