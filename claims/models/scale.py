"""Rating scales: the words by which a newsroom says what it found of a claim."""

from typing import Self

import pghistory
import pgtrigger
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Lower


class Finding(models.TextChoices):
    """What a rating says of the claim, whatever the scale calls it: rules and machines go by this."""

    SUPPORTED = "supported", "supported: the claim holds"
    MIXED = "mixed", "mixed: partly right, or right and misleading"
    REFUTED = "refuted", "refuted: the claim does not hold"
    UNDECIDED = "undecided", "undecided: the evidence does not say"


class ScaleQuerySet(models.QuerySet["Scale"]):
    def in_use(self) -> Self:
        """Scales that verdicts may be written on: not retired."""
        return self.filter(retired=False)

    def with_ratings(self) -> Self:
        """Each scale with its ratings in order: two queries, whatever their number."""
        return self.prefetch_related("ratings")


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Scale(models.Model):
    """A set of ratings of which a verdict takes one."""

    name = models.CharField(max_length=100)
    key = models.SlugField(
        unique=True, null=True, blank=True, editable=False, help_text="Of a scale that came with the product."
    )
    description = models.TextField(blank=True, help_text="When to use it, for those who write verdicts.")
    retired = models.BooleanField(
        default=False, help_text="Offered for no new verdict; those that use it keep it."
    )

    objects = ScaleQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="scale_name_unique",
                violation_error_message="A scale of this name exists.",
            ),
            models.CheckConstraint(condition=~models.Q(name=""), name="scale_name_not_empty"),
        ]
        triggers = [pgtrigger.Protect(name="scale_no_delete", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.name


_IN_USE = """
    IF EXISTS (SELECT 1 FROM claims_verdictversion WHERE rating_id = OLD.id) THEN
        RAISE EXCEPTION 'rating %: verdicts use it, so its words and meaning stay', OLD.id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
"""


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Rating(models.Model):
    """One step of a scale. Once a verdict uses it, what it says stays; order and colour may change."""

    scale = models.ForeignKey(Scale, on_delete=models.PROTECT, related_name="ratings")
    label = models.CharField(max_length=60)
    meaning = models.CharField(max_length=300, blank=True, help_text="What it tells readers, in a sentence.")
    finding = models.CharField(max_length=20, choices=Finding)
    number = models.DecimalField(
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="For scales that count; the higher the truer.",
    )
    order = models.PositiveSmallIntegerField(help_text="1 is shown first.")
    colour = models.CharField(
        max_length=7,
        validators=[RegexValidator(r"\A#[0-9a-f]{6}\Z", "Write the colour like #1a7f37, in small letters.")],
        help_text="Like #1a7f37. The label stands on it in white, which must be easy to read.",
    )

    class Meta:
        ordering = ["scale", "order", "pk"]
        constraints = [
            models.UniqueConstraint("scale", Lower("label"), name="rating_label_unique"),
            models.CheckConstraint(condition=~models.Q(label=""), name="rating_label_not_empty"),
            models.CheckConstraint(
                condition=models.Q(colour__regex=r"^#[0-9a-f]{6}$"), name="rating_colour_valid"
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="rating_in_use_keeps_its_words",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange("scale", "label", "meaning", "finding", "number"),
                func=_IN_USE,
            )
        ]

    def __str__(self) -> str:
        return self.label
