"""A stand-in for the Wayback Machine: a real server that behaves as its endpoints are documented to.

https://archive.org/details/spn-2-public-api-page-docs-2023-01-22 for saving and its jobs, and
https://archive.org/help/wayback_api.php for what is available.
"""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, urlsplit

import pytest
from pytest_django import Settings

from tests.web_server import Site, running

KEY = "access:secret"
JOB = "spn2-9c17e047f58f9220a7008d4f18152fee4d111d14"
TIMESTAMP = "20260304101112"


class WaybackStandIn:
    """`polls` is how often a job is pending; `refusal` and `job_error` are a status_ext; `busy` an HTTP
    status with `retry_after`; `kept` are pages that it has."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.polls = 1
        self.refusal = self.job_error = self.retry_after = ""
        self.busy = 0
        self.kept: set[str] = set()
        self.saved: list[str] = []
        site.answers["/save"] = self._save
        site.answers[f"/save/status/{JOB}"] = self._status

    @property
    def endpoints(self) -> dict[str, str]:
        return {"save": self.site.url("/save"), "available": self.site.url("/wayback/available")}

    def keep(self, url: str) -> None:
        self.kept.add(url)

    def available(self, handler: BaseHTTPRequestHandler) -> None:
        url = parse_qs(urlsplit(handler.path).query)["url"][0]
        copy = {"status": "200", "available": True, "timestamp": TIMESTAMP, "url": self.copy_of(url)}
        answer(handler, {"url": url, "archived_snapshots": {"closest": copy} if url in self.kept else {}})

    def copy_of(self, url: str) -> str:
        return self.site.url(f"/web/{TIMESTAMP}/{url}")

    def _save(self, handler: BaseHTTPRequestHandler) -> None:
        if handler.headers.get("Authorization") != f"LOW {KEY}":
            answer(handler, {"message": "You need to be logged in to use Save Page Now."}, status=401)
        elif self.busy:
            answer(handler, {"message": "Too many"}, status=self.busy, retry_after=self.retry_after)
        elif self.refusal:
            answer(handler, {"status": "error", "status_ext": self.refusal, "message": "It cannot be."})
        else:
            self.saved.append(parse_qs(handler.form)["url"][0])  # type: ignore[attr-defined]
            answer(handler, {"url": self.saved[-1], "job_id": JOB})

    def _status(self, handler: BaseHTTPRequestHandler) -> None:
        if self.polls > 0:
            self.polls -= 1
            answer(handler, {"status": "pending", "job_id": JOB, "resources": []})
        elif self.job_error:
            answer(
                handler, {"status": "error", "status_ext": self.job_error, "job_id": JOB, "message": "No."}
            )
        else:
            done = {"status": "success", "job_id": JOB, "timestamp": TIMESTAMP, "duration_sec": 6.2}
            answer(handler, done | {"original_url": self.saved[-1]})


def answer(
    handler: BaseHTTPRequestHandler, body: dict[str, object], *, status: int = 200, retry_after: str = ""
) -> None:
    data = json.dumps(body).encode()
    handler.send_response(status)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(len(data)))
    if retry_after:
        handler.send_header("Retry-After", retry_after)
    handler.end_headers()
    handler.wfile.write(data)


@pytest.fixture
def wayback(settings: Settings) -> Iterator[WaybackStandIn]:
    """The stand-in, set up as the newsroom's archive."""
    with running() as site:
        stand_in = WaybackStandIn(site)
        site.otherwise = stand_in.available
        settings.WAYBACK_KEY, settings.WAYBACK_ENDPOINTS = KEY, stand_in.endpoints
        yield stand_in
