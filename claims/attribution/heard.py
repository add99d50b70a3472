"""Whom a sentence lets speak: the sources of its attributions, and who is cited."""

from collections.abc import Iterator

from claims.attribution import phrases
from claims.attribution.lexicon import grammar, people, speech, word_set
from claims.attribution.links import Reading
from claims.attribution.phrases import Phrase
from claims.attribution.statements import Statement

# What is denied to somebody, not by him: "the suspect denied bail".
_REFUSED = word_set("bail entry access parole visas visa asylum permission boarding service treatment")
_NOT_SPEECH = frozenset({
    ("argued", "for"), ("accused", "of"), ("accused", "each"), ("agreed", "to"), ("referred", "requests"),
    ("told", "stories"), ("told", "tales"), ("told", "jokes"),
})  # fmt: skip
_WORKS = word_set("book books novel memoir song songs script law laws bill check cheque")


def cited(reading: Reading) -> Iterator[Phrase]:
    """What a report rests on: "citing court filings"."""
    for statement in reading.statements:
        cites = statement.word in speech.PASSING_ON and not statement.denied
        cites = cites and reading.word(statement.cue[0] - 1) != "without"
        if cites and (source := phrases.after(reading.tokens, statement.cue[1])):
            yield source


def heard(reading: Reading) -> Iterator[Phrase]:
    """The sources of the attributions by speech, in order, after those who are cited."""
    yield from cited(reading)
    for statement in reading.statements:
        if not (_holds(reading, statement) or _speaks(reading, statement)):
            continue
        if statement.source and not _only_looks_so(reading, statement):
            yield _source_within(reading, statement) or _whole(reading, statement.source)


def _speaks(reading: Reading, statement: Statement) -> bool:
    silent = statement.denied and speech.DECLINED.isdisjoint(reading.words(*statement.cue))
    speaks = statement.word in speech.SPOKEN or _on_condition(reading, statement)
    speaks = speaks or (statement.word in speech.POINTED and reading.word(statement.cue[1]) == "out")
    return speaks and not silent and statement.code != "C"


def _holds(reading: Reading, statement: Statement) -> bool:
    """ "Aides think", "people close to him expect": what insiders hold, they have told."""
    source = statement.source
    if source is None or statement.word not in speech.HELD:
        return False
    words = reading.words(source.head, source.last)
    return words[0] in people.INSIDERS or not people.FAMILIAR.isdisjoint(words)


def _on_condition(reading: Reading, statement: Statement) -> bool:
    """ "Spoke on the condition of anonymity"."""
    return statement.word in ("spoke", "speaking") and "anonymity" in reading.tokens.words


def _only_looks_so(reading: Reading, statement: Statement) -> bool:
    """ "Argued for", "the man | accused of", "denied bail", "writing a book"."""
    word, cue, last = statement.word, statement.cue[1] - 1, statement.cue[1]
    source = statement.source
    following = reading.word(last)
    if statement.code == "G" and reading.code(cue - 1) == "p" and reading.word(cue - 1) != "by":
        return True  # "was fired for saying", "left after telling them"
    if following in grammar.REFLEXIVES or (word, following) in _NOT_SPEECH:
        return True
    if word == "called" and (following in ("on", "for") or reading.code(last) == "#"):
        return True
    if word == "called" and "to" in reading.words(last, last + 3):  # "called her to say"
        return True
    if word in ("tells", "says") and source and reading.code(source.first - 1) == "u":
        return True  # "when a man tells a woman"
    if word == "denied" and following in _REFUSED:
        return True
    written = word in ("wrote", "writes", "writing", "written")
    return written and reading.code(cue + 1) == "D" and reading.word(cue + 2) in _WORKS


def _source_within(reading: Reading, statement: Statement) -> Phrase | None:
    """ "TASS said a source had counted nine": an outlet lets a source know something, not only say it."""
    if not statement.source or statement.source.kind != "outlet" or statement.inverted:
        return None
    at = statement.cue[1] + (reading.code(statement.cue[1]) == "t")
    known = phrases.after(reading.tokens, at)
    return known if known and reading.word(known.head) in ("source", "sources") else None


def _whole(reading: Reading, source: Phrase) -> Phrase:
    """Whom "who" stands for, with all that describes him: "paid | a cook | who said".

    What a comma cuts off is only described.
    """
    if source.kind != "relative" or reading.word(source.first) != "who":
        return source
    found = phrases.before(reading.tokens, source.first)
    if found is None or found.last != source.first or found.kind != "role":
        return source
    if reading.word(found.first) == "the" or reading.code(found.first - 1) == "b":
        return source  # "after | the guest who posted it | left", "he is a man who said"
    sources = [statement.source for statement in reading.statements if statement.source]
    return next((s for s in sources if s.first == found.first and s.last > found.last), found)
