"""What an editor makes of a flag."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from claims.errors import InvalidInputError
from claims.models import Flag
from claims.services.flagging import confirm_flag, dismiss_flag, reopen_flag
from claims.services.recording import recorded_as
from claims.web.access import MemberRequest, member_page
from claims.web.flag_words import word
from claims.web.forms import DecisionForm

_DONE = {"confirm": "confirmed", "dismiss": "dismissed", "reopen": "open again"}


@require_POST
@member_page("claims.change_flag")
def decide(request: MemberRequest, flag_id: int) -> HttpResponse:
    """Confirms, dismisses or reopens the flag, and goes back to its claim."""
    form = DecisionForm(request.POST)
    if not form.is_valid():
        raise InvalidInputError("Choose confirm, dismiss or reopen, with a note of at most 2,000 characters.")
    with recorded_as(user=request.user, surface="web"):
        flag = _decide(request, flag_id, **form.cleaned_data)
    messages.success(request, f"The flag “{word(flag.kind)}” is {_DONE[form.cleaned_data['decision']]}.")
    return redirect(reverse("claim", args=[flag.claim_id]) + f"#flag-{flag.pk}")


def _decide(request: MemberRequest, flag_id: int, *, decision: str, note: str, seen: str) -> Flag:
    if decision == "confirm":
        return confirm_flag(flag_id=flag_id, user=request.user, note=note, seen=seen)
    if decision == "dismiss":
        return dismiss_flag(flag_id=flag_id, user=request.user, note=note, seen=seen)
    return reopen_flag(flag_id=flag_id, seen=seen)
