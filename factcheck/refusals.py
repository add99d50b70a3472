"""What the settings refuse, each with a sentence that says what to set."""

from collections.abc import Sequence
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

SECRET_LENGTH = 50  # characters, as `manage.py check --deploy` (security.W009) wants
SECRET_VARIETY = 5  # different characters, likewise


def refuse_unsafe(secret_key: str, allowed_hosts: Sequence[str], database_url: str, broker_url: str) -> None:
    """Raise ImproperlyConfigured with everything that must not go into production, in one message."""
    if refused := unsafe(secret_key, allowed_hosts, database_url, broker_url):
        sentences = "".join(f"\n- {sentence}" for sentence in refused)
        raise ImproperlyConfigured(f"With DEBUG off, these settings are refused:{sentences}")


def unsafe(secret_key: str, allowed_hosts: Sequence[str], database_url: str, broker_url: str) -> list[str]:
    """Return one sentence for each setting that must not go into production."""
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


def postgres(url: str) -> dict[str, Any]:
    """Return Django's settings of the database at an address.

    Raises ImproperlyConfigured where it is no PostgreSQL: its triggers and constraints hold the invariants.
    """
    try:
        database = dict(dj_database_url.parse(url))
    except ValueError:
        database = {}
    if database.get("ENGINE") != "django.db.backends.postgresql":
        raise ImproperlyConfigured(
            "DATABASE_URL names no PostgreSQL: set it to postgresql://user:password@host:5432/name"
        )
    return database
