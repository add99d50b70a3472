"""What every test of captures needs: a queue that nobody works, since others' workers share the broker."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest


@pytest.fixture(autouse=True)
def silence() -> Iterator[None]:
    """No message is sent: the tests' broker is shared with workers of other tests."""
    with patch("claims.services.queueing._send"):
        yield
