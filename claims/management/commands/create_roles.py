"""`manage.py create_roles`: makes the newsroom's groups, with the permissions that each needs."""

from typing import Any

from django.core.management.base import BaseCommand

from claims.services.recording import recorded_as
from claims.services.roles import create_roles


class Command(BaseCommand):
    """Makes the groups; see `help`."""

    help = (
        "Create the groups editors, reviewers, desk leads and integrations, or add what they lack. "
        "Editors and desk leads also need “staff status” on their account to enter the admin."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        with recorded_as(user=None, surface="command"):
            groups = create_roles()
        for group in groups:
            self.stdout.write(f"{group.name}: {group.permissions.count()} permissions")
