"""From the lines of a printed page to paragraphs, so that a sentence is whole again."""

import re
from statistics import median

# A word that goes on in the next line. One that has its own hyphen there loses it: the rarer case.
_PARTED = re.compile(r"(?<=[^\W_])[-\u00ad\u2010]$")
_GOES_ON = re.compile(r"[^\W\d_A-Z]")
_ENDED = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
# A line this much shorter than the others of its page was not broken for want of room.
_SHORT = 0.7
_ITEM = re.compile(r"(?:[•▪–—*-]|\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,6})[.)])\s")


def paragraphs(page: str) -> str:
    """The text of a page with each paragraph on one line, and a blank line between two.

    A paragraph ends at a blank line, before an item of a list, and after a line that is short, or that ends a
    sentence and has room left.
    """
    blocks = re.split(r"\n\s*\n", page.replace("\r", "\n").strip())
    lines = [[" ".join(line.split()) for line in block.split("\n") if line.strip()] for block in blocks]
    lengths = [len(line) for block in lines for line in block]
    width = median(sorted(lengths)[len(lengths) // 2 :]) if lengths else 0  # of the longer half: full lines
    return "\n\n".join(paragraph for block in lines for paragraph in _joined(block, width))


def _joined(lines: list[str], width: float) -> list[str]:
    found: list[str] = []
    ended = True
    for line in lines:
        if ended or _ITEM.match(line):
            found.append(line)
        else:
            found[-1] = _with(found[-1], line)
        room = width * (0.9 if _ENDED.search(line) else _SHORT)
        ended = len(line) < room and not _PARTED.search(line)
    return found


def _with(start: str, line: str) -> str:
    """The two in one line. After a hyphen comes no space, and a word that was parted loses it."""
    if _PARTED.search(start):
        return (start[:-1] if _GOES_ON.match(line) and start[-2].isalpha() else start) + line
    return f"{start} {line}"
