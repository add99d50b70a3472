"""A source's page, read: its text as it is kept, and what it says of itself."""

from collections.abc import Callable
from dataclasses import dataclass

from claims.services.intake.canonical import canonical_url
from claims.services.intake.cleaning import clean
from claims.services.intake.documents import read_document
from claims.services.intake.drafts import Draft
from claims.services.intake.errors import NotNinjsError
from claims.services.intake.fetching import Fetched
from claims.services.intake.media_types import Kind
from claims.services.intake.pdf import read_pdf


@dataclass(frozen=True, slots=True)
class Page:
    """What came, and the text that was read in it. `url` is where the last redirect led."""

    fetched: Fetched
    text: str
    about: Draft

    @property
    def url(self) -> str:
        return canonical_url(self.fetched.url)


def read_page(fetched: Fetched, *, alive: Callable[[], object]) -> Page:
    """Reads what was fetched; see `read_pdf` for `alive`. Raises as it, `read_document` and `clean` do."""
    about = _read(fetched, alive)
    return Page(fetched, clean(about.text).text, about)


def _read(fetched: Fetched, alive: Callable[[], object]) -> Draft:
    if fetched.kind is Kind.PDF:
        return read_pdf(fetched.data, alive=alive)
    try:
        return read_document(fetched.data, fetched.kind, charset=fetched.charset, url=fetched.url)
    except NotNinjsError:  # a dataset in JSON, which is text to whoever relies on it
        return read_document(fetched.data, Kind.TEXT, charset=fetched.charset)
