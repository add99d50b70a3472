"""Other media stand between and are not named: "reportedly", "was quoted as saying", "in a televised
interview"."""

import re
from collections.abc import Iterator

from claims.attribution.lexicon import word_set
from claims.attribution.links import Link, Reading

_QUOTED_AS = re.compile(r"[bv][rb]*Jp?[uG]G|[bv][rb]*J")
_ELSEWHERE = word_set("televised television tv radio newspaper another other separate multiple several media")


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind unnamed."""
    words = [word.lower() for word in reading.tokens.words]
    if words[:2] in (["report", ":"], ["reports", ":"]):
        yield Link("unnamed", (), (0, 2), "headline", ((2, len(words)),), None)
    for at, word in enumerate(words):
        if word == "reportedly":
            yield Link("unnamed", (), (at, at + 1), "reportedly", ((0, len(words)),), _subject(reading, at))
        elif word == "reported" and _was_reported(words, at):
            yield Link("unnamed", (), (at - 1, at + 1), "was reported", ((0, len(words)),), None)
        elif word == "reports" and _in_reports(words, at):
            yield Link("unnamed", (), (at, at + 1), "media reports", ((0, len(words)),), None)
        elif word == "quoted" and words[at + 1 : at + 2] == ["as"] and not _named(reading):
            yield Link("unnamed", (), (at, at + 2), "quoted as", ((0, len(words)),), _subject(reading, at))
        elif (
            word in ("interview", "interviews", "appearance")
            and _elsewhere(words, at)
            and not reading.mentions
        ):
            yield Link("unnamed", (), (at - 1, at + 1), "another interview", (), _subject(reading, at))


def _was_reported(words: list[str], at: int) -> bool:
    """ "It was reported that", "is reported to have", "was widely reported"."""
    ahead = words[max(0, at - 4) : at]
    if not set(ahead) & {"was", "is", "been", "were", "are"} or "by" in words[at + 1 : at + 3]:
        return False
    behind = words[at + 1 : at + 2]
    return (
        behind == ["to"]
        or "widely" in ahead
        or ("it" in ahead and behind in (["that"], ["in"], ["on"], ["last"]))
    )


def _in_reports(words: list[str], at: int) -> bool:
    """ "In media reports", "amid reports that", "rejected reports that"."""
    ahead, behind = words[max(0, at - 2) : at], words[at + 1 : at + 2]
    if set(ahead) & {"media", "news", "press", "newspaper"}:
        return bool(set(words[max(0, at - 3) : at]) & {"in", "from", "by", "amid", "citing", "per"})
    if set(words[at + 1 : at + 5]) & _EMERGED or ("been" in ahead and behind == ["that"]):
        return not set(words[max(0, at - 2) : at]) & _OF_OTHERS
    return behind == ["that"] and bool(set(ahead[-1:]) & _AMID)


_AMID = word_set(
    "amid denied rejected dismissed rejects denies dismisses following after despite were are confirmed refuted about recent"
)


_EMERGED = word_set(
    "surfaced emerged circulated circulating suggesting suggested suggest claimed claiming indicate indicated"
)
_OF_OTHERS = word_set(
    "police intelligence medical court official his her their its company financial earnings annual the"
)


def _named(reading: Reading) -> bool:
    return bool(reading.mentions)


def _elsewhere(words: list[str], at: int) -> bool:
    before = words[max(0, at - 4) : at]
    if not set(before) & {"in", "during", "on", "from"}:
        return False
    if words[at] == "interviews":
        return bool(
            set(before)
            & {
                "multiple",
                "several",
                "separate",
                "other",
                "of",
                "tv",
                "television",
                "two",
                "numerous",
                "various",
            }
        )
    return bool(set(before) & _ELSEWHERE) and bool(set(before) & {"a", "an", "another", "the"})


def _subject(reading: Reading, at: int) -> None:
    return None
