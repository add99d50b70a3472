"""Fingerprints: by which a text that was copied is found again among all others."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from claims.models.snapshot import Snapshot
from claims.models.triggers import immutable


class Fingerprint(models.Model):
    """The marks of one snapshot's text. Two texts that share many of them share whole passages."""

    snapshot = models.OneToOneField(Snapshot, on_delete=models.PROTECT, related_name="fingerprint")
    marks = ArrayField(models.BigIntegerField(), help_text="Hashes of some of its runs of words, in order.")

    class Meta:
        indexes = [GinIndex(fields=["marks"], name="fingerprint_marks", opclasses=["array_ops"])]
        triggers = immutable("fingerprint")

    def __str__(self) -> str:
        return f"Fingerprint of {self.snapshot}"
