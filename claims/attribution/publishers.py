"""Who publishes the article, under any of its names (ruling 1)."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claims.attribution.lexicon import word_set
from claims.attribution.outlets import OutletIndex

# Labels of an address that are no name: "news" of news.sky.com, "co" of bbc.co.uk.
_NO_NAME = word_set(
    "www com co org net gov edu ac info m amp mobile news blog blogs hosted edition uk us en feeds"
)
# A wire before the first words, and those in a line at the foot; each is looked for so near to the end.
_DATELINE = re.compile(
    r"\((?P<a>Reuters|REUTERS|AP|AFP|UPI|CNN|Bloomberg|PTI|IANS|ANI|Xinhua|TASS|Sputnik|dpa|DPA|EFE|ANSA|KUNA|WAM|MENA"
    r"|Thomson Reuters Foundation|Associated Press)\)\s*[-–—―]"
)
_HEAD, _FOOT = 400, 600
_BELOW = re.compile(
    r"(?:[Ww]ith|[Aa]dditional|[Ss]ome) (?:reporting|files|information|material)s? (?:by|from) ([^\n]{2,90})"
    r"|\n\W{0,4}([A-Z][^\n.]{1,90}?) contributed to this (?:report|story|article)"
    r"|[Ii]nformation from ([^\n]{2,90}) was used"
)
# One of these stands in each of them: most articles have none, and are searched no further.
_CREDITING = ("contributed", "reporting", "files", "nformation", "material")
_LISTED = re.compile(r", and |, |/| and | & ")
# What a site's address has beside its name, or leaves out of it: "nypost", "sportsnetca", "foxbusinessnews".
_ENDINGS = ("news", "online", "live", "tv", "radio", "magazine", "daily", "digital", "media")
SHORTEST = 3


def squeeze(name: str) -> str:
    """A name without case, article, spaces and punctuation: "The Washington Post" and "washingtonpost" are
    one."""
    return "".join(filter(str.isalnum, name.casefold().removeprefix("the ")))


def names(publisher: Sequence[str], index: OutletIndex) -> frozenset[str]:
    """The names of the publisher as given, that of its outlet, and those that a domain holds."""
    found = set()
    for given in filter(None, (name.strip() for name in publisher)):
        outlet = index.find(given)
        found |= {given, outlet.name if outlet else given}
        if "." in given and " " not in given:
            found |= set(_labels(given))
    return frozenset(found)


def _labels(address: str) -> Iterator[str]:
    host = address.rpartition("://")[2].partition("/")[0].casefold()
    for label in host.split(".")[:-1]:
        if label not in _NO_NAME and len(label) > 1:
            yield label
            yield label.removeprefix("the")
            yield from (label.removesuffix(ending) for ending in _ENDINGS if label.endswith(ending))


def squeezed(given: frozenset[str]) -> frozenset[str]:
    """The same, squeezed; short remains of a name are left out."""
    return frozenset(name for name in map(squeeze, given) if len(name) > 1)


@lru_cache(maxsize=4096)
def is_one(outlet: str, publishers: frozenset[str]) -> bool:
    """Whether an outlet of this name is one of the publishers (squeezed)."""
    name = squeeze(outlet)
    if name in publishers:
        return True
    return any(
        name.endswith(ending)
        and len(name) - len(ending) >= SHORTEST
        and name.removesuffix(ending) in publishers
        for ending in _ENDINGS
    )


def credited(text: str, index: OutletIndex) -> set[str]:
    """The wires that the text credits: "LONDON (AP) —" in front, "with reporting by AFP" below."""
    found = {match["a"] for match in _DATELINE.finditer(text, 0, _HEAD)}
    foot = max(0, len(text) - _FOOT)
    may_credit = any(text.find(word, foot) >= 0 for word in _CREDITING)
    for match in _BELOW.finditer(text, foot) if may_credit else ():
        listed = _LISTED.split(next(filter(None, match.groups())).rstrip(" .)"))
        found |= {name for name in listed if (outlet := index.find(name)) and outlet.wire}
    return found | {outlet.name for outlet in map(index.find, found) if outlet}
