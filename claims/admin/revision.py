"""Revisions: what an article said, to be read."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from claims.admin.cells import beginning, link, list_of, name_of
from claims.admin.desk import ReadOnlyAdmin
from claims.models import Claim, Revision


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin[Revision]):
    list_display = (
        "headline",
        "number",
        "of_article",
        "byline",
        "language",
        "published_at",
        "imported_at",
        "imported",
    )
    list_filter = ("imported_at",)
    list_select_related = ("article", "imported_by")
    search_fields = ("title", "byline", "=article__id", "=source_url")
    search_help_text = "Words of the headline or the byline, a web address, or the number of an article."
    ordering = ("-pk",)
    fields = (
        "headline", "number", "of_article", "byline", "language", "published_at", "source_url", "imported_at",
        "imported", "its_claims", "words",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[Revision]:
        return Revision.objects.defer("text")

    @admin.display(description="headline", ordering="title")
    def headline(self, revision: Revision) -> str:
        return revision.title or "Untitled"

    @admin.display(description="imported by")
    def imported(self, revision: Revision) -> str:
        return name_of(revision.imported_by)

    @admin.display(description="article")
    def of_article(self, revision: Revision) -> SafeString | str:
        return link(revision.article, revision.title)

    @admin.display(description="claims")
    def its_claims(self, revision: Revision) -> SafeString:
        return list_of(Claim, "The claims of this revision", revision__id__exact=revision.pk)

    @admin.display(description="text")
    def words(self, revision: Revision) -> SafeString:
        return beginning(revision.text)
