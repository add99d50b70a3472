"""Running a service on each row that an editor ticked, and saying what came of it."""

from collections.abc import Callable, Iterable

from django.contrib import admin, messages
from django.http import HttpRequest

from claims.admin.desk import M
from claims.errors import ClaimsError


def on_each(
    desk: "admin.ModelAdmin[M]",
    request: HttpRequest,
    rows: Iterable[M],
    service: Callable[[M], object],
    *,
    done: str,
) -> None:
    """Runs the service on each row; a refusal of one is said and the others go on.

    `done` is what happened to a row that went well, such as "confirmed".
    """
    number, refusals = 0, dict[str, int]()
    for row in rows:
        try:
            service(row)
            number += 1
        except ClaimsError as error:
            refusals[str(error)] = refusals.get(str(error), 0) + 1
    if number:
        kind = desk.opts.verbose_name if number == 1 else desk.opts.verbose_name_plural
        desk.message_user(request, f"{number} {kind} {done}.", messages.SUCCESS)
    for sentence, times in refusals.items():
        desk.message_user(request, f"{sentence} ({times} times)" if times > 1 else sentence, messages.ERROR)
