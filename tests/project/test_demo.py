"""The demo from its first step to its last process, on servers and folders of its own."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
import redis

from factcheck.embedded import Place
from factcheck.processes import STEADY

ROOT = Path(__file__).parents[2]
NAMED_SERVERS = ("DATABASE_URL", "BROKER_URL", "FETCH_ALLOWED_HOSTS")
Done = subprocess.CompletedProcess[str]
Demo = Callable[..., Done]


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder that the runs here share, as a person's do."""
    folder = tmp_path_factory.mktemp("demo")
    place = Place.of(folder)
    yield folder
    if place.is_closed_to_servers:
        shutil.rmtree(place.files.parent, ignore_errors=True)


def start(data_dir: Path, *arguments: str, **environment: str) -> subprocess.Popen[str]:
    rest = {name: value for name, value in os.environ.items() if name not in NAMED_SERVERS}
    return subprocess.Popen(
        [sys.executable, ROOT / "manage.py", "demo", *arguments],
        env=rest | {"DATA_DIR": str(data_dir), "DEBUG": "on"} | environment,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True,
    )  # fmt: skip


@pytest.fixture(scope="module")
def demo(data_dir: Path) -> Demo:
    """Runs `demo --once …` to its end; output and errors are one, as on a terminal."""

    def run(*arguments: str) -> Done:
        process = start(data_dir, "--once", *arguments)
        output, _ = process.communicate(timeout=240)
        return subprocess.CompletedProcess(arguments, process.returncode, output)

    return run


@pytest.fixture(scope="module")
def first(demo: Demo) -> Done:
    """The first run of all, on the sample article."""
    return demo()


def processes_of(data_dir: Path) -> list[str]:
    """The command lines of the living processes that belong to a data folder's demo."""
    marks = (f"DATA_DIR={data_dir}".encode(), str(Place.of(data_dir).sockets).encode())
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_bytes()
            texts = command + (process / "environ").read_bytes()
        except OSError:
            continue
        if command and int(process.name) != os.getpid() and any(mark in texts for mark in marks):
            found.append(command.replace(b"\0", b" ").decode())
    return found


def passwords(output: str) -> list[str]:
    return re.findall(r"^ +(?:editor|reviewer|admin) +password (\S+)$", output, re.MULTILINE)


def test_a_file_that_is_not_there_ends_with_a_sentence_and_not_with_success(
    demo: Demo, first: object
) -> None:
    done = demo("missing.txt")
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1].startswith("CommandError: missing.txt cannot be read")
    assert "Traceback" not in done.stdout


def test_a_malformed_feed_ends_with_a_sentence_and_not_with_success(
    demo: Demo, first: object, tmp_path: Path
) -> None:
    (tmp_path / "broken.xml").write_text("<rss version='2.0'><channel><item>")
    done = demo(str(tmp_path / "broken.xml"))
    assert done.returncode == 1
    assert "CommandError: The feed is not well-formed XML" in done.stdout


def test_the_first_run_prints_the_claims_with_flags_of_every_kind(
    first: Done,
) -> None:
    assert first.returncode == 0, first.stdout
    for flag in ("relay", "hosted", "nested", "unnamed_relay", "anonymous_origin", "(carried)"):
        assert flag in first.stdout
    assert "this article → The New York Times → A former" in first.stdout


def test_the_output_has_no_colours_where_it_is_not_a_terminal(
    first: Done,
) -> None:
    assert "\x1b" not in first.stdout


def test_three_people_get_passwords(first: Done) -> None:
    assert len(set(passwords(first.stdout))) == 3


def test_a_second_run_reuses_the_article_and_the_people(demo: Demo, first: Done) -> None:
    second = demo()
    assert second.returncode == 0, second.stdout
    assert passwords(second.stdout) == passwords(first.stdout)
    assert "(revision 1)" in second.stdout


def test_no_process_is_left_after_once(first: object, data_dir: Path) -> None:
    assert processes_of(data_dir) == []


@pytest.fixture
def page() -> Iterator[str]:
    """The address of a page on loopback."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/plain; charset=utf-8")
            self.end_headers()
            self.wfile.write(
                b"The mayor resigned on Friday, Reuters reported. The council will meet on Tuesday."
            )

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/story.txt?a=1&b=2"
        server.shutdown()


def test_the_readers_own_article_is_read_from_an_address_on_this_machine(
    demo: Demo, first: object, page: str
) -> None:
    done = demo(page)
    assert done.returncode == 0, done.stdout
    assert "this article → Reuters" in done.stdout


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_busy_port_is_named_before_anything_is_done(first: object, data_dir: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        output, _ = start(data_dir, PORT=str(port)).communicate(timeout=60)
    assert f"Port {port} cannot be used" in output
    assert "Migrating" not in output


def test_it_serves_until_ctrl_c_which_leaves_no_process(first: object, data_dir: Path) -> None:
    port = free_port()
    process = start(data_dir, PORT=str(port))
    assert process.stdout is not None
    assert any("Ctrl-C stops everything" in line for line in process.stdout), "it never served"
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as page:
        assert page.status == 200
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    assert process.returncode == 0
    assert processes_of(data_dir) == []


def test_whatever_dies_while_it_serves_is_started_again(first: object, data_dir: Path) -> None:
    port = free_port()
    process = start(data_dir, PORT=str(port))
    assert process.stdout is not None
    any("Ctrl-C stops everything" in line for line in process.stdout)
    web = next(pid for pid in Path("/proc").glob("[0-9]*") if is_web(pid, data_dir))
    broker = redis.Redis(unix_socket_path=f"{Place.of(data_dir).sockets}/valkey.sock")
    time.sleep(STEADY)
    os.kill(int(web.name), signal.SIGKILL)
    os.kill(int(broker.info()["process_id"]), signal.SIGKILL)
    assert any("web ended (-9) and is started again" in line for line in process.stdout)
    assert comes_true(lambda: answers(port) and bool(broker.ping()))
    broker.close()
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    assert processes_of(data_dir) == []


def answers(port: int) -> bool:
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5).close()
    except OSError:
        return False
    return True


def comes_true(condition: Callable[[], bool]) -> bool:
    """Whether the condition holds within a minute; a broker that is not there yet counts as false."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with suppress(redis.RedisError):
            if condition():
                return True
        time.sleep(0.2)
    return False


def is_web(process: Path, data_dir: Path) -> bool:
    """Whether it is the demo's gunicorn itself, not one of its workers."""
    try:
        ours = f"DATA_DIR={data_dir}".encode() in (process / "environ").read_bytes()
        session = int((process / "stat").read_text().rpartition(")")[2].split()[3])
        return ours and session == int(process.name) and b"gunicorn" in (process / "cmdline").read_bytes()
    except OSError:
        return False
