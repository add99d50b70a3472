"""A name alone after what it reported: "Ferry line to reopen: Tasnim", "… will shut in March (Bloomberg,
citing Business Day)"."""

import re
from collections.abc import Iterator

from claims.attribution.lexicon import word_set
from claims.attribution.links import Link, Reading

# A headline has no full stop; what follows the name is at most whom it cites or came through.
_AT_END = re.compile(r"[:-]D?O(?=,?[Cp][DnNM]{0,3}O$|$)")
_IN_BRACKETS = re.compile(r"\(u?(D?O)(?=,C)")
# "The details come to us from Reuters:".
_COMES = re.compile(r"[nKD][VZn](?:po)?pD?O(?=N?[:.,]|$)")
# A newsletter's item: "“Ferry to close,” by the Post's Ann Lee: “The ferry …”".
_ITEM = re.compile("Q(?P<cue>p)D?(?P<outlet>O)(?:'N{1,3}|D?N{0,3}):")
# "The owner paid, report Ann Lee and Bo Day of the Post."
_THEY_REPORT = re.compile(r",(?P<cue>[KZzi])(?:(?:N{2,3}|D?O),?&?)*(?:N{2,3}[pf])?D?(?P<outlet>O)[.]?$")
_NEWS = word_set("""
leak rumor rumour rumors rumours report claim images photos news details
story report account word video footage scoop tip item summary this figures
""")
_SHORTEST = 4


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind relay."""
    codes = reading.tokens.codes
    if (comes := _COMES.search(codes)) and _brought(reading, comes.start(), comes.end() - 1):
        outlets = reading.outlets_in(comes.end() - 1, comes.end())
        yield Link("relay", outlets, comes.span(), "credited", ((comes.end(), len(codes)),))
    they = _THEY_REPORT.search(codes)
    if they and reading.word(they.start("cue")) in ("report", "write"):
        outlets = reading.outlets_in(they.start(), they.end())
        yield Link("relay", outlets, they.span("cue"), "credited", ((0, they.start()),))
    item = _ITEM.search(codes)
    if item and reading.word(item.start("cue")) == "by" and not reading.word(item.end()).startswith("http"):
        outlets = reading.outlets_in(*item.span("outlet"))
        yield Link("relay", outlets, item.span("cue"), "credited", ((item.end(), len(codes)),))
    found = _AT_END.search(codes, _SHORTEST) if _headline(reading) else None
    for match in filter(None, (found, _IN_BRACKETS.search(codes))):
        outlet = match.end() - 1
        yield Link(
            "relay", reading.outlets_in(outlet, outlet + 1), match.span(), "credited", ((0, match.start()),)
        )


def _brought(reading: Reading, noun: int, outlet: int) -> bool:
    """Whether it is news that comes from there."""
    comes = reading.word(noun + 1) in ("come", "comes", "came")
    return comes and reading.word(noun) in _NEWS and "from" in reading.words(noun, outlet)


def _headline(reading: Reading) -> bool:
    """Whether the sentence is a line by itself, with a verb's place and no full stop."""
    line, text = reading.line, reading.document.text
    alone = text[max(0, line.start - 1) : line.start] in ("", "\n") and text[line.end : line.end + 1] in (
        "",
        "\n",
    )
    return alone and text[line.end - 1].isalnum()
