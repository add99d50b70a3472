"""Other media stand between, unnamed: "reportedly", "was quoted as saying", "in a televised interview"."""

import re
from collections.abc import Iterator

from claims.attribution.lexicon import grammar, speech, word_set
from claims.attribution.links import Link, Reading
from claims.attribution.phrases import Phrase, before, clause_subject

_OF_MEDIA = word_set("media news press newspaper")
_BRINGING = word_set("in from by amid citing per")
# What is done with reports that …: they are media's where nobody is said to have made them.
_AMID = word_set("""
amid on to denied rejected dismissed rejects denies dismisses following after despite were are confirmed
refuted about recent heard hearing hear saw seen read
""")
# So near to a sentence's beginning stands what "There have also been" tells of.
_FIRST = 6
_VARIOUS = word_set("various numerous several multiple persistent widespread despite")
_EMERGED = word_set("""
surfaced emerged circulated circulating suggesting suggested suggest claimed claiming indicate indicated
""")
_OF_OTHERS = word_set(
    "police intelligence medical court official his her their its company financial annual the"
)
_ON_SCREEN = word_set("televised television tv radio cable media talk-show")
_ELSEWHERE = _ON_SCREEN | word_set("earlier previous magazine newspaper another other separate one")
_MANY = _ON_SCREEN | word_set("""
multiple several separate other past two three numerous various recent sunday weekend morning his her
""")
_YEAR = re.compile("(?:19|20)\\d\\d")
_AIRED = word_set("published aired broadcast airing taped televised posted")
_STATES = word_set("have be cost include involve contain own earn want hold owe weigh measure")
_BEFORE = word_set("previously earlier already")
_THAT = word_set("that which to")
_PAPERS = word_set("transcripts transcript requests request questions notes")
_CLAUSE = word_set("the a an he she it they his her their there this")
_ROUND = word_set("round rounds series string spate flurry pair couple slew number blitz host handful")
_INTO = word_set("in during on from of")
_ITS_OWN = word_set("a an another one his her the")
_WITHIN = 6  # words before "interview" that may describe it
_SPOKEN = speech.SPOKEN | word_set("went goes going appeared appearing appears")
_TOOK = word_set("took takes taking hit hits hitting")


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind unnamed."""
    words = reading.tokens.small
    for at, word in enumerate(words):
        if (first := _FOUND.get(word)) and (rule := first(words, at)):
            if rule in _UNLESS_NAMED and reading.mentions:
                continue
            content = () if _spoken_of(reading, at) else ((0, len(words)),)
            yield Link("unnamed", (), (at, at + 1), rule, content, _sayer(reading, at))


def _spoken_of(reading: Reading, at: int) -> bool:
    """ "She admitted that she had been wrong in two recent | interviews": she does not go on with them."""
    ahead = [s for s in reading.statements if s.cue[0] < at and s.word in speech.SPOKEN]
    return bool(ahead) and reading.tokens.codes.startswith("th", ahead[0].cue[1])


def _sayer(reading: Reading, at: int) -> Phrase | None:
    """Who "is reported to have called it a disgrace", who "used her final column to praise him"."""
    if reading.word(at) == "column":
        return clause_subject(reading.tokens, at)
    said = reading.words(at + 1, at + 3) == ["to", "have"] and reading.word(at + 3) in speech.SPOKEN
    return before(reading.tokens, at) if said else None


def _reportedly(words: list[str], at: int) -> str | None:
    return "reportedly"


def _reported(words: list[str], at: int) -> str | None:
    """ "It was reported that", "is reported to have", "was widely reported"."""
    ahead, behind = words[max(0, at - 4) : at], words[at + 1 : at + 2]
    if ahead[-2:] == ["as", "widely"] or ahead[-3:] == ["as", "has", "been"]:
        return "was reported"
    if not set(ahead) & {"was", "is", "been", "were", "are"} or "by" in words[at + 1 : at + 3]:
        return None
    it_was = "it" in ahead and bool(behind) and behind[0] in ("that", "in", "on", "last")
    before = not _BEFORE.isdisjoint(ahead) and "been" in ahead and grammar.NEGATED.isdisjoint(ahead)
    said_to = behind == ["to"] and not _STATES.isdisjoint(words[at + 2 : at + 3])
    return "was reported" if before or said_to or "widely" in ahead or it_was else None


def _reports(words: list[str], at: int) -> str | None:
    """ "In media reports", "amid reports that", "rejected reports that", "reports emerged"."""
    if words[at + 1 : at + 5] == ["are", "to", "be", "believed"]:
        return "media reports"
    ahead, behind = words[max(0, at - 2) : at], words[at + 1 : at + 2]
    if _OF_MEDIA & set(ahead):
        found = bool(_BRINGING & set(words[max(0, at - 3) : at])) or (
            behind == ["that"] and ahead[-1] in _OF_MEDIA
        )
    elif _EMERGED & set(words[at + 1 : at + 5]) or ("been" in ahead and behind == ["that"]):
        found = not _OF_OTHERS & set(ahead)
    else:
        been = ahead[-1:] == ["been"] and {"said", "says"}.isdisjoint(words[:at])  # else they reached him
        various = behind == ["of"] and ahead[-1:] != [] and (been or ahead[-1] in _VARIOUS)
        said = behind == ["that"] or ahead[-1:] == ["amid"]
        there = (
            words[:1] == ["there"] and at < _FIRST and behind in (["of"], ["that"]) and "no" not in words[:at]
        )
        found = there or various or (said and ahead[-1:] != [] and ahead[-1] in _AMID)
    return "media reports" if found else None


def _quoted(words: list[str], at: int) -> str | None:
    in_some = words[at + 1 : at + 2] == ["in"] and "as" in words[at + 2 : at + 8]
    return "quoted as" if in_some or words[at + 1 : at + 2] == ["as"] else None


def _interview(words: list[str], at: int) -> str | None:
    """ "In a televised interview", "in several interviews", "in a round of interviews" (ruling 5)."""
    first = at
    while first and at - first < _WITHIN and words[first] not in _INTO:
        first -= 1
    before = set(words[first + 1 : at]) if words[first] in _INTO else set()
    before -= {"media"} if "social" in before else set()
    if words[at] == "interview" and not _PAPERS.isdisjoint(words[at + 1 : at + 2]):
        return None  # "a slew of interview transcripts"
    if words[at + 1 : at + 2] == ["with"] and before.isdisjoint(_ON_SCREEN | _OF_MEDIA):
        return None  # "in several interviews with detectives"
    if words[first] == "of":
        many = words[at] == "interviews" or not before.isdisjoint(_ON_SCREEN)
        round_of = many and words[first - 1] in _ROUND
        return "another interview" if round_of else None
    if words[at].startswith("appearance"):
        elsewhere = bool(before & _ON_SCREEN)
    elif words[at] == "interviews":
        elsewhere = bool(before & _MANY) or _has_said(words, at) or _in_which(words, at)
    else:
        dated = any(map(_YEAR.fullmatch, before)) and not before & {"his", "her"}
        elsewhere = bool(dated or before & _ELSEWHERE or _shown(words, at)) and bool(before & _ITS_OWN)
    return "another interview" if elsewhere else None


def _has_said(words: list[str], at: int) -> bool:
    """ "He has said in interviews that …": not to those who write this."""
    if at == 1 and words[0] == "in":
        return not grammar.PERFECT.isdisjoint(words[2:6])  # "In interviews, he has said that …"
    return words[at - 1] == "in" and not grammar.PERFECT.isdisjoint(words[max(0, at - 4) : at - 1])


def _in_which(words: list[str], at: int) -> bool:
    """ "Warning on the radio and in interviews that | the dam could break"."""
    after = words[at + 1 : at + 3]
    too = words[at - 2 : at] == ["and", "in"]
    return too and after[:1] == ["that"] and not _CLAUSE.isdisjoint(after[1:])


def _shown(words: list[str], at: int) -> bool:
    """ "In an interview published on Sunday", "in an interview that aired on Sunday"."""
    after = words[at + 1 : at + 4]
    return bool(after) and (after[0] in _AIRED or (after[0] in _THAT and not _AIRED.isdisjoint(after)))


def _op_ed(words: list[str], at: int) -> str | None:
    """ "Wrote in an op-ed", "said in an op-ed piece": in a paper that goes unnamed."""
    before = words[max(0, at - 4) : at]
    if "in which" in " ".join(words[at + 1 : at + 6]):
        return "another interview"  # "beyond an op-ed in May, in which she …"
    written = not {"in", "wrote", "penned", "published"}.isdisjoint(before)
    there = written and not {"a", "an", "his", "her", "recent", "another"}.isdisjoint(before)
    return "another interview" if there else None


def _column(words: list[str], at: int) -> str | None:
    """ "Writes in the column that", "used her final column to say": in a paper that goes unnamed."""
    before = words[max(0, at - 4) : at]
    if not _OUR_OWN.isdisjoint(before):
        return None
    one_more = words[0] == "in" and not {"another", "one"}.isdisjoint(before)
    if one_more and words[at + 1 : at + 2] == [","]:
        return "another interview"  # "In one of her college columns, she …"
    used = not {"used", "uses"}.isdisjoint(before) and words[at + 1 : at + 2] == ["to"]
    wrote = (
        "in" in before
        and words[at + 1 : at + 2] != ["of"]
        and not _WROTE.isdisjoint(words[max(0, at - 8) : at + 6])
    )
    return "another interview" if used or wrote else None


def _stories(words: list[str], at: int) -> str | None:
    """ "Stories have emerged describing …"."""
    come_out = words[at + 1 : at + 3] in (["have", "emerged"], ["have", "surfaced"])
    return "media reports" if come_out and not _TELLING.isdisjoint(words[at + 3 : at + 5]) else None


def _article(words: list[str], at: int) -> str | None:
    """ "Emailed a news article reporting that"."""
    telling = words[at + 2 : at + 3] == ["that"] and words[at + 1] in _TELLING
    return "another interview" if telling and "news" in words[max(0, at - 1) : at] else None


def _on_air(words: list[str], at: int) -> str | None:
    """ "Said on state television", "told viewers on local radio", "repeated on the Sunday shows"."""
    if read := _read_in(words, at):
        return read
    if words[at] == "shows" and words[at - 1] not in _TALKING:
        return None
    if (
        words[at] == "media" and words[at - 1] not in _OF_STATE
    ):  # what is said "on social media" is no media's
        return None
    if words[at] == "shows" and _toured(words, at):
        return "on the air"
    if words[at] == "shows" and not _TOOK.isdisjoint(words[max(0, at - 6) : at]):
        return "on the air" if "to" in words[at + 1 :] else None
    if words[max(0, at - 1) : at] == ["to"] and words[at + 1 : at + 2] == ["to"]:
        hurried = not _RUSHED.isdisjoint(words[max(0, at - 2) : at - 1])
        return "on the air" if hurried and not _SPOKEN.isdisjoint(words[at + 2 : at + 3]) else None
    if words[0] == "on" and at <= _LED_BY and words[at + 1 : at + 2] == [","]:
        said = not _SPOKEN.isdisjoint(words[at + 2 :]) and "social" not in words[:at]
        return "on the air" if said else None  # "On national television, she said …"
    on = next((back for back in range(at - 1, max(-1, at - 4), -1) if words[back] == "on"), 0)
    spoke = on and not {words[on - 1], words[on - 2]}.isdisjoint(_SPOKEN)
    return "on the air" if spoke else None


def _read_in(words: list[str], at: int) -> str | None:
    """ "Read in the paper that", "heard on the news that"."""
    there = words[at - 2 : at] in (["in", "the"], ["on", "the"]) and words[at + 1 : at + 2] == ["that"]
    return "read in" if there and not _TOOK_IN.isdisjoint(words[max(0, at - 6) : at - 2]) else None


_TOOK_IN = word_set("read heard saw seen learned learnt")


def _toured(words: list[str], at: int) -> bool:
    """ "Called into the morning shows", "during a tour of morning news shows"."""
    ahead = words[max(0, at - 6) : at]
    if "into" in ahead or ahead[-4:-2] == ["in", "to"]:
        return not _CALLED.isdisjoint(ahead)
    return "of" in ahead and not _TOURS.isdisjoint(ahead)


_CALLED = word_set("called calling calls phoned phoning phones dialed dialled dialing")
_TOURS = word_set("tour round rounds blitz circuit")


def _footage(words: list[str], at: int) -> str | None:
    """ "Television footage showed", "state TV pictures"."""
    shown = words[at + 1 : at + 2] and words[at + 1] in ("showed", "shows", "showing", "appeared")
    return "footage" if shown and at and words[at - 1] in ("television", "tv") else None


_OUR_OWN = word_set("i this my our we")
_WROTE = word_set("wrote writes written argued argues")
_TELLING = word_set("describing claiming alleging saying suggesting reporting detailing that")
_RUSHED = word_set("rushing rushed took taking turned turning running ran went going")
_OF_STATE = word_set("state state-run national local public government")
_LED_BY = 4  # words that may stand in front: "On conservative talk | radio"
_TALKING = word_set("sunday morning talk news interview late-night political cable")
_FOUND = {
    "television": _on_air, "tv": _on_air, "radio": _on_air, "shows": _on_air, "media": _on_air,
    "footage": _footage, "pictures": _footage, "images": _footage, "video": _footage,
    "reportedly": _reportedly, "reported": _reported, "reports": _reports, "quoted": _quoted,
    "interview": _interview, "interviews": _interview, "appearance": _interview,
    "appearances": _interview,
    "newspaper": _read_in, "paper": _read_in, "papers": _read_in, "news": _read_in,
    "op-ed": _op_ed, "column": _column, "columns": _column, "stories": _stories, "article": _article,
}  # fmt: skip
_UNLESS_NAMED = frozenset({"quoted as", "another interview", "on the air", "footage"})
