"""Carry-over (ruling 12): the same quotation, interview or report going on, and its end."""

import re
from dataclasses import dataclass, field

from claims.attribution import chains
from claims.attribution.anonymity import anonymous
from claims.attribution.chains import Draft
from claims.attribution.document import Document, Line
from claims.attribution.lexicon import things
from claims.attribution.links import Link, Reading
from claims.attribution.model import Relay
from claims.attribution.phrases import Phrase
from claims.attribution.statements import Statement

# How many sentences after his last words through a relay somebody is still taken to speak through it.
FAR = 6
PRONOUN_FAR = 3
_SUFFIXES = frozenset({"Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV"})
_QUOTE_ONLY = re.compile(r"[\"Q][Q\"-]*$")


@dataclass(slots=True)
class Voice:
    """Somebody who spoke: through which relays (none where the article itself heard him), and where last."""

    relays: tuple[str, ...] = ()
    flags: frozenset[str] = frozenset()
    anonymous: bool = False
    last: int = 0


@dataclass(slots=True)
class Carry:
    """The state between sentences."""

    document: Document
    voices: dict[str, Voice] = field(default_factory=dict)
    current: Voice = field(default_factory=Voice)
    current_line: int = -9
    block: Voice | None = None
    open_quote: bool = False

    def watching(self, line: Line) -> bool:
        """Whether this sentence may go on with a relay although nothing in it says so."""
        return (
            bool(self.current.flags or self.current.anonymous) and line.index - self.current_line <= 1
        ) or self.block is not None

    def follow(self, reading: Reading, draft: Draft) -> None:
        """Adds to the draft what is carried into its sentence, and remembers who speaks in it."""
        line = reading.line
        opened = self.open_quote
        self.open_quote = _left_open(reading, opened)
        spoken = chains.speakers(reading)
        if self.block is not None:
            if opened or _quoted(reading):
                self._carry(draft, self.block, line)
                self.block = self.block if self.open_quote else None
                return
            self.block = None
        if draft.flags - {"anonymous_origin"}:
            self._remember(reading, draft, spoken)
        elif spoken:
            self._speak(reading, draft, spoken[0])
        elif (opened or _quoted(reading)) and line.index - self.current_line == 1:
            if self.current.flags or self.current.anonymous:
                self._carry(draft, self.current, line)
            self.current_line = line.index

    def _remember(self, reading: Reading, draft: Draft, spoken: list[tuple[Statement, Phrase]]) -> None:
        line = reading.line
        for link in draft.links:
            voice = self._voice(draft, link, line)
            origin = link.origin or _inside(link, spoken)
            if origin is not None:
                voice.anonymous = anonymous(reading, origin)
                for key in keys(reading, origin):
                    self.voices[key] = voice
            self.current, self.current_line = voice, line.index
        if re.search(r":\s*$", self.document.text[line.start : line.end]):
            self.block = self.current

    def _voice(self, draft: Draft, link: Link, line: Line) -> Voice:
        flags = {chains.FLAG_OF[link.kind]}
        relays = tuple(m.outlet for m in link.outlets)
        return Voice(relays, frozenset(flags), False, line.index)

    def _speak(self, reading: Reading, draft: Draft, spoken: tuple[Statement, Phrase]) -> None:
        statement, source = spoken
        line = reading.line
        voice = self._known(reading, source)
        if voice is None or _fresh(reading, statement):
            voice = Voice(anonymous="anonymous_origin" in draft.flags, last=line.index)
            for key in keys(reading, source):
                self.voices[key] = voice
        elif voice.flags or voice.anonymous:
            self._carry(draft, voice, line)
        self.current, self.current_line = voice, line.index

    def _known(self, reading: Reading, source: Phrase) -> Voice | None:
        line = reading.line.index
        if source.kind == "pronoun":
            if reading.word(source.first) in ("i", "we", "you"):
                return None
            return self.current if line - self.current_line <= PRONOUN_FAR else None
        for key in keys(reading, source)[:1]:
            voice = self.voices.get(key)
            if voice and line - voice.last <= FAR:
                return voice
        definite = source.kind == "role" and reading.word(source.first) == "the"
        if definite and self.current.anonymous and line - self.current_line <= PRONOUN_FAR:
            return self.current
        return None

    def _carry(self, draft: Draft, voice: Voice, line: Line) -> None:
        draft.flags |= voice.flags
        if voice.anonymous:
            draft.flags.add("anonymous_origin")
        draft.relays.extend(Relay(outlet, None, None, None) for outlet in voice.relays)
        draft.carried = True
        voice.last = line.index
        self.current, self.current_line = voice, line.index


def keys(reading: Reading, phrase: Phrase) -> list[str]:
    """What somebody may be called later: the surname or the noun, then the nouns that describe him."""
    words, codes = reading.tokens.words, reading.tokens.codes
    if phrase.kind == "pronoun":
        return []
    head = phrase.head
    while head > phrase.first and words[head] in _SUFFIXES:
        head -= 1
    described = [
        words[at].lower()
        for at in range(phrase.first, phrase.last)
        if at != head and codes[at] in "Pn" and len(words[at]) > 3
    ]
    end = phrase.last
    if phrase.kind == "name" and codes[end : end + 1] == ",":
        stop = codes.find(",", end + 1)
        described += [
            words[at].lower()
            for at in range(end, min(stop if stop > 0 else end, end + 12))
            if codes[at] in "Pn"
        ]
    return [words[head].lower(), *described]


def _inside(link: Link, spoken: list[tuple[Statement, Phrase]]) -> Phrase | None:
    """Who speaks inside what an outlet reported."""
    for statement, source in spoken:
        if any(start <= statement.cue[0] < end for start, end in link.content) and source.kind != "pronoun":
            return source
    return None


def _fresh(reading: Reading, statement: Statement) -> bool:
    """Whether the words were spoken or written somewhere else: "in a statement", "told reporters", "tweeted"."""
    if statement.word in ("tweeted", "tweets", "posted"):
        return True
    if statement.addressee is not None and reading.word(statement.addressee.first) not in (
        "him",
        "her",
        "them",
    ):
        return True
    words = set(reading.tokens.words)
    return bool(words & (things.OWN_VENUE | things.PUBLIC)) and not words & {"debate"}


def _quoted(reading: Reading) -> bool:
    return bool(_QUOTE_ONLY.match(reading.tokens.codes.rstrip(".,-)")))


def _left_open(reading: Reading, opened: bool) -> bool:
    """Whether a quotation is still open at the end of the sentence."""
    raw = reading.document.text[reading.line.start : reading.line.end]
    opening, closing = raw.rfind("“"), raw.rfind("”")
    if opening >= 0 or closing >= 0:
        return opening > closing
    if raw.count('"') % 2:
        return not opened
    return opened
