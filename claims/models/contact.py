"""Contacts: how the newsroom tried to reach whoever claims it, and what they answered."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models

from claims.models.claim import Claim


class Channel(models.TextChoices):
    EMAIL = "email", "e-mail"
    PHONE = "phone"
    LETTER = "letter"
    PRESS_OFFICE = "press_office", "press office"
    SOCIAL = "social", "social network"
    IN_PERSON = "in_person", "in person"
    OTHER = "other"


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Contact(models.Model):
    """One attempt to reach a claim's claimant. An answer is added when it comes, and then stays."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="contacts")
    contacted_at = models.DateTimeField(help_text="When it was tried.")
    channel = models.CharField(max_length=20, choices=Channel)
    asked = models.TextField(help_text="Who was asked, and what.")
    answer = models.TextField(blank=True, help_text="What was answered; empty while nothing was.")
    answered_at = models.DateTimeField(null=True, blank=True)
    logged_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    logged_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["claim", "contacted_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(asked__regex=r"\S"), name="contact_says_what_was_asked"
            ),
            models.CheckConstraint(
                condition=models.Q(answer="", answered_at__isnull=True)
                | (~models.Q(answer="") & models.Q(answered_at__isnull=False)),
                name="contact_answered_at_iff_answer",
            ),
            models.CheckConstraint(
                condition=models.Q(answered_at__isnull=True)
                | models.Q(answered_at__gte=models.F("contacted_at")),
                name="contact_answered_after_asking",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(
                name="contact_as_logged",
                fields=["claim", "contacted_at", "channel", "asked", "logged_by", "logged_at"],
            ),
            pgtrigger.Protect(
                name="contact_answer_stays",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__answered_at__isnull=False),
            ),
            pgtrigger.Protect(name="contact_no_delete", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.get_channel_display()}: {self.asked}"
