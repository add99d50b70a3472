"""`python -m tests.bench MODULE`: runs the module's `main` in an empty database of its own.

The database is dropped afterwards. The server is the one that the settings name, or the embedded one.
The exit status is what `main` returns.
"""

import os
import sys
import time
from collections.abc import Callable
from importlib import import_module
from typing import ParamSpec, TypeVar

import django

P = ParamSpec("P")
T = TypeVar("T")


def milliseconds(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> tuple[float, T]:
    """What one run takes, by the clock, since much of the work is PostgreSQL's; and what it returns."""
    start = time.perf_counter()
    result = work(*args, **kwargs)
    return (time.perf_counter() - start) * 1_000, result


def main(module: str) -> int:
    """Runs the benchmark of this dotted name, and returns its exit status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    django.setup()
    from django.conf import settings
    from django.db import connection

    from factcheck import embedded

    with embedded.servers(settings.DATA_DIR, settings.EMBEDDED_SERVERS):
        name = connection.settings_dict["NAME"]
        connection.creation.create_test_db(verbosity=0, autoclobber=True)
        try:
            status: int = import_module(module).main()
        finally:
            connection.creation.destroy_test_db(name, verbosity=0)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
