"""Where a host or reporter speaks: on his show or in his paper, in a debate, in public."""

import re

from claims.attribution.lexicon import media, speech, things, word_set
from claims.attribution.links import Reading
from claims.attribution.phrases import Phrase
from claims.attribution.roles import Role, moderates
from claims.attribution.rules import opinions
from claims.attribution.statements import Statement

# How many characters before a sentence a debate is looked for (ruling 4).
NEAR = 250
ON_SOCIAL = word_set("Facebook Twitter Instagram tweet tweeted tweets")
_OP_EDS = word_set("op-ed op-eds essay column")
_AT_PUBLIC = re.compile(
    r"\bat (?:an?|the|his|her) (?:[\w-]+ ){0,2}(?:rally|hearing|conference|forum|summit|convention|event)\b"
    r"|\bin (?:an?|his|her) (?:\w+ )?(?:memo|memoir|book|autobiography|speech|statement)\b"
    r"|\btold (?:reporters|supporters|the crowd|a crowd)\b"
)
_NOT_THERE = word_set("tweeted tweets apologized apologizes apologised")
_SPOKEN_THERE = opinions.COMMENTS | (speech.SPOKEN - _NOT_THERE)


def speaks_there(reading: Reading, statement: Statement, subject: Role) -> bool:
    """Whether a host speaks in his outlet, and not in public (ruling 4) or on social media (ruling 6)."""
    if subject.outlets[0].kind == "host" and not (
        _called_so(reading, statement, subject) or on_air(reading, subject)
    ):
        return False
    written = statement.word in ("writing", "wrote") and not _OP_EDS.isdisjoint(reading.tokens.words)
    if written and len(reading.mentions) > 1:
        return False  # a contributor of one in the pages of another: see venues
    pointed = statement.word in speech.POINTED and reading.word(statement.cue[1]) in ("out", "to")
    return (pointed or statement.word in _SPOKEN_THERE) and not in_public(reading)


def _called_so(reading: Reading, statement: Statement, subject: Role) -> bool:
    """ "The host Ann Lee", of an outlet; who is one by himself has to write: "columnist Ann Lee wrote"."""
    source = statement.source
    if source is None or media.HOST.isdisjoint(reading.words(max(0, source.first - 1), source.last)):
        return False
    known = subject.outlets[0].outlet not in reading.document.text[reading.line.start : reading.line.end]
    return known or statement.word in speech.PRINTED


def in_public(reading: Reading) -> bool:
    """Whether the sentence tells of words on a stage (ruling 4) or on social media (ruling 6)."""
    line = reading.line
    public = _AT_PUBLIC.search(reading.document.text, line.start, line.end)
    return public is not None or not ON_SOCIAL.isdisjoint(reading.tokens.words)


def in_debate(reading: Reading, source: Phrase) -> bool:
    """Whether an outlet's man speaks in a debate, which is public (ruling 4)."""
    if moderates(reading, source):
        return True
    words = set(reading.words(source.first, source.last))
    named = "N" in reading.tokens.codes[source.first : source.last]
    named = named or "host" in {m.kind for m in reading.outlets_in(source.first, source.last)}
    if not named or words & {"columnist", "contributor"}:
        return False
    start = reading.line.start
    if not _STAGES.isdisjoint(reading.words(0, source.first)) and reading.word(0) in ("at", "during"):
        return True
    return _STAGED.search(reading.document.text, max(0, start - NEAR), start) is not None


_STAGED = re.compile("debate|CPAC|town hall")
_STAGES = things.PUBLIC | {"cpac"}


def on_air(reading: Reading, subject: Role) -> bool:
    """Whether a host who is an outlet by himself speaks on his show: there, or to somebody before."""
    return subject.outlets[0].outlet in reading.document.hosting or _on_his_show(reading)


def _on_his_show(reading: Reading) -> bool:
    """Whether a show is named in the sentence, and not only in "talk show host"."""
    words = reading.tokens.words
    return any(word in _SHOW and words[at + 1 : at + 2] != ["host"] for at, word in enumerate(words))


_SHOW = word_set("show program programme podcast broadcast wrote writes column monologue listeners")
