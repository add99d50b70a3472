"""The PostgreSQL and the Valkey that come with the project, for a machine that has neither.

Who needs them enters `servers()`. The first to come starts them, whoever comes meanwhile uses the same ones,
and the last to leave stops them. The kernel counts the users: each holds a shared flock on `servers.lock`,
which is dropped even where its process is killed, so that the count never goes stale. Starting and stopping
happen under an exclusive flock on `start.lock`, in one process at a time.
"""

import fcntl
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from factcheck.embedded import postgres, valkey
from factcheck.embedded.place import Place, ServerError

__all__ = ["Place", "ServerError", "revive", "servers"]


@contextmanager
def servers(
    data_dir: Path, names: Collection[str] = ("postgres", "valkey"), *, durable: bool = True
) -> Iterator[None]:
    """Keep the named servers of a data folder running while the block runs.

    Raises ServerError where one cannot be started.
    """
    place = Place.of(data_dir)
    with (place.data_dir / "servers.lock").open("w") as users:
        with _alone(place):
            place.make_folders()  # refused, there is nothing of ours yet that would have to be cleared away
            fcntl.flock(users, fcntl.LOCK_SH)
        try:
            _start(place, names, durable=durable)
            yield
        finally:
            with _alone(place):
                if _is_last(users):
                    valkey.stop(place)
                    postgres.stop(place)
                    shutil.rmtree(place.sockets)


def revive(data_dir: Path, names: Collection[str]) -> None:
    """Start again those of the named servers that have died under their users; for inside `servers()`.

    Raises ServerError where one cannot be started.
    """
    if names:
        _start(Place.of(data_dir), names, durable=True)


def _start(place: Place, names: Collection[str], *, durable: bool) -> None:
    with _alone(place):
        if "postgres" in names:
            postgres.start(place, durable=durable)
        if "valkey" in names:
            valkey.start(place)


@contextmanager
def _alone(place: Place) -> Iterator[None]:
    """Let one process at a time start or stop."""
    with (place.data_dir / "start.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _is_last(users: IO[str]) -> bool:
    """Return whether nobody else uses the servers any more, having given up our own use."""
    fcntl.flock(users, fcntl.LOCK_UN)
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
