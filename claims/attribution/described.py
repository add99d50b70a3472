"""Outlets that the text says are outlets: "French station BFMTV", "the Fars news agency", "a site called The
Local"."""

import re
from collections.abc import Iterator

from claims.attribution.codes import LOWER, code_of
from claims.attribution.lexicon import names, word_set
from claims.attribution.lexicon.grammar import NAMING, POSSESSIVES
from claims.attribution.lexicon.speech import PRINTED
from claims.attribution.mentions import Mention
from claims.attribution.model import Span
from claims.attribution.tokens import Tokens

# A run of capitalised words, and of what may stand between them.
RUN = re.compile(r"N(?:[N&yX]*[NX])?")
PARTICLES = word_set("de da do du des del della la le el los las di van der den und al e y")
_DESCRIBED = re.compile(r"(?<=M)N(?:n?N)*")
_ON_AIR = re.compile(r"(?<=X)N(?=[SJTrvb,]|$)")
_ENTITLED = re.compile(r"(?<=MD)N(?:n?N)*")
_OF_HOST = re.compile("N'N{1,2}(?!N)")
# "The local newspaper, | The Perry Chief, |", "his podcast, | Cold Cuts, |".
_SET_OFF = re.compile(r"(?:(?<=M,D)|(?<=M,))N{1,3}(?=[,.])")
_ON_AIR_OF = word_set("public state national private state-run")
_HOSTS = word_set("host presenter")
_ON_WHAT = word_set("radio talk-radio talk-show chat show podcast television tv cable late-night")
_VERBS = frozenset("STJVWzZibvm")
_KIND_OF = {
    **dict.fromkeys(("newspaper", "paper", "daily", "tabloid", "broadsheet"), "newspaper"),
    **dict.fromkeys(("broadcaster", "channel", "network", "station"), "broadcaster"),
    "magazine": "magazine", "weekly": "magazine", "agency": "wire",
}  # fmt: skip


def mention(tokens: Tokens, span: Span, name: str, kind: str) -> tuple[Span, Mention]:
    """The range of tokens with its mention: what is known by this name and is of this kind."""
    start, end = tokens.text_span(*span)
    return span, Mention(start, end, name, kind)


def name(tokens: Tokens, first: int, last: int) -> str:
    """The words as a name, without the article."""
    named = " ".join(tokens.words[first:last]).removeprefix("The ")
    return named.replace(" ’s", "’s").replace(" 's", "'s")


def find(tokens: Tokens, span: Span) -> tuple[Span, Mention] | None:
    """The range of tokens and the mention of an outlet whose capitalised words are in `span`."""
    return _described(tokens, span[0]) or _labelled(tokens, span) or _apposed(tokens, span)


# "A site called “The Local”", "an agency called Fides": the title is one token in quotation marks, or a run.
_CALLED = re.compile(r"M[eSJV](?:(?P<title>Q)|D?(?P<run>N+))")
_TITLE = re.compile(r"\W(?P<name>[A-Z][\w&’'. -]{0,40}?)[,.]?\W")


def called(tokens: Tokens) -> Iterator[tuple[Span, Mention]]:
    """The outlets that the sentence calls by a name, each with its mention, in order."""
    for match in _CALLED.finditer(tokens.codes):
        if tokens.words[match.start() + 1] not in NAMING:
            continue
        if match["run"]:
            first, last = match.span("run")
            while tokens.words[last : last + 1] and tokens.words[last][0].isupper():
                last += 1  # "Real News Right | Now"
            yield mention(tokens, (first, last), name(tokens, first, last), "site")
        elif title := _TITLE.fullmatch(tokens.words[match.start("title")]):
            start = tokens.starts[match.start("title")] + title.start("name")
            named = title["name"].removeprefix("The ")
            yield match.span("title"), Mention(start, start + len(title["name"]), named, "site")


def _says(word: str) -> bool:
    """Whether a word of a headline is its verb: "Newspaper | Says Mayor Must Go"."""
    return word.endswith("s") and LOWER.get(word.lower(), "n") in "SJT"


def _described(tokens: Tokens, first: int) -> tuple[Span, Mention] | None:
    """A name after a noun for media: "Portuguese newspaper Correio de Manha", "radio host Hugh Hewitt"."""
    if "posted" in tokens.words[max(0, first - 4) : first]:  # "a statement posted on the website | of a firm"
        return None
    match, noun = _after_noun(tokens, first)
    if match and noun == "station":
        last = match.end() + (tokens.words[match.end() : match.end() + 1] == ["TV"])
        return mention(tokens, (match.start(), last), name(tokens, match.start(), last), "broadcaster")
    if match and noun not in _NOT_OF_ONE:
        last = _with_particles(tokens, match)
        last += tokens.words[last : last + 1] == ["TV"]  # "Day TV"
        if code_of(tokens.small[first]) in _VERBS:  # "Newspaper Says Mayor Lied", a headline
            return None
        if noun == "paper" and tokens.small[max(0, first - 3) : first - 1] == ["in", "the"]:
            return None  # "in the paper Lee wrote"
        return mention(tokens, (first, last), name(tokens, first, last), _KIND_OF.get(noun, "site"))
    return _host(tokens, first) if noun in _HOSTS or noun in _WRITERS else None


# What stands before more than the name of an outlet: "the show", "the wire".
_NOT_OF_ONE = word_set("show service program programme organization organisation journal wire weekly")


def _after_noun(tokens: Tokens, first: int) -> tuple[re.Match[str] | None, str]:
    """The name at this token as a noun for media leads to it, and that noun."""
    noun = tokens.small[first - 1] if first else ""
    match = None if _says(tokens.words[first]) else _DESCRIBED.match(tokens.codes, first)
    if match is None and first > 1 and tokens.words[first - 1] == "The":  # "the Maltese daily | The Shift"
        match, noun = _ENTITLED.match(tokens.codes, first), tokens.small[first - 2]
    if match is None and (set_off := _SET_OFF.match(tokens.codes, first)):
        comma = first - 1 - (tokens.codes[first - 1] == "D")
        if comma < first - 1 or not POSSESSIVES.isdisjoint(tokens.small[max(0, comma - 4) : comma]):
            return set_off, tokens.small[comma - 1]
    if first > 1 and noun in ("radio", "television", "tv") and tokens.small[first - 2] in _ON_AIR_OF:
        match = _ON_AIR.match(tokens.codes, first)  # "Swedish public radio | SR"
    if noun == "show" and tokens.words[first - 2] in ("radio", "talk"):
        run = match or RUN.match(tokens.codes, first)
        of_host = _OF_HOST.match(tokens.codes, first)  # "Ann's Attic"
        return of_host if run and tokens.codes[run.end() : run.end() + 1] == "'" else run, "radio show"
    return match, noun


def _host(tokens: Tokens, first: int) -> tuple[Span, Mention] | None:
    """ "Radio host | Hugh Hewitt", of no outlet that is named."""
    on_air = not _ON_WHAT.isdisjoint(tokens.small[max(0, first - 4) : first])
    if not on_air and not (tokens.small[first - 1] in _WRITERS and _writes(tokens, first)):
        return None
    span = RUN.match(tokens.codes, first)
    if span is None or "O" in tokens.codes[max(0, first - 5) : first]:
        return None
    return mention(tokens, span.span(), name(tokens, *span.span()), "host")


# Who has a paper of which nothing is said: only in it does he write.
_WRITERS = word_set("columnist blogger")
_WRITES = re.compile(r"N{2,3},?(?:[^SJ,.;:]*,)?[vr]*S")


def _writes(tokens: Tokens, first: int) -> bool:
    """ "The Hollywood columnist | Ann Lee | had written", "according to columnist | Ann Lee"."""
    writes = _WRITES.match(tokens.codes, first)
    if writes and tokens.small[writes.end() - 1] in PRINTED:
        return True
    return "according" in tokens.small[max(0, first - 5) : first]


_APPOSED = re.compile(r",Dn?[Nne]{0,2}M(?:p[DN]*N)?,")


def _apposed(tokens: Tokens, span: Span) -> tuple[Span, Mention] | None:
    """A name that an apposition says is an outlet's: "Al-Watan, a Syrian newspaper, reported"."""
    match = _APPOSED.match(tokens.codes, span[1])
    if not match or span[0] > 1 or tokens.words[span[1] + 1] not in ("a", "an", "the"):
        return None
    noun = tokens.words[tokens.codes.find("M", span[1])].lower()
    kind = _KIND_OF.get(noun, "site")
    return mention(tokens, span, name(tokens, *span), kind) if noun in _LABELS else None


def _with_particles(tokens: Tokens, match: re.Match[str]) -> int:
    last = match.start() + 1
    while last < match.end():
        if tokens.codes[last] == "N":
            last += 1
        elif tokens.codes[last] == "'" or (
            tokens.words[last] in PARTICLES and tokens.codes[last + 1 : last + 2] == "N"
        ):
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
# Networks, platforms and firms, whatever stands there.
NO_OUTLETS = word_set("""
Facebook Twitter YouTube Telegram Instagram TikTok Weibo Reddit LinkedIn WhatsApp WikiLeaks Amazon Google
Wikipedia Web Internet News LiveJournal Tumblr WordPress Blogspot Medium Substack VKontakte Pinterest Snapchat
""")


# Everybody has one: "the Red Cross Foundation website".
_SITES = word_set("website site blog channel portal podcast")


def _labelled(tokens: Tokens, span: Span) -> tuple[Span, Mention] | None:
    """A name before a noun for media: "the Fars news agency", "the Punch newspaper"."""
    first, last = span
    label = _LABEL.match(tokens.codes, last)
    if (
        not label
        or tokens.codes[first - 1 : first] == "'"
        or _one_of_many(tokens, first)
        or tokens.words[first] in NO_OUTLETS
        or _DEMONYM.fullmatch(tokens.words[last - 1])
    ):
        return None
    noun, before = tokens.small[label.end() - 1], tokens.small[label.end() - 2]
    official = not names.OFFICIAL.isdisjoint(tokens.words[first:last]) or tokens.words[first].isupper()
    owned = noun in _SITES and official  # "the Red Cross Foundation website", "the AMS website"
    kind_only = noun in ("agency", "channel", "station") and before not in _MEDIA_ONLY
    if owned or kind_only or noun not in _LABELS:
        return None
    return mention(tokens, span, name(tokens, first, last), "site")


def _one_of_many(tokens: Tokens, first: int) -> bool:
    """Whether it only tells which one: "a widely read | Lusaka | newspaper"."""
    while first > 1 and (tokens.codes[first - 1] in "negr" or tokens.small[first - 1] in ("read", "watched")):
        first -= 1
    return tokens.small[first - 1] in ("a", "an", "another")


_MEDIA_ONLY = word_set("news tv television radio press")
