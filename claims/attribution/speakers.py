"""Who speaks, and how the article may call him later on."""

import re
from dataclasses import dataclass, field

from claims.attribution import phrases
from claims.attribution.anonymity import WINDOW
from claims.attribution.lexicon import as_written, people, speech, things, word_set
from claims.attribution.links import Link, Reading
from claims.attribution.mentions import spans
from claims.attribution.phrases import Phrase
from claims.attribution.statements import Statement
from claims.attribution.tokens import tokenize

# How many sentences after his last words through a relay somebody is still taken to speak through it: he whom
# the article knows from elsewhere, he whom it knows through the relay alone, he whom an outlet reported.
FAR, FAR_NEW, FAR_REPORTED = 3, 8, 1
_SUFFIXES = frozenset({"Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV"})
# What a pronoun takes up in its sentence: its subject, somebody in full, whose doing it tells.
_NAMED = (
    re.compile(r"^(?:[rpuy&][^,]{0,12},)?N+(?=[SJTVWbvmeiZr,])"),
    re.compile(r"N{2,4}(?=[SJTVWbvmeiZrpy,])"),
    re.compile(r"N(?=')"),
    re.compile(r"N(?=r?[SJTVbvm])"),
)
_HUMANS = people.ANONYMOUS | word_set("""
president candidate nominee frontrunner front-runner star singer justice chairwoman chairman congresswoman
governor minister mayor
""")
_NO_HUMANS = people.SPOKESPERSON - {"spokesman", "spokeswoman"}
# In *an* interview, nobody being named as its host, he spoke to the article itself (ruling 5).
_OF_OUR_OWN = word_set("interview interviews conversation email e-mail phone telephone")
_ELSEWHERE = as_written(things.OWN_VENUE | things.PUBLIC | _OF_OUR_OWN)
_POSTING = word_set("tweeted tweets posted")
_NOTE = word_set("note notes memoir")
_TALKS = word_set("spoke speaks speaking talked talks talking discussed discusses touched addressed")
_BESIDE = re.compile(",(N{1,4}),")
_COORDINATES = word_set("but and yet so still however nor")
_FULL_NAME = re.compile("f.*NN$")
_DOES = re.compile(r"N(?=['(]|(?:,[^,]*,)?r?[SJTVWbvmeiZz])")
_HIM = word_set("him her them")


@dataclass(slots=True)
class Speaker:
    """Somebody who spoke: through which relays (none where the article itself heard him), where last.

    `person` is False for a report that nobody in particular stands behind. `reach` is how many sentences
    on he still speaks through his relays, `unnamed_at` how many of them come before media unnamed.
    """

    relays: tuple[str, ...] = ()
    flags: frozenset[str] = frozenset()
    anonymous: bool = False
    reach: int = FAR
    last: int = -99
    names: set[str] = field(default_factory=set)
    person: bool = False
    unnamed_at: int | None = None

    @property
    def through(self) -> bool:
        """Whether another outlet stands between."""
        return bool(self.flags)


def keys(reading: Reading, phrase: Phrase) -> list[str]:
    """What somebody may be called later: the surname or the noun, then the nouns that describe him."""
    words, codes = reading.tokens.words, reading.tokens.codes
    if phrase.kind == "pronoun":
        return []
    head = phrase.head
    while head > phrase.first and words[head] in _SUFFIXES:
        head -= 1
    described = [at for at in range(phrase.first, head) if codes[at] in "Pn" and len(words[at]) > 3]
    end = phrase.last
    if phrase.kind == "name" and codes[end : end + 1] == ",":
        stop = codes.find(",", end + 1)
        described += [at for at in range(end, min(stop if stop > 0 else end, end + 12)) if codes[at] == "P"]
    beside = _BESIDE.match(codes, end) if phrase.kind in ("role", "other") else None
    if beside:  # "another shopkeeper, Ravi Das, said"
        described, head = [head, *described], beside.end(1) - 1
    full = _FULL_NAME.search(codes, head + 1, end) if phrase.kind == "name" else None
    if full:  # "Speaker of the House | Ann Lee"
        described.append(full.end() - 1)
    return [words[at].lower() for at in (head, *described)]


def antecedent(reading: Reading, phrase: Phrase) -> set[str]:
    """The name that a pronoun takes up in its own sentence: "Carson knows his problem: he told …"."""
    if not (phrase.kind == "pronoun" or is_his(reading, phrase)):
        return set()
    for statement in reading.statements:
        source = statement.source
        if source and source.kind == "name" and source.last <= phrase.first:
            return {reading.word(source.head)}
    codes = reading.tokens.codes
    subject = next(
        (found for shape in _NAMED for found in [shape.search(codes, 0, phrase.first)] if found), None
    )
    return {reading.word(subject.end() - 1)} if subject else set()


_HIS = word_set("his her their")


def is_his(reading: Reading, phrase: Phrase) -> bool:
    """Whether it is what somebody does: "his push", not "his lawyer"."""
    person = phrase.kind == "role" or human(reading, phrase) or reading.word(phrase.head) in _NO_HUMANS
    return reading.word(phrase.first) in _HIS and phrase.kind == "other" and not person


# How many sentences back the name is looked for that a pronoun stands for.
BACK = 3


def subjects_before(reading: Reading) -> set[str]:
    """Names of those who do something in the sentences before: he is one of them."""
    document, named = reading.document, set()
    for line in document.lines[max(0, reading.line.index - BACK) : reading.line.index]:
        tokens = tokenize(document.text, line.start, line.end, spans(line.mentions))
        named |= {tokens.words[match.end() - 1].lower() for match in _DOES.finditer(tokens.codes)}
    return named


def cited_people(reading: Reading) -> Phrase | None:
    """Whom a report rests on: "…, Bloomberg reported, citing | people familiar with the matter"."""
    for statement in reading.statements:
        if statement.word in speech.PASSING_ON:
            cited = phrases.after(reading.tokens, statement.cue[1])
            if cited and cited.kind == "role":
                return cited
    return None


def human(reading: Reading, source: Phrase) -> bool:
    """Whether a definite description is for one person: "the former pollster", not "the campaign"."""
    noun = reading.word(source.head)
    if noun in _NO_HUMANS or noun.endswith("s"):
        return False
    return noun in _HUMANS or noun.endswith("-year-old") or people.is_occupation(noun)


def several(names: set[str]) -> bool:
    """Whether they are more than one, or an office: "health authorities"."""
    return any(
        name.endswith("s") and (name[:-1] in people.ANONYMOUS or name == "authorities") for name in names
    )


def reach(reading: Reading, link: Link, origin: Phrase | None) -> int:
    """How far the origin of a link speaks on: farther where the article did not name him before."""
    if origin is not None and reading.word(origin.head) in things.PAPERS:
        return FAR_NEW
    if link.kind != "hosted":
        return FAR_REPORTED
    if origin is None or origin.kind != "name":
        return FAR
    return FAR_NEW if new_name(reading, origin, LEAD) else FAR


# The sentences at the top that only sum up what is told further on: headline and lead.
LEAD = 2


def new_name(reading: Reading, phrase: Phrase, lead: int = 0) -> bool:
    """Whether the article has this surname for the first time, its first `lead` sentences apart."""
    start = reading.tokens.starts[phrase.head]
    surname = reading.tokens.words[phrase.head]
    told = reading.document.lines[min(lead, reading.line.index)].start
    return reading.document.text.find(surname, max(told, start - WINDOW), start) < 0


def speaks(reading: Reading, statement: Statement, source: Phrase) -> bool:
    """Whether he speaks: one who only acts, or a pronoun in a subordinate clause, goes on with nothing."""
    speech_verb = statement.word in speech.SPOKEN or _quoted(reading, statement) or _more(reading, statement)
    if source.kind != "pronoun":
        return speech_verb or statement.word in _TALKS or statement.code == "W"
    before = source.first - 1
    subordinate = reading.code(before) in ("u", "w") and reading.word(before) not in _COORDINATES
    return speech_verb and not subordinate and statement.code != "G"


def _quoted(reading: Reading, statement: Statement) -> bool:
    """ "“…?” she asked": words in quotation marks stand next to it."""
    codes, (first, last) = reading.tokens.codes, statement.cue
    source = statement.source.first if statement.source else first
    return (
        codes[min(first, source) - 1 : min(first, source)] == "Q"
        or codes[last : last + 2].lstrip(",:")[:1] == "Q"
    )


_ALSO = word_set("also further then even again")


def _more(reading: Reading, statement: Statement) -> bool:
    """ "She also criticised the plan": what he judges is said, where more of it is told."""
    said = reading.words(statement.cue[0], statement.cue[1])
    return statement.code == "J" and not _ALSO.isdisjoint(said)


# Said at another time: "has repeatedly said", "later blamed", "had long argued".
_ANOTHER_TIME = word_set(
    "had repeatedly previously earlier often long always later subsequently once frequently"
)


def elsewhere(reading: Reading, statement: Statement) -> bool:
    """Whether it was said elsewhere or at another time: "in a statement", "tweeted", "has often said"."""
    if (reading.word(0) in _THEN and reading.word(1) != "in") or "ago" in reading.words(1, 5):
        return True
    noted = not _NOTE.isdisjoint(reading.words(0, 6))
    if statement.word in _POSTING or noted or (reading.word(0) == "speaking" and not reading.mentions):
        return True
    if not _ANOTHER_TIME.isdisjoint(reading.words(statement.cue[0], statement.cue[1] + 1)):
        return True
    if statement.source and reading.word(statement.source.last) == "had":
        return True
    listener = statement.addressee
    if listener is not None and reading.word(listener.first) not in _HIM:
        return True
    return _to_us(reading) or _in_another_place(reading, statement)


_SPOKESMEN = people.SPOKESPERSON | word_set("lawyer attorney publicist")


def _to_us(reading: Reading) -> bool:
    """Whether it is what the article itself was told: "declined to comment", "through a spokeswoman"."""
    words = [word.lower() for word in reading.tokens.words]
    if "comment" in words and not _DECLINED.isdisjoint(words):
        return True
    return any(
        word == "through" and not _SPOKESMEN.isdisjoint(words[at + 1 : at + 4])
        for at, word in enumerate(words)
    )


_DECLINED = word_set("declined declines refused refuses")


# "Later on Sunday, he …": not "later in the interview".
_THEN = word_set("later earlier previously last")
_SOMEBODY = word_set("a an")
_AT = word_set("in at on during via through by from")
_PLACED = re.compile("p[^p,;:.Qthbvm]{0,7}$")
# Where what is said begins, after a cue that tells the place first: "said on Monday in a letter | that".
_GIVES_OUT = word_set("shared posted released published issued delivered sent wrote submitted writes shares")
_BEGINS = re.compile('[th:Q"bvm]')


def _in_another_place(reading: Reading, statement: Statement) -> bool:
    """Whether it is told where he says it: "in a letter", "at a rally", but not what he says of them."""
    words, codes = reading.tokens.words, reading.tokens.codes
    for at, word in enumerate(words):
        if word in _ELSEWHERE and codes[at] != "O" and _told_with(reading, statement, at):
            led = _PLACED.search(codes, 0, at)
            if led and _is_place(reading, led.start(), at):
                return True
            if at < statement.cue[0] and statement.code in "GH":
                return True
    return False


def _is_place(reading: Reading, preposition: int, at: int) -> bool:
    between = reading.words(preposition + 1, at)
    ours = reading.word(at) not in _OF_OUR_OWN or not between or not _SOMEBODY.isdisjoint(between)
    return ours and reading.word(preposition) in _AT and reading.code(at + 1) != "t"


def _told_with(reading: Reading, statement: Statement, at: int) -> bool:
    """Whether the token belongs to how it is said, not to what."""
    codes, cue = reading.tokens.codes, statement.cue
    if at < cue[0]:
        first = statement.content[0] if statement.content else (0, 0)
        return len(statement.content) != 1 or not first[0] <= at < first[1]
    if statement.word in _GIVES_OUT:
        return True
    if codes[cue[1] : cue[1] + 1] not in ("p", "y", "r", ",", "N"):
        return at < cue[1]
    begins = _BEGINS.search(codes, cue[1])
    return begins is None or at < begins.start()


def about_another(reading: Reading, speaker: Speaker) -> bool:
    """Whether a sentence of narration has somebody else for its subject."""
    subject = phrases.clause_subject(reading.tokens, len(reading.tokens.codes))
    return bool(subject and subject.kind == "name" and not set(keys(reading, subject)) & speaker.names)


def acts(reading: Reading, speaker: Speaker) -> bool:
    """Whether the sentence is about him: his words may follow, "Lee had an answer."."""
    subject = phrases.clause_subject(reading.tokens, len(reading.tokens.codes)) if speaker.through else None
    if subject is None:
        return False
    if subject.kind == "pronoun":
        return reading.word(subject.head) in ("he", "she") and speaker.person
    return subject.kind == "name" and not set(keys(reading, subject)).isdisjoint(speaker.names)


# So many words in quotation marks are said; fewer may be a mere name for something.
SAID = 4


def in_his_words(reading: Reading) -> bool:
    """Whether what he does is to speak: words in quotation marks that somebody must have said, "would not
    say"."""
    if any(s.word in _WITHHELD and reading.code(s.cue[0]) == "m" for s in reading.statements if s.denied):
        return True
    tokens = reading.tokens
    quoted = (word for word, code in zip(tokens.words, tokens.codes, strict=True) if code == "Q")
    return not reading.statements and any(word.count(" ") >= SAID for word in quoted)


_WITHHELD = word_set("say elaborate confirm answer discuss specify reveal disclose")


def main_speech(spoken: list[tuple[Statement, Phrase]]) -> tuple[Statement, Phrase]:
    """The attribution by speech among those of a sentence, else the first."""
    return next((pair for pair in spoken if pair[0].word in speech.SPOKEN), spoken[0])
