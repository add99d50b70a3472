"""The embedded servers start with their first user and stop with their last, however that one ends."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
import redis

from factcheck import embedded
from factcheck.embedded import Place, ServerError, postgres, valkey
from factcheck.embedded.place import make_own, server_account

HOLD = """
import pathlib, sys
from factcheck import embedded
with embedded.servers(pathlib.Path(sys.argv[1]), durable=False):
    print("up", flush=True)
    sys.stdin.read()
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """A data folder of its own, which keeps its cluster between the tests here."""
    place = Place.of(tmp_path_factory.mktemp("servers"))
    yield place
    forget(place)


def forget(place: Place) -> None:
    """Removes what root's servers keep outside of the data folder."""
    if place.is_closed_to_servers:
        shutil.rmtree(place.files.parent)
    shutil.rmtree(place.sockets, ignore_errors=True)


@pytest.fixture
def holder(place: Place) -> Iterator[subprocess.Popen[str]]:
    """Another process that uses the servers."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, place.data_dir], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "up\n"
        yield process
        process.kill()


def running(place: Place) -> tuple[bool, bool]:
    return postgres.is_running(place), valkey.is_running(place)


def test_a_folder_that_somebody_else_made_is_not_trusted(tmp_path: Path) -> None:
    (tmp_path / "sockets").mkdir(mode=0o777)
    (tmp_path / "sockets").chmod(0o777)
    with pytest.raises(ServerError, match="belongs to somebody else: remove it"):
        make_own(tmp_path / "sockets", server_account(), 0o700)


def test_a_refused_folder_is_left_as_it_is_and_nothing_else_goes_wrong(tmp_path: Path) -> None:
    theirs = Place.of(tmp_path).sockets
    theirs.mkdir()
    theirs.chmod(0o777)
    with pytest.raises(ServerError, match="belongs to somebody else"), embedded.servers(tmp_path):
        pass
    theirs.rmdir()


def test_a_link_is_not_trusted_as_a_folder(tmp_path: Path) -> None:
    (tmp_path / "sockets").symlink_to(tmp_path)
    with pytest.raises(ServerError):
        make_own(tmp_path / "sockets", server_account(), 0o700)


def test_a_server_that_does_not_start_shows_the_end_of_its_log(tmp_path: Path) -> None:
    place = Place.of(tmp_path)
    place.make_folders()
    data = place.files / "postgres"
    data.mkdir()
    (data / "PG_VERSION").write_text("17\n")
    for path in (data, data / "PG_VERSION"):
        os.chown(path, place.account.uid, place.account.gid)
    data.chmod(0o700)
    with pytest.raises(ServerError, match=r"(?s)does not start.*end of .*postgres\.log"):
        postgres.start(place)
    forget(place)


def test_both_servers_run_inside_the_block_and_not_after_it(place: Place) -> None:
    with embedded.servers(place.data_dir, durable=False):
        assert running(place) == (True, True)
    assert running(place) == (False, False)


def test_the_database_is_there_and_in_utf_8(place: Place) -> None:
    with embedded.servers(place.data_dir, durable=False), psycopg.connect(place.database_url) as connection:
        assert connection.execute("SHOW server_encoding").fetchone() == ("UTF8",)


def test_only_the_servers_that_are_asked_for_start(place: Place) -> None:
    with embedded.servers(place.data_dir, ("valkey",)):
        assert running(place) == (False, True)


def test_the_second_user_shares_the_servers_and_the_last_stops_them(
    place: Place, holder: subprocess.Popen[str]
) -> None:
    pid = (place.files / "postgres/postmaster.pid").read_text().splitlines()[0]
    with embedded.servers(place.data_dir, durable=False):
        assert (place.files / "postgres/postmaster.pid").read_text().splitlines()[0] == pid
        holder.communicate()
        assert running(place) == (True, True)
    assert running(place) == (False, False)


def test_one_who_leaves_does_not_take_the_servers_from_another(
    place: Place, holder: subprocess.Popen[str]
) -> None:
    with embedded.servers(place.data_dir, durable=False):
        pass
    assert running(place) == (True, True)


def test_a_killed_user_is_not_counted_any_more(place: Place, holder: subprocess.Popen[str]) -> None:
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert running(place) == (True, True)
    with embedded.servers(place.data_dir, durable=False):
        pass
    assert running(place) == (False, False)


def test_a_broker_that_was_killed_is_started_again(place: Place, holder: subprocess.Popen[str]) -> None:
    with redis.Redis.from_url(place.broker_url.replace("redis+socket", "unix")) as client:
        os.kill(client.info("server")["process_id"], signal.SIGKILL)
    with embedded.servers(place.data_dir, durable=False):
        assert running(place) == (True, True)


def test_a_socket_fits_the_limit_of_107_bytes_however_deep_the_project_lies(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["a-folder-with-a-long-name"] * 6)
    assert len(str(Place.of(deep).sockets / ".s.PGSQL.5432")) < 107


def test_a_folder_that_was_made_anew_does_not_meet_the_servers_of_the_old(tmp_path: Path) -> None:
    first = Place.of(tmp_path / "data").name
    (tmp_path / "data").rename(tmp_path / "gone")
    assert Place.of(tmp_path / "data").name != first


def test_the_last_user_leaves_no_sockets_behind(place: Place) -> None:
    with embedded.servers(place.data_dir, durable=False):
        assert place.sockets.stat().st_mode & 0o777 == 0o700
    assert not place.sockets.exists()
