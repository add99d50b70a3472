"""Makes .venv and installs what a requirements file pins, as `python3 factcheck/install.py requirements.txt`.

Standard library only, since it runs before anything is installed. Ends at once where nothing has changed
since the last time, and makes an environment anew where the Python that made it is gone or another.
"""

from __future__ import annotations  # so that a Python that is too old gets as far as being told so

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
OLDEST = (3, 11)


def main(requirements: Path) -> None:
    """Install the requirements. Exits with a message that says what to do where that is not possible."""
    if sys.version_info < OLDEST:
        sys.exit(f"Python 3.11 or newer is needed, and {sys.executable} is {sys.version.split()[0]}.")
    with Path(__file__).open() as lock:  # `make demo` and `make test` may be started side by side
        fcntl.flock(lock, fcntl.LOCK_EX)
        stamp = VENV / f".installed-{requirements.stem}"
        wanted = fingerprint(requirements)
        if stamp.exists() and stamp.read_text() == wanted and is_ours():
            return
        make_environment()
        say(f"Installing what {requirements.name} pins (some minutes on a new machine) …")
        install(requirements)
        stamp.write_text(wanted)


def fingerprint(requirements: Path) -> str:
    """Return what changes whenever the installation has to be done again."""
    files = sorted({requirements, ROOT / "requirements.txt", ROOT / "constraints.txt"})
    return hashlib.sha256(sys.version.encode() + b"".join(file.read_bytes() for file in files)).hexdigest()


def is_ours() -> bool:
    """Return whether the environment runs and is of the same Python as this one."""
    ask = "import sys; print(sys.version)"
    try:
        found = subprocess.run([PYTHON, "-c", ask], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return False
    return found.stdout.strip() == sys.version


def make_environment() -> None:
    """Make the environment where there is none of ours."""
    if is_ours():
        return
    if VENV.exists():
        say(".venv is of another Python: making it anew …")
        shutil.rmtree(VENV)
    say(f"Making .venv with Python {sys.version.split()[0]} …")
    if not (find_spec("ensurepip") or find_spec("pip")):
        sys.exit("This Python has neither ensurepip nor pip. On Debian or Ubuntu: apt install python3-venv")
    venv.create(VENV, symlinks=True, with_pip=find_spec("ensurepip") is not None)


def pip() -> list[str | Path]:
    """Return the command that installs into the environment.

    Debian's Python has no ensurepip, and so gives an environment no pip of its own, but may have pip itself.
    """
    if (VENV / "bin" / "pip").exists():
        return [PYTHON, "-m", "pip"]
    return [sys.executable, "-m", "pip", "--python", PYTHON]


def install(requirements: Path) -> None:
    """Let pip install, showing where it is; where it fails, its last words are shown and this ends."""
    command = [*pip(), "install", "--disable-pip-version-check", "--no-input", "-r", requirements]
    environment = {**os.environ, "PIP_ROOT_USER_ACTION": "ignore"}
    said = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
    ) as process:
        assert process.stdout is not None  # noqa: S101 (for the type checker)
        for line in process.stdout:
            said.append(line)
            if line.startswith(("Collecting", "Installing")):
                show(line)
    clear()
    if process.returncode != 0:
        sys.exit(
            "".join(said[-15:]) + "pip could not install the requirements: see above. Is there a way to PyPI?"
        )


def say(line: str) -> None:
    """Print one line of progress, at once."""
    print(line, flush=True)


def show(line: str) -> None:
    """Show a passing state on one line of a terminal; elsewhere a log would only grow."""
    if sys.stdout.isatty():
        print(f"\r\033[K  {line.strip()[:70]}", end="", flush=True)


def clear() -> None:
    """Wipe the passing state."""
    if sys.stdout.isatty():
        print("\r\033[K", end="", flush=True)


if __name__ == "__main__":
    main((ROOT / sys.argv[1]).resolve())
