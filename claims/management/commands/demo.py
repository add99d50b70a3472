"""All of it at once: a sample newsroom, an article, a worker that flags it, and the site to look at it in."""

import io
import os
import socket
import time
import urllib.error
import urllib.request
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.progress import Progress

from claims.errors import ClaimsError
from claims.management.demo.passwords import kept_passwords
from claims.management.demo.report import claims_table, console, outcome_of
from claims.management.demo.sources import import_sample, import_source
from claims.models import Revision, Scan, WorkState
from claims.services.recording import recorded_as
from claims.services.sample_newsroom import ADMIN, EDITOR, REVIEWER, create_sample_newsroom
from claims.services.scan_watching import watch_scans
from claims.services.scanning import request_scan
from factcheck.processes import ProcessError, Processes, interruptible

START_LIMIT = 60  # seconds that a worker or the site has to come up


class Command(BaseCommand):
    """Runs the demo; see `help`."""

    help = (
        "Sets up a sample newsroom, lets a Celery worker flag an article, prints its claims, and serves the "
        "site until Ctrl-C."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("source", nargs="?", help="an article of your own: a file, or an http(s) address")
        parser.add_argument("--once", action="store_true", help="end after the claims instead of serving")

    def handle(self, *args: Any, source: str | None, once: bool, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError("The demo makes users whose passwords it prints: run it as `make demo`.")
        self.console = console()
        try:
            with interruptible(), Processes(settings.DATA_DIR / "logs") as processes:
                self._demo(processes, source, port=None if once else free_port())
        except (ClaimsError, ProcessError) as error:
            raise CommandError(str(error)) from error

    def _demo(self, processes: Processes, source: str | None, port: int | None) -> None:
        self._say("Migrating the database and loading the outlets …")
        call_command("prepare", stdout=io.StringIO())
        passwords = kept_passwords(settings.DATA_DIR, (EDITOR, REVIEWER, ADMIN))
        editor, *_ = create_sample_newsroom(passwords=passwords)
        revisions = self._import(source, editor)
        processes.start("worker")
        processes.start("beat")
        for revision in revisions:
            self._flag(revision, editor, processes)
        for name, password in passwords.items():
            self._say(f"  {name:10} password {password}")
        if port:
            self._serve(processes, port)

    def _import(self, source: str | None, editor: User) -> list[Revision]:
        self._say(f"Importing {source or 'the sample article'} …")
        with recorded_as(user=editor, surface="command"):
            if source is None:
                return [import_sample(editor).revision]
            revisions, sentences = import_source(source, editor)
        for sentence in sentences:
            self._say(f"  {sentence}")
        return revisions

    def _flag(self, revision: Revision, editor: User, processes: Processes) -> None:
        with recorded_as(user=editor, surface="command"):
            scan = request_scan(revision=revision, requested_by=editor)
        self._say("Waiting for a Celery worker to read it …")
        self._wait(scan, processes)
        if scan.state == WorkState.FAILED:
            raise CommandError(scan.error)
        self.console.print(claims_table(revision))
        self._say(outcome_of(scan))

    def _wait(self, scan: Scan, processes: Processes) -> None:
        with Progress(console=self.console, transient=True) as progress:
            bar = progress.add_task("Sentences", total=None)
            for _ in watch_scans(scan_ids=[scan.pk], still=START_LIMIT):
                processes.check()
                scan.refresh_from_db()
                progress.update(bar, total=scan.sentences_total or None, completed=scan.sentences_done)

    def _serve(self, processes: Processes, port: int) -> None:
        processes.start("web", {"GUNICORN_CMD_ARGS": f"--bind 127.0.0.1:{port}"})
        address = f"http://127.0.0.1:{port}/"
        wait_for_site(f"{address}healthz", processes)
        self._say(f"\nThe desk is at {address}, the admin at {address}admin/. Ctrl-C stops everything.")
        try:
            processes.tend()
        except KeyboardInterrupt:
            self._say("Stopping …")

    def _say(self, line: str) -> None:
        self.console.print(line, markup=False, soft_wrap=True)


def free_port() -> int:
    """Return the port to serve at, PORT or 8000. Raises CommandError where it is none, or taken."""
    named = os.environ.get("PORT", "8000")
    if not (named.isdecimal() and 0 < int(named) <= 65_535):
        raise CommandError(f"PORT is “{named}”. Set it to a number from 1 to 65535: `PORT=8001 make demo`.")
    port = int(named)
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise CommandError(
                f"Port {port} cannot be used ({error.strerror}): stop what listens there, or choose another, "
                f"as in `PORT={port + 1} make demo`."
            ) from error
    return port


def wait_for_site(address: str, processes: Processes) -> None:
    """Return when the site answers.

    Raises ProcessError where a process ends instead, and CommandError after START_LIMIT.
    """
    patience = time.monotonic() + START_LIMIT
    while time.monotonic() < patience:
        processes.check()
        try:
            urllib.request.urlopen(address, timeout=5).close()  # noqa: S310 (our own address)
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.1)
        else:
            return
    raise CommandError(f"The site does not answer. Its log: {processes.log('web')}")
