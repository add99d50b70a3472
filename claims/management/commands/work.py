"""A worker and beat on this machine, for those who have no supervisor that runs them."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from factcheck.processes import ProcessError, Processes, interruptible


class Command(BaseCommand):
    """Runs a worker and beat; see `help`."""

    help = (
        "Runs a Celery worker and beat until Ctrl-C, and starts again whichever ends. In production, let "
        "your supervisor run the lines of the Procfile instead."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with interruptible(), Processes(settings.DATA_DIR / "logs") as processes:
                processes.start("worker")
                processes.start("beat")
                self.stdout.write(
                    f"A worker and beat run; their logs are in {processes.logs}. Ctrl-C ends them."
                )
                processes.tend()
        except KeyboardInterrupt:
            self.stdout.write("Stopped.")
        except ProcessError as error:
            raise CommandError(str(error)) from error
