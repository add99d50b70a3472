"""Articles: pieces that an outlet published or is about to."""

from typing import TYPE_CHECKING, Any, Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models.functions import Coalesce

from claims.models.outlet import Outlet
from claims.models.revision import Revision

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


class ArticleQuerySet(models.QuerySet["Article"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The articles that this user may read: every one for a member of the newsroom, none for others."""
        return self if user.has_perm("claims.view_article") else self.none()

    def with_latest(self) -> Self:
        """Each article annotated with the title, number and id of its latest revision, in the same query."""
        latest = Revision.objects.filter(article=models.OuterRef("pk")).order_by("-number")
        annotations: dict[str, Any] = {
            "latest_title": Coalesce(models.Subquery(latest.values("title")[:1]), models.Value("")),
            "latest_number": models.Subquery(latest.values("number")[:1]),
            "latest_revision_id": models.Subquery(latest.values("pk")[:1]),
        }
        return self.annotate(**annotations)


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Article(models.Model):
    """A piece of journalism. Its words are its revisions'; this row is what stays the same between them."""

    publisher = models.ForeignKey(
        Outlet,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
        help_text="The outlet that publishes it. It is never a relay in its own articles.",
    )
    publisher_name = models.CharField(
        max_length=200, blank=True, help_text="The publisher as it was given, where no known outlet matches."
    )
    credited_wire = models.ForeignKey(
        Outlet,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="credited_articles",
        help_text="The wire agency in the byline or credit line. It is no relay in this article either.",
    )
    canonical_url = models.URLField(max_length=2000, unique=True, null=True, blank=True)
    provider = models.CharField(max_length=200, blank=True, help_text="The system that sent it.")
    external_id = models.CharField(max_length=500, blank=True, help_text="Its id in that system.")
    imported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, editable=False
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["provider", "external_id"],
                condition=~models.Q(external_id=""),
                name="article_provider_external_id_unique",
            ),
            models.CheckConstraint(
                condition=models.Q(external_id="") | ~models.Q(provider=""),
                name="article_external_id_has_provider",
            ),
            models.CheckConstraint(
                condition=~models.Q(canonical_url=""), name="article_canonical_url_not_empty"
            ),
        ]

    def __str__(self) -> str:
        """Its headline where `with_latest` has read that, else its address, else its number."""
        return getattr(self, "latest_title", "") or self.canonical_url or f"Article {self.pk}"

    @property
    def published_by(self) -> str:
        """The publisher's name: the known outlet's, else as it was given, else empty."""
        return self.publisher.name if self.publisher else self.publisher_name

    @property
    def publisher_names(self) -> list[str]:
        """The publisher and then the credited wire, which the engine never takes for a relay."""
        names = [self.published_by]
        if self.credited_wire:
            names.append(self.credited_wire.name)
        return [name for name in names if name]

    def latest_revision(self) -> Revision:
        """The newest revision. Raises Revision.DoesNotExist for an article that has none."""
        return Revision.objects.filter(article=self).latest("number")
