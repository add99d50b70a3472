"""An interview that goes on: its next question, his next answer, "later in the interview"."""

import re

from claims.attribution.lexicon import word_set
from claims.attribution.links import Reading
from claims.attribution.sequels import Spoken, is_surname
from claims.attribution.speakers import Speaker, keys
from claims.attribution.speaking import moves_on

# How many sentences on a question or an answer still belongs to the interview.
FAR_ASKED = 3
_TALKS = word_set("interview podcast segment sit-down conversation chat appearance op-ed essay")
_MENTIONS_IT = _TALKS | {"point"}
_IN_IT = re.compile(
    r"(?:[Ii]n|[Dd]uring|[Tt]hroughout) (?:the|that|this|his|her|their) (?:[a-z-]+ )?"
    rf"(?:{'|'.join(sorted(_TALKS))})\b(?! (?:with|on|for) )"
    r"|\b(?:[Tt]he|[Hh]is|[Hh]er) (?:op-ed|essay|column) (?:says|said|argue[ds]|reads?|conclude[ds]"
    r"|add(?:s|ed)|note[ds]|urge[ds]|call(?:s|ed)|continue[ds])\b"
    r"|\b[Tt]he (?:interview|conversation|segment) (?:began|opened|ended|closed|concluded|turned|steered"
    r"|shifted|moved|veered)\b"
    r"|(?:said|says|joked|remarked|added|noted) at (?:one|another) point\b(?! (?:during|in) )"
)
_QUESTIONED = word_set("asked pressed questioned quizzed challenged prompted")
_WHEN = word_set("when while later and but again if repeatedly directly further also specifically")
_HIM = word_set("him her")
_NAME = re.compile("N{1,4}")
_ANSWERS = re.compile(",(?P<who>h|N{1,4})(?=[^N])")


def spoken_of(reading: Reading, spoken: Spoken, interviewed: Speaker) -> bool:
    """Whether the sentence tells what he said "in the interview", and nobody else says it."""
    line = reading.line
    if _MENTIONS_IT.isdisjoint(reading.tokens.words):
        return False
    if not _IN_IT.search(reading.document.text, line.start, line.end):
        return False
    if any(s.addressee and reading.word(s.addressee.first) not in _HIM for s, _ in spoken):
        return False  # "in his interview, he told the police"
    named = {key for _, source in spoken if source.kind == "name" for key in keys(reading, source)}
    return not named or not named.isdisjoint(interviewed.names)


def goes_on(reading: Reading, speaker: Speaker) -> bool:
    """Whether the one who spoke last through another outlet is asked something more there."""
    if "hosted" not in speaker.flags or reading.line.index - speaker.last > FAR_ASKED:
        return False
    if _host_joins_in(reading, speaker) and not moves_on(reading):
        return True
    return _answers(reading, speaker) or _is_asked(reading, speaker) or _was_asked(reading, speaker)


_DOES = re.compile("(?:r?[SzTJWVvme]|[SzJT]$)")


def _host_joins_in(reading: Reading, speaker: Speaker) -> bool:
    """Whether his host says or does something in it: "When Lee brought up the bridge, he bristled"."""
    for at, mention in reading.mentions.items():
        person = mention.kind == "host" or is_surname(reading, at)
        same = person and reading.document.name_of(mention.outlet) in speaker.relays
        codes = reading.tokens.codes
        if same and (_DOES.match(codes, at + 1) or codes[at - 1 : at] in ("S", "z", "J")):
            return True
    return False


def _answers(reading: Reading, speaker: Speaker) -> bool:
    """ "Asked about the bridge, he shrugged"; not "asked by reporters"."""
    words = reading.words(0, 4)
    asked = next((at for at, word in enumerate(words) if word in _QUESTIONED), None)
    if asked is None or not set(words[:asked]) <= _WHEN:
        return False
    if reading.word(asked + 1) == "by" and reading.code(asked + 2) not in "NO":
        return False
    return any(_is_he(reading, match.end() - 1, speaker) for match in _ANSWERS.finditer(reading.tokens.codes))


def _is_he(reading: Reading, at: int, speaker: Speaker) -> bool:
    word = reading.word(at)
    return word in speaker.names or (word in ("he", "she") and speaker.person)


def _is_asked(reading: Reading, speaker: Speaker) -> bool:
    """ "Lee then asked | him whether …"."""
    for statement in reading.statements:
        if statement.word in _QUESTIONED and statement.source and not statement.passive:
            at = statement.cue[1]
            named = _NAME.match(reading.tokens.codes, at)
            if reading.word(at) in _HIM or (named and reading.word(named.end() - 1) in speaker.names):
                return True
    return False


def _was_asked(reading: Reading, speaker: Speaker) -> bool:
    """ "Lee was asked about the bridge"."""
    words = reading.words(0, 5)
    at = next((at for at, word in enumerate(words) if at > 1 and word in _QUESTIONED), None)
    if at is None or words[at - 1] not in ("was", "is") or "reporters" in reading.tokens.words:
        return False
    return _is_he(reading, at - 2, speaker)
