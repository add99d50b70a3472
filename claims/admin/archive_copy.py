"""Archive copies: who else keeps the page of a source, and where it can be read."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from claims.admin.cells import link, link_out, name_of
from claims.admin.desk import ReadOnlyAdmin
from claims.models import ArchiveCopy


@admin.register(ArchiveCopy)
class ArchiveCopyAdmin(ReadOnlyAdmin[ArchiveCopy]):
    list_display = ("id", "archive", "state", "its_source", "copy", "archived_at", "requested_at", "said")
    list_filter = ("archive", "state", "error_code", "requested_at")
    list_select_related = ("source__outlet", "requested_by")
    search_fields = ("=id", "=source__id", "source__url", "source__title", "=error_code")
    search_help_text = "A web address or a part of one, the number of a copy or a source, or an error's code."
    fields = (
        "archive", "state", "said", "its_source", "copy", "archived_at", "tries", "requested_at", "asked_by",
        "ended_at", "error_code",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[ArchiveCopy]:
        return ArchiveCopy.objects.visible_to(request.user)

    @admin.display(description="source", ordering="source")
    def its_source(self, copy: ArchiveCopy) -> SafeString | str:
        return link(copy.source)

    @admin.display(description="copy")
    def copy(self, copy: ArchiveCopy) -> SafeString | str:
        return link_out(copy.url) if copy.url else "–"

    @admin.display(description="reason")
    def said(self, copy: ArchiveCopy) -> str:
        return copy.error or "–"

    @admin.display(description="asked for by")
    def asked_by(self, copy: ArchiveCopy) -> str:
        return name_of(copy.requested_by)
