"""An outlet, its reporter or media unnamed are the subject of a reporting verb: "Fox News reported …"."""

import re
from collections.abc import Iterator

from claims.attribution.lexicon import grammar, things, verbs, word_set
from claims.attribution.lexicon.inflect import forms_of
from claims.attribution.links import Link, Reading
from claims.attribution.mentions import Mention
from claims.attribution.model import Span
from claims.attribution.phrases import Phrase, after, clause_subject
from claims.attribution.roles import Role, role
from claims.attribution.rules import opinions, stages
from claims.attribution.rules.passed_on import PASSING
from claims.attribution.statements import Statement

_FORMS = forms_of(verbs.PUBLISH) | {"learnt", "understands"}
# What an outlet only does with news, and not with what it says of itself.
_NEWS = word_set("""
reported reports revealed reveals published wrote writes learned obtained uncovered exposed reporting
""")
_ASKING = word_set("""
asked asks pressed presses challenged challenges questioned interviewed interviews asking
""")
# Verbs after which an outlet may speak of itself, and those after which it does.
_THEMSELVES = word_set("they their")
_OF_ITSELF = word_set("""
found said says announced announces confirmed tweeted argued hinted contends contended described describes
portrayed stressed emphasized emphasised clarified demonstrated determined concluded specified outlined
""")
_ANNOUNCES = word_set("announced announces tweeted")
_ITSELF = word_set("it it's its")
# An outlet is a firm, too: "CBS reported earnings of …", "Fox said revenue rose".
_POSTS = word_set("reported reports posted said announced")
_FINANCES = word_set("earnings revenue revenues profit profits loss losses sales income subscribers")
_TOGETHER = word_set("working together along jointly partnering collaborating")
_WORKED = word_set("learned learnt obtained seen reviewed verified confirmed")
_POSTED = word_set("tweeted tweets")


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind relay, hosted (a host on his own show, a reporter who asks) and unnamed."""
    for statement in reading.statements:
        source = statement.source
        if source is None or statement.denied or statement.code in "AC" or _goes_on(reading, statement):
            continue
        if statement.cue[0] == 0 and statement.word == "read":  # "Read the full story at CNN."
            continue
        if statement.passive and reading.word(statement.cue[1]) != "that":
            continue
        if statement.word in _POSTED and reading.code(statement.cue[1]) in ("D", "N"):
            continue  # "tweeted the transcript"
        if statement.word in PASSING and reading.code(source.last - 2) in ("t", "w"):
            continue  # "talks that CNN cited": see passed_on
        known = reading.code(source.first - 1) == "t" and reading.code(source.first - 2) in "nN"
        if known and reading.code(statement.cue[1]) not in tuple("tDNhoQ#nOPwu"):
            continue  # "the scandal that the Globe exposed"
        if link := _link(reading, statement, source, role(reading, source)):
            yield link


def _link(reading: Reading, statement: Statement, source: Phrase, subject: Role) -> Link | None:
    cue, content, first = statement.cue, statement.content, source.first
    subject = _named_among(reading, statement, source, subject)
    if (
        subject.kind == "unnamed"
        and statement.word in _FORMS
        and reading.word(source.head) != "paper"
        and reading.word(cue[1]) not in grammar.REFLEXIVES | _THEMSELVES
    ):
        return Link("unnamed", (), cue, "unnamed media", content, subject=first)
    if subject.kind not in ("outlet", "host") or stages.in_debate(reading, source):
        return None
    if statement.word in _ASKING and (
        _requests(reading, statement, source) or _wonders(reading, statement, subject)
    ):
        return None
    if _puts(reading, statement, source, subject):
        answers = _asked(reading, cue) or (source if _somebody(reading, source, subject) else None)
        return Link("hosted", subject.outlets, cue, "asked", content, answers)
    if subject.kind == "host":
        speaks = stages.speaks_there(reading, statement, subject)
        return Link("hosted", subject.outlets, cue, "host", content, source) if speaks else None
    if not _reports_news(reading, statement, source, subject):
        return None
    outlets = [*subject.outlets, *_partners(reading, source)]
    return Link("relay", outlets, cue, "reported", content, subject=first)


def _named_among(reading: Reading, statement: Statement, source: Phrase, subject: Role) -> Role:
    """ "Several outlets, including | CNN and Fox, | reported": those that are named."""
    if subject.kind != "unnamed" or reading.words(source.last, source.last + 2) != [",", "including"]:
        return subject
    named = reading.outlets_in(source.last, statement.cue[0])
    others = tuple(m for m in named if not reading.document.is_publisher(m.outlet))
    return Role("outlet", others) if others else subject


def _puts(reading: Reading, statement: Statement, source: Phrase, subject: Role) -> bool:
    """Whether a question is put to a guest, or a point: "when Ms. Lee noted that …, she said"."""
    if statement.word in _ASKING and reading.word(statement.cue[1]) != "for":
        return True
    before = reading.word(source.first - 1)
    put = before == "when" or (before == "after" and subject.kind == "host")
    return put and statement.word in _FORMS and _somebody(reading, source, subject)


def _reports_news(reading: Reading, statement: Statement, source: Phrase, subject: Role) -> bool:
    """Whether the outlet does what brings news, and not of itself or on social media (ruling 6)."""
    if reading.tokens.words[:1] == ["In"] and not stages.ON_SOCIAL.isdisjoint(reading.tokens.words[:4]):
        return False  # "In a tweet, the CNN reporter said"
    topic = any(m.outlet in reading.document.topics for m in subject.outlets)
    opines = opinions.opines(reading, statement, source, subject) and not stages.in_public(reading)
    reports = _reports(reading, statement) or opines
    if not reports or (topic and statement.word not in _NEWS):
        return False
    return not _of_itself(reading, statement, source) and not _gives_a_reason(reading, statement)


def _wonders(reading: Reading, statement: Statement, subject: Role) -> bool:
    """ "“What made him change?” Beck asked.": of a host by himself, who asks nobody, off the air."""
    nobody = reading.code(statement.cue[1]) not in tuple("NDPohu")
    return nobody and subject.outlets[0].kind == "host" and not stages.on_air(reading, subject)


def _requests(reading: Reading, statement: Statement, source: Phrase) -> bool:
    """ "CNN asked the court to rule", "who has been asking": no question put to a guest."""
    first = statement.cue[1]
    if statement.code in "GH" and reading.code(first - 2) == "b":
        return True
    if reading.code(first) == "o" and reading.word(first + 1) == "to":
        return True
    if "for" in reading.words(first + 1, first + 4) and reading.code(source.head) == "O":
        return True  # "USA Today asked all candidates | for their tax returns"
    ruling = "to" in reading.words(first + 1, first + 5) and reading.code(first) == "D"
    return ruling and reading.code(source.head) == "O"


def _somebody(reading: Reading, source: Phrase, subject: Role) -> bool:
    """Whether the phrase is for a host or reporter, not for the outlet itself."""
    if subject.kind == "host" or reading.code(source.head) != "O":
        return True
    word = reading.tokens.words[source.head]  # "Tapper", who was introduced as CNN's Jake Tapper
    named = word in subject.outlets[-1].outlet or reading.document.index.find(word) is not None
    return word.isalpha() and word.istitle() and not named


def _asked(reading: Reading, cue: Span) -> Phrase | None:
    """Who was asked, where a pronoun stands for him: "Mr. Dunn would not say when NPR asked | him"."""
    asked = clause_subject(reading.tokens, cue[0]) if reading.code(cue[1]) == "o" else None
    return asked if asked and asked.kind == "name" else None


def _reports(reading: Reading, statement: Statement) -> bool:
    """Whether the verb is one of reporting; "as the Telegraph tells it" and "reads an editorial" are, too."""
    told = statement.word == "tells" and reading.word(statement.cue[1]) == "it"
    return statement.word in _FORMS or told or _reads(reading, statement)


def _reads(reading: Reading, statement: Statement) -> bool:
    """ "The editorial read", "“Choke!” blared its front page": by its own name or by that of its outlet."""
    source = statement.source
    if source is None:
        return False
    if statement.word in ("read", "reads"):
        return source.kind == "report" or reading.word(source.head) in things.REPORT | _PAGES
    return statement.word in _BLARES and reading.word(source.head) in _PAGES


_PAGES = word_set("headline headlines page pages cover splash")
_BLARES = forms_of(word_set("blare scream shout trumpet howl thunder roar cry ask"))


def _partners(reading: Reading, source: Phrase) -> list[Mention]:
    """ "The Guardian, working with Der Spiegel and Le Monde, reported"."""
    if reading.code(source.last) != "," or reading.word(source.last + 1) not in _TOGETHER:
        return []
    end = reading.tokens.codes.find(",", source.last + 1)
    with_them = "with" in reading.words(source.last + 2, source.last + 4)
    return reading.outlets_in(source.last, end) if with_them and end > 0 else []


def _goes_on(reading: Reading, statement: Statement) -> bool:
    """ "BuzzFeed denied the report, saying …": what it says belongs to what it does."""
    if statement.code != "G":
        return False
    same = [s for s in reading.statements if s.source == statement.source and s.cue < statement.cue]
    return bool(same) and same[0].word not in _FORMS


_IN_A_STATEMENT = re.compile(r"\b[Ii]n (?:an?|its|the) (?:\w+ )?statement\b")
_REASONS = word_set("""
cost costs reason reasons concern concerns loss losses fears pressure policy grounds lack need difficulties
conflict conflicts
""")


def _gives_a_reason(reading: Reading, statement: Statement) -> bool:
    """ "Sky News cited rising costs when it closed its bureau": it acts, and says why."""
    if statement.word not in ("cited", "cites"):
        return False
    given = after(reading.tokens, statement.cue[1])
    return given is not None and reading.word(given.head) in _REASONS


def _of_itself(reading: Reading, statement: Statement, source: Phrase) -> bool:
    """ "CNN said it would sue": the outlet speaks for itself (rulings 2, 14 and 18)."""
    first = statement.cue[1]
    at = next((at for at in range(first, first + 5) if reading.word(at) in _FINANCES), None)
    if statement.word in _POSTS and at is not None:
        of = at + 1 + (reading.word(at + 1) == "margin")
        theirs = reading.word(of) == "of" and reading.code(of + 1) in ("n", "N")
        others = theirs or reading.word(first + 1).endswith("'s")
        return reading.code(source.head) == "O" and not others  # not "the profit margin of mills"
    if statement.word not in _OF_ITSELF or reading.code(source.head) != "O":
        return False
    if reading.word(source.head) in things.REPORT:
        return False  # "the report said it had leaked"
    if (
        statement.word in _ANNOUNCES
        or reading.word(first) in grammar.REFLEXIVES
        or _IN_A_STATEMENT.search(reading.document.text, reading.line.start, reading.line.end)
    ):
        return True
    alone = not any(s.cue < statement.cue for s in reading.statements)
    if set(reading.words(first, first + 4)) & _WORKED:  # "said it had learned"
        return False
    described = reading.tokens.words[source.head].islower()  # "the news agency said that it had been found"
    if described and reading.words(first, first + 4)[-2:] == ["had", "been"]:  # "that it had been found"
        return False
    return alone and statement.word != "says" and bool(_ITSELF & set(reading.words(first, first + 2)))
