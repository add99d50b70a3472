"""What a page says, without its tags, and what it costs."""

import html
import re
from typing import Protocol

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


class Answer(Protocol):
    """What the test client's responses have in common with a page."""

    @property
    def content(self) -> bytes: ...


def words(response: Answer) -> str:
    """The text of the page's body on one line, as a person reads it."""
    content = response.content.decode()
    return html.unescape(" ".join(re.sub(r"<[^>]+>", "", content.partition("<body>")[2] or content).split()))


def queries_of(client: Client, page: str) -> int:
    """How many queries the page takes."""
    with CaptureQueriesContext(connection) as captured:
        assert client.get(page).status_code == 200
    return len(captured)
