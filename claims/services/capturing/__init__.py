"""Captures: a source's page looked at politely, its text kept, and what follows for the claims on it."""

from claims.services.capturing.handing_in import keep_text
from claims.services.capturing.rechecking import queue_due_rechecks
from claims.services.capturing.requesting import capture_if_stale, look_again, request_capture, retry_capture
from claims.services.capturing.running import run_capture, sweep_due_captures

__all__ = [
    "capture_if_stale",
    "keep_text",
    "look_again",
    "queue_due_rechecks",
    "request_capture",
    "retry_capture",
    "run_capture",
    "sweep_due_captures",
]
