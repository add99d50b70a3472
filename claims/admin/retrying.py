"""Queued work on the desk: followed until it has ended, and tried again where it failed."""

from typing import TYPE_CHECKING, Any, TypeVar, cast

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from claims.admin.actions import on_each
from claims.admin.cells import page_of
from claims.admin.desk import ReadOnlyAdmin
from claims.models import Work, WorkState

if TYPE_CHECKING:
    from django.contrib.auth.models import User

W = TypeVar("W", bound=Work)


class RetryAdmin(ReadOnlyAdmin[W]):
    """Work that whoever has `retry_permission` may try again by `retry`."""

    actions = ("try_again",)
    change_form_template = "admin/claims/watched_page.html"
    retry_permission: str

    def retry(self, row: W, user: "User") -> object:
        """Calls the service that queues the failed row anew."""
        raise NotImplementedError

    def has_retry_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(self.retry_permission)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        rows = self.get_queryset(request).filter(state=WorkState.FAILED)
        failed = object_id.isdecimal() and rows.filter(pk=object_id).exists()
        context = {"may_retry": failed and self.has_retry_permission(request), **(extra_context or {})}
        return super().change_view(request, object_id, form_url, context)

    @admin.action(description="Try again", permissions=["retry"])
    def try_again(self, request: HttpRequest, queryset: QuerySet[W]) -> HttpResponse | None:
        """Queues failed rows anew; the page of a single one shows how it goes."""
        rows, user = list(queryset), cast("User", request.user)
        on_each(self, request, rows, lambda row: self.retry(row, user), done="queued again")
        return HttpResponseRedirect(page_of(rows[0])) if len(rows) == 1 else None
