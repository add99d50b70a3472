"""Outlets that no list knows, by shape: "the Lincoln Daily News", "Radio Iowa", "French station BFMTV",
"ria.city"."""

import re
from collections.abc import Iterator

from claims.attribution import interviewers, shows
from claims.attribution.lexicon import media, names, word_set
from claims.attribution.mentions import Mention
from claims.attribution.model import Span
from claims.attribution.outlets import OutletIndex
from claims.attribution.tokens import Tokens

_RUN = re.compile(r"N(?:[N&yX]*[NX])?")
_DESCRIBED = re.compile(r"(?<=M)N(?:n?N)*")
_ON_AIR = re.compile(r"(?<=X)N(?=[SJTrvb,]|$)")
_ON_AIR_OF = word_set("public state national private state-run")
_ENTITLED = re.compile(r"(?<=MD)N(?:n?N)*")
_PARTICLES = word_set("de da do du des del della la le el los las di van der den und al e y")
_TELLING = word_set("told tells telling with to by according from on citing quoting in")
_SAYING = word_set(
    "reported reports said says wrote writes noted notes quoted cited published revealed quoting citing"
)
_HOSTS = word_set("host presenter")


def possible(tokens: Tokens) -> bool:
    """Whether any word of the sentence could belong to such a name; a cheap look before the close one."""
    codes = tokens.codes
    return tokens.telling or "M" in codes or "X" in codes or ("Q" in codes and "on" in tokens.words)


def find(tokens: Tokens, index: OutletIndex) -> Iterator[tuple[Span, Mention]]:
    """The ranges of tokens that name an outlet by their shape, each with its mention, in order."""
    taken, framed = 0, not _HARD.isdisjoint(tokens.words)
    for match in _RUN.finditer(tokens.codes):
        span = _capitals(tokens, *match.span())
        if span[0] < taken:
            continue
        if tokens.words[span[1] - 1] == "Channel" and tokens.codes[span[1] : span[1] + 1] == "#":
            taken = span[1] + 1
            yield _mention(tokens, (span[1] - 1, taken), _text(tokens, span[1] - 1, taken), "broadcaster")
            continue
        found = _described(tokens, span[0]) or _labelled(tokens, span) or _shaped(tokens, span)
        found = found or _apposed(tokens, span) or _single(tokens, span, index)
        if found := found or (_framed_hard(tokens, span) if framed else None):
            taken = found[0][1]
            yield found
    if tokens.words[0] == "Channel" and tokens.codes[:2] == "M#":
        yield _mention(tokens, (0, 2), _text(tokens, 0, 2), "broadcaster")
    yield from shows.find(tokens, index)
    if not media.JOBS.isdisjoint(tokens.words):
        yield from interviewers.find(tokens)
    for at, word in enumerate(tokens.words):
        if "." in word and tokens.codes[at] == "n" and (found := _domain(tokens, at, index)):
            yield found


def _capitals(tokens: Tokens, first: int, last: int) -> Span:
    """The run as far as its words have capitals: "the Lusaka | Evening Star", but "Reuters | Sunday"."""
    for at in range(first, last):
        if tokens.codes[at] in "yX" and not tokens.words[at][0].isupper():
            return first, at
    return first, last


_KIND_OF = {
    **dict.fromkeys(("newspaper", "paper", "daily", "tabloid", "broadsheet"), "newspaper"),
    **dict.fromkeys(("broadcaster", "channel", "network", "station"), "broadcaster"),
    "magazine": "magazine", "weekly": "magazine", "agency": "wire",
}  # fmt: skip


def _mention(tokens: Tokens, span: Span, name: str, kind: str) -> tuple[Span, Mention]:
    start, end = tokens.text_span(*span)
    return span, Mention(start, end, name, kind)


def _described(tokens: Tokens, first: int) -> tuple[Span, Mention] | None:
    """A name after a noun for media: "Portuguese newspaper Correio de Manha", "radio host Hugh Hewitt"."""
    before = tokens.words[first - 1].lower() if first else ""
    match = _DESCRIBED.match(tokens.codes, first)
    if match is None and first > 1 and tokens.words[first - 1] == "The":  # "the Maltese daily | The Shift"
        match, before = _ENTITLED.match(tokens.codes, first), tokens.words[first - 2].lower()
    if (
        first > 1
        and before in ("radio", "television", "tv")
        and tokens.words[first - 2].lower() in _ON_AIR_OF
    ):
        match = _ON_AIR.match(tokens.codes, first)  # "Swedish public radio | SR"
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
        return _mention(tokens, (first, last), _text(tokens, first, last), _KIND_OF.get(before, "site"))
    if before == "station" and match:
        return _mention(tokens, match.span(), _text(tokens, *match.span()), "broadcaster")
    if before in _HOSTS and "radio" in (word.lower() for word in tokens.words[max(0, first - 4) : first]):
        span = _RUN.match(tokens.codes, first)
        if span and "O" not in tokens.codes[max(0, first - 5) : first]:
            return _mention(tokens, span.span(), _text(tokens, *span.span()), "host")
    return None


_APPOSED = re.compile(r",Dn?[Nne]{0,2}M(?:p[DN]*N)?,")


def _apposed(tokens: Tokens, span: Span) -> tuple[Span, Mention] | None:
    """A name that an apposition says is an outlet's: "Al-Watan, a Syrian newspaper, reported"."""
    match = _APPOSED.match(tokens.codes, span[1])
    if not match or span[0] > 1 or tokens.words[span[1] + 1] not in ("a", "an", "the"):
        return None
    noun = tokens.words[tokens.codes.find("M", span[1])].lower()
    kind = _KIND_OF.get(noun, "site")
    return _mention(tokens, span, _text(tokens, *span), kind) if noun in _LABELS else None


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


_LABEL = re.compile(r"n?M(?![NO'])")
_DEMONYM = re.compile(
    r"[\w-]*(?:an|ish|ese|ic|ch|ek|[^n]i|ss|government|state|State|owned|run|language|based|Dutch)|US|U\.S\.|UK"
)
_LABELS = word_set("""
newspaper agency magazine daily broadcaster podcast tabloid channel website site blog station portal
newswire weekly
""")
_NO_OUTLETS = word_set("""
Facebook Twitter YouTube Telegram Instagram TikTok Weibo Reddit LinkedIn WhatsApp WikiLeaks Amazon Google
Wikipedia Web Internet News
""")


def _labelled(tokens: Tokens, span: Span) -> tuple[Span, Mention] | None:
    """A name before a noun for media: "the Fars news agency", "the Punch newspaper"."""
    first, last = span
    label = _LABEL.match(tokens.codes, last)
    if (
        not label
        or tokens.codes[first - 1 : first] == "'"
        or tokens.words[first - 1].lower() in ("a", "an", "another")
        or tokens.words[first] in _NO_OUTLETS
        or _DEMONYM.fullmatch(tokens.words[last - 1])
    ):
        return None
    noun, before = tokens.words[label.end() - 1].lower(), tokens.words[label.end() - 2].lower()
    if noun not in _LABELS or (noun in ("agency", "channel", "station") and before not in _MEDIA_ONLY):
        return None
    return _mention(tokens, span, _text(tokens, first, last), "site")


_MEDIA_ONLY = word_set("news tv television radio press")
_OFFICIAL = word_set("""
Ministry Department Commission Police Organization Organisation Agency Bureau Office Bank Institute
University Court Council Committee Corp Inc Fund Association Center Centre Foundation CDC WHO UN FBI IMF
Service Authority Board House Group Company Ltd Union Party Health Administration Survey Research
""")
_HARD = word_set("told tells telling reported reports")
_HARD_AFTER = re.compile(r"(?:r{0,2})[SzZ](?=[.,ytp]|$)")


def _framed_hard(tokens: Tokens, span: Span) -> tuple[Span, Mention] | None:
    """A name that only an outlet can have there: "told The Real Deal", "as Variety Fair first reported"."""
    first, last = span
    if set(tokens.words[first:last]) & _OFFICIAL or not _reports_there(tokens, first, last):
        return None
    return _mention(tokens, span, _text(tokens, first, last), "site")


def _reports_there(tokens: Tokens, first: int, last: int) -> bool:
    if tokens.codes[last : last + 1] == "'":
        return False
    article = tokens.words[first - 1] == "The" and first > 1
    start = first - (tokens.codes[first - 1 : first] == "D")
    before = tokens.words[start - 1].lower() if start > 0 else ""
    if article and before in ("told", "tells", "telling"):
        return True
    after = [word.lower() for word in tokens.words[last : last + 2]]
    if after == ["first", "reported"] or (
        before == "by" and tokens.words[start - 3 : start - 1] == ["first", "reported"]
    ):
        return True
    reports = _HARD_AFTER.match(tokens.codes, last) and {"reported", "reports"} & set(after)
    return bool(reports) and (before == "as" or (article and before in (",", "”", '"')))


_HONORIFICS = word_set("Mr. Mrs. Ms. Dr. Mr Mrs Ms Dr Sen. Rep. Gov. Gen. President Senator Governor")


def _shaped(tokens: Tokens, span: Span) -> tuple[Span, Mention] | None:
    first, last = span
    if tokens.words[last - 1] in _OF_PLACE and (place := _PLACE.match(tokens.codes, last)):
        return _mention(tokens, (first, place.end()), _text(tokens, first, place.end()), "newspaper")
    if last - first < 2:
        return None
    ending, opening = tokens.words[last - 1], tokens.words[first]
    if opening in _HONORIFICS:
        return None
    if ending in names.ON_SHOWS:
        on = tokens.words[max(0, first - 2) : first]
        return _mention(tokens, span, _text(tokens, first, last), "broadcaster") if "on" in on else None
    strong = ending in names.LAST and ending not in names.WEAK_LAST
    weak = ending in names.WEAK_LAST or opening in names.FIRST
    if opening in names.FIRST and tokens.codes[last : last + 2] == "nN" and tokens.words[last] in _PARTICLES:
        last += 2  # "Le Courrier | de Gao"
    if strong or (weak and _framed(tokens, first, last)):
        return _mention(tokens, (first, last), _text(tokens, first, last), "newspaper")
    return None


def _framed(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a reporting word stands next to the name."""
    before = [word.lower() for word in tokens.words[max(0, first - 2) : first] if word.lower() != "the"]
    after = [word for word in tokens.words[last : last + 2] if word != ","]
    return (bool(before) and before[-1] in _TELLING) or (bool(after) and after[0] in _SAYING)


def _single(tokens: Tokens, span: Span, index: OutletIndex) -> tuple[Span, Mention] | None:
    if span[1] - span[0] != 1:
        return None
    word = tokens.words[span[0]]
    if not (word[1:2].isupper() or "." in word or word[-1].isdigit()):
        return None
    if names.CALLSIGN.fullmatch(word) and _framed(tokens, *span):
        return _mention(tokens, span, word, "broadcaster")
    return _domain(tokens, span[0], index)


def _domain(tokens: Tokens, at: int, index: OutletIndex) -> tuple[Span, Mention] | None:
    word = tokens.words[at]
    match = names.DOMAIN.fullmatch(word)
    if not match or not _framed(tokens, at, at + 1):
        return None
    known = index.find(word)
    name = known.name if known else "-".join(part[:1].upper() + part[1:] for part in match[1].split("-"))
    return _mention(tokens, (at, at + 1), name, "site")


_OF_PLACE = word_set("Times Voice Star Post Herald Tribune Republic Radio")
_PLACE = re.compile(r"f(?:D?N)(?!')")


def _text(tokens: Tokens, first: int, last: int) -> str:
    return " ".join(tokens.words[first:last]).removeprefix("The ")
