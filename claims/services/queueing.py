"""The one way by which services queue work: by the task's name, once the transaction has committed.

PostgreSQL is the truth and the broker only carries nudges, so a message that cannot be sent is logged and
forgotten: the sweep reads off the database what is still to be done and sends it again.
"""

from functools import partial
from typing import Any

import structlog
from celery import current_app
from django.db import transaction
from kombu.exceptions import OperationalError

from claims.models import Work

# Which task runs a row of each kind of work (a subclass of models.Work, by its model name).
TASKS = {
    "scan": "claims.flag_secondary_reporting",
    "fetch": "claims.fetch_article",
    "capture": "claims.capture_source",
    "archivecopy": "claims.archive_source",
    "sourcereading": "claims.read_source",
    "provenancecheck": "claims.check_provenance",
}

log = structlog.get_logger(__name__)


def send(work: Work) -> None:
    """Sends the message that makes a worker run this row, when (and if) the current transaction commits."""
    task = TASKS[work._meta.model_name or ""]
    transaction.on_commit(partial(_send, task=task, row_id=work.pk, queue=work.queue))


def broker_errors() -> tuple[type[BaseException], ...]:
    """What reaching for the broker may raise: kombu's own error, or its driver's when a connection breaks."""
    return (OperationalError, *current_app.connection_for_write().connection_errors)


def _send(*, task: str, row_id: int, queue: str) -> None:
    try:
        # Without a limit of the sender's: how long a task may take is the worker's setting.
        current_app.send_task(task, args=[row_id], queue=queue, time_limit=None)
    except broker_errors() as error:
        log.warning("broker_unreachable", task=task, row_id=row_id, error=str(error))


def waiting(*, queue: str) -> int:
    """The number of messages in the queue that no worker has fetched yet.

    Raises one of `broker_errors` where the broker cannot be reached.
    """
    with current_app.connection_for_write() as connection:
        declared: Any = current_app.amqp.queues[queue](connection.default_channel).queue_declare()
    return int(declared.message_count)
