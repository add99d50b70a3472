"""Carry-over (ruling 12): the same quotation, interview or report going on, and its end."""

import re
from dataclasses import dataclass, field

from claims.attribution import chains, phrases
from claims.attribution.anonymity import WINDOW, anonymous
from claims.attribution.chains import Draft
from claims.attribution.document import Document, Line
from claims.attribution.lexicon import people, speech, things, word_set
from claims.attribution.links import Link, Reading
from claims.attribution.model import Evidence, Relay
from claims.attribution.phrases import Phrase
from claims.attribution.statements import Statement

# How many sentences after his last words through a relay somebody is still taken to speak through it: he
# whom the
# article knows from elsewhere as well, he whom it knows through the relay alone, and he whom an outlet
# reported.
FAR, FAR_NEW, FAR_REPORTED, FAR_PRONOUN, FAR_ASKED = 3, 8, 1, 2, 2
# A block of quoted paragraphs is no longer than this many characters.
BLOCK = 3_000
_SUFFIXES = frozenset({"Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV"})
_QUOTE_ONLY = re.compile(r"[\"Q][Q\"-]*$")
_QUOTE_MARKS = ("“", '"', "''", "‘")
_CLOSING = ("”", '"', "''", ".’")
_BULLETS = ("-", "•", "*", "–", "—", "·")
_GOING_ON = word_set("added adds adding continued continues")


_IN_THE_INTERVIEW = re.compile(
    r"(?:[Ii]n|[Dd]uring|[Tt]hroughout) the (?:same |interview's )?(?:interview|podcast|segment)\b"
)


@dataclass(slots=True)
class Speaker:
    """Somebody who spoke: through which relays (none where the article itself heard him), and where last."""

    relays: tuple[str, ...] = ()
    flags: frozenset[str] = frozenset()
    anonymous: bool = False
    reach: int = FAR
    last: int = -99
    names: set[str] = field(default_factory=set)
    person: bool = False

    @property
    def through(self) -> bool:
        """Whether another outlet stands between."""
        return bool(self.flags)


@dataclass(slots=True)
class Carry:
    """The state between sentences. `current` spoke last; `asking` is an interview that goes to and fro."""

    document: Document
    speakers: dict[str, Speaker] = field(default_factory=dict)
    current: Speaker = field(default_factory=Speaker)
    asking: Speaker | None = None
    interviewed: Speaker | None = None
    block: Speaker | None = None
    open_quote: bool = False
    interrupted: bool = False
    last_relay: int = -99

    def watching(self, line: Line) -> bool:
        """Whether this sentence may go on with a relay although nothing in it says so."""
        near = line.index - self.current.last <= 1 and (self.current.through or self.current.anonymous)
        return near or self.block is not None

    def alive(self, line: Line) -> bool:
        """Whether a relay is near enough for somebody to speak through it again."""
        return line.index - self.last_relay <= FAR_NEW

    def follow(self, reading: Reading, draft: Draft) -> None:
        """Adds to the draft what is carried into its sentence, and remembers who speaks in it."""
        line = reading.line
        opened = self.open_quote and (
            self._same_paragraph(line) or self._starts_quoted(line) or self._closes_later(line)
        )
        again = opened and not self._same_paragraph(line) and self._starts_quoted(line)
        self.open_quote = _left_open(reading, opened, again)
        if self.open_quote and not opened and self._after_report(line):
            self.block = self.current
        if self._in_block(reading, draft, opened):
            return
        if self._all_quoted(reading, opened):
            if line.index - self.current.last == 1:
                self._carry(reading, draft, self.current, "same quotation", None)
            return
        spoken = chains.speakers(reading)
        if draft.flags - {"anonymous_origin"}:
            known = self._known(reading, spoken[0][1]) if spoken and not draft.relays else None
            if known and known.through and not _fresh(reading, spoken[0][0]):
                self._carry(reading, draft, known, "same speaker", spoken[0][1])
            else:
                self._remember(reading, draft, spoken)
        elif spoken:
            self._speak(reading, draft, *_main(spoken))
        elif self.current.through and _about_another(reading, self.current):
            self.interrupted = True
        if self.current.last == line.index:
            self.interrupted = False

    def _closes_later(self, line: Line) -> bool:
        """Whether a block of paragraphs is closed by a mark further on, before another one opens."""
        ahead = self.document.text[line.start : line.start + BLOCK]
        closing, opening = ahead.find("”"), ahead.find("“")
        return self.block is not None and closing >= 0 and (opening < 0 or closing < opening)

    def _all_quoted(self, reading: Reading, opened: bool) -> bool:
        """Whether the sentence is nothing but words of a quotation."""
        if _quoted(reading):
            return True
        raw = self.document.text[reading.line.start : reading.line.end]
        inside = opened or self._starts_quoted(reading.line)
        return inside and (self.open_quote or (opened and raw.endswith(_CLOSING)))

    def _same_paragraph(self, line: Line) -> bool:
        return line.index > 0 and self.document.lines[line.index - 1].paragraph == line.paragraph

    def _starts_quoted(self, line: Line) -> bool:
        return self.document.text.startswith(_QUOTE_MARKS, line.start)

    def _after_report(self, line: Line) -> bool:
        """Whether a quotation that opens here is of the report that the sentence before named."""
        reported = "relay" in self.current.flags and line.index - self.current.last == 1
        return reported and self._starts_quoted(line)

    def _in_block(self, reading: Reading, draft: Draft, opened: bool) -> bool:
        """A quotation of paragraphs after "Politico reports:"."""
        if self.block is None:
            return False
        raw = self.document.text[reading.line.start : reading.line.end]
        if not (opened or raw.startswith(_QUOTE_MARKS) or raw.startswith(_BULLETS)):
            self.block = None
            return False
        self._carry(reading, draft, self.block, "same quotation", None)
        if not self.open_quote and not raw.startswith(_BULLETS):
            self.block = None
        return True

    def _remember(self, reading: Reading, draft: Draft, spoken: list[tuple[Statement, Phrase]]) -> None:
        line = reading.line
        self.asking, self.last_relay = None, line.index
        for link in draft.links:
            if link.quoted:
                continue
            origin = link.origin or _inside(link, spoken)
            speaker = self._speaker(reading, origin)
            steps = chains.up_to(reading, draft.links, link)
            named = dict.fromkeys(self.document.name_of(m.outlet) for step in steps for m in step.outlets)
            speaker.relays = tuple(named)
            speaker.flags = frozenset(
                {chains.FLAG_OF[step.kind] for step in steps} | (draft.flags & {"nested"})
            )
            speaker.reach = _reach(reading, link, origin)
            speaker.anonymous = origin is not None and anonymous(reading, origin)
            speaker.last = line.index
            self.current = speaker
            if link.kind == "hosted":
                self.interviewed = speaker
            if link.rule in ("asked", "host"):
                self.asking = speaker
        self._outer(reading, draft, spoken)
        if self.document.text[line.start : line.end].rstrip().endswith(":") or self.open_quote:
            self.block = self.current if self.current.through else None

    def _outer(self, reading: Reading, draft: Draft, spoken: list[tuple[Statement, Phrase]]) -> None:
        """Whoever says that an outlet reported something speaks for himself, or goes on through his own
        relay."""
        if not spoken:
            return
        statement, source = _main(spoken)
        inside = any(a <= statement.cue[0] < b for link in draft.links for a, b in link.content)
        outside = all(a <= link.cue[0] < b for link in draft.links for a, b in statement.content[:1])
        if (
            inside
            or not outside
            or any(link.origin == source or link.rule == "venue" for link in draft.links)
        ):
            return
        known = self._known(reading, source, FAR_NEW)
        if known and known.through and not _fresh(reading, statement):
            relays, draft.relays = draft.relays, []
            self._carry(reading, draft, known, "same speaker", source)
            named = {relay.outlet for relay in draft.relays}
            draft.relays += [relay for relay in relays if relay.outlet not in named]
            draft.carried = False
        elif source.kind in ("name", "role"):
            self.current = self._speaker(reading, source)
            self.current.last = reading.line.index

    def _speaker(self, reading: Reading, origin: Phrase | None) -> Speaker:
        """The speaker of this phrase, known or new."""
        if origin is None:
            return Speaker()
        known = self._known(reading, origin, FAR_NEW)
        speaker = Speaker(names=known.names if known else set(), person=True)
        speaker.names = speaker.names | set(keys(reading, origin)) | _antecedent(reading, origin)
        for name in speaker.names:
            self.speakers[name] = speaker
        return speaker

    def _speak(self, reading: Reading, draft: Draft, statement: Statement, source: Phrase) -> None:
        line = reading.line
        if self.interviewed and _IN_THE_INTERVIEW.search(self.document.text, line.start, line.end):
            self._carry(reading, draft, self.interviewed, "same interview", source)
            return
        speaker = self._known(reading, source) if _goes_on(reading, statement, source) else None
        fresh = _fresh(reading, statement)
        if speaker is None and not fresh:
            speaker = self._in_passing(reading, statement, source)
        if speaker is None or fresh:
            speaker = self._speaker(reading, source)
            speaker.anonymous = "anonymous_origin" in draft.flags
            speaker.last = line.index
            self.current = speaker
        else:
            self._carry(reading, draft, speaker, "same speaker", source)

    def _in_passing(self, reading: Reading, statement: Statement, source: Phrase) -> Speaker | None:
        """Somebody new in the same interview or report: "his nephew added", the answer to a host's question."""
        distance = reading.line.index - self.current.last
        brief = source.last - source.first <= 2 and source.kind in ("name", "pronoun")
        if self.asking is not None and brief and reading.line.index - self.asking.last <= FAR_ASKED:
            return self.asking
        if statement.word in _GOING_ON and distance == 1 and self.current.through:
            return self.current
        return None

    def _known(self, reading: Reading, source: Phrase, extra: int = 0) -> Speaker | None:
        line = reading.line.index
        if source.kind == "pronoun":
            if reading.word(source.first) == "it":
                return self.current if self._reported_just_now(line) else None
            if reading.word(source.first) not in ("he", "she", "they", "who"):
                return None
            far = 1 if self.interrupted else min(FAR_PRONOUN, self.current.reach)
            near = line - self.current.last <= far
            return self.current if self.current.person and near else None
        for key in keys(reading, source)[:1]:
            speaker = self.speakers.get(key)
            if speaker and line - speaker.last <= max(speaker.reach, extra):
                return speaker
        if reading.word(source.first) == "the" and _human(reading, source) and self.current.person:
            far = FAR if self.current.anonymous else 1
            return self.current if line - self.current.last <= far else None
        return None

    def _reported_just_now(self, line: int) -> bool:
        """Whether "it said" goes on with the report of the sentence before."""
        return line - self.current.last <= 1 and not self.current.person and "relay" in self.current.flags

    def _carry(
        self, reading: Reading, draft: Draft, speaker: Speaker, rule: str, source: Phrase | None
    ) -> None:
        speaker.last = reading.line.index
        self.current = speaker
        if speaker.through:
            self.last_relay = reading.line.index
            draft.flags |= speaker.flags
            named = {relay.outlet for relay in draft.relays}
            draft.relays.extend(Relay(name, None, None, None) for name in speaker.relays if name not in named)
            draft.carried = True
        if speaker.anonymous and (speaker.through or rule == "same quotation"):
            draft.flags.add("anonymous_origin")
            draft.carried = True
        if draft.carried:
            draft.evidence.append(_words(reading, source, rule))


_OFFICES = word_set(
    "president candidate nominee frontrunner front-runner star singer justice chairwoman chairman congresswoman"
)


def _goes_on(reading: Reading, statement: Statement, source: Phrase) -> bool:
    """Whether he speaks: a pronoun that only acts, or in a subordinate clause, goes on with nothing."""
    if source.kind != "pronoun":
        return True
    return statement.word in speech.SPOKEN and reading.code(source.first - 1) != "u" and statement.code != "G"


def _human(reading: Reading, source: Phrase) -> bool:
    """Whether a definite description is for one person: "the former pollster", not "the campaign"."""
    noun = reading.word(source.head)
    if noun in people.SPOKESPERSON - {"spokesman", "spokeswoman"} or noun.endswith("s"):
        return False
    if noun.endswith("-year-old"):
        return True
    return (
        noun in people.ANONYMOUS | _OFFICES
        or people.is_occupation(noun)
        or noun in ("governor", "minister", "mayor")
    )


def _main(spoken: list[tuple[Statement, Phrase]]) -> tuple[Statement, Phrase]:
    """The attribution by speech, where the sentence has one."""
    return next((pair for pair in spoken if pair[0].word in speech.SPOKEN), spoken[0])


def _words(reading: Reading, source: Phrase | None, rule: str) -> Evidence:
    """The words that show who goes on: his name or pronoun, or else the sentence's first word."""
    first, last = (source.first, source.last) if source else (0, 1)
    start, end = reading.tokens.text_span(first, last)
    return Evidence(start, end, reading.document.text[start:end], rule)


def keys(reading: Reading, phrase: Phrase) -> list[str]:
    """What somebody may be called later: the surname or the noun, then the nouns that describe him."""
    words, codes = reading.tokens.words, reading.tokens.codes
    if phrase.kind == "pronoun":
        return []
    head = phrase.head
    while head > phrase.first and words[head] in _SUFFIXES:
        head -= 1
    described = [
        words[at].lower() for at in range(phrase.first, head) if codes[at] in "Pn" and len(words[at]) > 3
    ]
    end = phrase.last
    if phrase.kind == "name" and codes[end : end + 1] == ",":
        stop = codes.find(",", end + 1)
        beside = range(end, min(stop if stop > 0 else end, end + 12))
        described += [words[at].lower() for at in beside if codes[at] == "P"]
    return [words[head].lower(), *described]


def _about_another(reading: Reading, speaker: Speaker) -> bool:
    """Whether a sentence of narration has somebody else for its subject."""
    subject = phrases.clause_subject(reading.tokens, len(reading.tokens.codes))
    return bool(subject and subject.kind == "name" and not set(keys(reading, subject)) & speaker.names)


_SUBJECT = re.compile(r"(?:[rpuy&][^,]{0,12},)?N+(?=[^N'])")


def _antecedent(reading: Reading, phrase: Phrase) -> set[str]:
    """The name that a pronoun takes up in its own sentence: "Carson knows his problem: he told …"."""
    if phrase.kind != "pronoun":
        return set()
    codes = reading.tokens.codes
    subject = _SUBJECT.match(codes, 0, phrase.first)
    at = subject.end() - 1 if subject else codes.rfind("N", 0, phrase.first)
    return {reading.word(at)} if at >= 0 else set()


def _reach(reading: Reading, link: Link, origin: Phrase | None) -> int:
    if link.kind != "hosted":
        return FAR_REPORTED
    if origin is not None and origin.kind == "name":
        surname = reading.tokens.words[origin.head]
        start = reading.tokens.starts[origin.head]
        before = reading.document.text.find(surname, max(0, start - WINDOW), start)
        return FAR_NEW if before < 0 else FAR
    return FAR


def _inside(link: Link, spoken: list[tuple[Statement, Phrase]]) -> Phrase | None:
    """Who speaks inside what an outlet reported."""
    for statement, source in spoken:
        if any(start <= statement.cue[0] < end for start, end in link.content) and source.kind != "pronoun":
            return source
    return None


_ELSEWHERE = things.OWN_VENUE | things.PUBLIC


def _fresh(reading: Reading, statement: Statement) -> bool:
    """Whether the words were spoken or written somewhere else: "in a statement", "told reporters",
    "tweeted"."""
    if statement.word in ("tweeted", "tweets", "posted"):
        return True
    if reading.word(0) == "speaking" and not reading.mentions:
        return True
    listener = statement.addressee
    if listener is not None and reading.word(listener.first) not in ("him", "her", "them"):
        return True
    return not _ELSEWHERE.isdisjoint(map(str.lower, reading.tokens.words))


def _quoted(reading: Reading) -> bool:
    return bool(_QUOTE_ONLY.match(reading.tokens.codes.rstrip(".,-)")))


_OPENED_WRONG_WAY = re.compile(r"(?:^|[\s:])”(?=\w)")


def _left_open(reading: Reading, opened: bool, again: bool) -> bool:
    """Whether a quotation is still open at the end of the sentence; `again` where its paragraph re-opened
    it."""
    raw = reading.document.text[reading.line.start + again : reading.line.end]
    if raw[-2:] in (' "', " “"):
        return True
    if "”" in raw:
        raw = _OPENED_WRONG_WAY.sub(" “", raw)
    opening, closing = raw.rfind("“"), raw.rfind("”")
    if opening >= 0 or closing >= 0:
        return opening > closing
    if raw.count('"') % 2:
        return not opened
    return opened
