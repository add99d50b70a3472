"""Pages of the desk that are a form of their own, for a service that is no row's saving."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.template.response import TemplateResponse


def service_page(
    desk: "admin.ModelAdmin[Any]", request: HttpRequest, form: forms.Form, *, title: str, button: str
) -> TemplateResponse:
    """The page of a form that belongs to a model's desk; `button` is what sending it does."""
    context = {
        **desk.admin_site.each_context(request),
        "opts": desk.opts,
        "title": title,
        "form": form,
        "button": button,
    }
    return TemplateResponse(request, "admin/claims/service_page.html", context)
