"""Articles: importing them, having them scanned, and correcting who publishes them."""

from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.formats import localize
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from claims.admin.cells import link, list_of, name_of, page_of, progress, short
from claims.admin.desk import DeskAdmin, ReadOnlyInline
from claims.admin.importing import ImportForm
from claims.admin.service_pages import service_page
from claims.errors import ClaimsError
from claims.models import Article, Claim, Queue, Revision, Scan, WorkState
from claims.services.article_editing import name_publisher
from claims.services.article_scans import scan_articles
from claims.services.fetching import request_fetch
from claims.services.submitting import submit_article

_WAITED_FOR = 10  # articles that a person may have scanned at once and wait for; more go to the bulk queue
_MOST = 1_000  # articles that one request queues; `manage.py scan` has no such limit
_SCANS = 20  # of an article's scans, the latest that its page names


class ScanFilter(admin.SimpleListFilter):
    title = "latest scan"
    parameter_name = "scan"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [*((str(value), str(label)) for value, label in WorkState.choices), ("none", "never scanned")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        if not self.value():
            return queryset
        scans = Scan.objects.filter(revision__article=OuterRef("pk"))
        if self.value() == "none":
            return queryset.filter(~Exists(scans))
        latest = Subquery(scans.order_by("-pk").values("state")[:1])
        return queryset.alias(latest_state=latest).filter(latest_state=self.value())


class RevisionInline(ReadOnlyInline[Revision, Article]):
    model = Revision
    fields = ("number", "title", "byline", "language", "published_at", "imported_at", "imported")

    @admin.display(description="imported by")
    def imported(self, revision: Revision) -> str:
        return name_of(revision.imported_by)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Revision]:
        return super().get_queryset(request).defer("text").select_related("imported_by").order_by("-number")


@admin.register(Article)
class ArticleAdmin(DeskAdmin[Article]):
    inlines = (RevisionInline,)
    list_display = (
        "headline",
        "published_by",
        "latest_scan",
        "flagged_claims",
        "created_at",
        "provider",
    )
    list_filter = (ScanFilter, "created_at", "provider")
    list_select_related = ("publisher",)
    search_fields = (
        "revisions__title",
        "publisher__name",
        "publisher_name",
        "=canonical_url",
        "=external_id",
        "=id",
    )
    search_help_text = "Words of the headline, the publisher, a web address, or the number of an article."
    date_hierarchy = "created_at"
    autocomplete_fields = ("publisher", "credited_wire")
    actions = ("flag_secondary_reporting",)
    fields = (
        "headline", "publisher", "publisher_name", "credited_wire", "web_address", "provider", "external_id",
        "scans", "claims_found", "imported", "created_at",
    )  # fmt: skip
    readonly_fields = (
        "headline", "web_address", "provider", "external_id", "scans", "claims_found", "imported",
        "created_at",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        scan = Scan.objects.filter(revision__article=OuterRef("pk")).order_by("-pk")
        told = JSONObject(
            id="pk", state="state", done="sentences_done", total="sentences_total", flagged="claims_flagged"
        )
        flagged = (
            Claim.objects.standing().flagged().filter(article=OuterRef("pk")).order_by().values("article")
        )
        return Article.objects.with_latest().annotate(
            latest_scan_told=Subquery(scan.values(told=told)[:1]),
            claims_flagged=Subquery(flagged.annotate(number=Count("pk")).values("number")),
        )

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Article], search_term: str
    ) -> tuple[QuerySet[Article], bool]:
        """The articles found, each once. The list's annotations stay out of it, which halves its time."""
        found, _ = super().get_search_results(request, Article.objects.order_by(), search_term)
        return queryset.filter(pk__in=found.values("pk")), False

    def has_scan_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("claims.add_scan")

    @admin.display(description="headline")
    def headline(self, article: Article) -> str:
        return short(str(article))

    @admin.display(description="publisher", ordering="publisher__name")
    def published_by(self, article: Article) -> str:
        return article.published_by or "–"

    @admin.display(description="latest scan")
    def latest_scan(self, article: Article) -> SafeString | str:
        scan = article.latest_scan_told  # type: ignore[attr-defined]
        if scan is None:
            return "–"
        told = progress(state=scan["state"], done=scan["done"], total=scan["total"], flagged=scan["flagged"])
        return format_html('<a href="{}">{}</a>', page_of(Scan(), scan["id"]), told)

    @admin.display(description="imported by")
    def imported(self, article: Article) -> str:
        return name_of(article.imported_by)

    @admin.display(description="flagged claims")
    def flagged_claims(self, article: Article) -> SafeString | str:
        number = article.claims_flagged  # type: ignore[attr-defined]
        return list_of(Claim, str(number), article__id__exact=article.pk, flag="any") if number else "–"

    @admin.display(description="web address")
    def web_address(self, article: Article) -> SafeString | str:
        url = article.canonical_url
        return format_html('<a href="{}" rel="noreferrer noopener">{}</a>', url, url) if url else "–"

    @admin.display(description="scans")
    def scans(self, article: Article) -> SafeString | str:
        scans = (
            Scan.objects.filter(revision__article=article).select_related("revision").defer("revision__text")
        )
        lines = [
            (link(scan), scan.revision.number, localize(timezone.localtime(scan.requested_at)))
            for scan in scans[:_SCANS]
        ]
        return format_html_join("", "<div>{} of revision {}, {}</div>", lines) or "–"

    @admin.display(description="claims")
    def claims_found(self, article: Article) -> SafeString:
        return list_of(Claim, "The claims of this article", article__id__exact=article.pk)

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Imports an article and shows the scan that reads it."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        sent = request.method == "POST"
        form = ImportForm(request.POST, request.FILES) if sent else ImportForm()
        if sent and form.is_valid():
            try:
                return self._import(request, form)
            except ClaimsError as error:
                form.add_error(None, str(error))
        return service_page(self, request, form, title="Import an article", button="Import and scan")

    def _import(self, request: HttpRequest, form: ImportForm) -> HttpResponse:
        if form.is_address_alone:
            given, user = form.cleaned_data, cast("User", request.user)
            fetch = request_fetch(
                url=given["url"], title=given["title"], publisher=given["publisher"], requested_by=user
            )
            return HttpResponseRedirect(page_of(fetch))
        submitted = submit_article(draft=form.draft(), user=cast("User", request.user))
        imported = submitted.imported
        for notice in imported.notices:
            self.message_user(request, notice, messages.WARNING)
        said = "is new here" if imported.created_article else "has a new revision"
        said = said if imported.created_revision else "was here already, word for word"
        article = link(imported.article, imported.revision.title)
        self.message_user(request, format_html("{} {}. This is its scan.", article, said), messages.SUCCESS)
        return HttpResponseRedirect(page_of(submitted.scan))

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        if not form.has_changed():
            return
        scan = name_publisher(
            article_id=obj.pk, publisher=obj.publisher, publisher_name=obj.publisher_name,
            credited_wire=obj.credited_wire, user=cast("User", request.user),
        )  # fmt: skip
        if scan:
            self.message_user(
                request, format_html("A publisher is no relay, so it is read anew: {}.", link(scan))
            )

    @admin.action(description="Flag secondary reporting", permissions=["scan"])
    def flag_secondary_reporting(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        """Queues a scan of each article's latest revision."""
        number = queryset.count()
        if number > _MOST:
            self.message_user(
                request, f"{number:,} articles are too many for one click: tick {_MOST:,} at the most, or "
                "run `manage.py scan --all`.", messages.ERROR,
            )  # fmt: skip
            return
        queue = Queue.INTERACTIVE if number <= _WAITED_FOR else Queue.BULK
        scans = list(scan_articles(articles=queryset, queue=queue, requested_by=cast("User", request.user)))
        if scans:
            self.message_user(request, _queued(scans), messages.SUCCESS)
        if len(scans) < number:
            self.message_user(request, f"{number - len(scans)} had no text to scan yet.", messages.WARNING)


def _queued(scans: list[Scan]) -> SafeString:
    """Which scans were asked for, and where to see how they go: each by its link, or all of them by one."""
    if len(scans) > _WAITED_FOR:
        first, last = min(scan.pk for scan in scans), max(scan.pk for scan in scans)
        return list_of(Scan, f"{len(scans)} scans asked for: see how they go", pk__gte=first, pk__lte=last)
    links = format_html_join(", ", "{}", ((link(scan),) for scan in scans))
    return format_html("Asked for: {}. Reload this list to see how they go.", links)
