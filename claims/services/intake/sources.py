"""The ways in for one article: text, HTML, ninjs, a URL, a file. Each reads a draft and stores it."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from claims.services.intake.cleaning import MAX_BYTES
from claims.services.intake.documents import read_document, read_html
from claims.services.intake.drafts import Draft
from claims.services.intake.errors import FileUnreadableError, TooLargeError
from claims.services.intake.fetching import fetch
from claims.services.intake.importing import Imported, import_article
from claims.services.intake.media_types import kind_of_file
from claims.services.intake.ninjs import read_ninjs

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def import_text(
    *,
    text: str,
    title: str = "",
    url: str = "",
    publisher: str = "",
    provider: str = "",
    external_id: str = "",
    byline: str = "",
    language: str = "",
    published_at: datetime | None = None,
    user: "User | None" = None,
) -> Imported:
    """Imports plain text. Without a title, a first line that looks like a headline is taken for it.

    `publisher` is a name or a domain; `published_at` is aware. Raises what `import_article` raises.
    """
    draft = Draft(
        text=text,
        title=title,
        url=url,
        provider=provider,
        external_id=external_id,
        publishers=_given(publisher),
        byline=byline,
        language=language,
        published_at=published_at,
    )
    return import_article(draft=draft, user=user)


def import_html(
    *, html: str, title: str = "", url: str = "", publisher: str = "", user: "User | None" = None
) -> Imported:
    """Imports a page's source, or a fragment of one. Raises NoArticleError, and as `import_text`."""
    return import_article(draft=_with(read_html(html, url=url), title, url, publisher), user=user)


def import_ninjs(*, ninjs: str, publisher: str = "", user: "User | None" = None) -> Imported:
    """Imports a ninjs item (its JSON). Raises NotNinjsError, WithheldError and as `import_text`."""
    return import_article(draft=_with(read_ninjs(ninjs), "", "", publisher), user=user)


def import_url(*, url: str, title: str = "", publisher: str = "", user: "User | None" = None) -> Imported:
    """Fetches a page, a text or a ninjs item and imports it.

    Raises a FetchError, the errors of the document's kind, FeedGivenError for a feed, and as `import_text`.
    """
    return import_article(draft=_with(fetch_draft(url), title, "", publisher), user=user)


def fetch_draft(url: str) -> Draft:
    """The draft of what is at `url`, by the address where its redirects end. Raises as `import_url`."""
    fetched = fetch(url)
    draft = read_document(fetched.data, fetched.kind, charset=fetched.charset, url=fetched.url)
    return replace(draft, url=draft.url or fetched.url, source_url=fetched.url)


def import_file(
    *, path: Path, title: str = "", url: str = "", publisher: str = "", user: "User | None" = None
) -> Imported:
    """Imports a .txt, .html or ninjs .json file.

    Raises FileUnreadableError, UnsupportedTypeError, FeedGivenError for XML, and as the other ways in.
    """
    data = read_bytes(path)  # before its name is judged: one that is not there is not of the wrong kind
    draft = read_document(data, kind_of_file(path.name), url=url)
    return import_article(draft=_with(draft, title, url, publisher), user=user)


def read_bytes(path: Path) -> bytes:
    """A file's bytes. Raises FileUnreadableError, and TooLargeError beyond MAX_BYTES."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise FileUnreadableError(
            f"{path} cannot be read: there is no such file. Check its name and folder."
        ) from None
    except IsADirectoryError:
        raise FileUnreadableError(
            f"{path} cannot be read: it is a folder. Name the files in it instead."
        ) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not a usable name"
        raise FileUnreadableError(
            f"{path} cannot be read ({reason}). Check its name and permissions."
        ) from None
    if len(data) > MAX_BYTES:
        raise TooLargeError(f"{path} has more than {MAX_BYTES // 1_000_000} MB. Import it in parts.")
    return data


def _given(publisher: str) -> tuple[str, ...]:
    return (publisher,) if publisher.strip() else ()


def _with(draft: Draft, title: str, url: str, publisher: str) -> Draft:
    """The draft, with what a person said about it before what it says of itself."""
    return replace(
        draft,
        title=title or draft.title,
        url=draft.url or url,
        publishers=(*_given(publisher), *draft.publishers),
    )
