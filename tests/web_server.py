"""A real web server on loopback that answers what a test tells it to."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from pytest_django import Settings

PAGE = """<!doctype html><html lang="en-GB"><head><title>Bridge closed - Lowbridge Echo</title>
<meta property="og:site_name" content="Lowbridge Echo"><meta name="author" content="Ann Weaver">
<meta property="article:published_time" content="2026-03-04T10:11:12+02:00"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Bridge closed</h1>
<p>The bridge over the Low was closed on Monday after a crack was found in it, the council said.</p>
<p>A harbour pilot told Reuters that he had seen the crack in March and had reported it at once.</p>
<p>“Nobody answered,” he said. The council did not say why, and has promised an inquiry by May.</p>
</article><footer>All rights reserved</footer></body></html>"""


@dataclass
class Answer:
    body: bytes | str = b""
    content_type: str = "text/html; charset=utf-8"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


class Site:
    """What a path answers is in `answers`, else `otherwise`: an Answer, or a function of the handler."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer | Callable[[BaseHTTPRequestHandler], object]] = {}
        self.otherwise: Answer | Callable[[BaseHTTPRequestHandler], object] = Answer("Not here", status=404)
        self.requests: list[BaseHTTPRequestHandler] = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.server.daemon_threads = True
        self.host = f"127.0.0.1:{self.server.server_port}"

    def serve(self, path: str, *args: object, **kwargs: object) -> str:
        """Serves an Answer of these arguments at the path; returns its address."""
        self.answers[path] = Answer(*args, **kwargs)  # type: ignore[arg-type]
        return self.url(path)

    def redirect(self, path: str, location: str, *, status: int = 302) -> str:
        return self.serve(path, status=status, headers={"Location": location})

    def url(self, path: str) -> str:
        return f"http://{self.host}{path}"


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.requests.append(self)
            answer = site.answers.get(self.path, site.otherwise)
            if not isinstance(answer, Answer):
                answer(self)
                return
            body = answer.body.encode() if isinstance(answer.body, str) else answer.body
            self.send_response(answer.status)
            for name, value in ({"Content-Type": answer.content_type} | answer.headers).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            self.form = self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode()
            self.do_GET()

        def log_message(self, *args: object) -> None:
            pass

    return Handler


@contextmanager
def running() -> Iterator[Site]:
    site = Site()
    thread = threading.Thread(target=site.server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield site
    finally:
        site.server.shutdown()
        thread.join()
        site.server.server_close()


@pytest.fixture
def site(settings: Settings) -> Iterator[Site]:
    """A site that FETCH_ALLOWED_HOSTS names."""
    with running() as site:
        settings.FETCH_ALLOWED_HOSTS = [site.host]
        yield site


@pytest.fixture
def closed_site() -> Iterator[Site]:
    """A site on a private address that nobody allowed."""
    with running() as site:
        yield site
