"""Who may do what: the newsroom's rules of review hold wherever a service is called from."""

from typing import TYPE_CHECKING

from claims.errors import NotAllowedError

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def require(user: "User", permission: str, *, to: str) -> None:
    """Raises NotAllowedError unless the user has this permission; `to` says what it is needed for."""
    if not user.has_perm(f"claims.{permission}"):
        raise NotAllowedError(f"You may not {to}. Ask a desk lead, who can give you the role for it.")
