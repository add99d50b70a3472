"""Flags, and what editors make of them."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.contrib import admin
from django.contrib.admin.helpers import ActionForm
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.safestring import SafeString

from claims.admin.actions import on_each
from claims.admin.cells import flag_word, link, name_of, words
from claims.admin.desk import DeskAdmin
from claims.models import Flag, FlagState
from claims.services.flagging import confirm_flag, dismiss_flag, reopen_flag

if TYPE_CHECKING:
    _FlagForm = forms.ModelForm[Flag]
else:
    _FlagForm = forms.ModelForm


class NoteForm(ActionForm):
    note = forms.CharField(required=False, label="Why (optional)")
    # When the list was shown: what was decided after that, nobody who acts on it has seen.
    shown_at = forms.CharField(
        label="", required=False, widget=forms.HiddenInput, initial=lambda: timezone.now().isoformat()
    )


class DecisionForm(_FlagForm):
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    note = forms.CharField(
        required=False, widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}), help_text="Why."
    )
    state = forms.ChoiceField(
        choices=[choice for choice in FlagState.choices if choice[0] != FlagState.WITHDRAWN],
        help_text="Confirmed: the claim rests on this. Dismissed: it does not. Either outlives later scans.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen"] = self.instance.decision_stamp


@admin.register(Flag)
class FlagAdmin(DeskAdmin[Flag]):
    form = DecisionForm
    action_form = NoteForm
    list_display = ("flag", "on_claim", "because_of", "state", "decided", "decided_at", "note", "article")
    list_display_links = ("flag",)
    list_filter = ("state", "kind", "decided_at")
    list_select_related = ("claim__article", "claim__revision", "decided_by")
    search_fields = ("=claim__id", "=claim__article__id", "claim__exact")
    search_help_text = "Words of the claim, or the number of a claim or an article."
    ordering = ("-pk",)
    actions = ("confirm", "dismiss", "reopen")
    fields = (
        "kind", "on_claim", "because_of", "state", "note", "seen", "decided", "decided_at", "article",
        "by_scan", "engine_version",
    )  # fmt: skip
    readonly_fields = (
        "kind", "on_claim", "because_of", "decided", "decided_at", "article", "by_scan", "engine_version",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[Flag]:
        return Flag.objects.defer("claim__revision__text")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Flag | None = None) -> bool:
        """A withdrawn flag is there to be read."""
        withdrawn = obj is not None and obj.state == FlagState.WITHDRAWN
        return not withdrawn and super().has_change_permission(request, obj)

    @admin.display(description="flag", ordering="kind")
    def flag(self, flag: Flag) -> str:
        return flag_word(flag.kind)

    @admin.display(description="claim")
    def on_claim(self, flag: Flag) -> SafeString | str:
        return link(flag.claim)

    @admin.display(description="because of")
    def because_of(self, flag: Flag) -> SafeString | str:
        return words(flag.evidence)

    @admin.display(description="decided by")
    def decided(self, flag: Flag) -> str:
        return name_of(flag.decided_by)

    @admin.display(description="article")
    def article(self, flag: Flag) -> SafeString | str:
        return link(flag.claim.article, flag.claim.revision.title)

    @admin.display(description="scan")
    def by_scan(self, flag: Flag) -> SafeString | str:
        return link(flag.scan)

    def save_model(self, request: HttpRequest, obj: Flag, form: Any, change: bool) -> None:
        if form.has_changed():
            user, seen = cast("User", request.user), form.cleaned_data["seen"]
            _decide(obj, obj.state, user=user, note=obj.note, seen=seen)

    @admin.action(description="Confirm", permissions=["change"])
    def confirm(self, request: HttpRequest, queryset: QuerySet[Flag]) -> None:
        """The claims do rest on what these flags say."""
        self._decide_all(request, queryset, FlagState.CONFIRMED)

    @admin.action(description="Dismiss", permissions=["change"])
    def dismiss(self, request: HttpRequest, queryset: QuerySet[Flag]) -> None:
        """The claims have no problem where these flags see one."""
        self._decide_all(request, queryset, FlagState.DISMISSED)

    @admin.action(description="Reopen", permissions=["change"])
    def reopen(self, request: HttpRequest, queryset: QuerySet[Flag]) -> None:
        """Takes decisions back."""
        self._decide_all(request, queryset, FlagState.OPEN)

    def _decide_all(self, request: HttpRequest, queryset: QuerySet[Flag], state: FlagState) -> None:
        user, note = cast("User", request.user), request.POST.get("note", "")
        done = "reopened" if state == FlagState.OPEN else state.value
        shown_at = _time(request.POST.get("shown_at", ""))
        on_each(
            self,
            request,
            queryset,
            lambda flag: _decide(flag, state, user=user, note=note, seen=_as_shown(flag, shown_at)),
            done=done,
        )


def _decide(flag: Flag, state: str, *, user: User, note: str, seen: str) -> None:
    if state == FlagState.CONFIRMED:
        confirm_flag(flag_id=flag.pk, user=user, note=note, seen=seen)
    elif state == FlagState.DISMISSED:
        dismiss_flag(flag_id=flag.pk, user=user, note=note, seen=seen)
    else:
        reopen_flag(flag_id=flag.pk, seen=seen)


def _time(text: str) -> datetime | None:
    try:
        return parse_datetime(text)
    except ValueError:
        return None


def _as_shown(flag: Flag, shown_at: datetime | None) -> str:
    """The stamp of the decision that a list of that time showed of the flag."""
    shown = flag.decided_at and shown_at and flag.decided_at <= shown_at
    return flag.decision_stamp if shown else ""
