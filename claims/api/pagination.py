"""Long lists in pages that stay right while rows are added."""

from collections.abc import Sequence
from typing import Any, TypeVar

from django.core.exceptions import ValidationError as DjangoValidationError
from django.db.models import QuerySet
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.pagination import CursorPagination
from rest_framework.request import Request
from rest_framework.views import APIView

Row = TypeVar("Row")


class NewestFirst(CursorPagination):
    """Pages by id, newest first: `next` and `previous` are addresses to follow as they are."""

    ordering = "-id"
    page_size = 50
    page_size_query_param = "page_size"
    max_page_size = 200
    page_size_query_description = "How many a page has: 1 to 200."

    def paginate_queryset(
        self, queryset: QuerySet[Any, Row] | Sequence[Row], request: Request, view: APIView | None = None
    ) -> list[Row] | None:
        """The rows of the page. Raises ValidationError for a cursor that this API did not give."""
        try:
            return super().paginate_queryset(queryset, request, view)
        except (NotFound, ValueError, DjangoValidationError) as error:
            raise ValidationError(
                {"cursor": "Not a cursor of this list. Follow `next` as it was given."}
            ) from error

    def get_page_size(self, request: Request) -> int | None:
        """The rows of a page. Raises ValidationError for a number out of range."""
        asked = request.query_params.get(self.page_size_query_param)
        if asked is None:
            return self.page_size
        if not (asked.isascii() and asked.isdigit() and 1 <= int(asked[:4]) <= self.max_page_size):
            raise ValidationError({"page_size": f"Give a number from 1 to {self.max_page_size}."})
        return int(asked)

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        """The shape of a page, for the OpenAPI document (REST framework's is for version 3.0)."""
        address = {"type": ["string", "null"], "format": "uri"}
        properties = {"next": address, "previous": address, "results": schema}
        return {"type": "object", "required": list(properties), "properties": properties}


class InTextOrNewestFirst(NewestFirst):
    """One article's claims in the order of its text, those of all articles the latest first."""

    def get_ordering(self, request: Request, queryset: QuerySet[Any], view: Any) -> tuple[str, ...]:
        """What the pages go by."""
        return ("start", "id") if request.query_params.get("article") else ("-id",)


class ByName(NewestFirst):
    """Pages in the order of names."""

    ordering = "name"
