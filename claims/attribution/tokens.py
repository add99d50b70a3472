"""The tokens of one sentence. A whole quotation is one token, and so is the name of an outlet."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from claims.attribution.codes import CODES, LOWER
from claims.attribution.model import Span

# An opening mark stands before a word and not behind one; a quotation is paired inside its sentence.
_QUOTED = (
    r"“[^“”]*?(?:”|’’)|(?<![\w.,!?’])\"(?=\S)[^\"]*\"|(?<![\w.,!?])''(?=\S)[^']*(?:'(?!')[^']*)*''"
    r"|‘(?=\S)(?:[^‘’]|’(?=\w))*’(?!\w)|(?<![\w'.,])'(?=\w)[^'\"\n]*(?:'(?=\w)[^'\"\n]*)*'(?!\w)"
)
_ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Messrs|Dr|Sens?|Reps?|Govs?|Gen|Lt|Col|Sgt|Capt|Adm|Maj|Rev|Hon|St|Jr|Sr|Prof|Pres|Cmdr|Atty|Supt"
    r"|Insp|Det|Ft|Mt|Co|Corp|Inc|Ltd|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\."
)
_WORD = r"[^\W_]+(?:(?:[’'](?![sS]\b)|[.&@_/+-])(?=\w)[^\W_]+)*"
TOKEN = re.compile(rf"{_QUOTED}|(?:[A-Z]\.)+(?=\W|$)|{_ABBREVIATED}|{_WORD}|[’']s\b|''|--|[^\s\w]|_+")


@dataclass(slots=True)
class Tokens:
    """Parallel lists: the words, their offsets in the text, and one code for each (see `codes`)."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    codes: str

    def text_span(self, first: int, last: int) -> Span:
        """The offsets of the tokens from `first` up to and without `last`."""
        return self.starts[first], self.ends[last - 1]

    def at(self, offset: int) -> int:
        """The first token that starts at or after this offset."""
        return bisect_left(self.starts, offset)


def tokenize(text: str, start: int, end: int, names: Sequence[Span] = ()) -> Tokens:
    """The tokens of text[start:end]; each of `names` (offsets, in order) becomes one token of code O."""
    matches = list(TOKEN.finditer(text, start, end))
    words = [match[0] for match in matches]
    starts = [match.start() for match in matches]
    ends = [match.end() for match in matches]
    codes = [CODES[word] for word in words]
    if codes and codes[0] == "N":
        codes[0] = LOWER.get(words[0].lower(), "N")
    for name in reversed(names):
        _merge(name, text, words, starts, ends, codes)
    return Tokens(words, starts, ends, _settled("".join(codes)))


def _merge(
    name: Span, text: str, words: list[str], starts: list[int], ends: list[int], codes: list[str]
) -> None:
    first, last = bisect_left(starts, name[0]), bisect_left(starts, name[1])
    if (
        first
        and codes[first - 1] == "Q"
        and ends[first - 1] - name[1] in (1, 2)
        and starts[first - 1] == name[0] - 1
    ):
        codes[first - 1] = "O"  # a programme's name in quotation marks
    elif first < last and starts[first] == name[0] and ends[last - 1] >= name[1]:
        words[first:last] = [text[name[0] : ends[last - 1]]]
        starts[first:last] = [name[0]]
        ends[first:last] = [ends[last - 1]]
        codes[first:last] = ["O"]


# What looks like a verb and like a noun is a noun after a determiner, a possessive or an adjective's place.
_NOUN = re.compile(r"(?<=[D'pfegX])(?:[nN#y](?=Z))?[ziZ]|(?<=[D'pf])[VSJW](?=[nPKIf])|(?<=[D'])[GH]")


def _settled(codes: str) -> str:
    return _NOUN.sub(lambda match: "n" * (len(match[0]) - 1) + ("K" if match[0][-1] == "Z" else "n"), codes)
