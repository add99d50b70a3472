"""`manage.py create_integration NAME`: lets a newsroom system in through the API."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.errors import ClaimsError
from claims.services.integrations import create_integration
from claims.services.recording import recorded_as


class Command(BaseCommand):
    help = "Create an integration and print its API key, once, on standard output."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="What the newsroom calls the system, such as CMS.")

    def handle(self, *args: Any, name: str, **options: Any) -> None:
        try:
            with recorded_as(user=None, surface="command"):
                integration, key = create_integration(name=name)
        except ClaimsError as error:
            raise CommandError(str(error)) from error
        self.stderr.write(
            f"{integration.name} may come in with this key. It is not shown again: keep it now."
        )
        self.stdout.write(key)
