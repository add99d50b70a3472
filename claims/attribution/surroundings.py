"""The words around a name: whether they make a common word an outlet, or the name a part of another one."""

import re

from claims.attribution.codes import LOWER
from claims.attribution.lexicon import word_set
from claims.attribution.outlets import Entry

THE = re.compile(r"(?<![\w’'-])[Tt]he $")


# What stands right before a common word that is an outlet there: "told Time", "a column in the Spectator".
_BEFORE_IT = "|".join(
    (
        r"[Tt]old|[Tt]ells?|[Tt]elling|[Ii]nform(?:ed|s|ing)|[Aa]ssur(?:ed|es|ing)",
        r"[Aa]ccording to|per|citing|quoting|cite[sd]|quote[sd]",
        r"interview(?:ed)? (?:with|by|in|on|to)|spoke (?:to|with)|appear(?:ed|ance|ing)? on",
        r"(?:wrote|writes|[Ww]riting|written) (?:in|on|for|at)|(?:cover|issue|edition|pages?) of",
        r"(?:confirmed|statement|said|comments?|e-?mail|denied|explained|revealed) to",
        r"(?:reported|cited|quoted|carried|spotted|translated|relayed|seen|obtained|noted|run) (?:by|in)",
        r"(?:asked|contacted|reached|questioned|approached|quizzed|pressed|interviewed) by|questions? from",
        r"(?:summari[sz]ed|excerpted|picked up) (?:by|in)|published (?:by|in|on)",
        r"(?:published|aired|broadcast|reported|carried)(?: \w+){1,3} by",
        r"report(?:s|ing)? (?:from|by|in)",
        r"editors? (?:of|at)|editorials? (?:of|in|by|from)|editorial (?:board|page) (?:of|at)",
        r"magazine|newspaper|news(?:papers?| site| agency| outlet| channel)|weekly|daily|tabloid|broadcaster",
        r"(?:attribut|ascrib|credit)(?:ed|ing) [^.;,]{0,40} to",
        "[,”\"'’] (?:wrote|writes|reports|reported|noted)",
        r"network|website|column (?:in|for)|(?:op-ed|article|essay|piece|report|story) (?:in|for|by)",
    )
)
_MAKES_LEFT = re.compile(rf"(?:\b(?:{_BEFORE_IT})|’s|'s)\s+[Tt]?(?:he\s)?[“\"‘']?$")

# What follows it: "Time magazine", "Dawn reported", "Dawn, citing …", "Time's Ann Lee noted".
_LATELY = r"(?: (?:had|has|have|also|first|previously|later|recently|both))*"
_ITS_WORDS = "|".join(
    (
        "(?:[a-z]+ )?(?:magazine|newspaper|daily|tabloid|broadsheet)|article|cover story|understands",
        "profile|op-ed|column|essay|website|explainer|report|headline|front page|cover|exposé|dispatch",
        "review",
        "investigation|analysis|interview|editorial|story|stories|(?:co-)?host|editor|anchor|contributor|analyst|commentator",
        "adds|confirms|confirmed",
        "(?:[a-z]+ ){0,2}(?:reporter|columnist|correspondent|journalist|critic|editor|writer|blogger)",
        "has learned|said|says",
        "reported|reports|published|noted|quoted|revealed|reveals",
        "identified|described|detailed|traced|interviewed|obtained|uncovered|exposed",
        r"documented|outed|found(?=[.,]|$)",
    )
)
_STAFF_WORDS = "|".join(
    (
        "reported|reports|wrote|writes|noted|notes|said|says|points|pointed|tweeted|asked|asks|told|tells|argues|argued",
        "mocked|wondered|called|likened|imagined|described|describes|suggested|suggests|claimed|claims|observed|observes",
        "concluded|revealed|explained|explains|joked|quipped|recalled|contends|summed|laid|put|puts|predicted|warned",
        "pressed|questioned|challenged|grilled|speculated|lamented|mused|compared|dubbed|detailed|documented|blasted|slammed|ripped|praised|spoke|interviewed",
    )
)
_KIND_WORDS = "newspaper|daily|weekly|magazine|broadcaster|station|website|site|agency"
_AFTER_IT = "|".join(
    (
        rf"{_LATELY}\s+(?:{_ITS_WORDS})\b",
        r",? (?:citing|quoting|pointing to|which cited)\b",
        r" in [A-Z]\w+ (?:reported|said)\b| (?:tells|put|puts) it\b",
        rf", (?:an?|the) [^,.;]{{0,25}}(?:{_KIND_WORDS})\b[^,.;]{{0,30}},",
        r"['’]s (?:critic|reviewer|headlines?|front page|editors?|editorial|report|coverage|reporters?)\b",
        r"['’]s\s+(?:[A-Z]\w+ [A-Z]\w+, (?:citing|quoting)|front page)\b",
        rf"['’]s\s+(?:[A-Z]\w+\s+){{1,3}}(?:{_STAFF_WORDS})\b",
    )
)
MAKES_RIGHT = re.compile(rf"[”\"’']?(?:{_AFTER_IT})")
# A capitalised word right after these is no common word, unless it has an article ("by the Sun").
_AFTER_WORD = re.compile(
    r"[\w,] (?:told|tells?|telling|to|with|in|by|from|for|per|via|citing|quoting|magazine) [“\"‘']?$"
)


# What makes a capitalised word one of several: "the Sun | of York", "to Reveal | Climate Secrets".
_GOES_ON = re.compile(r" of | (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]+ [A-Z][a-z]")


def made(text: str, start: int, end: int) -> bool:
    """Whether the words around a common word make it an outlet."""
    if _AFTER_WORD.search(text, max(0, start - 14), start) and not _GOES_ON.match(text, end):
        return True
    if _AT_WORK.search(text, max(0, start - 12), start) and _WRITES.match(text, end):
        return True
    if _titled(text, start) or (text.startswith("The ", start - 4) and _CLAIMS.match(text, end)):
        return True
    if text[max(0, start - 2) : start] in (": ", "- ", "– ") and _CLOSES.match(text, end):
        return True
    if _LEADS_IN.match(text, end) and _LED.search(text, max(0, start - 40), start):
        return True
    return reports_beside(text, start, end)


def reports_beside(text: str, start: int, end: int) -> bool:
    """Whether a word of reporting, or one for media, stands next to a name."""
    return bool(_MAKES_LEFT.search(text, max(0, start - 60), start) or MAKES_RIGHT.match(text, end))


# A line that leads in what an outlet wrote: "More from The Slope’s Ann Lee:".
_LED = re.compile(
    r"(?:^|\n)(?:(?:And|More|Also|This|Here(?:[’']s| is)(?: more)?|Over|[A-Z]\w+ [A-Z]\w+),? )*"
    r"(?:(?:[Ff]rom|[Vv]ia|[Pp]er|at|of|[Bb]y|[Aa]s) )?(?:[Tt]he )?$"
)
_LEADS_IN = re.compile(r"(?:[’']s?(?: [A-Z]\w+){1,3})?(?: [a-z ]{1,30})?: *\n")


# "Ann Lee at Vox argues", "over at Vox, Ann Lee argues".
_AT_WORK = re.compile(r"(?:[A-Z]\w+|[Oo]ver) at $")
_WRITES = re.compile(
    r",? (?:[A-Z]\w+ [A-Z]\w+ )?(?:argues|argued|writes|wrote|reports|explains|notes|says)\b"
)
# At a sentence's start the article is capital anyhow: "The Mirror claims".
_CLAIMS = re.compile(
    rf"{_LATELY} (?:claim(?:s|ed)|wrote|writes|notes|suggest(?:s|ed)|alleges|alleged|argue[sd])\b"
)


# A headline's end: "Sato Steel to cut 900 jobs - Nikkei, via Reuters".
_CLOSES = re.compile(r"(?:,? via|, citing|\n|$)")


def _titled(text: str, start: int) -> bool:
    """Whether a capital article inside the sentence makes it a title: "…, The Sun claimed"."""
    return (
        text.startswith(" The ", start - 5)
        and start > 6
        and (text[start - 6].islower() or text[start - 6] in ",)’")
    )


_HOST = re.compile(r"(?:[Hh]osts?|anchor|[Rr]adio|[Ss]how|[’']s) (?:[A-Z][a-z]+ )?$")
_FIRST_NAME = re.compile(r"\b([A-Z][a-z]+\.?) $")
_OF_SHOW = re.compile(r" (?:of|from|on) [A-Z]")
# The longest first name with what stands before it.
_AHEAD = 30


def presented(text: str, surname: str) -> list[int]:
    """Where the article presents somebody of this surname as a host: "Fox News host Sean Hannity"."""
    found, start = [], text.find(surname)
    while start >= 0:
        end, ahead = start + len(surname), max(0, start - _AHEAD)
        host = _HOST.search(text, ahead, start) and not text[end : end + 1].isalnum()
        if host or (_OF_SHOW.match(text, end) and _FIRST_NAME.search(text, ahead, start)):
            found.append(start)
        start = text.find(surname, end)
    return found


# So many characters from where he is presented a surname is a host's.
HOST_WINDOW = 4_000
_BEFORE = re.compile(r"(?:[A-Z][\w.]+|(?<!issue )(?<!edition )(?<!cover )(?<!pages )of) $")
_AFTER = re.compile(
    r" (?:New Energy|Philanthropies|Intelligence|LP)\b"
    r"| (?:Party|Awards?|Prize|Center|Centre|Institute|Foundation|Building|Tower|University|Square|Inc|Act"
    r"|Group|Holdings|plc|Corp|Corporation|Ltd|Limited|Bank|Church|School|Hotel|Theatre|Theater|Club|Records|Pictures"
    r"|Airlines|Airport|County|Street|Avenue)\b"
    r"| d[eu] [A-Z]"
    r"|[’']s (?:Island|Hospital)"
    r"|(?<=Vice) (?:President|Chair|Prime|Premier|Minister|Mayor|Admiral|Adm\b|Chancellor|Principal)"
)


def longer(text: str, start: int, end: int, entry: Entry) -> bool:
    """Whether the words are only a part of another name: "Michael Bloomberg", "the Guardian Building"."""
    if _AFTER.match(text, end) or (
        entry.bare and not _with_article(text, start, end) and not MAKES_RIGHT.match(text, end)
    ):
        return True
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper():
        return True  # "the NBC-Wall Street Journal poll"
    if entry.surface.isupper() or " " in entry.surface:
        return False
    before = _BEFORE.search(text, max(0, start - 25), start)
    if before is None or not (entry.bare or entry.surface in PERSONAL):
        return False
    return before[0] == "of " or LOWER.get(before[0].strip().lower(), "n") not in _NO_NAME


# The codes of words with a capital that are no first names: "The Guardian", "As Bloomberg reported".
_NO_NAME = frozenset("rypuD&twhb!fA")


def surname(text: str, start: int) -> bool:
    """Whether a first name or a title stands before: "Bo Patch", "Mr. Patch"."""
    before = _FIRST_NAME.search(text, max(0, start - 20), start)
    return before is not None and before[1].lower() not in LOWER


# "The Guardian", "today's Guardian", "Sunday's Guardian".
_GIVEN = re.compile(r"(?<![\w’'-])(?:[Tt]he|(?:[Tt]oday|[Yy]esterday|\w+day)[’']s) $")
_ALONE = re.compile(r"(?! [A-Z])")


def _with_article(text: str, start: int, end: int) -> bool:
    """ "The Nation", but not "the National Security Council": a bare word needs its article and no name after
    it."""
    return bool(_GIVEN.search(text, max(0, start - 13), start) and _ALONE.match(text, end))


# Names of outlets that are names of people or firms as well.
PERSONAL = word_set("""
Bloomberg Drudge O'Reilly Ingraham Limbaugh Levin Stephanopoulos Carlson Cavuto Forbes Breitbart Barron's
Hannity Maddow Tucker Fortune Guardian Poynter Pulse Falter Stern Platts Fides Hindustan Crux Janes Band
Boom Goal Mint Salon Vogue Elle Slate Reason Stuff Spiegel Marianne Cicero Dawn Focus Mirror Patch Time
""")
