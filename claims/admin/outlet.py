"""Outlets with the names and domains they go by. What an editor changes here, the data file leaves alone."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.admin.actions import on_each
from claims.admin.cells import short
from claims.admin.desk import DeskAdmin, PartInline
from claims.admin.distinct import DistinctParts
from claims.errors import InvalidInputError
from claims.models import Outlet, OutletDomain, OutletName
from claims.services import outlet_editing

if TYPE_CHECKING:
    _OutletForm = forms.ModelForm[Outlet]
    _NameForm = forms.ModelForm[OutletName]
    _DomainForm = forms.ModelForm[OutletDomain]
else:
    _OutletForm = _NameForm = _DomainForm = forms.ModelForm


class OutletForm(_OutletForm):
    def clean_name(self) -> str:
        return _unless_taken(self.cleaned_data["name"], self.instance.pk)

    def clean_country(self) -> str:
        country = str(self.cleaned_data["country"]).upper()
        if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
            raise ValidationError("Write the country as its code of two letters, such as GB.")
        return country


class NameForm(_NameForm):
    def clean_text(self) -> str:
        return _unless_taken(self.cleaned_data["text"], self.instance.outlet_id)


class DomainForm(_DomainForm):
    def clean_domain(self) -> str:
        try:
            return outlet_editing.check_domain(
                text=self.cleaned_data["domain"], outlet_id=self.instance.outlet_id
            )
        except InvalidInputError as error:
            raise ValidationError(str(error)) from error


def _unless_taken(text: str, outlet_id: int | None) -> str:
    try:
        outlet_editing.check_name(text=text, outlet_id=outlet_id)
    except InvalidInputError as error:
        raise ValidationError(str(error)) from error
    return text


class Names(DistinctParts):
    distinct = "text"
    repeated = "This name stands here twice."


class NameInline(PartInline[OutletName, Outlet]):
    model = OutletName
    form = NameForm
    formset = Names
    fields = ("text", "kind", "ambiguous", "kept_by")
    readonly_fields = ("kept_by",)


class DomainInline(PartInline[OutletDomain, Outlet]):
    model = OutletDomain
    form = DomainForm
    fields = ("domain", "kept_by")
    readonly_fields = ("kept_by",)


@admin.register(Outlet)
class OutletAdmin(DeskAdmin[Outlet]):
    form = OutletForm
    inlines = (NameInline, DomainInline)
    history_parts = ((OutletName, "outlet_id"), (OutletDomain, "outlet_id"))
    list_display = ("name", "kind", "country", "owner", "wire", "also_called", "web", "kept_by")
    list_filter = ("kind", "wire", "ambiguous", "kept_by")
    search_fields = ("name", "names__text", "domains__domain", "owner")
    search_help_text = "Any of its names, programmes or domains, or its owner."
    fields = ("name", "kind", ("country", "owner"), "wire", "ambiguous", "kept_by")
    readonly_fields = ("kept_by",)
    actions = ("hand_back",)

    def has_delete_permission(self, request: HttpRequest, obj: Outlet | None = None) -> bool:
        """Never: chains name it. An article, too, keeps its publisher."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Outlet]:
        return Outlet.objects.with_names()

    @admin.display(description="also called")
    def also_called(self, outlet: Outlet) -> str:
        return short(", ".join(name.text for name in outlet.names.all())) or "–"

    @admin.display(description="domains")
    def web(self, outlet: Outlet) -> str:
        return ", ".join(domain.domain for domain in outlet.domains.all()) or "–"

    def save_model(self, request: HttpRequest, obj: Outlet, form: Any, change: bool) -> None:
        if form.has_changed() or not change:
            outlet_editing.save_outlet(outlet=obj)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        rows = formset.save(commit=False)
        for row in formset.deleted_objects:
            outlet_editing.remove(part=row)
        for row in rows:
            if isinstance(row, OutletName):
                outlet_editing.save_name(name=row)
            else:
                outlet_editing.save_domain(domain=row)

    @admin.action(description="Hand back to the data file", permissions=["change"])
    def hand_back(self, request: HttpRequest, queryset: QuerySet[Outlet]) -> None:
        """The next load of the data file makes these outlets the file's again."""
        on_each(
            self, request, queryset, lambda outlet: outlet_editing.hand_back(outlet_id=outlet.pk),
            done="handed back to the data file, as `manage.py load_outlets` will show",
        )  # fmt: skip
