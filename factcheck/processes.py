"""Runs lines of the Procfile side by side, and leaves none of their processes behind."""

import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType, TracebackType
from typing import NoReturn, Self

from django.conf import settings

from factcheck import embedded

PROCFILE = Path(__file__).resolve().parent.parent / "Procfile"
PROGRAMS = Path(sys.executable).parent
STEADY = 10  # seconds after which a process that ends is started again; one that ends earlier never came up
STOP_LIMIT = 10  # seconds that a process has to end by itself, a Celery task to be finished included


class ProcessError(RuntimeError):
    """A process ended that should have gone on; the message shows the end of its log."""


def commands() -> dict[str, str]:
    """Return the commands of the Procfile by name."""
    lines = (line.partition(": ") for line in PROCFILE.read_text().splitlines() if ": " in line)
    return {name: command for name, _, command in lines}


@contextmanager
def interruptible() -> Iterator[None]:
    """Make a request to end (Ctrl-C, a kill, a closed terminal) a KeyboardInterrupt, and heed only the first.

    The second would otherwise end us in the middle of stopping what we started.
    """
    signals = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

    def interrupt(number: int, frame: FrameType | None) -> NoReturn:
        for each in signals:
            signal.signal(each, signal.SIG_IGN)
        raise KeyboardInterrupt

    for each in signals:
        signal.signal(each, interrupt)
    yield


class Processes:
    """Started by name, watched by `check`, and stopped with all their children when the block ends.

    Each is the leader of a session of its own: a Ctrl-C in the terminal reaches only us, and we stop the
    others.
    """

    def __init__(self, logs: Path) -> None:
        """Keep each process's output in a file of the folder `logs`."""
        self.logs = logs
        self.running: dict[str, subprocess.Popen[bytes]] = {}
        self.started: dict[str, float] = {}
        self.environments: dict[str, Mapping[str, str]] = {}

    def __enter__(self) -> Self:
        self.logs.mkdir(parents=True, exist_ok=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self, name: str, environment: Mapping[str, str] | None = None) -> None:
        """Start a line of the Procfile, with more environment than our own."""
        command = shlex.split(commands()[name])
        path = f"{PROGRAMS}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
        self.started[name], self.environments[name] = time.monotonic(), environment or {}
        with self.log(name).open("ab" if name in self.running else "wb") as output:
            self.running[name] = subprocess.Popen(
                [PROGRAMS / command[0], *command[1:]],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                cwd=PROCFILE.parent,
                env={**os.environ, "PATH": path, **(environment or {})},
                start_new_session=True,
            )

    def log(self, name: str) -> Path:
        """Return the file of a process's output."""
        return self.logs / f"{name}.log"

    def check(self) -> None:
        """Start again whatever has ended, as a server's own supervisor would.

        Raises ProcessError for one that ends within STEADY seconds of its start: it would only end again.
        """
        for name, process in list(self.running.items()):
            if process.poll() is not None:
                if time.monotonic() - self.started[name] < STEADY:
                    tail = "\n".join(self.log(name).read_text(errors="replace").splitlines()[-15:])
                    code = process.returncode
                    raise ProcessError(f"{name} ended ({code}). The end of {self.log(name)}:\n{tail}")
                end_children(process)
                sys.stderr.write(f"{name} ended ({process.returncode}) and is started again.\n")
                self.start(name, self.environments[name])

    def tend(self) -> NoReturn:
        """Keep the processes, and the embedded servers that they use, running until we are interrupted."""
        while True:
            self.check()
            embedded.revive(settings.DATA_DIR, settings.EMBEDDED_SERVERS)
            time.sleep(1)

    def stop(self) -> None:
        """End every process and its children: politely, and after STOP_LIMIT by force."""
        for process in self.running.values():
            process.terminate()
        deadline = time.monotonic() + STOP_LIMIT
        for process in self.running.values():
            try:
                process.wait(max(0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            end_children(process)
        self.running.clear()


def end_children(process: subprocess.Popen[bytes]) -> None:
    """End what a process left behind in its session: one that was killed cannot see to its children."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
