"""Integrations: letting newsroom systems in, and shutting them out."""

from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from claims.admin.actions import on_each
from claims.admin.desk import DeskAdmin
from claims.admin.service_pages import service_page
from claims.errors import ClaimsError
from claims.models import Integration
from claims.services.integrations import create_integration, revoke_integration, rotate_key


class IntegrationForm(forms.Form):
    name = forms.CharField(
        max_length=100,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text="What the newsroom calls the system, such as CMS.",
    )


class ActiveFilter(admin.SimpleListFilter):
    title = "state"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("active", "active"), ("revoked", "revoked")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Integration]) -> QuerySet[Integration]:
        return queryset.filter(revoked_at__isnull=self.value() == "active") if self.value() else queryset


@admin.register(Integration)
class IntegrationAdmin(DeskAdmin[Integration]):
    list_display = ("name", "active", "prefix", "account", "created_at", "last_used_at", "revoked_at")
    list_filter = (ActiveFilter,)
    list_select_related = ("user",)
    search_fields = ("name", "prefix")
    actions = ("replace_key", "revoke")
    fields = ("name", "active", "prefix", "account", "created_at", "last_used_at", "revoked_at")

    def has_change_permission(self, request: HttpRequest, obj: Integration | None = None) -> bool:
        return False

    def has_revoke_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("claims.change_integration")

    @admin.display(description="lets in", boolean=True)
    def active(self, integration: Integration) -> bool:
        return integration.revoked_at is None

    @admin.display(description="acts as")
    def account(self, integration: Integration) -> str:
        return integration.user.get_username()

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Creates an integration; the answer is the only page that ever shows its key."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        sent = request.method == "POST"
        form = IntegrationForm(request.POST) if sent else IntegrationForm()
        if sent and form.is_valid():
            try:
                return self._create(request, form.cleaned_data["name"])
            except ClaimsError as error:
                form.add_error("name", str(error))
        return service_page(self, request, form, title="Let a newsroom system in", button="Create its key")

    def _create(self, request: HttpRequest, name: str) -> HttpResponse:
        integration, key = create_integration(name=name, created_by=cast("User", request.user))
        return self._key_page(request, integration, key)

    def _key_page(self, request: HttpRequest, integration: Integration, key: str) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": f"The key of {integration.name}",
            "integration": integration,
            "key": key,
        }
        return TemplateResponse(request, "admin/claims/integration_key.html", context)

    @admin.action(description="Replace the key", permissions=["revoke"])
    def replace_key(self, request: HttpRequest, queryset: QuerySet[Integration]) -> HttpResponse | None:
        """Gives one system a new key, which this page alone shows; the old one opens nothing from now on."""
        chosen = list(queryset[:2])
        if len(chosen) != 1:
            self.message_user(request, "Tick one integration: a new key is shown once.", messages.ERROR)
            return None
        try:
            key = rotate_key(integration_id=chosen[0].pk)
        except ClaimsError as error:
            self.message_user(request, str(error), messages.ERROR)
            return None
        return self._key_page(request, chosen[0], key)

    @admin.action(description="Revoke", permissions=["revoke"])
    def revoke(self, request: HttpRequest, queryset: QuerySet[Integration]) -> None:
        """Shuts these systems out for good; what they brought in stays."""
        on_each(
            self,
            request,
            queryset,
            lambda row: revoke_integration(integration_id=row.pk),
            done="shut out for good",
        )
