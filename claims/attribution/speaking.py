"""Whether somebody speaks in a sentence, and whether there or elsewhere, now or at another time."""

import re

from claims.attribution import phrases
from claims.attribution.lexicon import as_written, grammar, people, speech, things, word_set
from claims.attribution.lexicon.inflect import forms_of
from claims.attribution.links import Reading
from claims.attribution.phrases import Phrase
from claims.attribution.speakers import Speaker, keys
from claims.attribution.statements import Statement

# In *an* interview, nobody being named as its host, he spoke to the article itself (ruling 5).
_OF_OUR_OWN = word_set("interview interviews conversation appearance email e-mail phone telephone")
_MONTHS = word_set("January February March April May June July August September October November December")
_ELSEWHERE = as_written(things.OWN_VENUE | things.PUBLIC | _OF_OUR_OWN) | _MONTHS
_OCCASIONS = as_written(things.PUBLIC - {"panel", "address"} | _OF_OUR_OWN)
_POSTING = word_set("tweeted tweets posted")
_NOTE = word_set("note notes memoir")
_REPORTED = word_set("reported reports report")
_PLATFORMS = word_set("Twitter Facebook Instagram Snapchat TikTok Telegram Weibo YouTube")
_WROTE = word_set("wrote writes said")
_GOES_ON = word_set("continue continued continues")
_TELLS = speech.SPOKEN | word_set("weigh discuss answer name rule commit elaborate specify speculate")
_TALKS = word_set("discuss spoke speaks speaking talked talks talking discussed discusses touched addressed")
# "He pointed to a study": what he shows them is said.
_POINTS = word_set("pointed points referred alluded")
_COORDINATES = word_set("but and yet so still however nor")
_HIM = word_set("him her them")
_ALSO = word_set("also further then even again")
_SPOKESMEN = people.SPOKESPERSON | word_set("lawyer attorney publicist")
# Said at another time: "has repeatedly said", "later blamed", "had long argued".
_ANOTHER_TIME = word_set("previously earlier often long always later subsequently once frequently")
# "Later on Sunday, he …": not "later in the interview".
_THEN = word_set("later earlier previously last")
# What stands behind them is what is spoken of.
_ON_TOPIC = word_set("regarding concerning about")
_AT = word_set("in at on during via through by from")
_PLACED = re.compile("p[^p,;:.Qthbvm]{0,7}$")
_GIVES_OUT = word_set("shared posted released published issued delivered sent wrote submitted writes shares")
_ON_TOPICS = forms_of(word_set("comment speculate elaborate reflect remark expound opine weigh"))
_AS = word_set("as when while before after once")
_QUESTIONED = word_set("asked pressed questioned")
_DAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday yesterday later afterward afterwards"
)
_WHAT = word_set("what which that whatever")
# Where what is said begins, after a cue that tells the place first: "said on Monday in a letter | that".
_BEGINS = re.compile('[th:Q"bvm]')


# What may stand behind "saying": the first of what is said, or to whom.
_SAID_AS = frozenset('tQDhNno#"rp:,P')


def speaks(reading: Reading, statement: Statement, source: Phrase) -> bool:
    """Whether he speaks: one who only acts, or a pronoun in a subordinate clause, goes on with nothing."""
    if statement.code == "G" and reading.code(statement.cue[1]) not in _SAID_AS:
        return False  # "they left, shouting"
    if reading.word(source.head) in things.PAPERS and statement.code in "SzTJ":
        return True  # "the video shows"
    if statement.word in _REPORTED and reading.word(source.first) != "it":
        return False  # "he reported earnings"
    speech_verb = (
        statement.word in speech.SPOKEN
        or statement.word in speech.DECLINED | _POINTS
        or _quoted(reading, statement)
        or _more(reading, statement)
    )
    if statement.word in _GOES_ON | speech.DECLINED and reading.word(statement.cue[1]) == "to":
        return reading.word(statement.cue[1] + 1) in _TELLS  # not "she continued to lead the army"
    if source.kind != "pronoun":
        return (speech_verb or statement.word in _TALKS) and reading.code(source.first - 1) != "w"
    if statement.code == "G" and reading.words(source.last, source.last + 2) != ["went", "on"]:
        return False
    return speech_verb and not _subordinate(reading, source)


def _set_off(reading: Reading, statement: Statement, source: Phrase) -> bool:
    """ "Day called it a joke, | Lee said": whatever stands before it is what he said."""
    return reading.code(source.first - 1) == "," and reading.code(statement.cue[1]) in (",", ".", "")


def _subordinate(reading: Reading, source: Phrase) -> bool:
    """Whether the clause of this subject hangs on another: "while | he said …"."""
    before = source.first - 1
    return reading.code(before) in ("u", "w") and reading.word(before) not in _COORDINATES


def _quoted(reading: Reading, statement: Statement) -> bool:
    """ "“…?” she asked": words in quotation marks stand next to it."""
    codes, (first, last) = reading.tokens.codes, statement.cue
    source = statement.source.first if statement.source else first
    return (
        codes[min(first, source) - 1 : min(first, source)] == "Q"
        or codes[last : last + 2].lstrip(",:")[:1] == "Q"
    )


def _more(reading: Reading, statement: Statement) -> bool:
    """ "She also criticised the plan": what he judges is said, where more of it is told."""
    said = reading.words(statement.cue[0], statement.cue[1])
    return statement.code == "J" and not _ALSO.isdisjoint(said)


def in_present(statement: Statement) -> bool:
    """Whether it is told in the present tense: "she says"."""
    return statement.word in speech.SPOKEN and statement.word.endswith("s") and statement.word != "discuss"


def at_other_times(reading: Reading, statement: Statement) -> bool:
    """Whether it is told in the perfect, by the way: "she has said since"."""
    source = statement.source
    return source is not None and not grammar.PERFECT.isdisjoint(
        [reading.word(source.last), *reading.words(*statement.cue)]
    )


def elsewhere(reading: Reading, statement: Statement) -> bool:
    """Whether it was said elsewhere or at another time: "in a statement", "tweeted", "has often said"."""
    source = statement.source
    aside = source and source.last == statement.cue[0] and reading.code(statement.cue[1]) == ","
    ago = "ago" in reading.words(1, 5) and not aside  # but "two years ago, she said, it was sound"
    if ago or (reading.word(0) in _THEN and reading.word(1) != "in"):
        return True
    if reading.word(0) in _QUESTIONED and reading.word(1) in _DAYS:
        return True  # "Asked Tuesday about it, she …"
    noted = not _NOTE.isdisjoint(reading.words(0, 6))
    if statement.word in _WROTE and not _PLATFORMS.isdisjoint(reading.tokens.words[statement.cue[1] :]):
        return True
    if statement.word in _POSTING or noted or (reading.word(0) == "speaking" and not reading.mentions):
        return True
    if not _ANOTHER_TIME.isdisjoint(reading.words(statement.cue[0], statement.cue[1] + 1)):
        return True
    if at_other_times(reading, statement):
        return True
    listener = statement.addressee
    if listener is not None and reading.word(listener.first) not in _HIM:
        return True
    return _to_us(reading) or _in_another_place(reading, statement)


_THROUGH = frozenset({"through", "Through"})


def _to_us(reading: Reading) -> bool:
    """Whether it is what the article itself was told: "declined to comment", "through a spokeswoman"; or
    what all could read: "on social media"."""
    words = reading.tokens.words
    if "comment" in words and not speech.DECLINED.isdisjoint(words):
        return True
    if reading.word(0) in ("reached", "contacted") or ("social" in words and "media" in words):
        return True
    return any(
        word in _THROUGH and not _SPOKESMEN.isdisjoint(reading.words(at + 1, at + 4))
        for at, word in enumerate(words)
    )


def _in_another_place(reading: Reading, statement: Statement) -> bool:
    """Whether it is told where he says it: "in a letter", "at a rally", but not what he says of them."""
    words, codes = reading.tokens.words, reading.tokens.codes
    topic = _topic(reading)
    for at, word in enumerate(words):
        if at > topic and word in _ELSEWHERE and codes[at] != "O" and _told_with(reading, statement, at):
            led = _PLACED.search(codes, 0, at)
            if led and reading.word(led.start()) == "on" and reading.word(led.start() - 1) in _ON_TOPICS:
                continue  # "she declined to speculate on the events"
            if led and _is_place(reading, led.start(), at):
                return True
            if at < statement.cue[0] and statement.code in "GH":
                return True
    return False


def _topic(reading: Reading) -> int:
    """Where the words end that only tell what he spoke of: "regarding the speech at the rally | , she …"."""
    return reading.tokens.codes.find(",") if reading.word(0) in _ON_TOPIC else -1


def _is_place(reading: Reading, preposition: int, at: int) -> bool:
    between = reading.words(preposition + 1, at)
    ours = reading.word(at) not in _OF_OUR_OWN or not between or not grammar.INDEFINITE.isdisjoint(between)
    if reading.word(at) == "town" and reading.word(at + 1) not in ("hall", "halls"):
        return False
    in_case = (reading.word(at), reading.code(at + 1)) == ("event", "t")  # "in the event that it rains"
    return ours and not in_case and reading.word(preposition) in _AT


def _told_with(reading: Reading, statement: Statement, at: int) -> bool:
    """Whether the token belongs to how it is said, not to what."""
    codes, cue = reading.tokens.codes, statement.cue
    if statement.source and statement.source.first <= at < statement.source.last:
        return False  # "the video shows"
    if at < cue[0]:
        if any(_is_by_another(reading, other, at) for other in reading.statements if other is not statement):
            return False  # "despite what he wrote in the speech, Lee said"
        first = statement.content[0] if statement.content else (0, 0)
        return len(statement.content) != 1 or not first[0] <= at < first[1]
    if statement.word in _GIVES_OUT:
        return True
    if codes[cue[1] : cue[1] + 1] not in ("p", "y", "r", ",", "N") or reading.word(cue[1]) == "to":
        return at < cue[1]
    begins = _BEGINS.search(codes, cue[1])
    return begins is None or at < begins.start()


def _is_by_another(reading: Reading, other: Statement, at: int) -> bool:
    """Whether the token tells where somebody said something else: "what he wrote in | the speech"."""
    if other.source is None or reading.word(other.source.first - 1) not in _WHAT:
        return False
    return other.cue[1] <= at and "," not in reading.tokens.codes[other.cue[1] : at]


def about_another(reading: Reading, speaker: Speaker) -> bool:
    """Whether a sentence of narration has somebody else for its subject than him who spoke there."""
    if not speaker.through:
        return False
    subject = phrases.clause_subject(reading.tokens, len(reading.tokens.codes))
    return bool(subject and subject.kind == "name" and not set(keys(reading, subject)) & speaker.names)


def moves_on(reading: Reading) -> bool:
    """Whether what he does, he does on another occasion: "Lee was booed at a rally"."""
    words, codes, topic = reading.tokens.words, reading.tokens.codes, _topic(reading)
    if reading.word(0) in _AS and not _OCCASIONS.isdisjoint(words[1:4]) and reading.code(3) != "p":
        return True  # "As the debate went on, Lee tried again"
    return any(
        at > topic
        and word in _OCCASIONS
        and (led := _PLACED.search(codes, 0, at))
        and _is_place(reading, led.start(), at)
        for at, word in enumerate(words)
    )


def main_speech(reading: Reading, spoken: list[tuple[Statement, Phrase]]) -> tuple[Statement, Phrase]:
    """The attribution by which somebody speaks among those of a sentence, in its main clause if it can be;
    else the first."""
    speech_verbs = [pair for pair in spoken if pair[0].word in speech.SPOKEN]
    main = [pair for pair in speech_verbs if not _subordinate(reading, pair[1])] or speech_verbs
    main = [pair for pair in main if _set_off(reading, *pair)] or main
    ways = (pair for pair in main + spoken if speaks(reading, *pair))
    return next(ways, (main or spoken)[0])
