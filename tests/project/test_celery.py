"""The broker serves what a person waits for first, and a broker that is away makes nobody wait."""

import socket
import time
import uuid
from collections.abc import Iterator

import kombu
import pytest
from kombu.exceptions import OperationalError

from claims.services.working import LEASE
from factcheck.celery import QUEUES, app
from factcheck.processes import commands

PATIENCE = 2.5  # seconds that a web request may lose to a broker that is away


@pytest.fixture
def broker() -> Iterator[kombu.Connection]:
    """A connection as a worker has it, to queues that no other test sees."""
    options = app.conf.broker_transport_options | {"global_keyprefix": uuid.uuid4().hex}
    with app.connection_for_read(transport_options=options) as connection:
        yield connection
        for name in QUEUES:
            kombu.Queue(name)(connection.default_channel).delete()


def send(broker: kombu.Connection, *queues: str) -> None:
    producer = broker.Producer()
    for name in queues:
        producer.publish(name, routing_key=name, declare=[kombu.Queue(name)])


def received(broker: kombu.Connection, number: int) -> list[str]:
    """The queues of the next messages, taken one at a time as a worker takes them."""
    bodies: list[str] = []

    def take(body: str, message: kombu.Message) -> None:
        bodies.append(body)
        message.ack()

    with broker.Consumer([kombu.Queue(name) for name in reversed(QUEUES)], callbacks=[take]) as consumer:
        consumer.qos(prefetch_count=1)
        while len(bodies) < number:
            broker.drain_events(timeout=5)
    return bodies


def seconds_until_refused(address: str) -> float:
    """How long a task takes to be refused by what is at an address."""
    began = time.monotonic()
    with app.connection_for_write(address) as connection, pytest.raises(OperationalError):
        app.send_task("claims.nothing", queue="bulk", connection=connection)
    return time.monotonic() - began


def test_a_broker_that_is_not_there_is_given_up_on_soon() -> None:
    assert seconds_until_refused("redis://127.0.0.1:1/0") < PATIENCE


def test_a_broker_that_never_answers_is_given_up_on_soon() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        assert seconds_until_refused(f"redis://127.0.0.1:{silent.getsockname()[1]}/0") < PATIENCE


def test_what_a_person_waits_for_goes_before_bulk_work_that_came_first(broker: kombu.Connection) -> None:
    send(broker, "bulk", "bulk", "interactive", "bulk", "interactive")
    assert received(broker, 5) == ["interactive", "interactive", "bulk", "bulk", "bulk"]


def test_the_worker_of_the_procfile_reads_every_queue() -> None:
    assert ",".join(QUEUES) in (commands()["worker"].split())


def test_what_beat_sends_are_tasks_that_there_are_to_queues_that_are_read() -> None:
    app.loader.import_default_modules()
    entries = app.conf.beat_schedule.values()
    assert {entry["task"] for entry in entries} <= app.tasks.keys()
    assert "claims.sweep_due_work" in {entry["task"] for entry in entries}
    assert {entry["options"]["queue"] for entry in entries} <= set(QUEUES)


def test_tasks_are_never_run_by_whoever_sends_them() -> None:
    assert app.conf.task_always_eager is False


def test_what_hangs_is_stopped_long_after_its_lease_and_before_its_message_comes_again() -> None:
    again = app.conf.broker_transport_options["visibility_timeout"]
    assert LEASE.total_seconds() < app.conf.task_time_limit < again
