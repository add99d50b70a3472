"""The servers that the tests run on, and the cast: editor, reviewer, desk lead, integration, outsider."""

import os
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.db import connection
from pytest_django.plugin import DjangoDbBlocker

from claims.models import Integration
from claims.services import roles as role_service
from factcheck import embedded
from tests import factories

_running = ExitStack()


def pytest_configure() -> None:
    """Starts the embedded servers; whoever else runs tests on the same data folder shares them."""
    settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.MD5PasswordHasher"
    ]  # a strong one takes 0.2 s a user
    if settings.EMBEDDED_SERVERS:
        _running.enter_context(embedded.servers(settings.DATA_DIR, settings.EMBEDDED_SERVERS, durable=False))


def pytest_unconfigure() -> None:
    _running.close()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """A database of its own for each run, so that two runs at once never meet."""
    database = settings.DATABASES["default"]
    suffix = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))[:8]
    database.setdefault("TEST", {})
    database["TEST"]["NAME"] = f"{database['TEST'].get('NAME') or 'test_' + database['NAME']}_{suffix}"


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The test database, whose last sessions are ended before it is dropped.

    A thread or a killed worker may leave one behind, and PostgreSQL drops no database that is in use.
    """
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@pytest.fixture
def roles(db: None) -> None:
    role_service.create_roles()


@pytest.fixture
def editor(roles: None) -> User:
    """Works in the admin: splits articles into claims and decides on flags."""
    return factories.make_user("Edda Editor", group=role_service.EDITORS, is_staff=True)


@pytest.fixture
def reviewer(roles: None) -> User:
    """Reads everything in the web UI."""
    return factories.make_user("Rae Reviewer", group=role_service.REVIEWERS)


@pytest.fixture
def desk_lead(roles: None) -> User:
    """May do what editors and reviewers may, and lets integrations in."""
    return factories.make_user("Dana Lead", group=role_service.DESK_LEADS, is_staff=True)


@pytest.fixture
def integration(roles: None) -> Integration:
    """A newsroom system; `factories.KEY` opens the API for it."""
    return factories.make_integration()


@pytest.fixture
def outsider(roles: None) -> User:
    """Has an account and no role."""
    return factories.make_user("Otto Outsider")
