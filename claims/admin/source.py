"""Sources: what claims rest on, what their pages said, and what became of these."""

from typing import TYPE_CHECKING, cast

from django.contrib import admin
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from claims.admin.actions import on_each
from claims.admin.cells import link_out, list_of, name_of
from claims.admin.desk import ReadOnlyAdmin
from claims.models import ArchiveCopy, Capture, CaptureOutcome, ClaimSource, Snapshot, Source
from claims.services.archiving import request_archive_copy
from claims.services.capturing import look_again

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@admin.register(Source)
class SourceAdmin(ReadOnlyAdmin[Source]):
    list_display = ("__str__", "kind", "published_by", "address", "found", "next_check_at", "created_at")
    list_filter = ("kind", "published_on", "created_at")
    list_select_related = ("outlet", "created_by")
    search_fields = ("title", "url", "canonical_url", "author", "organisation", "outlet__name")
    search_help_text = "Words of a title, a web address or a part of one, or whose it is."
    date_hierarchy = "created_at"
    actions = ("look", "archive")
    fields = (
        "kind", "title", "address", "published_by", "author", "published_on", "found", "next_check_at",
        "what_belongs_to_it", "entered_by", "created_at",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        latest = Capture.objects.filter(source=OuterRef("pk")).order_by("-pk")
        return Source.objects.visible_to(request.user).annotate(
            latest_state=Subquery(latest.values("state")[:1]),
            latest_outcome=Subquery(latest.values("outcome")[:1]),
        )

    def has_look_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("claims.change_source")

    @admin.display(description="web address", ordering="url")
    def address(self, source: Source) -> SafeString | str:
        return link_out(source.url) if source.url else "–"

    @admin.display(description="its page")
    def found(self, source: Source) -> str:
        """What the latest look at its page found, or how far that is."""
        outcome, state = getattr(source, "latest_outcome", ""), getattr(source, "latest_state", "")
        return str(CaptureOutcome(outcome).label) if outcome else state or "–"

    @admin.display(description="more of it")
    def what_belongs_to_it(self, source: Source) -> SafeString:
        lists = [
            (ClaimSource, "The claims that it is attached to"),
            (Snapshot, "What its page said"),
            (Capture, "The looks at its page"),
            (ArchiveCopy, "Its copies in archives"),
        ]
        links = [(list_of(model, words, source__id__exact=source.pk),) for model, words in lists]
        return format_html_join(" · ", "{}", links)

    @admin.display(description="entered by")
    def entered_by(self, source: Source) -> str:
        return name_of(source.created_by)

    @admin.action(description="Look at its page again", permissions=["look"])
    def look(self, request: HttpRequest, queryset: QuerySet[Source]) -> HttpResponse | None:
        """Queues a look at each page, as a person asks for it."""
        user = cast("User", request.user)
        on_each(self, request, queryset, lambda row: look_again(source_id=row.pk, user=user), done="queued")
        return None

    @admin.action(description="Ask an archive to keep its page", permissions=["look"])
    def archive(self, request: HttpRequest, queryset: QuerySet[Source]) -> HttpResponse | None:
        """Asks the outside archive for a copy of each page."""
        user = cast("User", request.user)
        on_each(
            self,
            request,
            queryset,
            lambda row: request_archive_copy(source_id=row.pk, user=user),
            done="asked for",
        )
        return None
