"""Hosts: how each web server wants to be treated by those who look at its pages again and again."""

from django.db import models


class Host(models.Model):
    """One web server, by the host of its addresses (with the port, where that is not the usual one)."""

    name = models.CharField(max_length=260, unique=True)
    free_at = models.DateTimeField(
        help_text="Before this, no worker asks it for anything: it wants a pause, or said when to come again."
    )
    held_until = models.DateTimeField(
        help_text="Until then, at the most, one worker has its turn at it, and no other may ask."
    )
    robots = models.TextField(blank=True, help_text="Its robots.txt; empty where it has none.")
    robots_read_at = models.DateTimeField(null=True, blank=True)
    robots_reachable = models.BooleanField(
        default=True, help_text="Off while its robots.txt cannot be had, which forbids everything (RFC 9309)."
    )

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
