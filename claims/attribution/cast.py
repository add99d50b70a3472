"""Who has spoken so far, and whom a name, a pronoun or a description means."""

import re
from dataclasses import dataclass, field, replace

from claims.attribution import phrases
from claims.attribution.lexicon import grammar, things, word_set
from claims.attribution.links import Reading
from claims.attribution.phrases import Phrase
from claims.attribution.references import antecedent, human, is_his, several, subjects_before
from claims.attribution.speakers import FAR, FAR_NEW, Speaker, full_name, keys
from claims.attribution.statements import Statement

# How many sentences on "he" is the speaker of before.
FAR_PRONOUN = 4
# How many sentences on the article comes back by name to whom it heard through a relay alone.
FAR_GUEST = 25
BODIES = word_set("""
group organization organisation company firm foundation union charity committee association campaign council
institute institution coalition party corporation inc commission agency
""")
_NAMED = re.compile("(?P<who>N{1,4}|O),?$")
_LATER = word_set("soon later")
_PRONOUNS = word_set("he she they who")
# How many characters back somebody else is looked for of whom the speaker may have spoken.
ASIDE = 400


@dataclass(slots=True)
class Cast:
    """The speakers by what they may be called; `guests` are those heard by other outlets, by surname.

    `current` spoke last; `last_act` is the last sentence of narration about him; `interrupted` where it has
    turned to somebody else since."""

    speakers: dict[str, Speaker] = field(default_factory=dict)
    current: Speaker = field(default_factory=Speaker)
    guests: dict[str, Speaker] = field(default_factory=dict)
    swept: int = 0
    last_act: int = -99
    interrupted: bool = False

    @property
    def last(self) -> int:
        """The last sentence in which whoever spoke last spoke or did something."""
        return max(self.current.last, self.last_act)

    def enter(self, reading: Reading, origin: Phrase | None, *, through: bool = False) -> Speaker:
        """The speaker of this phrase as he speaks anew: with the names he had, but no relays.

        One of several that he may be is left to his relays, unless this is `through` others.
        """
        if origin is None:
            return Speaker()
        self._sweep(reading.line.index)
        person = reading.word(origin.head) not in things.DOCUMENT
        speaker = Speaker(names=self._names(reading, origin), person=person)
        speaker.full_name = full_name(reading, origin)
        called = set(keys(reading, origin)) | ({speaker.full_name} - {""})
        guessed = speaker.names - called
        for name in called | guessed:
            known = self.speakers.get(name)
            if name in called or len(guessed) == 1 or through or not (known and known.through):
                self.speakers[name] = speaker
        return speaker

    def _sweep(self, line: int) -> None:
        """Now and then forgets whoever spoke too long ago to come back: a long text has thousands."""
        if line - self.swept > FAR_GUEST:
            self.swept = line
            self.speakers = _near(self.speakers, line)
            self.guests = _near(self.guests, line)

    def show(self, papers: set[str], by: Speaker) -> None:
        """Lets papers speak through the same relays as the one who has them: "the email added"."""
        papers = papers - by.names
        if papers:
            shown = Speaker(by.relays, by.flags, reach=FAR_NEW, last=by.last, names=papers)
            self.speakers |= dict.fromkeys(papers, shown)

    def close(self) -> None:
        """Whoever spoke last speaks through his relays no longer."""
        current, self.current = self.current, Speaker(names=self.current.names, person=self.current.person)
        self.current.last = current.last
        self.speakers |= dict.fromkeys(current.names, self.current)

    def admit(self, reading: Reading, guest: Phrase, host: Speaker) -> Speaker:
        """Lets a guest speak through the same relays as the host who asks him, or the paper he speaks in."""
        names = self._names(reading, guest) - host.names
        admitted = replace(host, names=names, anonymous=False, person=True, reach=FAR_NEW)
        self.speakers |= dict.fromkeys(names, admitted)
        return admitted

    def paper(self, reading: Reading) -> Speaker | None:
        """The paper of another outlet in which somebody speaks here: "Lee said in | the email"."""
        words = reading.tokens.words
        for at in () if things.PAPERS.isdisjoint(words) else range(2, len(words)):
            if words[at] in things.PAPERS and words[at] in self.speakers:
                shown, led = self.speakers[words[at]], reading.words(max(0, at - 3), at)
                near = reading.line.index - shown.last <= shown.reach
                if shown.through and near and "the" in led and not {"in", "on"}.isdisjoint(led):
                    return shown
        return None

    def doing(self, reading: Reading) -> Speaker | None:
        """Who does something in this sentence of those who spoke through a relay just now."""
        subject = phrases.clause_subject(reading.tokens, len(reading.tokens.codes))
        line, current = reading.line.index, self.current
        if subject is None:
            return None
        if subject.kind == "pronoun":
            known = current.person and (current.through or current.anonymous)
            he = reading.word(subject.head) in ("he", "she")
            return current if he and known and line - self.last <= FAR_PRONOUN else None
        if subject.kind != "name":
            described = self._described(reading, subject)
            return described if described and described.through else None
        if current.through and not set(keys(reading, subject)).isdisjoint(current.names):
            return current if line - self.last <= FAR_PRONOUN else None
        speaker = self.speakers.get(keys(reading, subject)[0])
        return speaker if speaker and speaker.through and line - speaker.last <= FAR_PRONOUN else None

    def put_away(self, reading: Reading) -> None:
        """Forgets a paper where another one of its kind comes in: "in a statement"."""
        if things.PAPERS.isdisjoint(reading.tokens.words):
            return
        for at, word in enumerate(reading.tokens.words):
            paper = word in things.PAPERS and word in self.speakers
            if paper and not grammar.INDEFINITE.isdisjoint(reading.words(max(0, at - 2), at)):
                del self.speakers[word]

    def _names(self, reading: Reading, origin: Phrase) -> set[str]:
        """All that he may be called: what he is here, and what he was where he spoke before."""
        origin = _antecedent(reading, origin)
        called = keys(reading, origin)
        names = set(called) | antecedent(reading, origin)
        his = is_his(reading, origin)
        if (his or origin.kind == "pronoun") and names:
            known = next((self.speakers[name] for name in names if name in self.speakers), None)
        else:
            known = self.known(reading, origin, FAR_NEW)
        if known and known.names:
            return names | known.names
        named = called[:1] != [reading.word(origin.head).lower()]  # "the minister, | Ola Nord"
        described = reading.word(origin.first) == "the" and human(reading, origin) and not named
        return names | subjects_before(reading, origin) if described or his or not names else names

    def known(self, reading: Reading, source: Phrase, extra: int = 0) -> Speaker | None:
        """Who is meant, where he spoke within his reach; at least within `extra` sentences if by name."""
        line, first = reading.line.index, reading.word(source.first)
        if source.kind == "pronoun":
            return self._by_pronoun(line, first.replace("’", "'").partition("'")[0]) or self._by_antecedent(
                reading, source
            )
        if reading.words(source.first, source.last)[1:] == ["of", "them"]:
            return self.current if line - self.current.last <= 1 else None
        if source.kind != "name" and first in grammar.INDEFINITE and reading.word(source.first + 1) != "of":
            return None  # "one of the people" is no newcomer
        key = keys(reading, source)[0]
        if source.kind == "name" and first == "the" and human(reading, source):
            return self._described(reading, source)  # "the Texan"
        if key in things.PAPERS and _owned(reading, source):
            return None  # "her statement" is another one
        speaker = self.speakers.get(full_name(reading, source)) or self.speakers.get(key)
        if speaker and self._answers_to(reading, source, speaker, extra):
            return speaker
        return self._described(reading, source)

    def guests_who_host(self, reading: Reading) -> list[tuple[Statement, Phrase]]:
        """The attributions to hosts of other shows who spoke as guests: "Mr. Sykes said"."""
        return [
            (statement, replace(source, kind="name"))
            for statement in reading.statements
            if (source := statement.source) and source.kind == "outlet" and not statement.denied
            for speaker in [self.speakers.get(keys(reading, source)[0])]
            if speaker and speaker.through and speaker.person
        ]

    def _answers_to(self, reading: Reading, source: Phrase, speaker: Speaker, extra: int) -> bool:
        """Whether it is he who is called so, here still."""
        if source.kind == "name" and not speaker.is_called(reading, source):
            return False
        apart = reading.line.index - speaker.last
        if apart <= max(speaker.reach, extra):
            return True
        return source.kind == "name" and apart <= FAR_GUEST and _is_back(reading, speaker)

    def _by_pronoun(self, line: int, word: str) -> Speaker | None:
        if word == "it":
            return self.current if self.reported_just_now(line) else None
        if word == "they" and self.reported_just_now(line):
            return self.current
        if word not in _PRONOUNS or (word == "they" and self._is_one()):
            return None
        if word in grammar.HE_OR_SHE and self.current.anonymous and several(self.current.names):
            return None  # "he" is none of "the aides"
        far = 1 if self.interrupted else min(FAR_PRONOUN, self.current.reach)
        return self.current if self.current.person and line - self.last <= far else None

    def _by_antecedent(self, reading: Reading, source: Phrase) -> Speaker | None:
        """Whom "he" means where only one of those spoken of does something in the sentences before."""
        if reading.word(source.first) not in ("he", "she"):
            return None
        names = antecedent(reading, source) or subjects_before(reading, source)
        if len(names) != 1:
            return None
        speaker = self.speakers.get(next(iter(names)).lower())
        return speaker if speaker and reading.line.index - speaker.last <= speaker.reach else None

    def _is_one(self) -> bool:
        """Whether whoever spoke last to another outlet is a single person, known by name."""
        current = self.current
        return "hosted" in current.flags and not (current.anonymous or several(current.names))

    def _described(self, reading: Reading, source: Phrase) -> Speaker | None:
        """ "The actress said" of the one who spoke last; not "the mayor" of whom he spoke."""
        current = self.current
        if self._is_body(reading, source):
            return current
        if reading.word(source.first) != "the" or _owned(reading, source) or not human(reading, source):
            return None
        if keys(reading, source)[0] != reading.word(source.head) or _posted(reading, source):
            return None  # "the minister, Ola Nord, said", "the consul in Lagos said"
        many = several(current.names) and reading.word(source.head) not in current.names
        if self.interrupted or not current.person or many or self._another(reading, source):
            return None
        far = FAR if current.anonymous else FAR_PRONOUN
        return current if reading.line.index - self.last <= far else None

    def _is_body(self, reading: Reading, source: Phrase) -> bool:
        """ "The group said" of a foundation that spoke in the sentence before."""
        just_now = self.current.through and reading.line.index - self.current.last <= 1
        words = reading.words(source.first, source.last)
        named_so = just_now and words[:1] == ["the"] and len(words) == 2 and words[1] in BODIES
        return named_so and not BODIES.isdisjoint(self.current.names)

    def _another(self, reading: Reading, source: Phrase) -> bool:
        """Whether the noun was for somebody else in what he said: "she blamed | the mayor"."""
        if self.current.anonymous or not self.current.through:
            return False
        start = reading.line.start
        noun = re.escape(reading.word(source.head))
        said = reading.document.text[max(0, start - ASIDE) : start]
        return re.search(rf"[a-z] (?:the|her|his|their) {noun}\b", said) is not None

    def reported_just_now(self, line: int) -> bool:
        """Whether "it said" goes on with the report of the sentence before."""
        current = self.current
        paper = not current.names.isdisjoint(things.PAPERS)
        return line - current.last <= 1 and not current.person and ("relay" in current.flags or paper)


def _near(speakers: dict[str, Speaker], line: int) -> dict[str, Speaker]:
    return {name: speaker for name, speaker in speakers.items() if line - speaker.last <= FAR_GUEST}


def _antecedent(reading: Reading, origin: Phrase) -> Phrase:
    """Whom "who" stands for: "| Lee |, who lamented"."""
    named = _NAMED.search(reading.tokens.codes, 0, origin.first) if origin.kind == "relative" else None
    return Phrase(*named.span("who"), named.end("who") - 1, "name") if named else origin


def _is_back(reading: Reading, speaker: Speaker) -> bool:
    """Whether the article comes back to a guest: not where it begins with another time or place."""
    return "hosted" in speaker.flags and reading.code(0) not in "py" and reading.word(0) not in _LATER


def _posted(reading: Reading, source: Phrase) -> bool:
    """Whether it is said of which place: "the consul | in Lagos"."""
    at = source.head + 1
    return at < source.last and reading.word(at) in ("in", "at") and reading.code(at + 1) == "N"


def _owned(reading: Reading, source: Phrase) -> bool:
    """Whether it is said whose it is: "the mayor's statement", "her statement"."""
    return (
        "'" in reading.tokens.codes[source.first : source.head]
        or reading.word(source.first) in grammar.POSSESSIVES
    )
