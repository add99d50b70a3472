"""Random texts that a data folder keeps, each in a file of its own, made on first use."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def kept(path: Path, make: Callable[[], str]) -> str:
    """Return what the file has, which is made, for its owner alone, where it is missing.

    Raises ImproperlyConfigured where the folder is somebody else's.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            _write(path, make())
        return path.read_text()
    except PermissionError as error:
        raise ImproperlyConfigured(
            f"{error.filename} is not yours to use: set DATA_DIR to a folder of your own."
        ) from error


def _write(path: Path, text: str) -> None:
    """Write the file aside and put it in place whole, unless another process was first."""
    aside = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(aside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
        file.write(text)
    with suppress(FileExistsError):
        path.hardlink_to(aside)
    aside.unlink()
