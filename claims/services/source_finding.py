"""Sources, as every service finds them: locked, and only for whom they are not kept from."""

from typing import TYPE_CHECKING

from claims.errors import NotFoundError
from claims.models import Source

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class SourceNotFoundError(NotFoundError):
    code = "source-not-found"
    title = "No such source"


def source_for_change(source_id: int, user: "User") -> Source:
    """The source, locked. Raises SourceNotFoundError, also where it is kept from this user."""
    source = Source.objects.visible_to(user).select_for_update(of=("self",)).filter(pk=source_id).first()
    if source is None:
        raise SourceNotFoundError(f"There is no source {source_id}. Reload the page and choose one it shows.")
    return source
