"""The OpenAPI document, and what it says of every operation alike: who may come in, and what may go wrong."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from claims.api.problems import MEDIA_TYPE

_GUIDE = """
Articles in, claims with their chains and flags out.

**Keys.** `manage.py create_integration NAME` makes a key for a newsroom system; send it as
`Authorization: Bearer fc_…`. Pages of a logged-in browser may use the API as well.

**Handing in.** `POST /api/v1/articles` keeps an article and answers with the `scan` to follow at its
`Location`. Ask for it again after the seconds of `Retry-After` until its `state` is `done` or `failed`, then
read `GET /api/v1/articles/{id}`. Every request may be sent twice. An article of which only the `url` is given
is fetched by a worker: then a `fetch` is to be followed, which leads to the scan. `POST /api/v1/trace` does
the same as a scan, at once, for a text that is not to be kept.

**Spans** are lists of W3C Web Annotation selectors: a `TextQuoteSelector` where the words are at hand, and a
`TextPositionSelector` with `start` and `end` in Unicode code points, half-open, into the article's `text` as
this API gives it (in JavaScript, index `Array.from(text)`).

**Errors** are RFC 9457 problem details (`application/problem+json`): `type` for programs, `detail` for
people, and `errors` with a JSON `pointer` or a `parameter` for each thing that is wrong.

**Lists** come in pages: follow `next` as it is given. A parameter that may be repeated means either.
"""
_EVERYWHERE = {
    "401": "No key, or one that is unknown, replaced or revoked.",
    "403": "The account lacks the permission that `detail` names.",
    "429": "Too many requests in this minute; Retry-After says how long to wait.",
    "500": "Something went wrong on our side; `instance` is the number to report.",
    "503": "The database cannot be reached; Retry-After says when to try again.",
}
_WITH_BODY = {
    "400": "The body is not JSON in UTF-8.",
    "411": "The body comes without a Content-Length.",
    "413": "The body or the text is too large.",
    "415": "The body is not declared as application/json.",
    "422": "The request cannot be used as it is; `errors` lists what to put right.",
}
_WITH_QUERY = {"422": "A parameter cannot be used as it is; `errors` lists what to put right."}
_WITH_ID = {"404": "There is none of this id."}
_PROBLEM = {"content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}}


LOCATION = OpenApiParameter(
    "Location",
    OpenApiTypes.URI,
    OpenApiParameter.HEADER,
    response=[200, 202],
    description="The scan or the fetch to follow.",
)


def retry_after(status: int) -> OpenApiParameter:
    """The header Retry-After of the answers with this status."""
    return OpenApiParameter(
        "Retry-After",
        OpenApiTypes.INT,
        OpenApiParameter.HEADER,
        response=[status],
        description="Seconds after which to ask again; absent once it has ended.",
    )


class SchemaView(SpectacularAPIView):
    """The document itself, for everybody."""


class DocsView(SpectacularSwaggerSplitView):
    """The document as a page to read and try: Swagger UI from our own files, no script in the page."""

    url_name = "api:schema"
    template_name = "claims/api/docs.html"


class KeyScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """How the document names an integration's key."""

    target_class = "claims.api.authentication.KeyAuthentication"
    name = "integrationKey"

    def get_security_definition(self, auto_schema: AutoSchema) -> dict[str, str]:
        """The security scheme object."""
        return {"type": "http", "scheme": "bearer", "bearerFormat": "fc_<prefix>_<secret>"}


def say_what_goes_wrong(result: dict[str, Any], **_context: Any) -> dict[str, Any]:
    """drf-spectacular's hook: adds the guide, and to each operation the problems that it may answer with."""
    result["info"]["description"] = _GUIDE.strip()
    for path, operations in result["paths"].items():
        for method, operation in operations.items():
            problems = dict(_EVERYWHERE)
            problems |= _WITH_BODY if method == "post" else _WITH_QUERY if "{id}" not in path else _WITH_ID
            for status, description in problems.items():
                operation["responses"].setdefault(status, {"description": description, **_PROBLEM})
    return result
