"""Words: in how many claims each stands, so that a search knows which of them tell claims apart."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models


class Word(models.Model):
    """A word in the form in which full text search keeps it, with the number of claims that have it.

    Counted now and then (see `services.matching.words`), so a new word may be missing and a number late.
    """

    lexeme = models.TextField(primary_key=True)
    claims = models.PositiveIntegerField()

    class Meta:
        indexes = [GinIndex(fields=["lexeme"], opclasses=["gin_trgm_ops"], name="word_trigrams")]

    def __str__(self) -> str:
        return self.lexeme
