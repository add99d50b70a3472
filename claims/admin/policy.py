"""The policy: which rules hold, and with which numbers."""

from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.contrib import admin
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from claims.admin.desk import DeskAdmin
from claims.errors import InvalidInputError
from claims.models import PolicyRule
from claims.services.policy import check_number, find_rule, set_rule

if TYPE_CHECKING:
    _RuleForm = forms.ModelForm[PolicyRule]
else:
    _RuleForm = forms.ModelForm


class RuleForm(_RuleForm):
    def clean_number(self) -> int | None:
        number = cast("int | None", self.cleaned_data["number"])
        try:
            check_number(find_rule(self.instance.code), number)
        except InvalidInputError as error:
            raise ValidationError(str(error)) from error
        return number


@admin.register(PolicyRule)
class PolicyAdmin(DeskAdmin[PolicyRule]):
    form = RuleForm
    list_display = ("rule", "on", "number", "asks")
    list_display_links = ("rule",)
    fields = ("asks", "on", "number", "or_else", "serves")
    readonly_fields = ("asks", "or_else", "serves")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """The product says which rules there are; `manage.py load_scales` writes down what is missing."""
        return False

    @admin.display(description="rule", ordering="pk")
    def rule(self, setting: PolicyRule) -> str:
        return setting.get_code_display()

    @admin.display(description="what it asks")
    def asks(self, setting: PolicyRule) -> str:
        return find_rule(setting.code).asks

    @admin.display(description="a written reason instead")
    def or_else(self, setting: PolicyRule) -> str:
        return find_rule(setting.code).instead or "none is taken; a desk lead can let a verdict pass"

    @admin.display(description="serves")
    def serves(self, setting: PolicyRule) -> SafeString:
        return format_html_join("", "<div>{}</div>", ((text,) for text in find_rule(setting.code).serves))

    def save_model(self, request: HttpRequest, obj: PolicyRule, form: Any, change: bool) -> None:
        if form.has_changed():
            set_rule(code=obj.code, on=obj.on, number=obj.number, user=cast("User", request.user))
