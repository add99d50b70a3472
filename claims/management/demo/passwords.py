"""The passwords of the sample newsroom: random, and the same again on the next run."""

import json
import os
import secrets
from collections.abc import Iterable
from pathlib import Path


def kept_passwords(data_dir: Path, usernames: Iterable[str]) -> dict[str, str]:
    """Return a password for each username, from a private file of the data folder, made on first use."""
    path = data_dir / "demo-passwords.json"
    if not path.exists():
        made = {username: secrets.token_urlsafe(9) for username in usernames}
        with os.fdopen(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as file:
            json.dump(made, file)
    return dict(json.loads(path.read_text()))
