"""Attributions: who says, by which cue, to whom, and what. One sentence at a time."""

import re
from dataclasses import dataclass

from claims.attribution import denials, passives, phrases, predicates
from claims.attribution.lexicon import speech, things, word_set
from claims.attribution.model import Span
from claims.attribution.phrases import Phrase
from claims.attribution.tokens import Tokens

_CUE = re.compile("[STJWZziGHCA]")


@dataclass(slots=True)
class Statement:
    """One attribution of a sentence; ranges are tokens.

    `inverted` where the source follows its cue. `denied` where it did not happen, or may not have: "did not
    report". `passive` where the source is the agent: "was reported by".
    """

    cue: Span
    word: str
    code: str
    source: Phrase | None
    addressee: Phrase | None
    content: tuple[Span, ...]
    inverted: bool
    denied: bool
    passive: bool = False


def statements(tokens: Tokens) -> list[Statement]:
    """The attributions of the sentence in the order of their cues."""
    found: list[Statement] = []
    if "words" in tokens.words:
        found += _in_the_words_of(tokens)
    if ":" in tokens.codes and (colon := _COLON.match(tokens.codes)):
        found += _colon(tokens, colon)
    for match in _CUE.finditer(tokens.codes):
        if statement := _statement(tokens, match.start(), found):
            found.append(statement)
    if "reportedly" in tokens.words:
        found.append(_reportedly(tokens))
    for word in predicates.ADJECTIVES.intersection(tokens.words):
        found += _predicate(tokens, tokens.words.index(word))
    if "K" in tokens.codes:
        found += [_both_report(tokens, match.end() - 1) for match in _BOTH.finditer(tokens.codes)]
    unreal = denials.unreal_until(tokens)
    for statement in found if unreal else ():
        statement.denied |= statement.cue[0] < unreal
    return found


# "The Times and the Daily Telegraph | report | that": no noun after two of them.
_BOTH = re.compile(r"O,?&D?OK(?=[tDQ])|XpN+K(?=t)|(?:^|(?<=[,&]))[Nne]?X?XK(?=t)")


def _both_report(tokens: Tokens, cue: int) -> Statement:
    listed = phrases.before(tokens, cue)
    return Statement(
        (cue, cue + 1), "report", "S", listed, None, ((cue + 1, len(tokens.codes)),), False, False
    )


def _statement(tokens: Tokens, cue: int, earlier: list[Statement]) -> Statement | None:
    code = tokens.codes[cue]
    if code == "A":
        return _according(tokens, cue)
    if code in "Zzi" and not _is_verb(tokens, cue):
        return None
    if code in "GHC":
        return _participle(tokens, cue, earlier)
    return _finite(tokens, cue, earlier)


def _is_verb(tokens: Tokens, cue: int) -> bool:
    """Whether "reports", "claims" … is a verb here: a subject before it, no noun's company after it."""
    codes = tokens.codes
    previous = codes[cue - 1] if cue else ""
    word = tokens.words[cue]
    if word == "show" and previous == "O":  # "on the “Lee Files” show that day"
        return False
    if previous in ("h", "w", "m", "r") or tokens.small[cue - 1] == "to":
        return True
    following = codes[cue + 1] if cue + 1 < len(codes) else ""
    by_outlet = previous == "O" or (
        previous == "N" and _STAFF.search(codes, max(0, cue - 5), cue) is not None
    )
    if by_outlet and (word.endswith("s") or following == "t"):
        return True
    if previous in ("N", ")") and word.endswith("s"):
        return following not in ("b", "v", "m", "S", "V", "f", ",", ".", "&", "J", "", "P")
    if tokens.small[cue - 1] in things.DOCUMENT and following in ("D", "N", "n", "#", "h", "t", "P"):
        return True
    if previous in ("N", "O", "M", "X", "P", ")", "n", "K"):
        plural = tokens.words[cue - 1].endswith("s")
        if word.lower() in ("points", "point"):
            return tokens.words[cue + 1 : cue + 2] in (["out"], ["to"])
        agrees = word.endswith("s") != (plural and previous in "XPn")
        return agrees and following in ("t", "Q", "D", "h", ":", "w", "N", "O", "o", '"', "#", "")
    return previous in (",", "Q") and following in ("N", "O", "D", "t") and word.endswith("s")


def _according(tokens: Tokens, cue: int) -> Statement | None:
    """According to NP: the content is the rest of the sentence."""
    to = tokens.words[cue + 1 : cue + 2] == [
        "to"
    ]  # "according The Associated Press" is a slip newsrooms make
    following = cue + 1 + to
    following += tokens.codes[following : following + 2] in ("JK", "JZ", "SK", "SZ")  # "published | reports"
    following += 2 * (tokens.codes[following : following + 2] == "Ip")  # "interviews with | aides"
    source = phrases.after(tokens, following)
    if source is None:
        return None
    inserted = tokens.codes[:cue].endswith(("t", "t,"))  # "said that, according to …, the mine flooded"
    rest = ((0, cue),) if cue > 2 and not inserted else ((source.last, len(tokens.codes)),)
    return Statement((cue, following), "according to", "A", source, None, rest, True, False)


_STAFF = re.compile("O'N{2,3}$")  # "ESPN's Adam Lowe | reports."
_COLON = re.compile(r"[DnP]{0,2}N{1,3}:(?=.)")


def _reportedly(tokens: Tokens) -> Statement:
    """Somebody says so, and nobody says who."""
    at = tokens.words.index("reportedly")
    rest = ((at + 1, len(tokens.codes)),) if at + 1 < len(tokens.codes) else ((0, at),)
    return Statement((at, at + 1), "reportedly", "r", None, None, rest, inverted=False, denied=False)


def _predicate(tokens: Tokens, at: int) -> list[Statement]:
    """ "Aides made it clear that …": the adjective `at` closes the cue."""
    cue = predicates.cue(tokens, at)
    if cue is None:
        return []
    group, source = phrases.group_start(tokens.codes, cue), phrases.before(tokens, cue)
    content = _content(tokens.codes, group, at + 1, source, inverted=False)
    denied = denials.denied(tokens, group, cue)
    return [Statement((group, at + 1), tokens.small[at], "S", source, None, content, False, denied)]


def _colon(tokens: Tokens, match: re.Match[str]) -> list[Statement]:
    """ "Smith: We will win": the colon is the cue."""
    colon = match.end() - 1
    source = phrases.phrase(tokens, 0, colon)
    content = ((colon + 1, len(tokens.codes)),)
    return [Statement((colon, colon + 1), ":", ":", source, None, content, inverted=False, denied=False)]


def _in_the_words_of(tokens: Tokens) -> list[Statement]:
    """ "He was, in the words of an aide, …"."""
    at = tokens.words.index("words")
    if tokens.words[at - 2 : at] != ["in", "the"] or tokens.words[at + 1 : at + 2] != ["of"]:
        return []
    source = phrases.after(tokens, at + 2)
    content = ((0, at - 2),) if at > 2 else ((at + 2, len(tokens.codes)),)
    return (
        [Statement((at - 2, at + 2), "according to", "A", source, None, content, True, False)]
        if source
        else []
    )


def _participle(tokens: Tokens, cue: int, earlier: list[Statement]) -> Statement | None:
    """Saying, telling, citing …: the subject is that of the clause."""
    codes = tokens.codes
    if tokens.words[cue - 1 : cue] == ["be"]:  # "appears to be arguing", "would be saying"
        return None
    source = earlier[-1].source if earlier and codes[cue - 1 : cue] in (",", "&") else None
    source = source or _quoted(tokens, cue, earlier)
    if source is None and codes[cue - 1 : cue] == "b":  # "that | she | is saying"
        source = phrases.before(tokens, cue)
    if source is None and cue and codes[cue - 1] in "KZ":  # "ran a Times story | saying"
        source = phrases.before(tokens, cue)
    if source is None:
        source = phrases.clause_subject(tokens, cue) if cue else _opening_subject(tokens)
    return Statement(
        (cue, cue + 1), tokens.small[cue], codes[cue], source, _addressee(tokens, cue),
        ((cue + 1, len(codes)),), False, False,
    )  # fmt: skip


def _quoted(tokens: Tokens, cue: int, earlier: list[Statement]) -> Phrase | None:
    """Who says it in "A quoted | B | as saying" and in "| B | was quoted by A as saying"."""
    if not earlier or tokens.small[cue - 1] != "as":
        return None
    quoting = next((s for s in reversed(earlier) if s.word in speech.PASSING_ON), None)
    if quoting is None:
        return None
    if quoting.passive:
        return phrases.before(tokens, quoting.cue[0])
    return phrases.after(tokens, quoting.cue[1])


def _opening_subject(tokens: Tokens) -> Phrase | None:
    """The subject after an opening participle: "Citing two officials, | the paper said"."""
    comma = tokens.codes.find(",")
    return phrases.after(tokens, comma + 1) if comma > 0 else None


def _finite(tokens: Tokens, cue: int, earlier: list[Statement]) -> Statement | None:
    codes = tokens.codes
    group = phrases.group_start(codes, cue)
    if tokens.words[cue] == "admitted" and _ADMITTED.match(codes, cue + 1):
        return None
    if group and tokens.small[group - 1] == "to":
        started = denials.over_infinitive(tokens, group - 1)
        if started is None:
            return None
        group = started
    denied = denials.denied(tokens, group, cue)
    passive = passives.is_passive(tokens, group, cue)
    source, inverted = _subject(tokens, cue, group, earlier, passive=passive)
    last = cue + 1
    content = _content(codes, group, last, source, inverted)
    addressee = _addressee(tokens, cue)
    word = tokens.small[cue]
    return Statement((group, last), word, codes[cue], source, addressee, content, inverted, denied, passive)


# "Refugees admitted | to the country have …" were let in.
_ADMITTED = re.compile("p[DN][^t]*$|[bv]")


def _subject(
    tokens: Tokens, cue: int, group: int, earlier: list[Statement], *, passive: bool
) -> tuple[Phrase | None, bool]:
    codes = tokens.codes
    previous = codes[group - 1] if group else ""
    if quoted := _quoted(tokens, group, earlier):
        return quoted, False
    if passive:
        return passives.agent(tokens, cue), False
    if _inverts(tokens, cue, previous):
        return phrases.after(tokens, cue + 1), True
    source = phrases.before(tokens, group)
    if source is None and previous in ("&", "u"):
        source = earlier[-1].source if earlier else None
        source = source or phrases.clause_subject(tokens, group)
    signed = codes[cue] == "Z" and codes[cue + 1 : cue + 2] == "O"  # "…, said Ms. Lee, reports USA Today"
    if source is None and (codes[cue] in "Sz" or signed) and previous in (",", "Q", "", ".", "-", '"'):
        found = phrases.after(tokens, cue + 1)
        found = None if found and codes[cue] == "T" and found.kind == "outlet" else found  # it was told
        return found, found is not None
    return source, False


def _inverts(tokens: Tokens, cue: int, previous: str) -> bool:
    """“…,” said Ann Lee: a finished quotation or clause before the cue, a subject right after it."""
    codes = tokens.codes
    asked = codes[cue] == "J" and previous == "Q" and tokens.words[cue] in ("asked", "asks")
    if not (asked or codes[cue] in "SzZ") or cue + 1 >= len(codes) or codes[cue + 1] not in "NODPMX#eKn":
        return False
    if previous == "Q":
        quoted = tokens.words[phrases.group_start(codes, cue) - 1]
        return quoted[-2:-1] in ",.?!-—…" or cue == 1
    return previous == "," and (phrases.before(tokens, cue) is None or _ends_on_speaker(tokens, cue))


# What may stand behind the speaker of a sentence that ends on him: "…, said an official who knows it."
_HIS = re.compile(r"(?:w[^,;:]*)?\.?$")


def _ends_on_speaker(tokens: Tokens, cue: int) -> bool:
    if tokens.words[cue] not in ("said", "says"):
        return False
    speaker = phrases.after(tokens, cue + 1)
    closes = speaker is not None and _HIS.match(tokens.codes, speaker.last) is not None
    return closes and speaker is not None and speaker.kind in ("role", "name")


def _addressee(tokens: Tokens, cue: int) -> Phrase | None:
    if tokens.codes[cue] not in "TGz" or tokens.small[cue] not in TELLING:
        return None
    return phrases.after(tokens, cue + 1)


def _content(codes: str, group: int, last: int, source: Phrase | None, inverted: bool) -> tuple[Span, ...]:
    """What is said: the rest of the sentence, and what stands before a cue that is set off or comes last."""
    left = min(source.first, group) if source and not inverted else group
    ahead = codes[:left].strip('," ') and (left and codes[left - 1] in ',Q-".')
    right = source.last if inverted and source else last
    spans = [(0, left)] if ahead else []
    if right < len(codes) and codes[right:].strip('.,") '):
        spans.append((right, len(codes)))
    return tuple(spans) or ((0, left),) * (left > 0)


TELLING = word_set("""
tell tells told telling inform informs informed informing assure assures assured assuring remind reminds
reminded reminding notify notified alert alerted brief briefed reassure reassured persuade persuaded
convince convinced
""")
