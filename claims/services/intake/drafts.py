"""What every way in ends at, before anything is stored: the draft of an article."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class HadFrom:
    """A name, and the field that has it: `infoSources` of ninjs, or the `source` of an RSS item."""

    name: str
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article as its source gave it; "" and None for what the source does not say.

    `url` is where it can be read, `source_url` where its text was fetched. `publishers` are names and domains
    that may tell its publisher, the best first. `credited` are names of who else is credited, such as a wire.
    `had_from` are those of them from whom the source says that it has the text or what it tells.
    `versioned` says that the source numbers or dates its versions, by `published_at` (UTC).
    """

    text: str
    title: str = ""
    url: str = ""
    source_url: str = ""
    provider: str = ""
    external_id: str = ""
    publishers: tuple[str, ...] = ()
    credited: tuple[str, ...] = ()
    had_from: tuple[HadFrom, ...] = ()
    byline: str = ""
    language: str = ""
    published_at: datetime | None = None
    versioned: bool = False
