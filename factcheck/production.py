"""What the settings refuse while DEBUG is off, and the secret that they keep while it is on."""

import os
from collections.abc import Sequence
from pathlib import Path

from django.core.management.utils import get_random_secret_key

SECRET_LENGTH = 50  # characters, as `manage.py check --deploy` (security.W009) wants
SECRET_VARIETY = 5  # different characters, likewise


def refusals(secret_key: str, allowed_hosts: Sequence[str], database_url: str, broker_url: str) -> list[str]:
    """Return one sentence for each setting that must not go into production, saying what to set."""
    refused = []
    weak = len(secret_key) < SECRET_LENGTH or len(set(secret_key)) < SECRET_VARIETY
    if weak or secret_key.startswith("django-insecure-"):
        refused.append(
            f"SECRET_KEY is missing or weak: set it to {SECRET_LENGTH} or more random characters, which "
            'python3 -c "import secrets; print(secrets.token_urlsafe(50))" makes'
        )
    if not allowed_hosts:
        refused.append("ALLOWED_HOSTS is empty: set it to this site's names, comma separated")
    if any("*" in host for host in allowed_hosts):
        refused.append("ALLOWED_HOSTS has a wildcard: set it to this site's exact names")
    if not database_url:
        refused.append("DATABASE_URL is missing: set it to postgresql://user:password@host:5432/name")
    if not broker_url:
        refused.append("BROKER_URL is missing: set it to redis://host:6379/0")
    return refused


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
