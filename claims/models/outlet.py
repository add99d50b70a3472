"""Outlets: the organisations that do journalism, and every name and domain they go by."""

from typing import Self

import pghistory
from django.db import models
from django.db.models.functions import Lower


class OutletKind(models.TextChoices):
    WIRE = "wire", "wire agency"
    NEWSPAPER = "newspaper"
    MAGAZINE = "magazine"
    BROADCASTER = "broadcaster"
    RADIO = "radio"
    SITE = "site", "news site"
    FACT_CHECKER = "fact-checker"
    NETWORK = "network"
    OTHER = "other"


class Keeper(models.TextChoices):
    """Who keeps a row right: a reload of the data file changes and removes only its own rows."""

    DATA_FILE = "data-file", "the data file"
    EDITOR = "editor", "an editor"


class OutletQuerySet(models.QuerySet["Outlet"]):
    def with_names(self) -> Self:
        """Each outlet with its names and domains, in three queries whatever their number."""
        return self.prefetch_related("names", "domains")


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Outlet(models.Model):
    """An organisation that does journalism."""

    name = models.CharField(
        max_length=200, help_text="The name it uses of itself in English, without the domain."
    )
    kind = models.CharField(max_length=20, choices=OutletKind, default=OutletKind.OTHER)
    country = models.CharField(
        max_length=2, blank=True, help_text="ISO 3166-1 code of two letters, such as GB."
    )
    owner = models.CharField(
        max_length=200, blank=True, help_text="The owner, spelled the same for each outlet."
    )
    wire = models.BooleanField(
        default=False, help_text="Sells its copy to other outlets, as a news agency does."
    )
    ambiguous = models.BooleanField(
        default=False,
        help_text="Also a common word (Time, The Sun): counts only where the sentence makes it an outlet.",
    )
    kept_by = models.CharField(max_length=20, choices=Keeper, default=Keeper.EDITOR, editable=False)

    objects = OutletQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="outlet_name_unique",
                violation_error_message="An outlet of this name exists.",
            ),
            models.CheckConstraint(condition=~models.Q(name=""), name="outlet_name_not_empty"),
        ]

    def __str__(self) -> str:
        return self.name


class NameKind(models.TextChoices):
    ALIAS = "alias"
    PROGRAMME = "programme", "programme or section"


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class OutletName(models.Model):
    """A further name by which texts call an outlet: an alias, or a programme that stands for it."""

    outlet = models.ForeignKey(Outlet, on_delete=models.CASCADE, related_name="names")
    text = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=NameKind, default=NameKind.ALIAS)
    ambiguous = models.BooleanField(default=False, help_text="Also a common word.")
    kept_by = models.CharField(max_length=20, choices=Keeper, default=Keeper.EDITOR, editable=False)

    class Meta:
        ordering = ["text"]
        constraints = [
            models.UniqueConstraint(
                Lower("text"),
                name="outletname_text_unique",
                violation_error_message="An outlet already has this name.",
            ),
            models.CheckConstraint(condition=~models.Q(text=""), name="outletname_text_not_empty"),
        ]

    def __str__(self) -> str:
        return self.text


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class OutletDomain(models.Model):
    """A web domain of an outlet, as registered: lower case, without "www."."""

    outlet = models.ForeignKey(Outlet, on_delete=models.CASCADE, related_name="domains")
    domain = models.CharField(max_length=253, unique=True)
    kept_by = models.CharField(max_length=20, choices=Keeper, default=Keeper.EDITOR, editable=False)

    class Meta:
        ordering = ["domain"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(domain=Lower("domain")) & ~models.Q(domain=""),
                name="outletdomain_lower_case",
            ),
        ]

    def __str__(self) -> str:
        return self.domain
