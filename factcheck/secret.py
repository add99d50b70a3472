"""The secret key of a developer's machine, where the environment names none."""

import os
from pathlib import Path

from django.core.management.utils import get_random_secret_key


def kept_secret(data_dir: Path) -> str:
    """Return the random secret of a data folder, made on first use, so that sessions outlive a restart."""
    path = data_dir / "secret_key"
    data_dir.mkdir(parents=True, exist_ok=True)
    try:
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(get_random_secret_key())
    except FileExistsError:
        pass
    return path.read_text()
