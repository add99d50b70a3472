"""Carry-over (ruling 12): the same quotation, interview or report going on, and its end."""

import re
from dataclasses import dataclass, field

from claims.attribution import chains, entrances, interviews, newcomers, sequels
from claims.attribution.acting import in_his_words
from claims.attribution.blocks import Block
from claims.attribution.cast import FAR_GUEST, FAR_PRONOUN, Cast
from claims.attribution.chains import Draft
from claims.attribution.document import Document, Line
from claims.attribution.lexicon import speech
from claims.attribution.links import Reading
from claims.attribution.model import Evidence, Origin, Relay
from claims.attribution.phrases import Phrase
from claims.attribution.quotations import Quotation
from claims.attribution.rules.lead_ins import leads_in
from claims.attribution.sequels import Spoken
from claims.attribution.speakers import FAR_NEW, IN_UNNAMED_MEDIA, Speaker, keys
from claims.attribution.speaking import (
    about_another,
    at_other_times,
    elsewhere,
    in_present,
    main_speech,
    moves_on,
    speaks,
)
from claims.attribution.statements import Statement
from claims.attribution.transcripts import Transcripts

_MAY_BE_HIM = re.compile(r"\b(?:s?he|interview|point)\b")


@dataclass(slots=True)
class Carry:
    """The state between sentences. `asking` is an interview that goes to and fro."""

    document: Document
    cast: Cast = field(default_factory=Cast)
    asking: Speaker | None = None
    interviewed: Speaker | None = None
    quotation: Quotation = field(init=False)
    block: Block = field(init=False)
    transcripts: Transcripts = field(init=False)
    last_relay: int = -99
    alive_until: int = -99

    def __post_init__(self) -> None:
        self.quotation = Quotation(self.document)
        self.block = Block(self.document, self.quotation)
        self.transcripts = Transcripts(self.document)

    def watching(self, line: Line) -> bool:
        """Whether this sentence may go on with a relay although nothing in it says so."""
        current = self.cast.current
        if line.index in self.transcripts.turns or line.index in self.transcripts.openings:
            return True
        if current.flags or current.anonymous:
            return line.index - self.cast.last <= 1 or self.block.speaker is not None
        return self.block.speaker is not None

    def alive(self, line: Line) -> bool:
        """Whether a relay is near enough to be spoken through again, or somebody unnamed may go on."""
        if self.watching(line):
            return True
        if line.index <= self.alive_until and (self.cast.current.through or self._comes_back(line)):
            return True
        if self.cast.current.through and line.index - self.cast.last <= FAR_PRONOUN:
            return True
        if line.index - self.last_relay > FAR_GUEST:
            return False
        text = self.document.text
        return any(text.find(name, line.start, line.end) >= 0 for name in self.cast.guests)

    def _comes_back(self, line: Line) -> bool:
        """Whether one who spoke through a relay may come back in it, after others spoke."""
        told = self.document.text[line.start : line.end].lower()
        if _MAY_BE_HIM.search(told):
            return True
        return any(name in told for name, speaker in self.cast.speakers.items() if speaker.through)

    def follow(self, reading: Reading, draft: Draft) -> None:
        """Adds to the draft what is carried into its sentence, and remembers who speaks in it."""
        line = reading.line
        self.quotation.follow(line, block=self.block.speaker is not None)
        announced = self.interviewed or self.cast.current
        if speaker := self.transcripts.holds(line, announced):
            self._transcribe(reading, draft, speaker)
            return
        if self.transcripts.opens(line, announced):
            self.block.open(announced, reading)
            return
        if self._opens_report(line):
            self.block.open(self.cast.current, reading)
        if speaker := self.block.holds(reading):
            self._carry(reading, draft, speaker, "same quotation", None)
            return
        if self.quotation.holds(reading) or self.quotation.leads(reading):
            if line.index - self.cast.last == 1:
                self._carry(reading, draft, self.cast.current, "same quotation", None)
            return
        self.cast.put_away(reading)
        self._attribute(reading, draft, self._spoken(reading, draft))
        if self.cast.current.last == line.index:
            self.cast.interrupted = False
            opens = self.quotation.open and not draft.carried
            if opens or self.document.text[line.start : line.end].rstrip().endswith(":"):
                self.block.open(self.cast.current, reading, led_in=leads_in(reading))
        elif self.alive(line):
            self._act(reading, draft)

    def _spoken(self, reading: Reading, draft: Draft) -> Spoken:
        """The attributions to somebody who is not media, or is another's guest this time."""
        spoken = chains.speakers(reading)
        return spoken if spoken or draft.flags else self.cast.guests_who_host(reading)

    def _act(self, reading: Reading, draft: Draft) -> None:
        """What somebody does who spoke just now: his words may follow, or be in it; or he has moved on."""
        line = reading.line.index
        doing = self.cast.doing(reading)
        if doing is None:
            return
        near = line - self.cast.last == 1
        self.cast.current, self.cast.last_act = doing, line
        if moves_on(reading):
            self.cast.close()
        elif near and in_his_words(reading):
            self._carry(reading, draft, doing, "same speaker", None)

    def _attribute(self, reading: Reading, draft: Draft, spoken: Spoken) -> None:
        if draft.flags - {"anonymous_origin"}:
            anew = draft.relays or any(link.rule in IN_UNNAMED_MEDIA for link in draft.links)
            known = self.cast.known(reading, spoken[0][1]) if spoken and not anew else None
            if known and known.through and not elsewhere(reading, spoken[0][0]):
                self._carry(reading, draft, known, "same speaker", spoken[0][1])
            else:
                self._remember(reading, draft, spoken)
        elif spoken and (paper := self.cast.paper(reading)):
            source = main_speech(reading, spoken)[1]
            self._carry(reading, draft, self.cast.admit(reading, source, paper), "same report", source)
        elif speaker := self._interviewed(reading, spoken):
            self._carry(reading, draft, speaker, "same interview", None)
        elif self._it_goes_on(reading, spoken):
            self._carry(reading, draft, self.cast.current, "same report", None)
        elif spoken and self.alive(reading.line):
            self._speak(reading, draft, *main_speech(reading, spoken))
        elif spoken:
            self.cast.current = newcomers.heard_by_us(reading, draft.flags, main_speech(reading, spoken)[1])
        else:
            self.cast.interrupted = self.cast.interrupted or about_another(reading, self.cast.current)

    def _interviewed(self, reading: Reading, spoken: Spoken) -> Speaker | None:
        """Whose interview goes on in this sentence."""
        if self.interviewed and interviews.spoken_of(reading, spoken, self.interviewed):
            return self.interviewed
        last = [self.cast.current, self.interviewed] if self.interviewed else [self.cast.current]
        speaker = next((speaker for speaker in last if interviews.goes_on(reading, speaker)), None)
        if speaker and spoken and elsewhere(reading, main_speech(reading, spoken)[0]):
            return None
        return speaker

    def _it_goes_on(self, reading: Reading, spoken: Spoken) -> bool:
        """Whether "it" opens the sentence and is the report of the one before: "It quoted a guard"."""
        if reading.word(0) != "it" or not self.cast.reported_just_now(reading.line.index):
            return False
        return any(
            p.first == 0 and (s.word in speech.SPOKEN or s.word in speech.PASSING_ON) for s, p in spoken
        )

    def _opens_report(self, line: Line) -> bool:
        """Whether a quotation that opens here is of the report that the sentence before named."""
        opens = self.quotation.open and not self.quotation.before and self.quotation.begins(line)
        return opens and "relay" in self.cast.current.flags and line.index - self.cast.current.last == 1

    def _remember(self, reading: Reading, draft: Draft, spoken: Spoken) -> None:
        line = reading.line
        before = self.cast.current
        self.asking, self.last_relay = None, line.index
        for link in draft.links:
            speaker = entrances.enter(reading, draft, link, spoken, self.cast, before)
            if speaker is None:
                continue
            self.cast.current = speaker
            self._lives_on(speaker)
            if papers := sequels.papers(reading, link):
                self.cast.show(papers, speaker)
                self.alive_until = line.index + FAR_NEW
            if link.kind == "hosted":
                self.interviewed = speaker
            if link.rule == "asked" and (guest := sequels.guest(reading, link)):
                self._lives_on(self.cast.admit(reading, guest, speaker))
            if link.rule in ("asked", "host") and newcomers.WRITES.isdisjoint(reading.words(*link.cue)):
                self.asking = speaker
        self._outer(reading, draft, spoken, before)

    def _lives_on(self, speaker: Speaker) -> None:
        """Looks out for him as far as he speaks on."""
        self.alive_until = max(self.alive_until, speaker.last + speaker.reach)

    def _outer(self, reading: Reading, draft: Draft, spoken: Spoken, before: Speaker) -> None:
        """Whoever says that an outlet reported something speaks for himself, or goes on through his own
        relay. A pronoun means him who spoke `before`."""
        if not spoken:
            return
        statement, source = main_speech(reading, spoken)
        if not sequels.is_outer(reading, draft.links, spoken, (statement, source)):
            return
        if source.kind == "pronoun":
            near = before.person and reading.line.index - before.last <= FAR_PRONOUN
            known = before if near else None
        else:
            known = self.cast.known(reading, source, FAR_NEW)
        if known and known.through and not elsewhere(reading, statement):
            self._carry_around(reading, draft, known, "same speaker", source)
        elif source.kind in ("name", "role"):
            self.cast.current = self.cast.enter(reading, source)
            self.cast.current.anonymous = newcomers.goes_unnamed(reading, draft.flags, source)
            self.cast.current.last = reading.line.index
        elif source.kind == "pronoun":
            self.cast.current = known or Speaker(person=True)
            self.cast.current.last = reading.line.index

    def _carry_around(
        self, reading: Reading, draft: Draft, speaker: Speaker, rule: str, source: Phrase | None
    ) -> None:
        """Carries somebody on who tells of what others reported: they are farther from the reader than his
        relays."""
        relays, draft.relays = draft.relays, []
        inner, draft.unnamed_at = draft.unnamed_at, None
        self._carry(reading, draft, speaker, rule, source)
        named = {relay.outlet for relay in draft.relays}
        if draft.unnamed_at is None and inner is not None:
            draft.unnamed_at = len(named) + inner
        draft.relays += [relay for relay in relays if relay.outlet not in named]
        draft.carried = not relays and inner is None

    def _transcribe(self, reading: Reading, draft: Draft, speaker: Speaker) -> None:
        """Carries a sentence of a transcript; where a turn begins with a name, that is its origin."""
        draft.relays = [relay for relay in draft.relays if relay.outlet not in speaker.relays]
        if draft.relays or draft.unnamed_at is not None:
            draft.flags.add("nested")
        else:
            draft.flags &= {"anonymous_origin"}
        self._carry_around(reading, draft, speaker, "transcript", None)
        name, text = self.transcripts.named.get(reading.line.index), self.document.text
        draft.turn = True
        if name:
            draft.origin = Origin(text[slice(*name)], *name, "person")
        if self.interviewed:
            self.interviewed.last = reading.line.index

    def _speak(self, reading: Reading, draft: Draft, statement: Statement, source: Phrase) -> None:
        line = reading.line
        known, says = self.cast.known(reading, source), speaks(reading, statement, source)
        says = says or bool(known and known.anonymous and statement.word in speech.HELD)
        fresh = elsewhere(reading, statement) or (
            known is not None and self._turned(reading, statement, known)
        )
        if known and known.through and at_other_times(reading, statement):
            return  # told by the way
        if not says and not (known and fresh):  # what somebody does ends nothing, but where he does it
            self.cast.interrupted = self.cast.interrupted or about_another(reading, self.cast.current)
            return
        speaker = known
        if speaker is None and not fresh:
            speaker = newcomers.find(reading, statement, source, self.cast.current, self.asking)
            if speaker is not None:
                self.cast.speakers |= dict.fromkeys(keys(reading, source)[:1], speaker)
        if speaker is None or fresh:
            speaker = self.cast.enter(reading, source)
            speaker.anonymous = newcomers.goes_unnamed(reading, draft.flags, source)
            speaker.last = line.index
            self.cast.current = speaker
        else:
            self._carry(reading, draft, speaker, "same speaker", source)

    def _turned(self, reading: Reading, statement: Statement, speaker: Speaker) -> bool:
        """Whether the article has turned from what he said there to what he says all the time."""
        apart = reading.line.index - speaker.last > 1
        return apart and in_present(statement) and not speaker.in_present

    def _carry(
        self, reading: Reading, draft: Draft, speaker: Speaker, rule: str, source: Phrase | None
    ) -> None:
        speaker.last = reading.line.index
        self.cast.current = speaker
        if speaker.through:
            self.last_relay = reading.line.index
            self._lives_on(speaker)
            draft.flags |= speaker.flags
            named = {relay.outlet for relay in draft.relays}
            if draft.unnamed_at is None and speaker.unnamed_at is not None:
                draft.unnamed_at = len(draft.relays) + speaker.unnamed_at
            draft.relays.extend(Relay(name, None, None, None) for name in speaker.relays if name not in named)
            draft.carried = True
        goes_on = rule in ("same quotation", "same speaker")
        if speaker.anonymous and (speaker.through or goes_on):
            draft.flags.add("anonymous_origin")
            draft.carried = True
        if draft.carried:
            draft.evidence.append(_words(reading, source, rule))


def _words(reading: Reading, source: Phrase | None, rule: str) -> Evidence:
    """The words that show who goes on: his name or pronoun, or else the sentence's first word."""
    first, last = (source.first, source.last) if source else (0, 1)
    start, end = reading.tokens.text_span(first, last)
    return Evidence(start, end, reading.document.text[start:end], rule)
