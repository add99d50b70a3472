"""An outlet or who works there says or reports by more than one word: "broke the news", "tore into him"."""

from collections.abc import Iterator, Sequence

from claims.attribution import denials, phrases
from claims.attribution.lexicon.idioms import GAP, REPORTING, TALKING, Idiom
from claims.attribution.links import Link, Reading
from claims.attribution.phrases import Phrase
from claims.attribution.roles import Role, role
from claims.attribution.rules.stages import in_debate, in_public

# So many words may stand in a gap.
_WIDEST = 8


def _by_first_word(idioms: Sequence[Idiom]) -> dict[str, list[Idiom]]:
    table: dict[str, list[Idiom]] = {}
    for idiom in idioms:
        for word in idiom[0]:
            table.setdefault(word, []).append(idiom[1:])
    return table


_TALKING = _by_first_word(TALKING)
_REPORTING = _by_first_word(REPORTING)
_FIRST = _TALKING.keys() | _REPORTING.keys()


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind relay, and hosted where a host does so on his show."""
    words = reading.tokens.small
    for at, word in enumerate(words):
        if word not in _FIRST:
            continue
        reports = any(_follows(words, at + 1, rest) for rest in _REPORTING.get(word, ()))
        if not reports and not any(_follows(words, at + 1, rest) for rest in _TALKING.get(word, ())):
            continue
        subject = phrases.before(reading.tokens, at)
        if subject and not denials.denied(reading.tokens, phrases.group_start(reading.tokens.codes, at), at):
            yield from _links(reading, at, subject, role(reading, subject), reports=reports)


def _links(reading: Reading, at: int, subject: Phrase, who: Role, *, reports: bool) -> Iterator[Link]:
    by_name = reading.code(subject.head) == "N" or (who.kind == "host" and who.outlets[0].kind == "host")
    if who.kind not in ("outlet", "host") or not (reports or by_name) or in_debate(reading, subject):
        return
    if in_public(reading):
        return
    content = ((at + 1, len(reading.tokens.codes)),)
    kind = "hosted" if who.kind == "host" else "relay"
    spoke = subject if kind == "hosted" else None
    yield Link(kind, who.outlets, (at, at + 1), "idiom", content, spoke, subject=subject.first)


def _follows(words: Sequence[str], at: int, rest: Idiom) -> bool:
    """Whether the rest of an idiom stands at this token."""
    for place, choice in enumerate(rest):
        if choice is GAP:
            ends = range(at + 1, min(at + _WIDEST, len(words)))
            return any(_follows(words, end, rest[place + 1 :]) for end in ends)
        if at >= len(words) or words[at] not in choice:
            return False
        at += 1
    return True
