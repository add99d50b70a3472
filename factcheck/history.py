"""What history keeps of a request: who, at which address, and through which surface."""

from typing import Any

from django.http import HttpRequest
from pghistory.middleware import HistoryMiddleware

_SURFACES = {"/api/": "api", "/admin/": "admin"}


class SurfaceHistoryMiddleware(HistoryMiddleware):
    """Adds the surface to pghistory's user and address."""

    def get_context(self, request: HttpRequest) -> dict[str, Any]:
        """Return what is kept beside every change that this request makes, as JSON."""
        return {**super().get_context(request), "surface": surface_of(request.path_info)}


def surface_of(path: str) -> str:
    """Return the surface that answers this path: "api", "admin" or, for everything else, "web"."""
    return next((name for prefix, name in _SURFACES.items() if path.startswith(prefix)), "web")
