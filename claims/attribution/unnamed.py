"""Media that go unnamed: "local media", "state TV", "media reports", "a website"."""

import re

from claims.attribution.lexicon import as_written, media, things, word_set
from claims.attribution.lexicon.grammar import NAMING, ONE_OF_MANY
from claims.attribution.links import Reading
from claims.attribution.phrases import Phrase, after

_QUALIFIED = word_set("""
local state state-run state-owned state-controlled national foreign international regional western russian
chinese iranian israeli arab arabic turkish indian pakistani syrian egyptian saudi german french italian
spanish british american us u.s. uk japanese korean cuban venezuelan brazilian mexican ukrainian polish
greek dutch belgian swedish norwegian danish finnish swiss austrian canadian australian african european
asian lebanese iraqi afghan libyan government-run independent mainstream official semi-official
pro-government opposition domestic social news several various some other many multiple media press
public army earlier previous recent published conflicting unconfirmed initial newspaper tv television these
those such exclusive weekend sunday weekly daily glossy right-wing left-wing conservative liberal partisan
tabloid tech technology sports political music fashion
business financial trade student campus community provincial leading major prominent popular respected
influential celebrity gossip online satirical exile dissident catholic jewish christian evangelical
pro-russian pro-kremlin pro-war far-right far-left nationalist islamist kurdish palestinian ethnic
african-american english-language spanish-language arabic-language french-language russian-language hebrew
""")


_REPORTERS = word_set("journalists reporters journalist reporter")
_WHO_ASK = _REPORTERS | word_set("interviewer interviewers host presenter anchor")
_PRESS = word_set("media news press newspaper television tv")
_IN_PRINT = word_set("newspaper magazine tabloid newspapers")
# "News organizations", "media sources".
_OF_NEWS = word_set("organizations organisations sources")
_POOL = frozenset({"pool"})
_PAPERS = word_set("report reports accounts articles stories")
# What a land's name makes media of ("Turkish media"), and what is media by itself ("a newspaper").
_BY_LAND = word_set("media newspapers papers dailies tabloids tv television press broadcasters")
_BY_THEMSELVES = word_set("media press radio newspapers tabloids")
_ALONE = word_set("newspaper tabloid broadcaster website blog magazine")
_OFFICIAL = word_set("state state-run state-owned official local")
_ON_AIR = word_set("radio television tv talk talk-show talk-radio cable podcast")
_OF_A_LAND = word_set("newspaper tabloid broadcaster daily agency")
_FOREMOST = word_set("main leading largest biggest oldest top best-selling flagship")
_APOSTROPHES = word_set("'s ’s ' ’")
_NO_MEDIA = as_written(word_set("social digital mass multi")) | {"new"}
_RUN = word_set("run owned operated controlled")  # "the television station | run by the party"
_STATIONS = word_set("station network channel site")
_NOT_ALONE = word_set("agency service organization organisation program programme show journal wire portal")


_OF_MEDIA = _QUALIFIED - {"official", "independent", "opposition"}


# "Media reports and | party sources".
_JOINED = re.compile("[nDeX]{1,3}[KZ]&")


def unnamed(reading: Reading, phrase: Phrase) -> bool:
    """ "Local media", "state TV", "media reports", "a radio host": who they are nobody says."""
    if (
        joined := _JOINED.match(reading.tokens.codes, phrase.first, phrase.last)
    ) and joined.end() <= phrase.head:
        return unnamed(reading, Phrase(phrase.first, joined.end() - 1, joined.end() - 2, "report"))
    words = reading.words(phrase.first, phrase.head + 1)
    head = words[-1]
    if _goes_on(reading, phrase):
        return False
    if head in _PAPERS or phrase.kind == "report":
        return _reports(head, set(words[:-1])) or _printed(words) or _in_some(reading, phrase)
    if head in _WHO_ASK:
        return _who_asks(head, {*words, *reading.words(phrase.head + 1, phrase.head + 5)})
    if not _NO_MEDIA.isdisjoint(reading.tokens.words[phrase.first : phrase.head]):
        return False
    if head in media.MEDIA and not _RUN.isdisjoint(reading.words(phrase.head + 1, phrase.head + 2)):
        told = head not in _NOT_ALONE and (head not in _STATIONS or not _ON_AIR.isdisjoint(words))
        return told and reading.word(phrase.head + 2) == "by"
    named = "N" in reading.tokens.codes[phrase.first : phrase.head]
    return _medium(words, head, named=named)


def _goes_on(reading: Reading, phrase: Phrase) -> bool:
    """ "Media | buying sources", "a website | called “The Local”"."""
    if reading.word(phrase.head + 1) in NAMING and reading.code(phrase.head + 2) in tuple('QNO"'):
        return True
    return reading.code(phrase.head + 1) == "g" and phrase.last > phrase.head + 1


def _printed(words: list[str]) -> bool:
    """ "A newspaper column", "several magazine articles"; a blog is mostly somebody's own."""
    printed = len(words) > 1 and words[-2] in _IN_PRINT and words[-1] in things.REPORT
    return printed and (words[0] in ONE_OF_MANY or words[0] in _QUALIFIED)


def _in_some(reading: Reading, phrase: Phrase) -> bool:
    """ "A report in | a local newspaper"."""
    inner = after(reading.tokens, phrase.head + 2) if reading.word(phrase.head + 1) == "in" else None
    return inner is not None and inner.last <= phrase.last and unnamed(reading, inner)


def _who_asks(head: str, words: set[str]) -> bool:
    """ "Local reporters", "an interviewer", "a presenter on state television"."""
    if head in _REPORTERS:
        return bool(words & {"local", "state"})
    return head.startswith("interviewer") or bool(words & _ON_AIR)


def _reports(head: str, before: set[str]) -> bool:
    """ "Media reports", "several reports", "one report", "a pool report"."""
    if head == "report":
        return before == {"one"} or bool(before & (_PRESS | _POOL))
    if head in ("articles", "stories"):
        return bool(before & {"several", "multiple", "various", "raft", "spate", "string"})
    return bool(before & (_PRESS | _POOL | {"published"})) or (head == "reports" and before <= _OF_MEDIA)


def _medium(words: list[str], head: str, *, named: bool) -> bool:
    before = set(words[:-1])
    if head in _OF_NEWS:
        return words[-2:-1] in (["media"], ["news"], ["press"])
    if head in media.UNNAMED:
        of_a_land = named and head in _BY_LAND
        return of_a_land or bool(before & _QUALIFIED) or (head in _BY_THEMSELVES and before <= {"the"})
    if head in _OF_A_LAND and not _APOSTROPHES.isdisjoint(before):
        return not before.isdisjoint(_QUALIFIED | _FOREMOST)  # "the country's main newspaper"
    if head == "show" and words[0] in ONE_OF_MANY:
        return not _ON_AIR.isdisjoint(before)
    if head == "crew":
        return not _ON_AIR.isdisjoint(before)
    if head == "pages":
        return "editorial" in before
    if head in media.MEDIA and head not in _NOT_ALONE and words[0] in ONE_OF_MANY:
        if head == "paper":  # scholars write those, too
            return named or "local" in before
        return "radio" in before or bool(before & _QUALIFIED) or head in _ALONE
    if head == "agency":
        return "news" in before and bool(before & _OFFICIAL)
    return head in ("fact-checkers", "checkers")
