"""What one may do here: the permissions of one's roles (claims/services/roles.py)."""

from typing import TYPE_CHECKING

from rest_framework.exceptions import PermissionDenied
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

if TYPE_CHECKING:
    from rest_framework.views import APIView


class HasPermissions(BasePermission):
    """Lets in whoever has each permission that the view's `permissions` name for the request's method."""

    def has_permission(self, request: Request, view: "APIView") -> bool:
        """Whether the request is somebody's. Raises PermissionDenied, naming what that account lacks."""
        if not request.user.is_authenticated:
            return False
        method = "GET" if request.method == "HEAD" else request.method
        needed: tuple[str, ...] = getattr(view, "permissions", {}).get(method, ())
        missing = [name for name in needed if not request.user.has_perm(name)]
        if missing:
            raise PermissionDenied(
                f"This account lacks the permission {' and '.join(missing)}. "
                "Ask a desk lead for a role that has it."
            )
        return True
