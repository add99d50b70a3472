"""Noun phrases around a verb: who says, and to whom. Ranges are tokens, half-open."""

import re
from dataclasses import dataclass

from claims.attribution.lexicon import people, things, word_set
from claims.attribution.tokens import Tokens

# What may stand inside a noun phrase, what ends one, and how far back one is looked for.
INSIDE = "DnN#OMPKXIZzi'&fpegyr"
REACH = 60
CLAUSES = 4
_CLOSING = (",”", ',"', ",''", ",’")
_OUTLETS = re.compile(r"D?O(?:,D?O)*,?&D?OX?$")

_RELATIVE = re.compile(r"(?:[wt]|(?<=P)h(?=[SVTJWe]))[^,;:.\"Qwt-]{0,14}$")
# Between commas: a clause of its own, or a noun phrase, with a relative clause or not. What a segment starts
# with decides which, so that there is one way to read it.
_CLAUSE = r",(?:r?[wp&eGHgCSJ]|u[eGHgCSJ])[^,;:\"Q]*"
_DESCRIPTION = r",[DnN#OMPKXIZi'fyrz(][DnN#OMPKXIZi'&fpegyrz()GH]*(?:w[^,;:\"Q]*)?"
_DASHED = r"-[^;:\"Q-]{1,70}(?=-)"
_SEGMENT = rf"(?:{_CLAUSE}|{_DESCRIPTION}|{_DASHED}|\([^)]*\))"
_APPOSED = re.compile(
    rf"(?:[pugGHCAry][^,;:]*,|&,?|p[^,;:]*O(?=N)|u(?=D?[NO])|Q,?)*(?P<np>(?:[DnN#OMPKXZi'&fegr]|z(?=[nX]))[DnN#OMPKXIZzi'&fpegry]*){_SEGMENT}+[,)-]?r?,?$"
)
_LEAD = re.compile(
    r"(?:[&ur](?=.)|p[D#]?[ny#]*y(?=.)|p[D#][n#]+(?=[ND])|pn{1,2}&(?=[DNPn])|pN+(?=[PD])|y+(?=.)|p(?=[DN#]))"
)
_HEAD = re.compile(
    r"(?:[De#rgy&(]|T(?=P))*(?:[nN#OMPKXZIzi'&ey-]|&D|(?<=['M])D)*?(?P<head>[nNOMPKXZI#zi])(?=[fpwegr,(\")thSJV]|$)"
)
_THOSE = re.compile(r"D[eT]p[D#enNMPKXZzi'&fgp]+")
_SET_OFF = re.compile("(?:p[DNn]*N)?,D?O(?=[,.])")
_LISTED = re.compile(r"(?:,D?[nM]{0,2}O)*,?&D?[nM]{0,2}O|(?:,D?[nM]{0,2}O)+(?=,?&)")
_WITHIN = re.compile(r"[pf](?:(?:D|[nNMy']){0,4}O(?:fN+)?|D[nNeP]{0,3}[MX](?=[,.STJbvmt]|$))")
_RIGHT = re.compile(
    r"(?:D[nNPXzreg]{0,3}MD|D?[nM]{0,2})O(?=[^nNPKM'#fIeX&g]|$)|(?:[D#ery]|T(?=P))*[nNOMPKXZ#zig'&]*[nNOMPKXZ#zi](?:f[D#enNOMPKXZzi'&]*[nNOMPKXZzi])*"
)
_MADE_BY = re.compile(r"pD?[nNMPKOX#']*[nNMPKOX](?:fD?[nN]+)?")
_AFTER = re.compile(
    r"(?:w[^,;:\"Q]*|p[D#enNMPKXZzi'&fg]+|e[D#enNMPKXZzi'&fgp]*|n(?:p|f)[D#enNMPKXZzi'&fgp]*)"
)


# "Officials of the ministry, the court and the bank".
_OFFICIALS_OF = re.compile(r"(?:^|[,&ut-])(D?[nN]*P[pf]D?N[NnOf]*(?:,D?N[NnO&f]*)+,?&D?N[NnOf]*)$")

# "A number of officials" are officials.
_OF_ONE = word_set("says tells notes adds claims argues insists")
_QUANTITIES = word_set(
    "number handful raft spate string flurry couple majority dozens scores pair lot host range series set one"
    " two three four several few some many"
)


@dataclass(slots=True)
class Phrase:
    """Tokens first..last with the head noun at `head`.

    `kind`: pronoun, relative, outlet, name, role (a person noun), media (the network), unnamed (local media),
    report (a report, an article) or other.
    """

    first: int
    last: int
    head: int
    kind: str


KINDS = {"O": "outlet", "N": "name", "P": "role", "M": "media", "X": "unnamed", "K": "report", "Z": "report"}


def phrase(tokens: Tokens, first: int, last: int) -> Phrase | None:
    """The noun phrase in these tokens, with its head found; None where they hold no noun."""
    codes = tokens.codes
    while first < last and codes[first] in "&r,":
        first += 1
    if first >= last:
        return None
    if codes[first] in "hwo":
        return Phrase(first, first + 1, first, "relative" if codes[first] == "w" else "pronoun")
    if tokens.small[first] in _QUANTITIES and codes[first + 1 : first + 2] == "f":
        counted = phrase(tokens, first + 2, last)
        return Phrase(first, last, counted.head, counted.kind) if counted else None
    match = _HEAD.match(codes, first, last)
    if not match:
        return Phrase(first, last, last - 1, "other") if codes[first] == "D" else None
    head = match.start("head")
    head -= tokens.words[head] in ("close", "present") and head > first  # "sources | close to the minister"
    if tokens.small[head] in _QUANTITIES and codes[head + 1 : head + 2] == "f":
        counted = phrase(tokens, head + 2, last)
        return Phrase(first, last, counted.head, counted.kind) if counted else None
    return Phrase(first, last, head, _kind(tokens, first, head))


def _kind(tokens: Tokens, first: int, head: int) -> str:
    kind = KINDS.get(tokens.codes[head], "other")
    if kind == "name" and "O" in tokens.codes[first:head]:
        return "outlet"
    noun = tokens.small[head]
    if kind == "other" and noun in things.REPORT and tokens.codes[head - 1 : head] in ("M", "X"):
        return "report"  # "a blog post", "a newspaper column"
    noun = noun.removeprefix("ex-")
    if kind == "other" and (noun in people.ANONYMOUS or people.is_occupation(noun)):
        return "role"
    return kind


_SPLIT = ("vun", "vur", "vpDn")
_THIS_WEEK = ("PD", "ND")


def group_start(codes: str, verb: int) -> int:
    """Where the verb group begins: "has also repeatedly said" begins at "has"."""
    first = verb
    while first and codes[first - 1] in "rvmb!y":
        first -= 2 if codes[first - 2 : first] == "py" else 1  # "but | on Tuesday wrote"
        first -= codes[first - 2 : first] in _THIS_WEEK  # "officials | this week wrote"
    if codes.endswith(_SPLIT, 0, first):  # "officials | have so far said", "have in the past said"
        first = group_start(codes, codes.rindex("v", 0, first) + 1)
    if first > 1 and codes[first - 1] == "D" and codes[first - 2] in "Ovm":
        # "Reuters and the BBC | have both said"
        first = group_start(codes, first - 1) if codes[first - 2] != "O" else first - 1
    return first


def before(tokens: Tokens, verb: int) -> Phrase | None:
    """The phrase in front of a verb group: its subject, apposition and relative clauses skipped."""
    codes = tokens.codes
    first = group_start(codes, verb)
    floor = max(0, first - REACH)
    if first and codes[first - 1] == "&":
        return None
    if first and codes[first - 1] in "hw":
        return phrase(tokens, first - 1, first)
    if first > 2 and codes[first - 2 : first] == "fo":  # "one of them"
        return Phrase(first - 3, first, first - 3, "role")
    if first and codes[first - 1] in ",)-":
        return _apposed(tokens, first, floor)
    if first and tokens.words[first - 1].endswith(_CLOSING) and (found := _apposed(tokens, first, floor)):
        return found
    if (
        codes[first - 1 : first] in ("O", "X")
        and codes[first - 2 : first - 1] != "C"
        and (listed := _OUTLETS.search(codes, floor, first))
        and tokens.words[listed.start() - 1] != "by"  # "a poll released | by the Post and ABC | shows"
    ):
        return Phrase(listed.start(), first, first - 1, "outlet")
    if codes[first - 1 : first] in "Nn" and (listed := _OFFICIALS_OF.search(codes, floor, first)):
        return phrase(tokens, *listed.span(1))
    start = _start(tokens, floor, first - (codes[first - 2 : first] == "po"))  # "a source close | to him"
    if start and codes[start - 1] == "C":  # "media reports | citing Reuters | said"
        return before(tokens, start - 1)
    start = _over_relative(codes, start, floor)
    if tokens.words[verb] in _OF_ONE:  # "more men to the country and | Day | says"
        start = max(start, codes.rfind("&", start, first) + 1)
    return phrase(tokens, _trimmed(codes, start, first), first)


def _start(tokens: Tokens, floor: int, first: int) -> int:
    """How far back the words go that may belong to the phrase in front of `first`."""
    codes, start = tokens.codes, first
    while start > floor:
        reached = floor + len(codes[floor:start].rstrip(INSIDE))
        shown = codes.rfind("O", reached, start)
        while shown >= 0 and not tokens.words[shown].endswith(_CLOSING):
            shown = codes.rfind("O", reached, shown)
        if shown >= 0:  # a show's name in quotation marks
            return shown + 1
        start = reached
        if start == floor or not _reduced(tokens, start):
            break
        start -= 1
    return start


def _reduced(tokens: Tokens, start: int) -> bool:
    """Whether the phrase goes on over a participle: "a report | cited by the BBC", "aides | briefed"."""
    code, word = tokens.codes[start - 1], tokens.words[start]
    if code in "SJV" and (word == "by" or tokens.codes[start] == "y"):
        return start > 1 and tokens.codes[start - 2] in "nPKMOX"
    return code == "T" and word in ("on", "about")


_PLURAL = re.compile("n{1,3}P[rvm]*[SW]")  # "a sum that | city officials | said"


def _over_relative(codes: str, start: int, floor: int) -> int:
    """Takes in a restrictive relative clause and what it belongs to: "a man | who fled to Mongolia"."""
    if start == floor or codes[start - 1] not in "wtbvmSTJWVrQo":
        return start
    if codes[start - 1] in "wt" and (
        codes[start] in "DNPXO" or _PLURAL.match(codes, start)
    ):  # "hackers who | officials | say"
        return start
    relative = _RELATIVE.search(codes, floor, start)
    if not relative or not relative.start() or codes[relative.start() - 1] not in INSIDE:
        return start
    if codes[relative.start()] == "t" and codes[relative.start() - 1] not in "nPMNI":
        return start
    first = floor + len(codes[floor : relative.start()].rstrip(INSIDE))
    told = codes[relative.start()] == "t" and codes[first - 1 : first] in ("T", "G", "S")
    return start if told else first  # "told friends | that he knew" has no relative clause


def _trimmed(codes: str, first: int, last: int) -> int:
    """Without adverbials in front: "On Tuesday | the official"."""
    while match := _LEAD.match(codes, first, last):
        if match.end() >= last:
            break
        first = match.end()
    return first


def _apposed(tokens: Tokens, first: int, floor: int) -> Phrase | None:
    """The phrase before appositions: "Ann Lee, who runs the ministry, | said"."""
    codes = tokens.codes
    boundary = max(codes.rfind(mark, floor, first) for mark in ';:"Q') + 1
    boundary = max(boundary, floor)
    if match := _APPOSED.match(codes, codes.rfind("t", boundary, first) + 1, first):
        return phrase(tokens, *match.span("np"))
    for _ in range(CLAUSES):
        if match := _APPOSED.match(codes, boundary, first):
            return phrase(tokens, *match.span("np"))
        boundary = codes.find(",", boundary, first) + 1
        if not boundary:
            break
    return None


def after(tokens: Tokens, first: int) -> Phrase | None:
    """The noun phrase that starts at this token, with what belongs to a person noun ("a source with …")."""
    codes = tokens.codes
    if first < len(codes) and codes[first] in "ho":
        return Phrase(first, first + 1, first, "pronoun")
    if codes[first + 1 : first + 2] == "f" and tokens.small[first] in _QUANTITIES:
        return _some_of(tokens, first)
    if those := _THOSE.match(codes, first):
        return Phrase(first, those.end(), first, "role")
    match = _RIGHT.match(codes, first)
    found = phrase(tokens, first, match.end()) if match else None
    return _extended(tokens, found) if found else None


def _some_of(tokens: Tokens, first: int) -> Phrase | None:
    """ "One of | those aides", "one of | them"."""
    them = after(tokens, first + 2)
    if them is None or them.kind == "pronoun":
        return Phrase(first, first + 3, first, "role")
    return Phrase(first, them.last, them.head, them.kind)


def _extended(tokens: Tokens, found: Phrase) -> Phrase:
    """With what belongs to it on the right: "CNN | and Fox", "a source | with knowledge …", "a report | in
    the Post"."""
    codes, more = tokens.codes, None
    if found.kind == "role":
        more = _AFTER.match(codes, found.last)
    elif found.kind == "outlet":
        more = _LISTED.match(codes, found.last)
    elif found.kind == "media":
        more = _SET_OFF.match(codes, found.last)  # "the local newspaper, | The Dorrit Star, |"
    elif tokens.words[found.last : found.last + 1] and tokens.words[found.last] in people.FAMILIAR:
        more = _AFTER.match(codes, found.last)  # "Democrats | involved in the talks"
    elif found.kind == "other" and tokens.words[found.last : found.last + 1] == ["by"]:
        more = _MADE_BY.match(codes, found.last)
    elif found.kind == "report" or (found.kind == "name" and not _on_air(tokens, found.last)):
        more = _WITHIN.match(codes, found.last)
    return Phrase(found.first, more.end(), found.head, found.kind) if more else found


def _on_air(tokens: Tokens, at: int) -> bool:
    """ "Said Ann Lee | on CNN": it is where she spoke, and not whose she is."""
    return tokens.words[at : at + 1] in (["on"], ["in"], ["to"], ["during"])


# "Author of Adrift: A Life in Boats": the colon is of a title.
_IN_TITLE = re.compile("(?<=fN):(?=D?N)")


def clause_subject(tokens: Tokens, verb: int) -> Phrase | None:
    """The subject of the clause that a participle or a second verb belongs to: its first noun phrase."""
    codes = _IN_TITLE.sub("n", tokens.codes) if ":" in tokens.codes else tokens.codes
    boundary = max(codes.rfind(mark, 0, verb) for mark in ';:"') + 1
    dateline = _DATELINE.match(codes, 0, verb)
    boundary = max(boundary, dateline.end() if dateline else 0)
    boundary += boundary < verb and tokens.small[boundary] in _COORDINATING
    first = _SKIP.match(codes, boundary, verb)
    start = first.end() if first else boundary
    if start < verb and codes[start] in "hw":
        return phrase(tokens, start, start + 1)
    match = _RIGHT.match(codes, start, verb)
    return phrase(tokens, start, match.end()) if match else None


_COORDINATING = word_set("but yet so and")
_DATELINE = re.compile(r"N+(?:,N+\.?)?(?:,y#?)?(?:\([NO&]+\))?-")
_SKIP = re.compile(r"(?:[pugGHry&][^,;:\"]{0,40},|D[ny]r,|[pgGH][^,;:\"Q]{0,40}Q(?=[DNhP])|[&ruy-]|Q,?)*")
