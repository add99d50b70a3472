"""What somebody does with words although no verb of speech says so: "she sounded hopeful"."""

import re

from claims.attribution import phrases
from claims.attribution.lexicon import word_set
from claims.attribution.lexicon.inflect import forms_of
from claims.attribution.links import Reading
from claims.attribution.speaking import elsewhere
from claims.attribution.statements import Statement

# So many words in quotation marks are said; fewer may be a mere name for something.
SAID = 4
# No longer than this are the words that a title may have in small letters: "of", "the".
SHORT = 3
_WITHHELD = word_set("say elaborate confirm answer discuss specify reveal disclose")


def in_his_words(reading: Reading) -> bool:
    """Whether what he does is to speak: words in quotation marks that somebody must have said, "would not
    say"."""
    if any(s.word in _WITHHELD and _would_not(reading, s) for s in reading.statements if s.denied):
        return True
    if any(_judges(reading, statement) for statement in reading.statements) or _takes_a_stand(reading):
        return True
    tokens = reading.tokens
    quoted = (word for word, code in zip(tokens.words, tokens.codes, strict=True) if code == "Q")
    return not reading.statements and any(word.count(" ") >= SAID and not _titled(word) for word in quoted)


_JUDGED = forms_of(
    word_set("""
accuse applaud blame blast celebrate characterize chide commend compare compliment condemn credit criticize
criticise denounce deride describe dismiss dispute downplay laud mock praise rebuff rebuke rebut refute reject
ridicule scold scorn slam disparage defend
""")
)
# What is done with words: "he offered his own view", "she sounded hopeful", "he left no doubt".
_STANDS = forms_of(
    word_set("""
offer sound express focus hint imply voice signal emphasize emphasise outline highlight reminisce touch dwell
balk demur hedge bristle deflect dodge sidestep
""")
)
_PHRASES = (
    r"(?:went|goes) on(?=[,.])|(?:brush|laugh|shrugg|wav|bat)t?(?:ed|es|s) (?:off|aside|away)|"
    r"weigh(?:ed|s) in|double[ds] down|rule[ds]? (?:in|out)|lai?[dy]s? out|lash(?:ed|es) out|shore[ds] up"
    r"|push(?:ed|es) back|open(?:ed|s) up|(?:left|leaves) (?:no doubt|open)|ma[dk]es? (?:it )?clear"
    r"|t(?:ook|akes) (?:aim|issue|credit)|turn(?:ed|s) (?:to|(?:his|her) attention)"
    r"|(?:appear|seem)(?:ed|s) to (?:imply|suggest|agree|acknowledge|back|blame|concede|confirm|contradict"
    r"|defend|dismiss|hint|mock)"
)
_DETERMINED = r"(?:(?:an?|his|her|no|some|only|another) )?(?:\w+ )?"
_GIVEN = (
    r"(?:preview|account|answer|assessment|example|hint|reason|explanation|credit|advice|verdict|detail)s?"
)
_SHARED = (
    r"(?:belief|view|opinion|thought|concern|assessment|hope|fear|frustration|memor(?:y|ie)|stor(?:y|ie))s?"
)
_HAD = r"(?:question|word|answer|advice|warning|praise|message|thought)s?"
_BY_THE_WAY = r"(?:also|then|did|later|even|again|instead|still|further|repeatedly|himself|herself|, \w+,) "
_WITH_WORDS = re.compile(
    rf"(?:{_BY_THE_WAY})*(?:{'|'.join(sorted(_STANDS))}|{_PHRASES}"
    rf"|g[ai]ves? {_DETERMINED}{_GIVEN}|ha[ds] {_DETERMINED}{_HAD}"
    rf"|shared {_DETERMINED}{_SHARED})\b"
)


def _takes_a_stand(reading: Reading) -> bool:
    """Whether what the subject does, he does with words."""
    subject = phrases.clause_subject(reading.tokens, len(reading.tokens.codes))
    if subject is None:
        return False
    _, after = reading.tokens.text_span(subject.first, subject.last)
    return _WITH_WORDS.match(reading.document.text, after + 1, reading.line.end) is not None


def _judges(reading: Reading, statement: Statement) -> bool:
    """Whether he who begins the sentence gives his judgment in it: "Lee compared him to a weathercock"."""
    source = statement.source
    if source is None or source.first or statement.denied or statement.passive:
        return False
    return statement.word in _JUDGED and statement.cue[0] == source.last and not elsewhere(reading, statement)


def _titled(quoted: str) -> bool:
    """Whether it is the title of something: most of its words are capitalised."""
    words = [word for word in quoted.split() if len(word) > SHORT]
    return 2 * sum(word.lstrip("“\"'‘").istitle() for word in words) > len(words)


def _would_not(reading: Reading, statement: Statement) -> bool:
    would, *more = reading.words(*statement.cue)
    return would.startswith("would") and ("not" in more or would != "would")
