"""An outlet, its reporter or unnamed media are the subject of a reporting verb: "Fox News reported that …"."""

from collections.abc import Iterator

from claims.attribution.lexicon import speech, verbs, word_set
from claims.attribution.lexicon.inflect import forms
from claims.attribution.links import Link, Reading
from claims.attribution.roles import Role, role
from claims.attribution.statements import Statement

_FORMS = frozenset(form for base in verbs.PUBLISH for form in forms(base))
# What an outlet only does with news, and not with what it says of itself.
_NEWS = word_set(
    "reported reports revealed reveals published wrote writes learned obtained uncovered exposed reporting"
)
_ATTACKS = word_set(
    "slammed slams ripped rips blasted blasts mocked mocks called calls criticized criticised attacked"
)
_ASKING = word_set(
    "asked asks pressed presses challenged challenges questioned interviewed interviews asking"
)
# What an outlet does as an actor (rulings 2, 14 and 18).
_ITSELF = word_set("it it's its")


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind relay, hosted (a host on his own show, a reporter who asks) and unnamed."""
    for statement in reading.statements:
        if statement.denied or statement.source is None or statement.code in "AC":
            continue
        if _goes_on(reading, statement) or (statement.passive and reading.word(statement.cue[1]) != "that"):
            continue
        subject = role(reading, statement.source)
        if link := _link(reading, statement, subject):
            yield link


def _link(reading: Reading, statement: Statement, subject: Role) -> Link | None:
    cue, content = statement.cue, statement.content
    if subject.kind in ("outlet", "host") and _in_debate(reading, statement):
        return None
    asking = statement.word in _ASKING and reading.word(statement.cue[1]) != "for"
    if subject.kind in ("outlet", "host") and asking:
        whole = statement.source and reading.code(statement.source.head) == "O"
        origin = statement.source if subject.kind == "host" or not whole else None
        return Link("hosted", subject.outlets, cue, "asked", content, origin)
    if subject.kind == "host" and (statement.word in speech.SPOKEN or statement.word in _ATTACKS):
        return Link("hosted", subject.outlets, cue, "host", content, statement.source)
    if subject.kind == "outlet" and statement.word not in _NEWS and _about(reading, subject):
        return None
    if subject.kind == "outlet" and statement.word in _FORMS and not _of_itself(reading, statement):
        first = statement.source.first if statement.source else None
        return Link("relay", subject.outlets, cue, "reported", content, subject=first)
    if subject.kind == "unnamed" and statement.word in _FORMS:
        return Link(
            "unnamed", (), cue, "unnamed media", content, subject=statement.source and statement.source.first
        )
    return None


def _in_debate(reading: Reading, statement: Statement) -> bool:
    """Whether an outlet's man speaks in a debate, which is public (ruling 4)."""
    source = statement.source
    if (
        source is None
        or not reading.mentions
        or reading.code(source.last - 1) == "O" == reading.code(source.first)
    ):
        return False
    words = set(reading.words(source.first, source.last))
    if "N" not in reading.tokens.codes[source.first : source.last] or words & {
        "columnist",
        "reported",
        "contributor",
    }:
        return False
    return "debate" in reading.document.text[max(0, reading.line.start - 250) : reading.line.start]


def _about(reading: Reading, subject: Role) -> bool:
    return any(m.outlet in reading.document.topics for m in subject.outlets)


def _in_debate(reading: Reading, statement: Statement) -> bool:
    """Whether an outlet's man speaks in a debate, which is public (ruling 4)."""
    source = statement.source
    if (
        source is None
        or not reading.mentions
        or reading.code(source.last - 1) == "O" == reading.code(source.first)
    ):
        return False
    words = set(reading.words(source.first, source.last))
    if "N" not in reading.tokens.codes[source.first : source.last] or words & {
        "columnist",
        "reported",
        "contributor",
    }:
        return False
    return "debate" in reading.document.text[max(0, reading.line.start - 250) : reading.line.start]


def _about(reading: Reading, subject: Role) -> bool:
    return any(m.outlet in reading.document.topics for m in subject.outlets)


def _checks(reading: Reading, statement: Statement) -> bool:
    """A fact-check that an outlet published (ruling 3)."""
    source = statement.source
    return source is not None and bool(
        {"fact-checker", "fact-checkers"} & set(reading.words(source.first, source.last))
    )


def _goes_on(reading: Reading, statement: Statement) -> bool:
    """ "BuzzFeed denied the report, saying …": what it says belongs to what it does."""
    if statement.code != "G":
        return False
    same = [s for s in reading.statements if s.source == statement.source and s.cue < statement.cue]
    return bool(same) and same[0].word not in _FORMS


def _of_itself(reading: Reading, statement: Statement) -> bool:
    """ "CNN said it would sue": the outlet speaks for itself."""
    if statement.word not in (
        "found",
        "said",
        "says",
        "announced",
        "announces",
        "confirmed",
        "tweeted",
        "argued",
    ):
        return False
    first = statement.cue[1]
    if statement.source is None or reading.code(statement.source.head) != "O":
        return False
    if reading.word(first) in ("itself", "himself", "herself", "themselves"):
        return True
    following = reading.words(first, first + 4)
    if statement.word in ("announced", "announces", "tweeted"):
        return True
    if "statement" in reading.words(0, len(reading.tokens.words)):
        return True
    alone = not any(s.cue < statement.cue for s in reading.statements)
    return alone and bool(_ITSELF & set(following[:2])) and statement.word != "says"
