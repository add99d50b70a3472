"""Who may open a page, and what a refusal looks like."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeAlias

from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django_htmx.http import HttpResponseClientRefresh
from django_htmx.middleware import HtmxDetails

from claims.errors import ClaimsError, NotAllowedError, NotFoundError, WrongStateError

_STATUS: dict[type[ClaimsError], int] = {NotAllowedError: 403, NotFoundError: 404, WrongStateError: 409}


class MemberRequest(HttpRequest):
    """A request of somebody who has logged in."""

    user: User


View: TypeAlias = Callable[..., HttpResponse]


def member_page(permission: str) -> Callable[[View], View]:
    """A view for those who have the permission.

    Others are asked to log in, or shown the 403 page that says whom to ask. A `ClaimsError` of a service
    becomes a page with its sentence. Pages are for this reader alone, and are asked for anew each time.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return _ask_to_log_in(request)
            if not request.user.has_perm(permission):
                raise PermissionDenied(permission)
            try:
                response = view(request, *args, **kwargs)
            except ClaimsError as error:
                response = _refusal(request, error)
            patch_cache_control(response, private=True, no_cache=True)
            return response

        return guarded

    return decorate


def _ask_to_log_in(request: HttpRequest) -> HttpResponse:
    """The log-in page; a piece of a page that htmx asks for makes the whole page load anew instead."""
    if HtmxDetails(request):
        return HttpResponseClientRefresh()
    return redirect_to_login(request.get_full_path())


def _refusal(request: HttpRequest, error: ClaimsError) -> HttpResponse:
    status = next((code for kind, code in _STATUS.items() if isinstance(error, kind)), 400)
    return render(request, "claims/refusal.html", {"error": error}, status=status)
