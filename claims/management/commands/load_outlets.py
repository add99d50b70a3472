"""`manage.py load_outlets`: brings the outlets in the database up to the data file."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims import attribution
from claims.services.outlet_loading import Loaded, load_outlets
from claims.services.recording import recorded_as


class Command(BaseCommand):
    """Runs the load; see `help`."""

    help = "Load the outlets of the data file. What editors added or changed stays as it is."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            outlets = attribution.read_outlets()
        except (attribution.OutletsFileError, OSError) as error:
            raise CommandError(str(error)) from error
        with recorded_as(user=None, surface="command"):
            loaded = load_outlets(outlets=outlets)
        for sentence in loaded.left_out:
            self.stdout.write(sentence)
        self.stdout.write(_told(loaded))


def _told(loaded: Loaded) -> str:
    parts = {
        "created": loaded.created,
        "updated": loaded.updated,
        "removed": loaded.removed,
        "unchanged": loaded.unchanged,
    }
    return "Outlets: " + ", ".join(f"{number} {what}" for what, number in parts.items() if number) + "."
