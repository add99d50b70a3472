"""What is started from the Procfile is watched, and stopped with all its children."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck import processes as module
from factcheck.processes import STEADY, ProcessError, Processes

PROCFILE = """\
sleeper: sh -c 'sleep 1000 & echo $! && wait'
stubborn: sh -c 'trap "" TERM; echo ready; while true; do sleep 0.1; done'
failing: sh -c 'echo the reason; exit 3'
telling: sh -c 'echo $WORD'
"""


@pytest.fixture(autouse=True)
def procfile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Procfile of short commands, run by the programs of the system."""
    (tmp_path / "Procfile").write_text(PROCFILE)
    monkeypatch.setattr(module, "PROCFILE", tmp_path / "Procfile")
    monkeypatch.setattr(module, "PROGRAMS", Path("/bin"))
    monkeypatch.setattr(module, "STOP_LIMIT", 0.5)


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[Processes]:
    with Processes(tmp_path / "logs") as running:
        yield running


def said(processes: Processes, name: str) -> str:
    """What a process has written, once it has."""
    while not (text := processes.log(name).read_text()):
        time.sleep(0.01)
    return text.strip()


def is_alive(pid: int) -> bool:
    """Whether a process still runs a moment later; one that only waits to be taken note of does not."""
    time.sleep(0.1)  # the kernel ends a killed process in its own time
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_a_process_that_ends_by_itself_is_told_with_the_end_of_its_log(processes: Processes) -> None:
    processes.start("sleeper")
    processes.check()
    processes.start("failing")
    processes.running["failing"].wait()
    with pytest.raises(
        ProcessError, match=r"(?s)failing ended \(3\)\. The end of .*failing\.log:\nthe reason"
    ):
        processes.check()


def test_a_process_that_ends_after_it_came_up_is_started_again(processes: Processes) -> None:
    processes.start("sleeper")
    first = processes.running["sleeper"]
    processes.started["sleeper"] -= STEADY
    first.kill()
    first.wait()
    processes.check()
    assert processes.running["sleeper"].pid != first.pid
    assert processes.running["sleeper"].poll() is None


def test_children_end_with_their_parent(processes: Processes) -> None:
    processes.start("sleeper")
    child = int(said(processes, "sleeper"))
    processes.stop()
    assert not is_alive(child)


def test_a_process_that_does_not_heed_is_killed(processes: Processes) -> None:
    processes.start("stubborn")
    said(processes, "stubborn")
    pid = processes.running["stubborn"].pid
    processes.stop()
    assert not is_alive(pid)


def test_everything_ends_where_the_block_ends_in_an_error(tmp_path: Path) -> None:
    pids = []

    def start_and_fail() -> None:
        with Processes(tmp_path / "logs") as processes:
            processes.start("sleeper")
            pids.append(processes.running["sleeper"].pid)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        start_and_fail()
    assert not is_alive(*pids)


def test_a_process_gets_the_environment_that_is_meant_for_it(processes: Processes) -> None:
    processes.start("telling", {"WORD": "hello"})
    assert said(processes, "telling") == "hello"


def test_a_second_request_to_end_does_not_disturb_the_first() -> None:
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    try:
        with pytest.raises(KeyboardInterrupt), module.interruptible():
            os.kill(os.getpid(), signal.SIGTERM)
        os.kill(os.getpid(), signal.SIGINT)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
