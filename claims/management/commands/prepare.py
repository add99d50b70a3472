"""`manage.py prepare`: the database, brought up to this version of the code."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """Runs what every new version needs; see `help`."""

    help = "Migrate the database and load roles, outlets, scales and policy: what every new version needs."

    def handle(self, *args: Any, verbosity: int, **options: Any) -> None:
        call_command("migrate", interactive=False, verbosity=verbosity, stdout=self.stdout)
        call_command("create_roles", stdout=self.stdout)
        call_command("load_outlets", stdout=self.stdout)
        call_command("load_scales", stdout=self.stdout)
