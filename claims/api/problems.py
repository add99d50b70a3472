"""Whatever goes wrong, as RFC 9457 problem details: one handler for the API's every error."""

import uuid
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any, TypeVar
from urllib.parse import quote

import structlog
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import OperationalError
from django.http import Http404, UnreadablePostError
from rest_framework import exceptions
from rest_framework.permissions import SAFE_METHODS
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import set_rollback

from claims.api.parsing import BodyTooLarge
from claims.errors import ClaimsError, InvalidInputError, NotAllowedError, NotFoundError, WrongStateError
from claims.services.intake.errors import ConflictingIdentityError, OlderVersionError, TooLargeError

MEDIA_TYPE = "application/problem+json"
# A path, as RFC 9457 (3.1.1) asks of relative ones: the same wherever the newsroom puts the site.
TYPES = "/api/v1/problems/"
_RETRY_SECONDS = 5
log = structlog.get_logger(__name__)
_INVALID, _UNAVAILABLE, _INTERNAL = "invalid", "unavailable", "internal-error"
# Kinds whose title no class has; the last three are of scans and fetches that failed.
_OTHERS = {
    _INVALID: "The request cannot be used as it is",
    _UNAVAILABLE: "Not available at the moment",
    _INTERNAL: "Something went wrong on our side",
    "engine-error": "The engine could not read this text",
    "fetch-error": "The page could not be read",
    "gave-up": "The worker stopped too often",
}
_Kind = TypeVar("_Kind")

# The first that fits counts.
_STATUSES: tuple[tuple[type[ClaimsError], HTTPStatus], ...] = (
    (TooLargeError, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    (ConflictingIdentityError, HTTPStatus.CONFLICT),
    (OlderVersionError, HTTPStatus.CONFLICT),
    (NotAllowedError, HTTPStatus.FORBIDDEN),
    (NotFoundError, HTTPStatus.NOT_FOUND),
    (WrongStateError, HTTPStatus.CONFLICT),
    (InvalidInputError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (ClaimsError, HTTPStatus.BAD_REQUEST),
)


def as_problem(error: Exception, context: Mapping[str, Any]) -> Response:
    """The response for an error that a view raised; one that nobody foresaw is logged with its number."""
    set_rollback()
    request: Request = context["request"]
    if isinstance(error, ClaimsError):
        status = next(status for kind, status in _STATUSES if isinstance(error, kind))
        return problem(status, code=error.code, title=error.title, detail=str(error))
    if isinstance(error, OperationalError):
        return _unavailable(error)
    known = _as_api_exception(error)
    return _unforeseen(error) if known is None else _known(known, request)


def problem_titles() -> dict[str, str]:
    """The title of each kind of problem that the API knows, by its code."""
    ours = {kind.code: kind.title for kind in _and_below(ClaimsError)}
    https = {_code(kind): HTTPStatus(kind.status_code).phrase for kind in _and_below(exceptions.APIException)}
    return https | ours | _OTHERS


def problem(
    status: int, *, code: str, title: str, detail: str, headers: Mapping[str, str] | None = None, **more: Any
) -> Response:
    """A problem details object; `code` becomes its `type`, `more` its extension members."""
    body = {
        "type": f"{TYPES}{code}",
        "title": title,
        "status": int(status),
        "detail": _storable(detail),
        **more,
    }
    return Response(body, status=int(status), headers=dict(headers or {}), content_type=MEDIA_TYPE)


def _and_below(kind: type[_Kind]) -> Iterator[type[_Kind]]:
    yield kind
    for below in kind.__subclasses__():
        yield from _and_below(below)


def _code(kind: type[exceptions.APIException]) -> str:
    return str(kind.default_code).replace("_", "-")


def _as_api_exception(error: Exception) -> exceptions.APIException | None:
    match error:
        case exceptions.APIException():
            return error
        case Http404():
            return exceptions.NotFound()
        case PermissionDenied():
            return exceptions.PermissionDenied(*error.args)
        case RequestDataTooBig():
            return BodyTooLarge()
        case SuspiciousOperation() | UnreadablePostError():
            return exceptions.ParseError("The request could not be read. Send it again.")
    return None


def _known(error: exceptions.APIException, request: Request) -> Response:
    if isinstance(error, exceptions.ValidationError):
        return problem(
            HTTPStatus.UNPROCESSABLE_ENTITY, code=_INVALID, title=_OTHERS[_INVALID],
            detail="Put right what `errors` lists, and send the request again.",
            errors=list(_errors(error.detail, in_query=request.method in SAFE_METHODS)),
        )  # fmt: skip
    code = _code(type(error))
    return problem(
        error.status_code, code=code, title=problem_titles()[code],
        detail=_advice(error, request), headers=_headers(error),
    )  # fmt: skip


def _advice(error: exceptions.APIException, request: Request) -> str:
    match error:
        case exceptions.NotAuthenticated():
            return "Send an integration's key in the header Authorization: Bearer fc_…, or log in."
        case exceptions.NotFound():
            return f"There is nothing at {request.path}. The addresses are listed at /api/v1/docs/."
        case exceptions.MethodNotAllowed():
            return f"{request.method} is not possible at this address. The header Allow lists what is."
        case exceptions.NotAcceptable():
            return "The answer is JSON. Send Accept: application/json, or no such header."
        case exceptions.UnsupportedMediaType():
            return "Send the body as JSON, with the header Content-Type: application/json."
        case exceptions.Throttled():
            return f"Too many requests. Wait {_wait(error)} seconds; the header Retry-After says so too."
    return str(error.detail)


def _headers(error: exceptions.APIException) -> dict[str, str]:
    headers = {}
    if challenge := getattr(error, "auth_header", None):
        refused = isinstance(error, exceptions.AuthenticationFailed)  # RFC 6750, 3.1
        headers["WWW-Authenticate"] = f'{challenge}, error="invalid_token"' if refused else challenge
    if isinstance(error, exceptions.Throttled):
        headers["Retry-After"] = str(_wait(error))
    return headers


def _wait(error: exceptions.Throttled) -> int:
    return int(getattr(error, "wait", None) or 1)  # seconds, which its type stubs do not know


def _errors(detail: Any, *, in_query: bool, path: tuple[str, ...] = ()) -> Iterator[dict[str, str]]:
    """One entry a message, with the JSON pointer (RFC 6901) or the query parameter that it is about."""
    if isinstance(detail, Mapping):
        for name, inner in detail.items():
            step = () if name == "non_field_errors" else (str(name),)
            yield from _errors(inner, in_query=in_query, path=path + step)
    elif isinstance(detail, list):
        for inner in detail:
            yield from _errors(inner, in_query=in_query, path=path)
    else:
        where = {"parameter": ".".join(path)} if in_query else {"pointer": _pointer(path)}
        yield {"detail": _storable(str(detail)), **{key: _storable(value) for key, value in where.items()}}


def _pointer(path: tuple[str, ...]) -> str:
    steps = (step.replace("~", "~0").replace("/", "~1") for step in path)
    return "#" + "".join("/" + quote(step, safe="~", errors="replace") for step in steps)


def _unavailable(error: OperationalError) -> Response:
    log.warning("database_unavailable", error=str(error))
    return problem(
        HTTPStatus.SERVICE_UNAVAILABLE, code=_UNAVAILABLE, title=_OTHERS[_UNAVAILABLE],
        detail="The database cannot be reached. Nothing was stored; send the request again in a moment.",
        headers={"Retry-After": str(_RETRY_SECONDS)},
    )  # fmt: skip


def _unforeseen(error: Exception) -> Response:
    number = f"urn:uuid:{uuid.uuid4()}"
    log.error("api_failed", instance=number, exc_info=error)
    return problem(
        HTTPStatus.INTERNAL_SERVER_ERROR, code=_INTERNAL, title=_OTHERS[_INTERNAL],
        detail="Nothing was stored. Try again; if it fails again, report it with the number in `instance`.",
        instance=number,
    )  # fmt: skip


def _storable(text: str) -> str:
    """The text without lone surrogates, which no UTF-8 answer can carry."""
    return text.encode("utf-8", "replace").decode()
