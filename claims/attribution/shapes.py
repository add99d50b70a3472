"""Outlets that no list knows, by shape: "the Lincoln Daily News", "Radio Iowa", "French station BFMTV",
"ria.city"."""

import re
from collections.abc import Iterator

from claims.attribution import described, interviewers, shows
from claims.attribution.described import PARTICLES, RUN, mention, name
from claims.attribution.lexicon import names, word_set
from claims.attribution.mentions import Mention
from claims.attribution.model import Span
from claims.attribution.outlets import OutletIndex
from claims.attribution.shortnames import SHORT
from claims.attribution.tokens import Tokens

_TELLING = word_set("told tells telling with to by according from on citing quoting in")
# Of those, the ones that may lead to anything ("payments to the Podesta Group"), and what makes it media.
_LEADING = word_set("with to by from on in")
_SPEECHES = word_set("""
according interview interviews interviewed appearance spoke speaks speaking talked talking said says saying
statement comments comment remarks report reports story article op-ed column published reported wrote
writing quoted cited aired broadcast carried picked relayed translated repeated followed seen obtained
appeared appearing told confirmed denied letter
""")
_SAYING = word_set(
    "reported reports said says wrote writes noted notes quoted cited published revealed quoting citing"
)


def _on_the_dial(tokens: Tokens, at: int) -> bool:
    """ "Channel 4"; "Channel 125" is one of satellite radio's."""
    return tokens.codes[at : at + 1] == "#" and len(tokens.words[at]) <= 2  # digits


def possible(tokens: Tokens) -> bool:
    """Whether any word of the sentence could belong to such a name; a cheap look before the close one."""
    codes = tokens.codes
    if tokens.telling or "M" in codes or "X" in codes or "T" in codes:
        return True
    if "Qp" in codes and ":" in codes:
        return True
    return "Q" in codes and ("on" in tokens.words or shows.PLACE.search(codes) is not None)


def find(tokens: Tokens, index: OutletIndex) -> Iterator[tuple[Span, Mention]]:
    """The ranges of tokens that name an outlet by their shape, each with its mention, in order."""
    taken, framed = 0, not _HARD.isdisjoint(tokens.words)
    for match in RUN.finditer(tokens.codes):
        span = _capitals(tokens, *match.span())
        if span[0] < taken:
            continue
        if tokens.words[span[1] - 1] == "Channel" and _on_the_dial(tokens, span[1]):
            taken = span[1] + 1
            yield mention(tokens, (span[1] - 1, taken), name(tokens, span[1] - 1, taken), "broadcaster")
            continue
        found = described.find(tokens, span) or _shaped(tokens, span) or _single(tokens, span, index)
        found = found or _bylined(tokens, span, index)
        if found := found or (_framed_hard(tokens, span) if framed else None):
            taken = found[0][1]
            yield found
    if tokens.words[0] == "Channel" and tokens.codes[:2] == "M#":
        yield mention(tokens, (0, 2), name(tokens, 0, 2), "broadcaster")
    if "called" in tokens.words or "named" in tokens.words:
        yield from described.called(tokens)
    yield from shows.find(tokens, index)
    yield from interviewers.find(tokens)
    for at, word in enumerate(tokens.words) if tokens.telling else ():
        if "." in word and tokens.codes[at] == "n" and (found := _domain(tokens, at, index)):
            yield found


# A newsletter's item: "“Ferry to close,” by | Times' Ann Lee:".
_BYLINE = re.compile("'N{2,3}:")


def _bylined(tokens: Tokens, span: Span, index: OutletIndex) -> tuple[Span, Mention] | None:
    first, last = span
    if tokens.codes[max(0, first - 2) : first] != "Qp" or tokens.words[first - 1] != "by":
        return None
    if not _BYLINE.match(tokens.codes, last):
        return None
    called = name(tokens, first, last)
    outlet = index.find(SHORT.get(called, called))
    return mention(tokens, span, outlet.name if outlet else called, outlet.kind if outlet else "site")


_WHOSE = ("-based", "-owned", "-run", "-backed", "-linked", "-affiliated", "-language")


def _capitals(tokens: Tokens, first: int, last: int) -> Span:
    """The run as far as its words have capitals: "the Lusaka | Evening Star", but "Reuters | Sunday".

    Without what only says whose it is: "London-based | Day News".
    """
    first += first + 1 < last and tokens.words[first].endswith(_WHOSE)
    for at in range(first, last):
        if tokens.codes[at] in "yX" and not tokens.words[at][0].isupper():
            return first, at
    return first, last


_WROTE = word_set("wrote writes writing op-ed column essay commentary")
_HARD = word_set("told tells telling reported reports blog") | _WROTE
_PLACES = word_set("Hill Street Avenue Island Day Eve Twitter Facebook Instagram Medium Substack Reddit")
_HARD_AFTER = re.compile(r"(?:r{0,2})[SzZ](?=[.,ytp]|$)")


_AT_OUTLET = re.compile("[pf]D?[nNM]{0,2}O")


def _framed_hard(tokens: Tokens, span: Span) -> tuple[Span, Mention] | None:
    """A name that only an outlet can have there: "told The Real Deal", "as Variety Fair first reported"."""
    first, last = span
    if tokens.words[last + 1 : last + 3] in (
        ["in", "his"],
        ["in", "her"],
    ):  # "as Ann Lee reported in her book"
        return None
    if _AT_OUTLET.match(tokens.codes, last):  # "first reported by | Ann Lee | at the Post"
        return None
    there = _reports_there(tokens, first, last) or _written_there(tokens, first, last)
    if not there or not _OF_OTHERS.isdisjoint(tokens.words[first:last]):
        return None
    return mention(tokens, span, name(tokens, first, last), "site")


def _reports_there(tokens: Tokens, first: int, last: int) -> bool:
    if tokens.codes[last : last + 1] == "'":
        return False
    article = tokens.words[first - 1] == "The" and first > 1
    start = first - (tokens.codes[first - 1 : first] == "D")
    before = tokens.small[start - 1] if start > 0 else ""
    if article and before in ("told", "tells", "telling"):
        return True
    after = tokens.small[last : last + 2]
    if after == ["first", "reported"] or (
        before == "by" and tokens.words[start - 3 : start - 1] == ["first", "reported"]
    ):
        return True
    reports = _HARD_AFTER.match(tokens.codes, last) and {"reported", "reports"} & set(after)
    return bool(reports) and (before == "as" or (article and before in (",", "”", '"')))


_ENDS = frozenset(",.tyQ:-") | {""}


def _written_there(tokens: Tokens, first: int, last: int) -> bool:
    """ "Wrote for The Lincoln Informer that …", "“…,” Ann Lee wrote on Young Tories."."""
    article = tokens.words[first - 1] == "The"
    start = first - article
    if start < 2 or tokens.words[start - 1] not in ("for", "in", "at", "on"):
        return False
    if tokens.words[start - 3 : start - 1] == ["blog", "post"]:
        return True
    wrote = tokens.words[start - 2] in _WROTE or "wrote" in tokens.words[max(0, start - 5) : start]
    if not wrote or tokens.codes[last : last + 1] not in _ENDS:
        return False
    quoted = "Q" in tokens.codes[:first] and tokens.words[start - 1] in ("for", "on")
    return article or (quoted and last - first == 2)


_HONORIFICS = word_set("Mr. Mrs. Ms. Dr. Mr Mrs Ms Dr Sen. Rep. Gov. Gen. President Senator Governor")
# Parts of the names of offices, people and places.
_OF_OTHERS = names.OFFICIAL | _HONORIFICS | _PLACES


def _shaped(tokens: Tokens, span: Span) -> tuple[Span, Mention] | None:
    first, last = span
    if tokens.words[last - 1] in _OF_PLACE and (place := _PLACE.match(tokens.codes, last)):
        return mention(tokens, (first, place.end()), name(tokens, first, place.end()), "newspaper")
    if last - first < 2:
        return None
    ending, opening = tokens.words[last - 1], tokens.words[first]
    if opening in _HONORIFICS or not names.is_press(" ".join(tokens.words[first:last])):
        return None
    if ending in names.ON_SHOWS:
        on = tokens.words[max(0, first - 2) : first]
        return mention(tokens, span, name(tokens, first, last), "broadcaster") if "on" in on else None
    if opening in names.FIRST and tokens.codes[last : last + 2] == "nN" and tokens.words[last] in PARTICLES:
        last += 2  # "Le Courrier | de Gao"
    strong = (ending in names.LAST and ending not in names.WEAK_LAST) or names.is_joined(ending)
    weak = ending in names.WEAK_LAST or (opening in names.FIRST and not _surname(tokens, first, last))
    if strong or (weak and _framed(tokens, first, last)):
        return mention(tokens, (first, last), name(tokens, first, last), "newspaper")
    return None


_OF_FAMILIES = word_set("De La Le El Al Di Il O Der Die")


def _surname(tokens: Tokens, first: int, last: int) -> bool:
    """ "De Blasio said": as much a name of a family as of a paper, where no more is done than to speak."""
    beside = {*tokens.words[max(0, first - 1) : first], *tokens.words[last : last + 2]}
    reports = {"reported", "reports", "quoted", "cited", "citing", "quoting"} & beside
    return tokens.words[first] in _OF_FAMILIES and last - first == 2 and not reports


def _framed(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a reporting word stands next to the name, and a word of speech before a bare preposition."""
    before = _ahead(tokens, first)
    plain = bool(before) and before[-1] in _LEADING and _SPEECHES.isdisjoint(before[:-1])
    return _led_to(tokens, first, last, plain=plain)


def _ahead(tokens: Tokens, first: int) -> list[str]:
    """The words before a name, without those that only say what it is."""
    before = tokens.small[max(0, first - 5) : first]
    if before[-1:] == ["'s"] or before[-1:] == ["’s"]:
        before = before[:-2]  # "on Boston's | WRKO"
    return [word for word in before if word not in ("the", "a", "an", "affiliate", "station", "partner")]


def _led_to(tokens: Tokens, first: int, last: int, *, plain: bool = False) -> bool:
    """Whether such a word stands next to a name that only media can have; not where it is `plain`."""
    before = _ahead(tokens, first)
    after = [word for word in tokens.words[last : last + 2] if word != ","]
    if after and after[0] in _SAYING:
        return True
    return bool(before) and before[-1] in _TELLING and not plain


def _single(tokens: Tokens, span: Span, index: OutletIndex) -> tuple[Span, Mention] | None:
    if span[1] - span[0] != 1:
        return None
    word = tokens.words[span[0]]
    if names.is_joined(word) and _framed(tokens, *span):
        return mention(tokens, span, word, "newspaper")
    if not (word[1:2].isupper() or "." in word or word[-1].isdigit()):
        camel = names.CAMEL.fullmatch(word) and word not in described.NO_OUTLETS and _framed(tokens, *span)
        return mention(tokens, span, word, "site") if camel else None
    if names.CALLSIGN.fullmatch(word) and _led_to(tokens, *span):
        return mention(tokens, span, word, "broadcaster")
    return _domain(tokens, span[0], index)


def _domain(tokens: Tokens, at: int, index: OutletIndex) -> tuple[Span, Mention] | None:
    word = tokens.words[at]
    match = names.DOMAIN.fullmatch(word)
    posted = "posted" in tokens.words[max(0, at - 4) : at]  # a firm's own word on its own site
    if posted or not match or not _led_to(tokens, at, at + 1):
        return None
    known = index.find(word)
    name = known.name if known else "-".join(part[:1].upper() + part[1:] for part in match[1].split("-"))
    return mention(tokens, (at, at + 1), name, "site")


_OF_PLACE = word_set("Times Voice Star Post Herald Tribune Republic Radio")
_PLACE = re.compile(r"f(?:D?N)(?!')")
