"""The provenance graph: what rests on what, joined across claims, articles, sources, outlets and origins."""

from typing import Self

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models.lookups import Exact

from claims.models.article import Article
from claims.models.claim import Claim
from claims.models.outlet import Outlet
from claims.models.scan import Scan
from claims.models.snapshot import Snapshot
from claims.models.source import Source
from claims.models.triggers import immutable

TARGETS = ("claim", "article", "source", "outlet", "origin")


class Nature(models.TextChoices):
    """What an origin is; the first four are the engine's (GUIDELINE.md)."""

    PERSON = "person"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    ANONYMOUS = "anonymous", "a person who is not named"
    MEDIA = "media", "media that are not named"
    OUTLET = "outlet", "an outlet that the newsroom does not list"


class Origin(models.Model):
    """Whom or what information is traced back to, where that is no row of its own: known by its name.

    Who goes unnamed is known within one text alone ("a source" is somebody else in the next), and `key` says
    so.
    """

    name = models.CharField(max_length=500)
    key = models.CharField(max_length=600, unique=True, help_text="Its nature and its name in one spelling.")
    nature = models.CharField(max_length=20, choices=Nature)

    class Meta:
        ordering = ["name"]
        constraints = [models.CheckConstraint(condition=~models.Q(name=""), name="origin_name_not_empty")]
        triggers = immutable("origin")

    def __str__(self) -> str:
        return self.name


class Node(models.Model):
    """One place in the graph: a claim, an article, a source, an outlet or an origin, and only one of them."""

    claim = models.OneToOneField(Claim, on_delete=models.PROTECT, null=True, related_name="node")
    article = models.OneToOneField(Article, on_delete=models.PROTECT, null=True, related_name="node")
    source = models.OneToOneField(Source, on_delete=models.PROTECT, null=True, related_name="node")
    outlet = models.OneToOneField(Outlet, on_delete=models.PROTECT, null=True, related_name="node")
    origin = models.OneToOneField(Origin, on_delete=models.PROTECT, null=True, related_name="node")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Exact(
                    models.Func(*TARGETS, function="num_nonnulls", output_field=models.IntegerField()), 1
                ),
                name="node_has_one_target",
            )
        ]
        triggers = immutable("node")

    def __str__(self) -> str:
        return str(self.target)

    @property
    def target(self) -> Claim | Article | Source | Outlet | Origin:
        """The row that this is the place of."""
        found: Claim | Article | Source | Outlet | Origin = next(
            target for name in TARGETS if (target := getattr(self, name)) is not None
        )
        return found


class EdgeKind(models.TextChoices):
    """What the tail does with the head. The first word of a sentence such as "The Echo cites Reuters"."""

    QUOTES = "quotes", "quotes: passes on somebody's words"
    CITES = "cites", "cites: passes on what another published"
    REPUBLISHES = "republishes", "republishes: has the same text"
    TRANSLATES = "translates", "translates: has the same text in another language"
    WITNESSED = "witnessed", "witnessed: was there"


COPYING = (EdgeKind.REPUBLISHES, EdgeKind.TRANSLATES)


class Finder(models.TextChoices):
    """Who found an edge. Each redraws only its own."""

    ENGINE = "engine", "the engine, in the text"
    COMPARISON = "comparison", "the comparison of texts and addresses"
    METADATA = "metadata", "what came with the article"
    PERSON = "person", "a person"


class EdgeQuerySet(models.QuerySet["Edge"]):
    def standing(self) -> Self:
        """Edges that count at present: not ended."""
        return self.filter(ended_at__isnull=True)


class Edge(models.Model):
    """One step of the graph: the tail rests on the head. Ended where it no longer holds, and never changed.

    A step holds where it was found: "CNN, citing Bloomberg, said …" in one article is no word on what else
    CNN publishes. So an edge belongs to a `document`, the node whose text says it; one that a person draws,
    or that came with an article, belongs to its tail.
    """

    document = models.ForeignKey(Node, on_delete=models.PROTECT, related_name="+")
    tail = models.ForeignKey(Node, on_delete=models.PROTECT, related_name="+")
    head = models.ForeignKey(Node, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=EdgeKind)
    finder = models.CharField(max_length=20, choices=Finder)
    snapshot = models.ForeignKey(
        Snapshot,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="edges",
        help_text="The snapshot that the evidence's offsets point into, where the document is a source.",
    )
    scan = models.ForeignKey(
        Scan,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="edges",
        help_text="The scan whose revision they point into, where the document is a claim.",
    )
    evidence = models.JSONField(
        help_text="What shows it: a list of {text, rule}; words of a text have {start, end, sentence} too."
    )
    drawn_at = models.DateTimeField(auto_now_add=True)
    drawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    ended_because = models.TextField(blank=True, help_text="Why, where a person ended it.")

    objects = EdgeQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(
                fields=["document"], condition=models.Q(ended_at__isnull=True), name="edge_of_document"
            ),
            models.Index(fields=["head"], condition=models.Q(ended_at__isnull=True), name="edge_to_head"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "tail", "head", "kind", "finder"],
                condition=models.Q(ended_at__isnull=True),
                name="edge_stands_once",
            ),
            models.CheckConstraint(condition=~models.Q(tail=models.F("head")), name="edge_joins_two"),
            models.CheckConstraint(condition=~models.Q(evidence=[]), name="edge_has_evidence"),
            models.CheckConstraint(
                condition=models.Q(finder="person", drawn_by__isnull=False, document=models.F("tail"))
                | ~models.Q(finder="person") & models.Q(drawn_by__isnull=True),
                name="edge_drawn_by_iff_a_person",
            ),
            models.CheckConstraint(
                condition=models.Q(ended_by__isnull=True, ended_because="")
                | models.Q(ended_at__isnull=False, ended_by__isnull=False) & ~models.Q(ended_because=""),
                name="edge_ended_by_a_person_says_why",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="edge_read_only", exclude=["ended_at", "ended_by", "ended_because"]),
            pgtrigger.Protect(
                name="edge_ended_for_good",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__ended_at__isnull=False),
            ),
            pgtrigger.Protect(name="edge_no_delete", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.tail} {self.kind} {self.head}"
