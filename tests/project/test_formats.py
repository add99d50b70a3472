"""The desk and the admin tell the time in one way."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.admin_pages import page_of, text


@pytest.mark.django_db
def test_the_desk_and_the_admin_read_the_same_24_hour_clock(editor: User, client: Client) -> None:
    scan = factories.make_scan(ended_at=datetime(2026, 3, 4, 23, 8, tzinfo=UTC))
    client.force_login(editor)
    pages = [reverse("article", args=[scan.revision.article_id]), page_of(scan)]
    assert ["4 Mar 2026, 23:08" in text(client.get(page)) for page in pages] == [True, True]
