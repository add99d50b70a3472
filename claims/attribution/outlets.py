"""Who is an outlet: the known ones, and an index that finds them by any of their names or domains."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import ahocorasick

from claims.attribution.lexicon.hosts import HOSTS_OF
from claims.attribution.lexicon.names import SHORT_NAMES
from claims.attribution.lexicon.triggers import TRIGGERS, WIDE_TRIGGERS

OUTLETS_FILE = Path(__file__).parent / "data" / "outlets.csv"
COLUMNS = ("name", "aliases", "programmes", "domains", "kind", "country", "owner", "wire", "ambiguous")


class OutletsFileError(ValueError):
    """The outlets file cannot be used; the message names the line and says what to correct."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """An organisation that does journalism.

    `ambiguous` holds those of its names that are common words as well ("Time"): they need a sentence that
    makes them an outlet.
    """

    name: str
    aliases: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    kind: str = "other"
    country: str = ""
    owner: str = ""
    wire: bool = False
    ambiguous: frozenset[str] = frozenset()

    def names(self) -> Iterator[str]:
        """Its name, its aliases and its programmes."""
        yield self.name
        yield from self.aliases
        yield from self.programmes


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of one outlet, as the text may have it.

    `bare` where it is one word that needs its article, `host` where it is somebody who asks there, in full.
    """

    outlet: Outlet
    surface: str
    ambiguous: bool
    programme: bool
    bare: bool = False
    host: bool = False


# What the Aho–Corasick pass yields for the reporting words, beside the entries of outlets.
TRIGGER = Entry(Outlet("reporting word"), "", ambiguous=True, programme=False)
WIDE_TRIGGER = Entry(Outlet("word of a view held"), "", ambiguous=True, programme=False)
# What the pass yields for "Times", "Post" …, which name an outlet only after "the".
SHORT_NAME = Entry(Outlet(""), "", ambiguous=True, programme=False)


class OutletIndex:
    """Every name of every outlet in one Aho–Corasick automaton, together with the engine's reporting words.

    Compiled once from `outlets`; where two outlets share a name, the first keeps it.
    """

    def __init__(self, outlets: Iterable[Outlet]) -> None:
        self._by_name: dict[str, Outlet] = {}
        self._entries: dict[str, Entry] = {}
        self._domains: dict[str, Outlet] = {}
        for outlet in outlets:
            self._add(outlet)
        self.automaton = ahocorasick.Automaton()
        for words, kind in ((TRIGGERS, TRIGGER), (WIDE_TRIGGERS, WIDE_TRIGGER)):
            for word in words:
                self.automaton.add_word(word, (len(word), kind))
        for surface, entry in self._entries.items():
            self.automaton.add_word(surface, (len(surface), entry))
        for name in SHORT_NAMES:
            self.automaton.add_word(name, (len(name), SHORT_NAME))
        self.automaton.make_automaton()

    def _add(self, outlet: Outlet) -> None:
        for domain in outlet.domains:
            self._domains.setdefault(domain.casefold().removeprefix("www."), outlet)
        programmes = set(outlet.programmes)
        for name in filter(None, outlet.names()):
            self._by_name.setdefault(name.casefold().replace("’", "'"), outlet)
            self._by_name.setdefault(_key(name), outlet)
            for surface in _surfaces(name):
                bare = name.startswith("The ") and " " not in surface
                entry = Entry(outlet, surface, name in outlet.ambiguous, name in programmes, bare)
                self._entries.setdefault(surface, entry)
        for name in HOSTS_OF.get(outlet.name, ()):
            for surface in {name, name.replace("'", "’")}:
                asking = Entry(outlet, surface, ambiguous=False, programme=True, host=True)
                self._entries.setdefault(surface, asking)

    def find(self, name_or_domain: str) -> Outlet | None:
        """The outlet of this name, alias, programme, domain or address; None where none is known."""
        text = name_or_domain.strip()
        exact = text.casefold().replace("’", "'")
        return self._by_name.get(exact) or self._by_name.get(_key(text)) or self._by_domain(text)

    def _by_domain(self, text: str) -> Outlet | None:
        host = text.casefold().partition("://")[2] or text.casefold()
        labels = host.partition("/")[0].partition(":")[0].split(".")
        for first in range(len(labels) - 1):
            if outlet := self._domains.get(".".join(labels[first:])):
                return outlet
        return None

    @classmethod
    @cache
    def default(cls) -> "OutletIndex":
        """The index of the engine's own outlets file, compiled at the first call."""
        return cls(read_outlets())


def _key(name: str) -> str:
    return name.casefold().replace("’", "'").removeprefix("the ").strip()


# The capital inside a word that many leave out: "Buzzfeed", "Politifact".
_CAMEL = re.compile("(?<=[a-z])[A-Z]")


def _surfaces(name: str) -> set[str]:
    """The forms in which a name stands in text: without its article, in capitals or with fewer, with curly
    apostrophes."""
    bare = name.removeprefix("The ")
    forms = {bare if len(bare) > 1 else name}
    forms |= {_CAMEL.sub(lambda match: match[0].lower(), form) for form in forms}
    if len(bare) > 3:
        forms |= {form.upper() for form in forms}
    if bare.partition(" ")[0] == "Fox":
        forms.add(f"FOX{bare[3:]}")
    if bare.startswith(("Al ", "Al-")):
        forms |= {article + bare[3:] for article in ("Al ", "Al-", "al-", "al ")}
    forms |= {form.replace(" the ", " The ") for form in forms}
    return forms | {form.replace("'", "’") for form in forms}


def read_outlets(path: Path | str = OUTLETS_FILE) -> tuple[Outlet, ...]:
    """The outlets of a CSV file with the columns `COLUMNS`; lists inside a cell are separated by ";".

    Raises OutletsFileError where a column is missing or a row has no name.
    """
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        if missing := [column for column in COLUMNS if column not in (rows.fieldnames or ())]:
            raise OutletsFileError(f"{path}: add the column(s) {', '.join(missing)} to its first line.")
        return tuple(_outlet(row, f"{path}, line {rows.line_num}") for row in rows)


def _outlet(row: dict[str, str], where: str) -> Outlet:
    cells = {column: (row[column] or "").strip() for column in COLUMNS}
    if not cells["name"]:
        raise OutletsFileError(f"{where}: an outlet needs a name in its first column.")
    return Outlet(
        name=cells["name"],
        aliases=_list(cells["aliases"]),
        programmes=_list(cells["programmes"]),
        domains=_list(cells["domains"]),
        kind=cells["kind"] or "other",
        country=cells["country"],
        owner=cells["owner"],
        wire=cells["wire"].casefold() == "yes",
        ambiguous=frozenset(_list(cells["ambiguous"])),
    )


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part for part in (part.strip() for part in cell.split(";")) if part)
