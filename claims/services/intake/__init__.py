"""Intake: every way in which an article comes to the desk ends at one article with one revision."""

from claims.services.intake.addresses import is_address, is_public
from claims.services.intake.canonical import canonical_url
from claims.services.intake.cleaning import MAX_BYTES, Cleaned, clean, decode
from claims.services.intake.drafts import Draft
from claims.services.intake.errors import FeedGivenError
from claims.services.intake.feed_import import EntryOutcome, import_feed
from claims.services.intake.importing import Imported, import_article
from claims.services.intake.publishers import recognise_outlet
from claims.services.intake.sources import import_file, import_html, import_ninjs, import_text, import_url

__all__ = [
    "MAX_BYTES",
    "Cleaned",
    "Draft",
    "EntryOutcome",
    "FeedGivenError",
    "Imported",
    "canonical_url",
    "clean",
    "decode",
    "import_article",
    "import_feed",
    "import_file",
    "import_html",
    "import_ninjs",
    "import_text",
    "import_url",
    "is_address",
    "is_public",
    "recognise_outlet",
]
