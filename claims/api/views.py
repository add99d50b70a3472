"""The newsroom's door: each view checks, calls one service or queryset, and answers."""

from http import HTTPStatus
from typing import Any, ClassVar, cast

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.generics import ListAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from claims.api import examples, filters, pagination, representations, requests, schemas, traces
from claims.api.openapi import LOCATION, retry_after
from claims.api.parsing import LengthRequired
from claims.api.problems import MEDIA_TYPE, TYPES, problem_titles
from claims.api.throttling import PerMinute, TracesPerMinute
from claims.errors import NotFoundError
from claims.models import Article, Claim, Fetch, Integration, Outlet, Queue, Revision, Scan
from claims.services.fetching import request_fetch
from claims.services.submitting import submit_article
from claims.services.tracing import trace_draft

_SECONDS = {Queue.INTERACTIVE: "1", Queue.BULK: "10"}

Permissions = dict[str, tuple[str, ...]]


class GuardedView(APIView):
    """A view that names the permissions that each of its methods needs; see HasPermissions."""

    http_method_names = ["get", "head", "post"]  # so that Allow promises no OPTIONS
    permissions: ClassVar[Permissions] = {}

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Checks who comes in, and that a body can be read. Raises LengthRequired."""
        super().initial(request, *args, **kwargs)
        if "HTTP_TRANSFER_ENCODING" in request.META and not request.META.get("CONTENT_LENGTH"):
            raise LengthRequired


def _retry_after(job: Scan | Fetch) -> dict[str, str]:
    """When to ask for the scan or fetch again, while it is unfinished."""
    return {} if job.ended else {"Retry-After": _SECONDS[Queue(job.queue)]}


def _to_follow(job: Scan | Fetch, body: representations.JSON, at: representations.Addresses) -> Response:
    """The answer to something handed in: where to follow it, unless it has ended already."""
    status = HTTPStatus.OK if job.ended else HTTPStatus.ACCEPTED
    return Response(body, status=status, headers={"Location": at.of(job), **_retry_after(job)})


class TraceView(GuardedView):
    permissions: ClassVar[Permissions] = {"POST": ("claims.view_claim",)}
    throttle_classes = (PerMinute, TracesPerMinute)

    @extend_schema(
        operation_id="trace",
        request=requests.TextToTrace,
        responses=schemas.Trace,
        examples=examples.TRACE,
        summary="Trace a text while you wait",
    )
    def post(self, request: Request) -> Response:
        """Splits a text into claims and finds the chain of each. Nothing is stored."""
        body = requests.TextToTrace(data=request.data)
        body.is_valid(raise_exception=True)
        return Response(traces.trace(trace_draft(draft=body.draft())))


class ArticlesView(GuardedView, ListAPIView[Article]):
    permissions: ClassVar[Permissions] = {
        "GET": ("claims.view_article",),
        "POST": ("claims.add_article", "claims.add_scan"),
    }
    serializer_class = schemas.Article
    pagination_class = pagination.NewestFirst
    filter_backends = (filters.StrictFilters,)
    filterset_class = filters.ArticleFilters

    def get_queryset(self) -> QuerySet[Article]:
        """The articles that the account may read, each with its publisher and what its latest revision is."""
        articles = Article.objects.visible_to(self.request.user).select_related("publisher", "credited_wire")
        return articles.with_latest().filter(latest_number__isnull=False)  # type: ignore[misc]  # an annotation

    @extend_schema(operation_id="list_articles", summary="Articles, the latest first")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """The articles without their texts. `provider` with `external_id`, or `url`, finds a certain one."""
        at = representations.Addresses(request)
        page: list[Any] = self.paginate_queryset(self.filter_queryset(self.get_queryset())) or []
        return self.get_paginated_response(
            [
                representations.article(one, title=one.latest_title, number=one.latest_number, at=at)
                for one in page
            ]
        )

    @extend_schema(
        operation_id="submit_article",
        request=requests.ArticleToSubmit,
        responses={
            200: OpenApiResponse(schemas.Submitted, "The same text was scanned before: the scan is done."),
            202: OpenApiResponse(
                schemas.Submitted, "Waiting for a worker. Location is the scan, or the fetch, to follow."
            ),
            (409, MEDIA_TYPE): OpenApiResponse(
                schemas.Problem, "Older than what is here, or its address and id belong to two articles."
            ),
        },
        parameters=[LOCATION, retry_after(202)],
        examples=examples.SUBMIT,
        summary="Hand in an article to be scanned",
    )
    def post(self, request: Request) -> Response:
        """Keeps the article and has a worker flag its claims.

        An article is known by `provider` and `external_id`, else by `url`, else by its words. Handing in the
        same again gives the same article and scan, and changed words make its next revision, so sending a
        request twice does no harm. Where only a `url` is given, a worker fetches it, and the fetch is to be
        followed.
        """
        body = requests.ArticleToSubmit(data=request.data)
        body.is_valid(raise_exception=True)
        user = cast(User, request.user)  # HasPermissions lets in nobody else
        sender = request.auth.name if isinstance(request.auth, Integration) else user.get_username()
        queue, at = body.validated_data["queue"], representations.Addresses(request)
        if body.is_to_be_fetched():
            fetch = request_fetch(**body.said(sender=sender), queue=queue, requested_by=user)
            return _to_follow(fetch, representations.awaited(fetch, at), at)
        submitted = submit_article(draft=body.draft(sender=sender), queue=queue, user=user)
        return _to_follow(submitted.scan, representations.submitted(submitted, at), at)


class ArticleView(GuardedView):
    permissions: ClassVar[Permissions] = {"GET": ("claims.view_article", "claims.view_claim")}

    @extend_schema(
        operation_id="get_article", responses=schemas.WholeArticle, summary="An article with its claims"
    )
    def get(self, request: Request, pk: int) -> Response:
        """The latest text, and its claims (proposed or accepted) with their flags and chains.

        A very long article has more claims than fit: then `more_claims` is where all of them are, in pages.
        """
        revision = self._latest_revision(request, pk)
        claims = Claim.objects.visible_to(request.user).filter(article=pk).standing().with_provenance()
        scan = Scan.objects.filter(revision=revision).first()
        at = representations.Addresses(request)
        return Response(representations.whole_article(revision, scan, claims.order_by("start", "id"), at))

    @staticmethod
    def _latest_revision(request: Request, pk: int) -> Revision:
        articles = Article.objects.visible_to(request.user).filter(pk=pk)
        revisions = Revision.objects.filter(article__in=articles).order_by("-number")
        latest = revisions.select_related("article__publisher", "article__credited_wire").first()
        if latest is None:
            raise NotFoundError(f"There is no article {pk}. GET /api/v1/articles lists those that there are.")
        return latest


class ClaimsView(GuardedView, ListAPIView[Claim]):
    permissions: ClassVar[Permissions] = {"GET": ("claims.view_claim",)}
    serializer_class = schemas.Claim
    pagination_class = pagination.InTextOrNewestFirst
    filter_backends = (filters.StrictFilters,)
    filterset_class = filters.ClaimFilters

    def get_queryset(self) -> QuerySet[Claim]:
        """The claims that the account may read."""
        return Claim.objects.visible_to(self.request.user).with_provenance()

    @extend_schema(operation_id="list_claims", summary="Claims, the latest first, or those of one article")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """The claims of all articles; `?flag=nested` has those that rest on one relay through another.

        With `article`, they come in the order of its text.
        """
        at = representations.Addresses(request)
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset())) or []
        return self.get_paginated_response([representations.claim(one, at) for one in page])


class ClaimView(GuardedView):
    permissions: ClassVar[Permissions] = {"GET": ("claims.view_claim",)}

    @extend_schema(operation_id="get_claim", responses=schemas.Claim, summary="A claim")
    def get(self, request: Request, pk: int) -> Response:
        """The claim with its flags and chains."""
        claim = Claim.objects.visible_to(request.user).with_provenance().filter(pk=pk).first()
        if claim is None:
            raise NotFoundError(f"There is no claim {pk}. GET /api/v1/claims lists those that there are.")
        return Response(representations.claim(claim, representations.Addresses(request)))


class ScanView(GuardedView):
    permissions: ClassVar[Permissions] = {"GET": ("claims.view_scan",)}

    @extend_schema(
        operation_id="get_scan",
        parameters=[retry_after(200)],
        responses=schemas.Scan,
        summary="How far a scan is",
    )
    def get(self, request: Request, pk: int) -> Response:
        """State, progress and outcome. While it is unfinished, ask again after the seconds of Retry-After."""
        scan = Scan.objects.select_related("revision").defer("revision__text").filter(pk=pk).first()
        if scan is None:
            raise NotFoundError(
                f"There is no scan {pk}. POST /api/v1/articles starts one and gives its address."
            )
        at = representations.Addresses(request)
        return Response(representations.scan(scan, scan.revision, at), headers=_retry_after(scan))


class FetchView(GuardedView):
    permissions: ClassVar[Permissions] = {"GET": ("claims.view_fetch",)}

    @extend_schema(
        operation_id="get_fetch",
        parameters=[retry_after(200)],
        responses=schemas.Fetch,
        summary="How far a fetch is",
    )
    def get(self, request: Request, pk: int) -> Response:
        """State and outcome. While it is unfinished, ask again after the seconds of Retry-After."""
        fetch = (
            Fetch.objects.select_related("scan__revision").defer("scan__revision__text").filter(pk=pk).first()
        )
        if fetch is None:
            raise NotFoundError(
                f"There is no fetch {pk}. POST /api/v1/articles starts one and gives its address."
            )
        at = representations.Addresses(request)
        return Response(representations.fetch(fetch, at), headers=_retry_after(fetch))


class OutletsView(GuardedView, ListAPIView[Outlet]):
    permissions: ClassVar[Permissions] = {"GET": ("claims.view_outlet",)}
    serializer_class = schemas.Outlet
    pagination_class = pagination.ByName
    filter_backends = (filters.StrictFilters,)

    def get_queryset(self) -> QuerySet[Outlet]:
        """Every outlet with its names and domains."""
        return Outlet.objects.with_names()

    @extend_schema(operation_id="list_outlets", summary="The outlets that are recognised")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """The organisations that the engine knows, with every name and domain they go by."""
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset())) or []
        return self.get_paginated_response([representations.outlet(one) for one in page])


class ProblemView(APIView):
    """What the `type` of a problem document leads to (RFC 9457, 3.1.1)."""

    authentication_classes = ()
    permission_classes = ()

    @extend_schema(exclude=True)
    def get(self, request: Request, code: str) -> Response:
        """The kind of problem in a few words. Each document's own `detail` says what to do about it."""
        titles = problem_titles()
        if code not in titles:
            raise NotFoundError(f"There is no kind of problem named {code}.")
        return Response({"type": f"{TYPES}{code}", "title": titles[code]})


class NowhereView(APIView):
    """Answers every address that the others do not, so that even a wrong address gets a problem document."""

    authentication_classes = ()
    permission_classes = ()

    def initial(self, request: Request | HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Raises Http404, whatever the method."""
        raise Http404
