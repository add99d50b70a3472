"""The list of articles, the text of one with its claims marked, and how far its scan is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import trigger_client_event

from claims.models import Anchor, Article, Claim, Queue, Revision, Scan
from claims.models.article import ArticleQuerySet
from claims.services.recording import recorded_as
from claims.services.scanning import request_scan
from claims.web.access import MemberRequest, member_page
from claims.web.flag_words import ShownFlag, shown
from claims.web.parts import part_of, parts
from claims.web.reading import marked_paragraphs

PAGE = 25
# More orphans than this are counted and not listed: they are found in the admin.
_MOST_ORPHANS = 100


@dataclass(frozen=True, slots=True)
class Row:
    """One article of the list; `scan` is the newest of its newest revision."""

    article: Article
    scan: Scan | None
    flagged: int


@require_safe
@member_page("claims.view_article")
def article_list(request: MemberRequest) -> HttpResponse:
    """The articles, the newest first, or those whose headline has the words `q`."""
    words = request.GET.get("q", "").replace("\0", "").strip()
    page = Paginator(_articles(request, words), PAGE).get_page(request.GET.get("page"))
    return render(request, "claims/article_list.html", {"rows": _rows(list(page)), "page": page, "q": words})


def _articles(request: MemberRequest, words: str) -> ArticleQuerySet:
    matching: dict[str, Any] = {"latest_title__icontains": words} if words else {}
    articles = Article.objects.visible_to(request.user).with_latest().select_related("publisher")
    return articles.filter(**matching)


def _rows(articles: Sequence[Article]) -> list[Row]:
    latest = [getattr(article, "latest_revision_id") for article in articles]  # noqa: B009 (annotated)
    scans = Scan.objects.filter(revision__in=latest).order_by("revision_id", "-pk").distinct("revision_id")
    of_revision = {scan.revision_id: scan for scan in scans}
    flagged = Claim.objects.filter(revision__in=latest).standing().flagged().order_by()
    counts = dict(flagged.values_list("article").annotate(Count("pk")))
    return [
        Row(
            article,
            scan=of_revision.get(revision_id),
            flagged=counts.get(article.pk, 0),
        )
        for article, revision_id in zip(articles, latest, strict=True)
    ]


@require_safe
@member_page("claims.view_article")
def article_page(request: MemberRequest, article_id: int) -> HttpResponse:
    """The text of the newest revision with its claims marked: the part that `part` or `claim` asks for."""
    article, revision = _newest(request, article_id)
    asked = _asked_claim(request, revision)
    ranges = parts(revision.text)
    page = Paginator(ranges, 1).get_page(part_of(ranges, asked.start) if asked else request.GET.get("part"))
    start, end = ranges[page.number - 1]
    claims = _claims(request, revision, start, end)
    scan = _scan_context(article, revision)
    newest: Scan | None = scan["scan"]
    context = scan | {
        "page": page,
        "paragraphs": marked_paragraphs(revision.text, claims, start, end),
        "claims": len(claims),
        "asked": asked,
        "orphans": _orphans(request, article),
        "source": _web_address(revision.source_url or article.canonical_url or ""),
        "language": revision.language or (newest.language if newest else ""),
    }
    return render(request, "claims/article.html", context)


def _newest(request: MemberRequest, article_id: int) -> tuple[Article, Revision]:
    """The article and its newest revision, whose text is left in the database until it is read."""
    articles = Article.objects.visible_to(request.user).select_related("publisher", "credited_wire")
    article = get_object_or_404(articles, pk=article_id)
    revision = article.revisions.defer("text").order_by("-number").first()
    if revision is None:
        raise Http404("This article has no text yet.")
    return article, revision


def _web_address(address: str) -> str:
    """The address where a browser may follow it, else an empty text: never javascript: or file:."""
    return address if address.startswith(("http://", "https://")) else ""


def _asked_claim(request: MemberRequest, revision: Revision) -> Claim | None:
    asked = request.GET.get("claim", "")
    claims = Claim.objects.visible_to(request.user).filter(revision=revision)
    return claims.filter(pk=asked).first() if asked.isdecimal() and len(asked) < 19 else None


def _claims(request: MemberRequest, revision: Revision, start: int, end: int) -> list[Claim]:
    claims = Claim.objects.visible_to(request.user).standing().filter(revision=revision)
    return list(claims.filter(start__lt=end, end__gt=start).prefetch_related("flags"))


def _orphans(request: MemberRequest, article: Article) -> list[tuple[Claim, list[ShownFlag]]]:
    claims = Claim.objects.visible_to(request.user).standing().filter(article=article)
    orphaned = claims.filter(anchor=Anchor.ORPHANED).prefetch_related("flags").select_related("revision")
    orphaned = orphaned.defer("revision__text")[:_MOST_ORPHANS]
    return [(claim, shown(claim.flags.all())) for claim in orphaned]


@require_safe
@member_page("claims.view_scan")
def scan_progress(request: MemberRequest, article_id: int) -> HttpResponse:
    """How far the article's newest scan is, as a piece of a page.

    Once the scan has ended, the answer makes the page ask for the text anew.
    """
    context = _scan_context(*_newest(request, article_id))
    response = render(request, "claims/scan.html", context)
    newest: Scan | None = context["scan"]
    return trigger_client_event(response, "flags-changed") if newest and newest.ended else response


@require_POST
@member_page("claims.add_scan")
def scan_again(request: MemberRequest, article_id: int) -> HttpResponse:
    """Queues a scan of the newest revision, and goes back to the article, which follows it."""
    _, revision = _newest(request, article_id)
    with recorded_as(user=request.user, surface="web"):
        request_scan(revision=revision, queue=Queue.INTERACTIVE, requested_by=request.user)
    return redirect("article", article_id)


def _scan_context(article: Article, revision: Revision) -> dict[str, Any]:
    newest = Scan.objects.filter(revision=revision).order_by("-pk").first()
    return {"article": article, "revision": revision, "scan": newest}
