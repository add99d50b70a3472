"""The tokens of one sentence. A whole quotation is one token, and so is the name of an outlet."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from claims.attribution.codes import LOWER, code_of
from claims.attribution.lexicon.names import telling
from claims.attribution.model import Span

# An opening mark stands before a word and not behind one; a quotation is paired inside its sentence.
# Each alternative begins with its mark, so that a search skips all other characters at once.
_QUOTATION = re.compile(
    r"“[^“”]*?(?:”|’’)|\"(?<![\w.,!?’]\")(?=\S)[^\"]*\"|''(?<![\w.,!?]'')(?=\S)[^']*(?:'(?!')[^']*)*''"
    r"|‘(?=\S)(?:[^‘’]|’(?=\w))*’(?!\w)|'(?<![\w'.,]')(?=\w)[^'\"\n]*(?:'(?=\w)[^'\"\n]*)*'(?!\w)"
)
_ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Messrs|Dr|Sens?|Reps?|Govs?|Gen|Lt|Col|Sgt|Capt|Adm|Maj|Rev|Hon|St|Jr|Sr|Prof|Pres|Cmdr|Atty|Supt"
    r"|Insp|Det|Ft|Mt|Co|Corp|Inc|Ltd|Jan|Feb|Aug|Sept|Oct|Nov|Dec"
    r"|Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|Md|Mass|Mich|Minn|Miss|Mont|Neb|Nev|Okla|Ore|Pa|Tenn"
    r"|Tex|Vt|Va|Wash|Wis|Wyo|[DRI]-[A-Z][a-z]+)\."
)
_WORD = r"[^\W_]+(?:(?:[’'](?![sS]\b)|[.&@_+-])(?=\w)[^\W_]+)*"
_TOKEN = re.compile(rf"(?:[A-Z]\.)+(?=\W|$)|{_ABBREVIATED}|{_WORD}|[’']s\b|''|--|[^\s\w]|_+")


class _Piece(NamedTuple):
    """What stands between white space: its tokens, their codes, and whether one is telling."""

    words: list[str]
    codes: str
    telling: bool


class _Pieces(dict[str, _Piece]):
    """Every piece of text, read once: most pieces of an article were met before."""

    LIMIT = 50_000
    LONGEST = 40

    def __missing__(self, piece: str) -> _Piece:
        words = _TOKEN.findall(piece)
        made = _Piece(words, "".join(map(code_of, words)), any(map(telling, words)))
        if len(piece) <= self.LONGEST:
            if len(self) >= self.LIMIT:
                self.clear()
            self[piece] = made
        return made


_PIECES = _Pieces()


@dataclass(slots=True)
class Tokens:
    """The words of a sentence that begins at `start` of `text`, and one code for each (see `codes`).

    A word is the text's own slice; between two of them there is white space at most. `telling` where one of
    them may belong to the name of an outlet that no list knows.
    """

    text: str
    start: int
    words: list[str]
    codes: str
    telling: bool = False
    _starts: list[int] = field(default_factory=list)

    @property
    def starts(self) -> list[int]:
        """The offset of each word, found when first asked for: most sentences are never asked."""
        if not self._starts:
            position = self.start
            for word in self.words:
                position = self.text.find(word, position)
                self._starts.append(position)
                position += len(word)
        return self._starts

    def text_span(self, first: int, last: int) -> Span:
        """The offsets of the tokens from `first` up to and without `last`."""
        return self.starts[first], self.starts[last - 1] + len(self.words[last - 1])

    def joined(self, first: int, last: int, code: str) -> "Tokens":
        """The same with the tokens from `first` up to and without `last` made one, of this code."""
        start, end = self.text_span(first, last)
        words = [*self.words[:first], self.text[start:end], *self.words[last:]]
        codes = self.codes[:first] + code + self.codes[last:]
        return Tokens(
            self.text,
            self.start,
            words,
            codes,
            self.telling,
            [*self.starts[: first + 1], *self.starts[last:]],
        )


def tokenize(text: str, start: int, end: int, names: Sequence[Span] = ()) -> Tokens:
    """The tokens of text[start:end]; each of `names` (offsets, in order) becomes one token of code O."""
    tokens = _read(text, start, end)
    if tokens.codes[:1] == "N":
        tokens.codes = LOWER.get(tokens.words[0].lower(), "N") + tokens.codes[1:]
    for name in reversed(names):
        tokens = _with_name(tokens, name)
    tokens.codes = _NOUN.sub(_as_noun, tokens.codes)
    return tokens


def _read(text: str, start: int, end: int) -> Tokens:
    """The words of text[start:end], with their codes as the lexicons have them."""
    pieces: list[_Piece] = []
    position = start
    for quotation in _QUOTATION.finditer(text, start, end):
        pieces += map(_PIECES.__getitem__, text[position : quotation.start()].split())
        pieces.append(_Piece([quotation[0]], code_of(quotation[0]), False))
        position = quotation.end()
    pieces += map(_PIECES.__getitem__, text[position:end].split())
    words: list[str] = []
    for piece in pieces:
        words += piece[0]
    codes = "".join([codes for _, codes, _ in pieces])
    return Tokens(text, start, words, codes, True in [tells for _, _, tells in pieces])


def _with_name(tokens: Tokens, name: Span) -> Tokens:
    starts = tokens.starts
    first, last = bisect_left(starts, name[0]), bisect_left(starts, name[1])
    quoted = first - 1
    marked = quoted >= 0 and tokens.codes[quoted] == "Q" and starts[quoted] == name[0] - 1
    if marked and tokens.text_span(quoted, first)[1] - name[1] in (1, 2):  # a show's name in quotation marks
        return tokens.joined(quoted, first, "O")
    if first < last and starts[first] == name[0] and tokens.text_span(first, last)[1] >= name[1]:
        return tokens.joined(first, last, "O")
    return tokens


# What looks like a verb and like a noun is a noun after a determiner, a possessive or an adjective's place.
_NOUN = re.compile(r"[D'pfegX](?:[n#y](?=Z))?[ziZ]|^[zi](?=[NX])|[D'pf][VSJW](?=[nPKIf])|[D'][GH]")


def _as_noun(match: re.Match[str]) -> str:
    found = match[0]
    if len(found) == 1:
        return "n"
    return found[:1] + "n" * (len(found) - 2) + ("K" if found[-1] == "Z" else "n")
