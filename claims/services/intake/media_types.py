"""The types of document that intake takes, by media type and by file ending."""

from enum import Enum
from pathlib import PurePath

from claims.services.intake.errors import UnsupportedTypeError


class Kind(Enum):
    TEXT = "text"
    HTML = "HTML"
    NINJS = "ninjs"
    FEED = "feed"
    PDF = "PDF"


_BY_MEDIA_TYPE = {
    "text/plain": Kind.TEXT,
    "text/csv": Kind.TEXT,
    "text/html": Kind.HTML,
    "application/xhtml+xml": Kind.HTML,
    "application/json": Kind.NINJS,
    "text/json": Kind.NINJS,
    "application/rss+xml": Kind.FEED,
    "application/atom+xml": Kind.FEED,
    "application/rdf+xml": Kind.FEED,
    "application/xml": Kind.FEED,
    "text/xml": Kind.FEED,
    "application/pdf": Kind.PDF,
    "application/x-pdf": Kind.PDF,
}
# What registries of courts and authorities send a PDF as, so that browsers save it.
_TO_BE_SAVED = {
    "application/octet-stream",
    "binary/octet-stream",
    "application/force-download",
    "application/download",
}
_BY_ENDING = {
    ".txt": Kind.TEXT,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".json": Kind.NINJS,
    ".xml": Kind.FEED,
    ".rss": Kind.FEED,
    ".atom": Kind.FEED,
}


def kind_of_media_type(media_type: str, path: str = "") -> Kind:
    """The kind of document that a media type (without parameters) stands for. Raises UnsupportedTypeError.

    By the ending of its path a PDF is known too whose type says only that it is to be saved.
    """
    media_type = media_type.strip().lower()
    if media_type in _TO_BE_SAVED and path.lower().endswith(".pdf"):
        return Kind.PDF
    if kind := _BY_MEDIA_TYPE.get(media_type):
        return kind
    if media_type.startswith("application/") and media_type.endswith("+json"):
        return Kind.NINJS
    raise UnsupportedTypeError(
        f"The document's type is {media_type or 'not stated'}. Only web pages, plain text, ninjs JSON, RSS"
        " and Atom feeds and, as sources, PDFs can be read. Paste its text instead."
    )


def kind_of_file(name: str) -> Kind:
    """The kind of document that a file's ending stands for. Raises UnsupportedTypeError."""
    ending = PurePath(name).suffix.lower()
    if kind := _BY_ENDING.get(ending):
        return kind
    raise UnsupportedTypeError(
        f"{name} is not a {', '.join(_BY_ENDING)} file. Save the article as one of these, or paste its text."
    )
