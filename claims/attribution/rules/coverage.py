"""The outlet's report as a thing that carries the information: "a Times report that he paid no tax" (ruling
15)."""

import re
from collections.abc import Iterator

from claims.attribution import phrases
from claims.attribution.lexicon import grammar, word_set
from claims.attribution.lexicon.venues import DOES_WORK
from claims.attribution.links import Link, Reading
from claims.attribution.roles import role
from claims.attribution.rules.passed_on import PASSING

_REPORTS = word_set("""
report reports story article investigation exposé scoop editorial piece dispatch reporting analysis
coverage revelation revelations headline column account fact-check feature profile excerpt translation
footage documentary articles stories editorials headlines pieces columns dispatches investigations profiles
exposés op-eds scoops allegations accusations claims disclosures
""")
_CARRIES = word_set(
    "that which who saying claiming alleging showing suggesting about detailing revealing in on of"
)


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind relay."""
    for at in sorted(reading.mentions):
        if reading.word(at + 1) in _CHECKERS:
            yield Link("relay", reading.outlets_in(at, at + 1), (at + 1, at + 2), "fact-check", ())
        noun = _own_noun(reading, at)
        if noun and _carries(reading, noun) and not _reacted_to(reading, at, noun):
            yield Link(
                "relay",
                reading.outlets_in(at, at + 1),
                (noun, noun + 1),
                "report",
                ((noun + 1, len(reading.tokens.codes)),),
            )
    yield from _reports_by(reading)
    yield from _ran(reading)
    headline = _HEADLINE.match(reading.tokens.codes)
    outlets = reading.outlets_in(0, headline.end()) if headline else []
    if headline and outlets[0].kind != "host" and not _shouted(reading.tokens.words[headline.end() - 2]):
        yield Link(
            "relay", outlets, headline.span(), "headline", ((headline.end(), len(reading.tokens.codes)),)
        )


_REACTED = word_set("""
criticized criticised slammed blasted attacked mocked dismissed disputed denounced condemned rejected
ridiculed trashed lambasted defended promoted praised shared called tweeted retweeted linked posted
""")


def _reacted_to(reading: Reading, outlet: int, noun: int) -> bool:
    """ "Mocked | a Times story about the dam": a reaction without what it says (ruling 15)."""
    first = outlet
    while first and reading.code(first - 1) in ("D", "e", "n", "#"):
        first -= 1
    return reading.word(first - 1) in _REACTED and reading.word(noun + 1) in ("about", "on", "in", "of")


_LEADING = word_set("in to per citing quoting from as by with")


def _carries_on(reading: Reading, noun: int, last: int) -> bool:
    """Whether a report "by X" leads in, or is followed by what it says; a bare mention of it is none."""
    start = noun
    while start and reading.code(start - 1) in tuple("DneryNg#"):
        start -= 1
    if reading.word(start - 1) in _LEADING:
        return True
    while reading.code(last) in tuple("yDr,"):
        last += 1
    code = reading.code(last)
    return bool(code and code in "tSzJZwGgeb") or reading.word(last) in _CARRIES


def _shouted(word: str) -> bool:
    """ "MEMO:" is a heading more often than the outlet of that name."""
    return word.isupper() and len(word) > 3


def _own_noun(reading: Reading, at: int) -> int | None:
    """The report noun of "BuzzFeed's explosive report" and "a New York Times report"."""
    for ahead in range(at + 1, at + 6):
        if reading.code(ahead) not in tuple("nNKZ'y#ezDM") and reading.word(ahead) != "reporting":
            return None
        if reading.word(ahead) in _REPORTS:
            return None if reading.code(ahead) == "Z" and ahead == at + 1 else ahead
    return None


# "After the AP article was published" tells when, and nothing that it says.
_CAME_OUT = word_set("published ran aired broadcast")


def _carries(reading: Reading, noun: int) -> bool:
    if _opens(reading, noun) or (reading.word(noun) == "report" and reading.code(noun + 1) == "h"):
        return True  # "a Times report | he paid no tax"
    noun += reading.code(noun + 1) == "r"  # "Lee's article | also | attacked the mayor"
    after = reading.word(noun + 1)
    code = reading.code(noun + 1)
    if (
        after in _CARRIES
        or code in ("t", "w", "g", "G")
        or (code == "y" and reading.code(noun + 2) in ("t", "S", "w"))
    ):
        return True
    if code == "," and reading.code(noun + 2) == "w" and reading.code(noun + 3) in tuple("SzJG"):
        return True
    passed_on = {reading.word(at) for at in range(noun + 1, noun + 4) if reading.code(at) != "D"}
    if passed_on & (PASSING - _CAME_OUT if code == "b" else PASSING):
        return True
    if code in (":", ".", "") and reading.tokens.codes.rstrip().endswith(":"):
        return True
    return (code and code in "SJzZi") or (code == "p" and reading.code(noun + 2) == "g")


_TOLD_IN_IT = word_set("profile report investigation exposé analysis documentary")


def _opens(reading: Reading, noun: int) -> bool:
    """ "In a lengthy Guardian profile, | the mayor comes across as broken"."""
    led = reading.word(0) == "in" and reading.word(1) in grammar.ONE_OF_MANY
    return led and noun < _LED_BY and reading.word(noun) in _TOLD_IN_IT and reading.code(noun + 1) == ","


_LED_BY = 9
_CHECKERS = word_set("fact-checker fact-checkers fact-check")
_HEADLINE = re.compile(r"p?D?O:")
_RUNNING = word_set("""
ran published carried aired posted printed broadcast featured runs publishes carries airs released picked run
""")


def _ran(reading: Reading) -> Iterator[Link]:
    """ "The Post ran a piece that noted …"."""
    for at in sorted(reading.mentions):
        verb = at + 1
        while reading.code(verb) in tuple("rbv"):
            verb += 1
        if reading.word(verb) not in _RUNNING:
            continue
        for noun in range(verb + 1, verb + 7):
            if reading.word(noun) in _REPORTS and _carries(reading, noun):
                rest = ((verb, len(reading.tokens.codes)),)
                yield Link("relay", reading.outlets_in(at, at + 1), (verb, noun + 1), "ran a report", rest)
                break


_BY = re.compile(r"[KZn](?:[yrn]*)p")


def _is_report(reading: Reading, noun: int) -> bool:
    """Whether the noun is a report; "offered analysis | on CNN" is a job."""
    return reading.word(noun) in _REPORTS and reading.word(noun - 1) not in DOES_WORK


def _reports_by(reading: Reading) -> Iterator[Link]:
    """ "A report in The Wall Street Journal", "an article by the BBC"."""
    for match in _BY.finditer(reading.tokens.codes):
        if reading.word(match.end() - 1) not in ("in", "by", "from", "on", "at"):
            continue
        target = phrases.after(reading.tokens, match.end())
        if target and role(reading, target).kind == "outlet" and _is_report(reading, match.start()):
            if not _carries_on(reading, match.start(), target.last):
                continue
            outlets = reading.outlets_in(target.first, target.last)
            inserted = reading.words(match.start() - 3, match.start() - 1) == [",", "in"]
            first = 0 if inserted else target.last
            yield Link("relay", outlets, match.span(), "report by", ((first, len(reading.tokens.codes)),))
