"""Parts of outlets' names, and the forms of those that are one word."""

import re

from claims.attribution.lexicon import media, word_set
from claims.attribution.lexicon.hosts import SHOW_OF

# Last words that stand for the whole name, after "the": "the Post".
SHORT_NAMES = word_set("""
Times Post Journal Herald Tribune Globe Mail Telegraph Chronicle Star Sun Register Inquirer Standard
Observer Mirror Express Courier Gazette Record Dispatch Examiner Sentinel Bee Republic Independent Beast
Enquirer Monitor Review Leader Bulletin
""")

# Last words that make a run of capitalised words an outlet's name: "the Lincoln Daily News".
LAST = word_set("""
Times Herald Tribune Gazette Chronicle Courier Dispatch Examiner Inquirer Enquirer Observer Sentinel
Telegraph Journal News Radio TV Television Newspaper Magazine Broadcasting Newspapers Daily Weekly Post
Mail Advertiser Reporter Register Newswire Tidende Zeitung Presse Press Intelligencer Advocate Bulletin
Mirror Argus Echo Gleaner Nation Citizen Standard Leader Star Globe Sun Ledger Banner Beacon Bugle Record
Recorder Review Journal-Constitution Plain-Dealer Times-Picayune Mercury Guardian
Independent Age Monitor Wire Newsroom Today Online
""")
# One word that has such a word in it: "TechNewsWorld", "BuzzTimes".
CAMEL = re.compile(
    r"(?=[A-Z]\w*[a-z][A-Z])\w*(?:News|Times|Post|Press|Radio|Daily|Wire|Blog|Today|Report|Journal|Herald|Politic"
    r"|Pundit|Gazette|Tribune|Watchdog|Central|Crunch|Insider|Verge|Geek|Observer|Examiner|Reviewer|Feed)\w*"
)
# Of those, the ones that only name an outlet where somebody is told something by, to or according to it.
WEAK_LAST = word_set("""
Press Nation Citizen Leader Star Globe Sun Banner Beacon Record Review Age Mercury Advocate
Register Mirror Post Today Wire Argus Echo Reporter Recorder Online Independent Standard Guardian Monitor
Statesman Clarion Pioneer Messenger Informer Insider Edition Digest Watchdog Blade Eagle Voice Item Freeman
Villager Signal Scotsman Whig Breeze Traveler Traveller Caller Tattler Tatler Inquisitor Investigator
Spectator Vindicator Nugget Trumpet Lantern Torch Weekender Newsletter Patriot Reformer FM
""")
FIRST = word_set("Radio Daily Canal Telewizja Le La El Der Die Il De O Het Al TV Channel Television")

# Where governments publish what they decree, and scientists what they found: no journalism.
_NO_PRESS = re.compile(
    r"(?:Federal|Commonwealth) Register|(?:Official|Government|London|Edinburgh|Canada) (?:Gazette|Journal)"
    r"|(?:\w+ )*(?:\w+(?:ical|ics)|International|American|European|British|Royal) Journal"
    r"|(?:Hacker|Google) News"
)


def is_press(name: str) -> bool:
    """Whether a name with such a last word can be an outlet's."""
    return _NO_PRESS.fullmatch(name) is None


# Words of names of those who are no outlets, though they may have a website.
OFFICIAL = word_set("""
Ministry Department Commission Police Organization Organisation Agency Bureau Office Bank Institute
University Court Council Committee Corp Inc Fund Association Center Centre Foundation CDC WHO UN FBI IMF
Service Authority Board House Group Company Ltd Union Party Health Administration Survey Research
""")

# Outlets that chains call by one name, whatever the article calls them (the guideline's list).
_CANONICAL = """
ABC News; Agence France-Presse; Al Jazeera; Axios; BBC; Bloomberg; Breitbart News; BuzzFeed News;
CBS News; CNN; Daily Mail; Fox News; MSNBC; NBC News; NPR; New York Post; Politico; RIA Novosti; RT;
Reuters; TASS; The Associated Press; The Guardian; The Hill; The New York Times; The Wall Street
Journal; The Washington Post; USA Today; Xinhua
"""
CANONICAL = frozenset(" ".join(_CANONICAL.split()).split("; "))

# Last words of shows: "on The Late Hour".
ON_SHOWS = word_set("Show Podcast Hour Tonight Live Experience")

# Words of shows that are no news, and go by their own names: "The Late Show".
_ENTERTAINING = re.compile(r"\b(?:Late|Tonight Show|Week Tonight|Jimmy|View|Colbert|Kimmel)\b")


def entertains(show: str) -> bool:
    """Whether a show is no news: "The Tonight Show", but not "World News Tonight"."""
    return _ENTERTAINING.search(show) is not None


CALLSIGN = re.compile(
    r"[KW][A-Z]{2,3}(?:\d{1,4}|-(?:TV|FM|AM|DT))?|[A-Z]{2,4}[ -]?TV"
    r"|(?:ABC|NBC|CBS|FOX|Fox|CW|KTLA|News)\d{1,3}"
)
DOMAIN = re.compile(
    r"(?:www\.)?([\w-]{2,})\.(?:com|net|org|info|co\.[a-z]{2}|com\.[a-z]{2}|tv|news|ru|fr|de|es|it|uk|in|ie|pl|ua|se|no|dk"
    r"|nl|be|ch|at|ca|au|nz|za|jp|kr|cn|br|mx|ar|eu|gr|tr|il|ir|pk|ng|ke)",
    re.IGNORECASE,
)
HOSTS = frozenset(name.rpartition(" ")[2] for name in SHOW_OF)
_TELLING = (
    LAST
    | WEAK_LAST
    | FIRST
    | ON_SHOWS
    | media.JOBS
    | HOSTS
    | media.BY_NO_CODE
    | word_set("reported reports host co-host show Channel wrote writes writing op-ed")
)


# What stands beside such a word in a name of two: "the Waco Tribune-Herald", "the Press-Enterprise".
_BESIDE = LAST | word_set(
    "Democrat Republican Union Enterprise Express Telegram American Capital Commercial Call"
)


def is_joined(word: str) -> bool:
    """Whether the word is a newspaper's by two such words in one: "Tribune-Herald"."""
    first, _, last = word.partition("-")
    return (first in LAST and last in _BESIDE) or (last in LAST and first in _BESIDE)


def is_telling(word: str) -> bool:
    """Whether a word can be part of the name of an outlet that no list knows, or stand next to one."""
    if word in _TELLING or is_joined(word):
        return True
    return any(shape.fullmatch(word) for shape in (CALLSIGN, DOMAIN, CAMEL))
