"""Looking at sources' pages in tests, on a host that is not made to wait between two looks."""

from django.utils import timezone

from claims.models import Capture, Host, Source
from claims.services.capturing import request_capture, run_capture
from tests.factories import make_source
from tests.web_server import Site

STORY = (
    "<!doctype html><html><head><title>{title}</title></head><body><article><h1>{title}</h1>"
    "<p>{first}</p><p>The council of Lowbridge met for five hours on Tuesday and heard three engineers.</p>"
    "<p>It will meet again next week, and the public may then put questions to all of its members.</p>"
    "</article></body></html>"
)
SHUT = "The bridge over the Low is shut until May, the mayor of Lowbridge told the council on Tuesday."
OPEN = "The bridge over the Low is open to everybody again, the mayor of Lowbridge said on Thursday."


def story(first: str = SHUT, *, title: str = "Bridge shut") -> str:
    """A page whose text begins with this paragraph."""
    return STORY.format(first=first, title=title)


def page_at(site: Site, path: str = "/2026/bridge", body: str | None = None) -> Source:
    """A source whose page the site serves."""
    return make_source(site.serve(path, body or story()))


def look(source: Source, *, recheck: bool = False) -> Capture:
    """One look at the page, as a worker takes it once it is the host's turn."""
    capture = request_capture(source=source, recheck=recheck)
    go_on(capture)
    return capture


def go_on(capture: Capture) -> None:
    """The capture's next run, at once."""
    Host.objects.update(free_at=timezone.now(), held_until=timezone.now())
    run_capture(capture_id=capture.pk)
    capture.refresh_from_db()
