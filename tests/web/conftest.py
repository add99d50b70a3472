"""Browsers without a screen: Django's client, logged in as one of the cast."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.test import Client


@pytest.fixture
def as_user() -> Callable[[User], Client]:
    def log_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return log_in


@pytest.fixture
def editor_client(editor: User, as_user: Callable[[User], Client]) -> Client:
    return as_user(editor)


@pytest.fixture
def reviewer_client(reviewer: User, as_user: Callable[[User], Client]) -> Client:
    return as_user(reviewer)


@pytest.fixture
def outsider_client(outsider: User, as_user: Callable[[User], Client]) -> Client:
    return as_user(outsider)
