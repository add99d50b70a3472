"""The policy: what the newsroom requires before a verdict may be approved and published."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models

from claims.models.triggers import immutable
from claims.models.verdict import Verdict, VerdictVersion


class RuleCode(models.TextChoices):
    """The rules that there are; what each asks for is in services/policy/."""

    FLAGS_RESOLVED = "flags_resolved", "every flag is decided on"
    PRIMARY_SOURCE = "primary_source", "primary sources"
    INDEPENDENT_ORIGINS = "independent_origins", "independent origins"
    SOURCES_NAMED = "sources_named", "sources are named"
    INTERESTS_DISCLOSED = "interests_disclosed", "interests of sources are disclosed"
    CLAIMANT_CONTACTED = "claimant_contacted", "the claimant was contacted"
    BOTH_SIDES = "both_sides", "evidence was looked for on both sides"


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class PolicyRule(models.Model):
    """One rule of the policy as the newsroom set it. The rows together are the policy that holds now."""

    code = models.CharField(max_length=40, choices=RuleCode, unique=True, editable=False)
    on = models.BooleanField(default=True, help_text="Whether a verdict has to meet it.")
    number = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="How many it asks for, where it counts something."
    )

    class Meta:
        verbose_name = "rule of the policy"
        verbose_name_plural = "rules of the policy"
        ordering = ["pk"]
        permissions = [("override_policy", "Can let a verdict pass a rule that it does not meet")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(number__isnull=True) | models.Q(number__gte=1),
                name="policyrule_number_from_one",
            ),
        ]
        triggers = [pgtrigger.Protect(name="policyrule_no_delete", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.get_code_display()


class WrittenReason(models.Model):
    """What a rule takes instead: why only one origin is relevant, why a secondary source has to do.

    The last one that was written for a rule counts; the others stay on record.
    """

    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="written_reasons")
    rule = models.CharField(max_length=40, choices=RuleCode)
    text = models.TextField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["verdict", "pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(text__regex=r"\S"), name="writtenreason_has_words")
        ]
        triggers = immutable("writtenreason")

    def __str__(self) -> str:
        return self.text


class Override(models.Model):
    """A rule that one version may pass without meeting it, who allowed it and why."""

    version = models.ForeignKey(VerdictVersion, on_delete=models.PROTECT, related_name="overrides")
    rule = models.CharField(max_length=40, choices=RuleCode)
    reason = models.TextField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["version", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["version", "rule"], name="override_once"),
            models.CheckConstraint(condition=models.Q(reason__regex=r"\S"), name="override_says_why"),
        ]
        triggers = immutable("override")

    def __str__(self) -> str:
        return f"{self.get_rule_display()}: {self.reason}"
