"""Rows on the page of what they belong to, no two of which may say the same."""

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms

if TYPE_CHECKING:
    _Parts = forms.BaseInlineFormSet[Any, Any, Any]
else:
    _Parts = forms.BaseInlineFormSet


class DistinctParts(_Parts):
    """Refuses a value of the field `distinct` that stands in two rows, which no row sees by itself.

    Capitals make no difference. `repeated` says it to the person.
    """

    distinct: ClassVar[str]
    repeated: ClassVar[str]

    def clean(self) -> None:
        super().clean()
        seen = set[str]()
        for form in self.forms:
            values = getattr(form, "cleaned_data", {})
            value = "" if values.get("DELETE") else str(values.get(self.distinct, "")).casefold()
            if value in seen:
                form.add_error(self.distinct, self.repeated)
            seen |= {value} - {""}
