"""`manage.py load_scales`: the rating scales and the policy that come with the product."""

from typing import Any

from django.core.management.base import BaseCommand

from claims.services.policy import load_policy
from claims.services.recording import recorded_as
from claims.services.scales import load_scales


class Command(BaseCommand):
    """Loads what is missing; see `help`."""

    help = (
        "Create the rating scales and the rules of the policy that are missing; leave the others as they are."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        with recorded_as(user=None, surface="command"):
            scales, rules = load_scales(), load_policy()
        self.stdout.write(f"Scales: {len(scales)} created. Policy: {len(rules)} rules created.")
