"""What an editor may correct of an article: who publishes it, and which wire it credits."""

from typing import TYPE_CHECKING

from django.db import transaction

from claims.errors import NotFoundError
from claims.models import Article, Outlet, Revision, Scan
from claims.services.scanning import request_scan

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def name_publisher(
    *,
    article_id: int,
    publisher: Outlet | None,
    publisher_name: str = "",
    credited_wire: Outlet | None = None,
    user: "User | None" = None,
) -> Scan | None:
    """Records who publishes the article and asks for a new scan, which it returns.

    A publisher and the wire it credits are no relays in their own articles, so flags may come and go with
    them. None for an article without a text. Raises NotFoundError for an unknown id.
    """
    article = Article.objects.select_for_update().filter(pk=article_id).first()
    if article is None:
        raise NotFoundError(f"There is no article {article_id}. Reload the list: it may have been removed.")
    article.publisher, article.publisher_name = publisher, publisher_name.strip()
    article.credited_wire = credited_wire
    article.save()
    revision = Revision.objects.filter(article=article).defer("text").order_by("-number").first()
    return request_scan(revision=revision, requested_by=user) if revision else None
