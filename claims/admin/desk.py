"""What the pages of the desk have in common: nothing is deleted, lists stay fast, history is told."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from claims.admin.history import history_of
from claims.errors import ClaimsError

M = TypeVar("M", bound=Model)
P = TypeVar("P", bound=Model)

# Django's own classes take the model as a parameter in the eyes of mypy only.
if TYPE_CHECKING:

    class _ModelAdmin(admin.ModelAdmin[M]): ...

    class _TabularInline(admin.TabularInline[M, P]): ...
else:

    class _ModelAdmin(admin.ModelAdmin, Generic[M]): ...

    class _TabularInline(admin.TabularInline, Generic[M, P]): ...


class DeskAdmin(_ModelAdmin[M]):
    """A model on the desk: no deleting, no counting of whole tables, and the history that the database keeps.

    `history_parts` names the models whose rows are parts of this one, each with its foreign key to this one,
    so that their history is told with it.
    """

    history_parts: Sequence[tuple[type[Model], str]] = ()
    list_per_page = 50

    class Media:
        css = {"all": ("claims/admin/desk.css",)}

    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER

    def has_delete_permission(self, request: HttpRequest, obj: M | None = None) -> bool:
        return False

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        obj = self.get_object(request, unquote(object_id))
        changes = history_of(obj, parts=self.history_parts) if obj else []
        return super().history_view(request, object_id, {"changes": changes, **(extra_context or {})})

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        context = {"has_history": hasattr(self.model, "events"), "show_save_and_add_another": False}
        try:
            return super().changeform_view(request, object_id, form_url, context | (extra_context or {}))
        except ClaimsError as error:  # what the form could not know, such as what another editor just did
            self.message_user(request, f"{error} Nothing was saved.", messages.ERROR)
            return HttpResponseRedirect(request.get_full_path())


class ReadOnlyAdmin(DeskAdmin[M]):
    """A model whose rows are written by scans and imports alone."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: M | None = None) -> bool:
        return False


class ReadOnlyInline(_TabularInline[M, P]):
    """Rows shown on the page of what they belong to, to be read."""

    extra = 0
    can_delete = False
    show_change_link = True

    def get_readonly_fields(self, request: HttpRequest, obj: P | None = None) -> Any:
        return self.fields

    def has_add_permission(self, request: HttpRequest, obj: P | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: P | None = None) -> bool:
        return False


class PartInline(_TabularInline[M, P]):
    """Rows that are edited on the page of what they belong to."""

    extra = 0
