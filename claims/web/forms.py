"""What people type and choose on the pages."""

from django import forms

from claims.models import FlagKind, FlagState
from claims.web.flag_words import word

_DECIDABLE = (FlagState.OPEN, FlagState.CONFIRMED, FlagState.DISMISSED)


class ClaimFilterForm(forms.Form):
    """The filters of the list of claims; each of them may be empty."""

    q = forms.CharField(
        label="Words",
        required=False,
        max_length=200,
        widget=forms.SearchInput(attrs={"placeholder": "claim or headline"}),
    )
    flag = forms.ChoiceField(
        label="Flag",
        required=False,
        choices=[("", "Any flag"), *((kind, word(kind)) for kind in FlagKind.values)],
    )
    state = forms.ChoiceField(
        label="State",
        required=False,
        choices=[("", "Open or confirmed"), *((state, FlagState(state).label) for state in _DECIDABLE)],
    )
    outlet = forms.CharField(
        label="Outlet in the chain",
        required=False,
        max_length=200,
        widget=forms.SearchInput(attrs={"placeholder": "such as Reuters", "list": "outlets"}),
    )


class DecisionForm(forms.Form):
    """What an editor makes of a flag."""

    decision = forms.ChoiceField(choices=[(verb, verb) for verb in ("confirm", "dismiss", "reopen")])
    note = forms.CharField(required=False, max_length=2_000)
    seen = forms.CharField(required=False, max_length=40)
