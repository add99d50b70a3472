"""What lists can be asked for, in the address."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django_filters.rest_framework import DjangoFilterBackend, FilterSet
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework.exceptions import ValidationError
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request

from claims.models import Article, Claim, ClaimStatus, FlagKind, FlagState
from claims.models.claim import ClaimQuerySet
from claims.services.intake import canonical_url
from claims.services.intake.errors import InvalidUrlError

_PAGING = {"cursor", "page_size"}


class StrictFilters(DjangoFilterBackend):  # type: ignore[misc]  # django-filter has no types
    """Refuses parameters that it does not know: a misspelt filter would answer with everything."""

    def filter_queryset(
        self, request: Request, queryset: QuerySet[Any], view: GenericAPIView[Any]
    ) -> QuerySet[Any]:
        """The rows that fit. Raises ValidationError with one entry for each parameter that is wrong."""
        filterset = self.get_filterset_class(view, queryset)
        known = {*(filterset.base_filters if filterset else ()), *_PAGING}
        unknown = [name for name in request.query_params if name not in known]
        if unknown:
            raise ValidationError(
                {name: f"Not known here. Known are: {', '.join(sorted(known))}." for name in unknown}
            )
        fitting: QuerySet[Any] = super().filter_queryset(request, queryset, view)
        return fitting


@extend_schema_field(OpenApiTypes.INT)
class IdFilter(django_filters.Filter):  # type: ignore[misc]
    """A whole number."""

    field_class = forms.IntegerField


class ClaimFilters(FilterSet):  # type: ignore[misc]
    """Parameters that may be repeated are alternatives; different ones are conditions that must all hold."""

    article = IdFilter(field_name="article_id", label="Claims of the article with this id.")
    flag = django_filters.MultipleChoiceFilter(
        choices=FlagKind.choices,
        label="Claims with a flag of this kind, in a state that `state` names: by default open or confirmed.",
    )  # fmt: skip
    state = django_filters.MultipleChoiceFilter(
        choices=FlagState.choices,
        label="Claims with a flag in this state, of a kind that `flag` names: by default any.",
    )  # fmt: skip
    status = django_filters.MultipleChoiceFilter(
        choices=ClaimStatus.choices,
        label="Claims of this status: by default proposed or accepted.",
    )  # fmt: skip

    class Meta:
        model = Claim
        fields: tuple[str, ...] = ()

    def filter_queryset(self, queryset: ClaimQuerySet) -> ClaimQuerySet:
        """The claims that fit. `flag` and `state` are about one and the same flag, so they go together."""
        asked = self.form.cleaned_data
        if asked["article"] is not None:
            queryset = queryset.filter(article_id=asked["article"])
        if asked["flag"] or asked["state"]:
            queryset = queryset.flagged(asked["flag"], asked["state"])
        return queryset.filter(status__in=asked["status"] or [ClaimStatus.PROPOSED, ClaimStatus.ACCEPTED])


class ArticleFilters(FilterSet):  # type: ignore[misc]
    """By the names that a newsroom system knows its articles by."""

    provider = django_filters.CharFilter(label="The system that sent it.")
    external_id = django_filters.CharFilter(label="Its id in that system.")
    url = django_filters.CharFilter(method="at_url", label="Its address on the web, in any spelling.")

    class Meta:
        model = Article
        fields: tuple[str, ...] = ()

    def at_url(self, queryset: QuerySet[Article], name: str, value: str) -> QuerySet[Article]:
        """The article at this address."""
        try:
            return queryset.filter(canonical_url=canonical_url(value))
        except InvalidUrlError as error:
            raise ValidationError({name: str(error)}) from error
