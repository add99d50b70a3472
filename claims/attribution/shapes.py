"""Outlets that no list knows, by shape: "the Lincoln Daily News", "Radio Iowa", "French station BFMTV", "ria.city"."""

import re
from collections.abc import Iterator

from claims.attribution.lexicon import names, word_set
from claims.attribution.mentions import Mention
from claims.attribution.model import Span
from claims.attribution.outlets import OutletIndex
from claims.attribution.tokens import Tokens

_RUN = re.compile(r"N(?:[N&]*N)?")
_DESCRIBED = re.compile(r"(?<=M)N(?:n?N)*")
_DOMAIN = re.compile(
    r"(?:www\.)?([\w-]{2,})\.(?:com|net|org|info|co\.[a-z]{2}|com\.[a-z]{2}|tv|news|ru|fr|de|es|it|uk|in|ie|pl|ua|se|no|dk"
    r"|nl|be|ch|at|ca|au|nz|za|jp|kr|cn|br|mx|ar|eu|gr|tr|il|ir|pk|ng|ke)",
    re.IGNORECASE,
)
_CALLSIGN = re.compile(r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM|DT))?|[A-Z]{2,4}[ -]?TV")
_PARTICLES = word_set("de da do du des del della la le el los las di van der den und al e y")
_TELLING = word_set("told tells telling with to by according from on citing quoting in")
_SAYING = word_set(
    "reported reports said says wrote writes noted notes quoted cited published revealed quoting citing"
)
_HOSTS = word_set("host presenter")


def find(tokens: Tokens, index: OutletIndex) -> Iterator[tuple[Span, Mention]]:
    """The ranges of tokens that name an outlet by their shape, each with its mention, in order."""
    taken = 0
    for match in _RUN.finditer(tokens.codes):
        span = match.span()
        if span[0] < taken:
            continue
        if found := _described(tokens, span[0]) or _shaped(tokens, span) or _single(tokens, span, index):
            taken = found[0][1]
            yield found
    for at, code in enumerate(tokens.codes):
        if code == "n" and "." in tokens.words[at] and (found := _domain(tokens, at, index)):
            yield found


def _mention(tokens: Tokens, span: Span, name: str, kind: str) -> tuple[Span, Mention]:
    start, end = tokens.text_span(*span)
    return span, Mention(start, end, name, kind)


def _described(tokens: Tokens, first: int) -> tuple[Span, Mention] | None:
    """A name after a noun for media: "Portuguese newspaper Correio de Manha", "radio host Hugh Hewitt"."""
    before = tokens.words[first - 1].lower() if first else ""
    match = _DESCRIBED.match(tokens.codes, first)
    if match and before not in (
        "show",
        "service",
        "program",
        "programme",
        "organization",
        "organisation",
        "journal",
        "wire",
        "weekly",
        "station",
    ):
        last = _with_particles(tokens, match)
        return _mention(tokens, (first, last), _text(tokens, first, last), "site")
    if before == "station" and match:
        return _mention(tokens, match.span(), _text(tokens, *match.span()), "broadcaster")
    if before in _HOSTS and "radio" in (word.lower() for word in tokens.words[max(0, first - 4) : first]):
        span = _RUN.match(tokens.codes, first)
        if span and "O" not in tokens.codes[max(0, first - 5) : first]:
            return _mention(tokens, span.span(), _text(tokens, *span.span()), "host")
    return None


def _with_particles(tokens: Tokens, match: re.Match[str]) -> int:
    last = match.start() + 1
    while last < match.end():
        if tokens.codes[last] == "N":
            last += 1
        elif tokens.words[last] in _PARTICLES and tokens.codes[last + 1 : last + 2] == "N":
            last += 2
        else:
            break
    return last


def _shaped(tokens: Tokens, span: Span) -> tuple[Span, Mention] | None:
    first, last = span
    if last - first < 2:
        return None
    ending, opening = tokens.words[last - 1], tokens.words[first]
    strong = ending in names.LAST and ending not in names.WEAK_LAST
    weak = ending in names.WEAK_LAST or opening in names.FIRST
    if strong or (weak and _framed(tokens, first, last)):
        return _mention(tokens, span, _text(tokens, first, last), "newspaper")
    return None


def _framed(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a reporting word stands next to the name."""
    before = [word.lower() for word in tokens.words[max(0, first - 2) : first] if word.lower() != "the"]
    after = tokens.words[last : last + 1]
    return (bool(before) and before[-1] in _TELLING) or (bool(after) and after[0] in _SAYING)


def _single(tokens: Tokens, span: Span, index: OutletIndex) -> tuple[Span, Mention] | None:
    if span[1] - span[0] != 1:
        return None
    word = tokens.words[span[0]]
    if _CALLSIGN.fullmatch(word) and _framed(tokens, *span):
        return _mention(tokens, span, word, "broadcaster")
    return _domain(tokens, span[0], index)


def _domain(tokens: Tokens, at: int, index: OutletIndex) -> tuple[Span, Mention] | None:
    word = tokens.words[at]
    match = _DOMAIN.fullmatch(word)
    if not match or not _framed(tokens, at, at + 1):
        return None
    known = index.find(word)
    name = known.name if known else "-".join(part[:1].upper() + part[1:] for part in match[1].split("-"))
    return _mention(tokens, (at, at + 1), name, "site")


def _text(tokens: Tokens, first: int, last: int) -> str:
    return " ".join(tokens.words[first:last]).removeprefix("The ")
