"""Claims: the checkable statements of an article, anchored in its text."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Self

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models.functions import Left, Length

from claims.models.article import Article
from claims.models.revision import Revision
from claims.models.triggers import SpanMatchesText

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


# The stems and stop words by which claims are searched: the engine reads English alone.
SEARCH_CONFIG = "english"
# PostgreSQL keeps at most 1 MB of words for one row, and one endless sentence may have more.
_SEARCHED = 20_000


class ClaimStatus(models.TextChoices):
    """How far the work on a claim is. Whether it is true is the verdict's matter, and another field's."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    REPLACED = "replaced", "replaced by other claims"


class Anchor(models.TextChoices):
    ANCHORED = "anchored"
    ORPHANED = "orphaned", "orphaned: its words are not certain to be in the latest revision"


class ClaimQuerySet(models.QuerySet["Claim"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The claims that this user may read: every one for a member of the newsroom, none for others."""
        return self if user.has_perm("claims.view_claim") else self.none()

    def standing(self) -> Self:
        """Claims that are proposed or accepted: neither rejected nor replaced."""
        return self.filter(status__in=[ClaimStatus.PROPOSED, ClaimStatus.ACCEPTED])

    def flagged(self, kinds: Collection[str] = (), states: Collection[str] = ()) -> Self:
        """Claims with one flag that is of one of these kinds and in one of these states.

        No kinds: of any kind. No states: open or confirmed.
        """
        from claims.models.flag import Flag

        flags = Flag.objects.filter(claim=models.OuterRef("pk"))
        flags = flags.filter(state__in=states) if states else flags.raised()
        return self.filter(models.Exists(flags.filter(kind__in=kinds) if kinds else flags))

    def through(self, outlet: str) -> Self:
        """Claims with an outlet of this name, or part of a name, in their present chains."""
        from claims.models.chain import Chain

        chains = Chain.objects.current().filter(claim=models.OuterRef("pk"))
        return self.filter(models.Exists(chains.filter(links__outlet_name__icontains=outlet)))

    def saying(self, words: str) -> Self:
        """Claims that have these words, in this order, in the claim or in the article's headline."""
        return self.filter(
            models.Q(exact__icontains=words)
            | models.Q(statement__icontains=words)
            | models.Q(revision__title__icontains=words)
        )

    def with_provenance(self) -> Self:
        """Each claim with its article, flags, and current chains and links: a fixed number of queries."""
        from claims.models.chain import Chain

        chains = Chain.objects.current().prefetch_related("links__outlet")
        return (
            self.select_related("article__publisher", "revision")
            .defer("revision__text")
            .prefetch_related("flags", models.Prefetch("chains", queryset=chains, to_attr="current_chains"))
        )


# What readers have a verdict on is not set aside behind their backs: the verdict is retracted first.
_VERDICT_STANDS = """
    IF EXISTS (
        SELECT 1 FROM claims_verdictversion AS version
        JOIN claims_verdict AS verdict ON verdict.id = version.verdict_id
        WHERE verdict.claim_id = OLD.id AND version.state = 'published'
    ) THEN
        RAISE EXCEPTION 'claim %: a published verdict stands on it', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
"""


@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), exclude=["search"]
)
class Claim(models.Model):
    """One checkable statement: an exact span of a revision, and the statement in the checker's words."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="claims")
    revision = models.ForeignKey(
        Revision,
        on_delete=models.PROTECT,
        related_name="claims",
        help_text="The revision of the span; an orphaned claim stays with the last that had it.",
    )
    start = models.PositiveIntegerField(help_text="Code points from the start of the text.")
    end = models.PositiveIntegerField(help_text="The first code point after the span.")
    exact = models.TextField(help_text="The words themselves.")
    prefix = models.CharField(max_length=64, blank=True, help_text="The words just before, to find it again.")
    suffix = models.CharField(max_length=64, blank=True, help_text="The words just after, to find it again.")
    statement = models.TextField(blank=True, help_text="What is claimed, in the checker's words.")
    claimant = models.CharField(max_length=300, blank=True, help_text="Who claims it.")
    status = models.CharField(max_length=20, choices=ClaimStatus, default=ClaimStatus.PROPOSED)
    anchor = models.CharField(max_length=20, choices=Anchor, default=Anchor.ANCHORED)
    reasons = models.JSONField(
        default=list,
        blank=True,
        help_text="Why it is worth checking: a list of {kind, text}, readable by people.",
    )
    replaces = models.ManyToManyField("self", symmetrical=False, related_name="replaced_by", blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, editable=False
    )
    created_at = models.DateTimeField(auto_now_add=True)
    search = models.GeneratedField(
        expression=SearchVector(Left("statement", _SEARCHED), Left("exact", _SEARCHED), config=SEARCH_CONFIG),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["article", "start", "end"]
        indexes = [GinIndex(fields=["search"], name="claim_search")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(start__gte=0) & models.Q(end__gt=models.F("start")),
                name="claim_span_valid",
            ),
            models.CheckConstraint(
                condition=models.Q(end=models.F("start") + Length("exact")), name="claim_exact_fits_span"
            ),
            models.UniqueConstraint(
                fields=["revision", "start", "end"],
                condition=~models.Q(status="replaced"),
                name="claim_span_unique",
            ),
        ]
        triggers = [
            SpanMatchesText(name="claim_exact_on_insert", operation=pgtrigger.Insert),
            SpanMatchesText(name="claim_exact_on_update", operation=pgtrigger.Update),
            pgtrigger.FSM(
                name="claim_status",
                field="status",
                transitions=[
                    ("proposed", "accepted"),
                    ("proposed", "rejected"),
                    ("proposed", "replaced"),
                    ("accepted", "proposed"),
                    ("accepted", "rejected"),
                    ("accepted", "replaced"),
                    ("rejected", "proposed"),
                    ("rejected", "accepted"),
                ],
            ),
            pgtrigger.Protect(name="claim_no_delete", operation=pgtrigger.Delete),
            pgtrigger.Trigger(
                name="claim_with_verdict_stays",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__status="accepted", new__status__df="accepted"),
                func=_VERDICT_STANDS,
            ),
        ]

    def __str__(self) -> str:
        return self.statement or self.exact
