"""The secret key of a developer's machine, where the environment names none."""

import os
from contextlib import suppress
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key


def kept_secret(data_dir: Path) -> str:
    """Return the random secret of a data folder, made on first use, so that sessions outlive a restart.

    Raises ImproperlyConfigured where the folder is somebody else's.
    """
    path = data_dir / "secret_key"
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            _make(path)
        return path.read_text()
    except PermissionError as error:
        raise ImproperlyConfigured(
            f"{error.filename} is not yours to use: set DATA_DIR to a folder of your own."
        ) from error


def _make(path: Path) -> None:
    """Write a secret aside and put it in place whole, unless another process was first."""
    aside = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(aside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
        file.write(get_random_secret_key())
    with suppress(FileExistsError):
        path.hardlink_to(aside)
    aside.unlink()
