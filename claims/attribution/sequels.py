"""What a report may go on with in the next sentence: the paper it shows, the reporter by his name."""

import re
from collections.abc import Sequence

from claims.attribution import phrases
from claims.attribution.lexicon import things
from claims.attribution.links import Link, Reading
from claims.attribution.phrases import Phrase
from claims.attribution.statements import Statement

Spoken = list[tuple[Statement, Phrase]]


def source_of_report(reading: Reading, link: Link) -> Phrase | None:
    """What a report goes on with: the paper that it shows, the reporter by his name."""
    if link.kind != "relay":
        return None
    shown = phrases.after(reading.tokens, link.cue[1])
    for part in (shown, phrases.after(reading.tokens, shown.head + 2) if shown else None):
        if part and reading.word(part.head) in things.DOCUMENT:
            return part
    return _reporter(reading, link)


_HIS_NAME = re.compile(r"'(N{2,3})(?!N)|(?:P|n)(N{2,3})(?!N)")


def _reporter(reading: Reading, link: Link) -> Phrase | None:
    """ "CNN's | Ann Lee", "BBC correspondent | Bo Day"."""
    if link.subject is None:
        return None
    outlet = min((at for at in reading.mentions if at >= link.subject), default=-2)
    if is_surname(reading, outlet):
        return Phrase(outlet, outlet + 1, outlet, "name")
    named = _HIS_NAME.match(reading.tokens.codes, outlet + 1)
    if outlet < 0 or named is None or named.start() > link.cue[0]:
        return None
    group = 1 if named[1] else 2
    return Phrase(named.start(group), named.end(group), named.end(group) - 1, "name")


def who_told(reading: Reading, link: Link) -> Phrase | None:
    """Who is described by his telling: "according to | two sources who spoke to Fox News"."""
    sources = (statement.source for statement in reading.statements if link.kind == "hosted")
    return next((s for s in sources if s and s.kind == "role" and s.first < link.cue[0] < s.last), None)


def guest(reading: Reading, link: Link) -> Phrase | None:
    """Whom a host asks: "Lee pressed | the party's chairman, Bo Day"."""
    asked = phrases.after(reading.tokens, link.cue[1])
    return asked if asked and asked.kind in ("name", "role") else None


def is_surname(reading: Reading, at: int) -> bool:
    """Whether the outlet goes by one of its people: "Lee wrote" of "the Post's Ann Lee"."""
    if at < 0 or not reading.tokens.words[at].istitle():
        return False
    word, outlet = reading.tokens.words[at], reading.mentions[at].outlet
    return word.isalpha() and word not in outlet and reading.document.index.find(word) is None


def papers(reading: Reading, link: Link) -> set[str]:
    """Nouns for the papers that an outlet has or was sent: "the Post reported that an | email …"."""
    first, last = link.cue if link.kind == "hosted" else (0, len(reading.tokens.words))
    return {word for word in reading.words(first, last) if word in things.PAPERS}


def writer(link: Link, spoken: Spoken) -> Phrase | None:
    """Who speaks in a document that an outlet has: "in a letter seen by the Post, Ms. Lee said"."""
    if link.rule not in ("reported by", "leaked to"):
        return None
    return next((source for _, source in spoken if source.kind in ("name", "pronoun")), None)


def inside(link: Link, spoken: Spoken) -> Phrase | None:
    """Who speaks inside what an outlet reported."""
    for statement, source in spoken:
        if any(start <= statement.cue[0] < end for start, end in link.content) and source.kind != "pronoun":
            return source
    return None


def traced_to(reading: Reading, link: Link, spoken: Spoken, cited: Phrase | None) -> Phrase | None:
    """Who goes on after a report or interview: who told it, whom it cites, who speaks in it, its paper."""
    origin = writer(link, spoken) or who_told(reading, link)
    if link.rule != "media reports":  # he only answers to them
        origin = origin or link.origin or cited or inside(link, spoken)
    return origin or source_of_report(reading, link)


def is_outer(reading: Reading, links: Sequence[Link], spoken: Spoken, pair: tuple[Statement, Phrase]) -> bool:
    """Whether an attribution holds all that outlets reported in the sentence, and is none of theirs."""
    statement, source = pair
    if reading.outlets_in(source.first, source.last):
        return False
    told = [link for link in links if link.rule != "venue"]
    inner = any(a <= statement.cue[0] < b for link in told for a, b in link.content)
    holds = all(a <= link.cue[0] < b for link in links for a, b in statement.content[:1])
    if inner or not holds or any(link.origin is None for link in links if link.rule == "venue"):
        return False
    return all(link.origin != source and writer(link, spoken) != source for link in links)
