"""Whether this process can serve: asked by the container's healthcheck and by a load balancer."""

from collections.abc import Callable

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, HttpResponseBase

PATH = "/healthz"


def healthz(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Answer /healthz: 200 where the database answers, else 503.

    A middleware, and the first, since who asks comes by an address and without TLS: neither ALLOWED_HOSTS nor
    the redirect to https may stand in the way.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        return answer() if request.path == PATH else get_response(request)

    return middleware


def answer() -> HttpResponse:
    """Return the answer of the present state."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("The database does not answer.\n", status=503, content_type="text/plain")
    return HttpResponse("ok\n", content_type="text/plain")
