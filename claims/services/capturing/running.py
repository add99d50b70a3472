"""One look at a source's page, as a worker runs it: its turn at the host, the fetch, what was found."""

from functools import partial

from claims.models import Capture
from claims.services import working
from claims.services.capturing.errors import HostBusyError
from claims.services.capturing.pace import next_try
from claims.services.capturing.reading import Page, read_page
from claims.services.capturing.storing import (
    leads_to_front_page,
    store_disappearance,
    store_no_change,
    store_page,
)
from claims.services.capturing.visiting import visit
from claims.services.intake.errors import (
    FetchError,
    FetchTimeoutError,
    HostUnknownError,
    HttpStatusError,
    NotModifiedError,
    UnreachableError,
)

_GONE = {404, 410}
_PASSING = {408, 425, 429, *range(500, 600)}


def run_capture(*, capture_id: int) -> None:
    """Looks at the page and records the outcome on the row, or waits for its turn at the host.

    Idempotent and safe to run twice at once, as `run_scan` is. A host that is busy or away is asked again,
    the less often the longer it is so, and not before the time that it names.
    """
    capture = working.take(Capture, capture_id)
    if capture is not None:
        sentence = f"What is at {capture.source.url} could not be read. Hand in its text instead."
        working.perform(capture, _look, code="capture-error", sentence=sentence)


def sweep_due_captures() -> int:
    """Queues again every capture that is due; returns their number. See `working.sweep`."""
    return working.sweep(Capture, gave_up="Hand in the text of the source instead.")


def _look(capture: Capture) -> None:
    try:
        fetched = visit(capture)
    except HostBusyError as busy:
        working.postpone(capture, until=busy.until)
    except NotModifiedError:
        store_no_change(capture)
    except FetchError as error:
        _store_no_page(capture, error)
    else:
        _store(capture, read_page(fetched, alive=partial(working.show_life, capture)))


def _store(capture: Capture, page: Page) -> None:
    if leads_to_front_page(capture.source.url, page):
        store_disappearance(capture, http_status=200, final_url=page.url)
    else:
        store_page(capture, page)


def _store_no_page(capture: Capture, error: FetchError) -> None:
    """Records that the page is gone, or puts the next try off; raises the error where neither is of use."""
    status = error.status if isinstance(error, HttpStatusError) else None
    if status in _GONE:
        store_disappearance(capture, http_status=status)
        return
    working.show_life(capture, http_status=status)
    away = isinstance(error, UnreachableError | FetchTimeoutError | HostUnknownError)
    later = next_try(capture.tries + 1) if away or status in _PASSING else None
    if later is None:
        raise error
    working.postpone(capture, until=later)
