#!/usr/bin/env python
"""Django's command line, with the embedded servers running for as long as a command needs them."""

import os
import sys
from contextlib import nullcontext

# Commands that touch neither the database nor the broker.
WITHOUT_SERVERS = {"help", "check", "version", "diffsettings", "collectstatic", "spectacular"}


def main() -> None:
    """Run the command named on the command line; a wrong setting or server ends it with one sentence."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    from django.conf import settings
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line
    from environs import EnvError

    from factcheck import embedded

    command = sys.argv[1] if len(sys.argv) > 1 else "help"
    try:
        without = command in WITHOUT_SERVERS or command.startswith("-")
        needed = [] if without else settings.EMBEDDED_SERVERS
        with embedded.servers(settings.DATA_DIR, needed) if needed else nullcontext():
            execute_from_command_line(sys.argv)
    except (ImproperlyConfigured, EnvError, embedded.ServerError) as error:
        sys.exit(f"factcheck: {error}")
    except KeyboardInterrupt:
        sys.stderr.write("Interrupted.\n")
        sys.exit(130)  # as a shell says it of a command that Ctrl-C ended


if __name__ == "__main__":
    main()
