"""The desk as each of the cast sees it, in Django's test client."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.test import Client

Desk = Callable[[User], Client]


@pytest.fixture
def desk() -> Desk:
    """A browser in which this user is logged in."""

    def log_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return log_in


@pytest.fixture
def edda(editor: User, desk: Desk) -> Client:
    """The editor's browser."""
    return desk(editor)


@pytest.fixture
def dana(desk_lead: User, desk: Desk) -> Client:
    """The desk lead's browser."""
    return desk(desk_lead)
