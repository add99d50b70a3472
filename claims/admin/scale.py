"""Rating scales, with their ratings."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from claims.admin.desk import DeskAdmin, PartInline
from claims.admin.distinct import DistinctParts
from claims.errors import InvalidInputError
from claims.models import Rating, Scale
from claims.services import scales

if TYPE_CHECKING:
    _RatingForm = forms.ModelForm[Rating]
else:
    _RatingForm = forms.ModelForm


# No style of its own: the page's policy lets none in.
_BADGE = '<svg width="10" height="10" aria-hidden="true"><rect width="10" height="10" fill="{}"/></svg> {}{}'


class RatingForm(_RatingForm):
    def clean_colour(self) -> str:
        colour = str(self.cleaned_data["colour"])
        try:
            scales.check_colour(colour)
        except InvalidInputError as error:
            raise ValidationError(str(error)) from error
        return colour


class Ratings(DistinctParts):
    distinct = "label"
    repeated = "This label stands here twice."


class RatingInline(PartInline[Rating, Scale]):
    model = Rating
    form = RatingForm
    formset = Ratings
    fields = ("order", "label", "finding", "number", "colour", "meaning")

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "colour":  # the browser's own picker, which gives colours as they are stored
            kwargs["widget"] = forms.TextInput(attrs={"type": "color"})
        return super().formfield_for_dbfield(db_field, request, **kwargs)


@admin.register(Scale)
class ScaleAdmin(DeskAdmin[Scale]):
    inlines = (RatingInline,)
    history_parts = ((Rating, "scale_id"),)
    list_display = ("name", "shown", "in_use")
    search_fields = ("name", "ratings__label")
    fields = ("name", "description", "retired")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Scale]:
        return Scale.objects.with_ratings()

    @admin.display(description="ratings")
    def shown(self, scale: Scale) -> SafeString:
        return format_html_join(" ", "{}", ((_badge(rating),) for rating in scale.ratings.all()))

    @admin.display(description="in use", boolean=True)
    def in_use(self, scale: Scale) -> bool:
        return not scale.retired

    def save_model(self, request: HttpRequest, obj: Scale, form: Any, change: bool) -> None:
        if form.has_changed() or not change:
            scales.save_scale(scale=obj)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        ratings = formset.save(commit=False)
        for rating in formset.deleted_objects:
            scales.remove_rating(rating=rating)
        for rating in ratings:
            scales.save_rating(rating=rating)


def _badge(rating: Rating) -> SafeString:
    """The rating as readers see it; its colour is of six hexadecimal digits, by the database's word."""
    number = "" if rating.number is None else f" ({rating.number.normalize():f})"
    return format_html(_BADGE, rating.colour, rating.label, number)
