"""What a noun phrase is in the world of news: an outlet, its report, its host, media unnamed, or somebody."""

import re
from dataclasses import dataclass

from claims.attribution.lexicon import media, people, things, word_set
from claims.attribution.links import Reading
from claims.attribution.mentions import Mention
from claims.attribution.phrases import Phrase
from claims.attribution.unnamed import unnamed


@dataclass(frozen=True, slots=True)
class Role:
    """`kind`: outlet (its own reporting speaks), host, officer (it acts), unnamed, public, or party."""

    kind: str
    outlets: tuple[Mention, ...] = ()


PARTY = Role("party")
_BETWEEN = word_set("of for at with from in by")


# "A Haaretz investigation | cited by the BBC": what follows is another step of the chain.
_PASSED_ON = re.compile(r"[OKnXM][eSJ]r?p")


def role(reading: Reading, phrase: Phrase) -> Role:
    """The role of a phrase, by its outlet and by the noun next to it."""
    passed_on = _PASSED_ON.search(reading.tokens.codes, phrase.first, phrase.last)
    until = passed_on.start() + 1 if passed_on else phrase.last
    if reading.outlets_in(phrase.first, until):  # one that only carries a show is none
        return _of_outlet(reading, phrase, until)
    if unnamed(reading, phrase):
        return Role("unnamed")
    return _apposed(reading, phrase)


_MODERATORS = word_set("moderator moderators co-moderator co-moderators")


def moderates(reading: Reading, person: Phrase) -> bool:
    """ "Moderator Ann Lee": in a debate, which is public (ruling 4)."""
    return not _MODERATORS.isdisjoint(reading.words(max(0, person.first - 2), person.last))


def _of_outlet(reading: Reading, phrase: Phrase, until: int) -> Role:
    outlets = reading.outlets_in(phrase.first, until)
    if outlets[-1].kind == "host":
        return Role("host", tuple(outlets))
    codes = reading.tokens.codes
    first, last = codes.find("O", phrase.first), codes.rfind("O", phrase.first, until)
    ahead = reading.words(phrase.first, first)
    if not _SPEAKING.isdisjoint(ahead) and ahead[-1] in ("to", "with", "the"):
        return PARTY  # "a source speaking to CNN"
    if not _PAST.isdisjoint(ahead) and "N" in codes[last : phrase.last]:
        return PARTY  # "former CNN analyst Ann Lee"
    behind = reading.words(last + 1, phrase.last)
    if (
        first > phrase.first
        and ahead[-1] in {*_BETWEEN, "the", "against"}
        and {*_BETWEEN, "against"} & set(ahead)
    ):
        return Role(_kind_ahead(reading, phrase, first), tuple(outlets))
    return Role(_kind_behind(reading, behind, last, phrase), tuple(outlets))


_PAST = word_set("former ex-")
_SPEAKING = word_set("speaking talking spoke")
_DESKS = word_set("service edition section channel site website programme program branch arm")


_OFFICERS = media.OFFICER | people.ANONYMOUS | people.SPOKESPERSON
_ITS_OWN = media.REPORTER | things.REPORT | _DESKS
_ACTING = media.OFFICER | media.POLL | people.ANONYMOUS
_ONLY_MEDIA = media.MEDIA | media.UNNAMED | {"news", "of", "the", "and"}


def _kind_ahead(reading: Reading, phrase: Phrase, outlet: int) -> str:
    """ "A reporter for CNN", "a report in the Times", "a spokesman for Fox"."""
    words = set(reading.words(phrase.first, outlet))
    if "against" in words:
        return "party"
    codes = reading.tokens.codes[phrase.first : outlet]
    if words & media.HOST:
        return "host"
    if not _OFFICERS.isdisjoint(words) and not words & media.REPORTER:
        return "officer"
    if not _ITS_OWN.isdisjoint(words) or words & _PAGES:
        return "outlet"
    if words & media.POLL:
        return "officer"
    return "outlet" if codes.startswith("N") and words & {"of", "at"} else "party"


_WORKS = word_set("op-ed op-eds essay commentary")
_DESK_EDITORS = word_set("""
political diplomatic business economics home science health defence security world royal sports legal foreign
europe america africa asia east environment education technology
""")
_PAGES = word_set(
    "page pages cover splash photo photos photograph photographs picture pictures images video footage"
)


def _kind_behind(reading: Reading, behind: list[str], last: int, phrase: Phrase) -> str:
    """ "CNN", "CNN's Jim Lee", "the Times report", "a CNN spokesman", "Fox News host Ann Lee"."""
    words = set(behind)
    rest = reading.tokens.codes[last + 1 : phrase.last].lstrip("'")
    if words & media.REPORTER and words & {"source", "sources"}:
        return "host"
    if "editor" in words and words & _DESK_EDITORS:
        return "outlet"  # "the BBC's political editor"
    if "editor" in words and reading.word(phrase.last) in _OPINES:
        return "host"  # "Daily Wire editor Ben Moyle wrote"
    if words == {"witness"} or words & _PAGES or not words or words & things.REPORT or words & media.REPORTER:
        return "outlet"
    if words - {"'s", "’s"} in ({"source"}, {"sources"}) or words & _WORKS or {"fact", "check"} <= words:
        return "outlet"  # "CNN's sources say", "a Post op-ed says"
    if words & media.HOST:
        return "host"
    if not _ACTING.isdisjoint(words):
        return "officer"
    if (
        rest[:2] == "pN"
        or behind[-1] in media.MEDIA
        or words <= _ONLY_MEDIA
        or rest[:1] in ("N", "f", "Q", "e", "#")
    ):
        return "outlet"
    return "officer"


def _apposed(reading: Reading, phrase: Phrase) -> Role:
    """ "Ann Lee, a reporter for the Post, said": the apposition tells whose she is."""
    if phrase.kind != "name" or reading.code(phrase.last) != ",":
        return PARTY
    codes = reading.tokens.codes
    if codes[phrase.last + 1 : phrase.last + 2] in ("S", "J", "T", "e", "G", "g"):
        return PARTY
    end = codes.find(",", phrase.last + 1)
    end = len(codes) if end < 0 else end
    outlets = reading.outlets_in(phrase.last, min(end, phrase.last + 12))
    words = set(reading.words(phrase.last, end))
    if outlets and words & media.HOST and not words & {"former", "ex-", "also"}:
        return Role("host", tuple(outlets[:1]))
    wrote_it = reading.word(phrase.first - 1) in _OPINES or _opines(
        reading, end
    )  # "wrote Ann Lee, editor of the Post"
    if outlets and not _EDITORS.isdisjoint(words) and wrote_it:
        return Role("host", tuple(outlets[:1]))
    if outlets and words & media.REPORTER and not words & {"former", "told"}:
        return Role("outlet", tuple(outlets[:1]))
    return PARTY


_EDITORS = word_set("editor publisher founder co-founder editor-in-chief")


def _opines(reading: Reading, comma: int) -> bool:
    """ "…, editor of the Post, | an influential newspaper, | wrote"."""
    if reading.code(comma + 1) == "D":
        comma = reading.tokens.codes.find(",", comma + 1)
    return comma >= 0 and reading.word(comma + 1) in _OPINES


# What an editor does in his paper; what he says otherwise he says of it.
_OPINES = word_set("wrote writes argued argues asked")
