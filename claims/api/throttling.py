"""How often one may come: enough for a newsroom, not for a program that has run wild."""

import time
from typing import TYPE_CHECKING, ClassVar

import structlog
from django.core.cache import cache
from redis.exceptions import RedisError
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from claims.models import Integration

if TYPE_CHECKING:
    from rest_framework.views import APIView

WINDOW = 60  # seconds

log = structlog.get_logger(__name__)


class PerMinute(BaseThrottle):
    """Counts requests a minute for each integration or person, over all web processes, in Valkey.

    A counter that is lost or cannot be reached lets everybody in: it guards against mistakes, not attacks.
    """

    limit: ClassVar[int] = 1_200
    scope: ClassVar[str] = "all"

    def allow_request(self, request: Request, view: "APIView") -> bool:
        """Whether this request is within the limit of the current minute."""
        self.left = WINDOW - time.time() % WINDOW
        try:
            return self._count(request) <= self.limit
        except RedisError as error:
            log.warning("throttle_unreachable", error=str(error))
            return True

    def wait(self) -> float:
        """The seconds until the next minute begins."""
        return self.left

    def _count(self, request: Request) -> int:
        who = request.auth.prefix if isinstance(request.auth, Integration) else f"user-{request.user.pk}"
        key = f"throttle-{self.scope}-{who}-{int(time.time() // WINDOW)}"
        cache.add(key, 0, timeout=2 * WINDOW)
        return cache.incr(key)


class TracesPerMinute(PerMinute):
    """Tracing reads the text while the client waits, so it has a smaller share."""

    limit = 120
    scope = "trace"
