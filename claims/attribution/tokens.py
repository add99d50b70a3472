"""The tokens of one sentence. A whole quotation is one token, and so is the name of an outlet."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from claims.attribution.codes import LETTERS, LOWER, code_of
from claims.attribution.lexicon import speech
from claims.attribution.lexicon.names import is_telling
from claims.attribution.lexicon.people import may_go_unnamed, may_stand_bare
from claims.attribution.model import Span

# An opening mark stands before a word and not behind one; a quotation is paired inside its sentence.
# Each alternative begins with its mark, so that a search skips all other characters at once.
_QUOTATION = re.compile(
    r"“[^“”]*?(?:”|’’)|\"(?<![\w.,!?’]\")(?=\S)[^\"]*\"|''(?<![\w.,!?]'')(?=\S)[^']*(?:'(?!')[^']*)*''"
    r"|‘(?=\S)(?:[^‘’]|’(?=\w))*’(?!\w)|'(?<![\w'.,]')(?=\w)[^'\"\n]*(?:'(?=\w)[^'\"\n]*)*'(?!\w)"
)
_ABBREVIATED = (
    r"(?:No|Nos|Mr|Mrs|Ms|Messrs|Dr|Sens?|Reps?|Govs?|Gen|Lt|Col|Sgt|Capt|Adm|Maj|Rev|Hon|St|Jr|Sr|Prof|Pres|Cmdr|Atty|Supt"
    r"|Insp|Det|Ft|Mt|Co|Corp|Inc|Ltd|Jan|Feb|Aug|Sept|Oct|Nov|Dec"
    r"|Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|Md|Mass|Mich|Minn|Miss|Mont|Neb|Nev|Okla|Ore|Pa|Tenn"
    r"|Tex|Vt|Va|Wash|Wis|Wyo|[DRI]-[A-Z][a-z]+)\."
)
_WORD = r"[^\W_]+(?:(?:[’'](?![sS]\b)|[.&@_+-]|(?<=\d),(?=\d{3}))(?=\w)[^\W_]+)*"
_TOKEN = re.compile(rf"(?:[A-Z]\.)+(?=\W|$)|{_ABBREVIATED}|{_WORD}|[’']s\b|''|--|[^\s\w]|_+")


# They stand behind the code of a word that may belong to the name of an outlet that no list knows, of one for
# somebody who may go unnamed by it alone ("aides") or with an article or number ("two bakers"), and of one by
# which somebody is heard.
_TELLING, _BARE, _COUNTED, _HEARD = "\0\1\2\3"


class _Codes(dict[str, str]):
    """The codes of what stands between white space: most of it was met before."""

    LIMIT = 50_000
    LONGEST = 40

    def __missing__(self, piece: str) -> str:
        codes = "".join(map(_marked, _words(piece)))
        if len(piece) <= self.LONGEST:
            if len(self) >= self.LIMIT:
                self.clear()
            self[piece] = codes
        return codes


@lru_cache(maxsize=10_000)
def _marked(word: str) -> str:
    somebody = (_BARE if may_stand_bare(word) else _COUNTED) * may_go_unnamed(word)
    heard = _HEARD * (word in speech.HEARD)
    return code_of(word) + _TELLING * is_telling(word) + somebody + heard


_CODES = _Codes()
_words = lru_cache(maxsize=10_000)(_TOKEN.findall)


@dataclass(slots=True)
class Glance:
    """A sentence at first sight: `codes` as of `Tokens`, and the pieces that its words are made from.

    `marked` are the codes before what stands around a word is looked at, with marks for somebody and for how
    he is heard. `telling` where one of the words may belong to the name of an outlet that no list knows,
    `somebody` where one is for a person who may go unnamed.
    """

    text: str
    start: int
    pieces: list[str]
    codes_of: list[str]
    codes: str
    marked: str
    telling: bool
    somebody: bool

    def tokens(self) -> "Tokens":
        """The same with its words."""
        words: list[str] = []
        for piece, codes in zip(self.pieces, self.codes_of, strict=True):
            if len(codes) == 1 or piece.isalpha():
                words.append(piece)
            else:
                words += _words(piece)
        small = list(map(str.lower, words))
        return Tokens(self.text, self.start, words, small, self.codes, self.telling, self.somebody)


@dataclass(slots=True)
class Tokens:
    """The words of a sentence that begins at `start` of `text`, and one code for each (see `codes`).

    A word is the text's own slice; between two of them there is white space at most. `small` are the same
    words in small letters. `Glance` says what `telling` and `somebody` are.
    """

    text: str
    start: int
    words: list[str]
    small: list[str]
    codes: str
    telling: bool = False
    somebody: bool = False
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
        one = self.text[start:end]
        words = [*self.words[:first], one, *self.words[last:]]
        small = [*self.small[:first], one.lower(), *self.small[last:]]
        codes = self.codes[:first] + code + self.codes[last:]
        return Tokens(
            self.text,
            self.start,
            words,
            small,
            codes,
            self.telling,
            self.somebody,
            [*self.starts[: first + 1], *self.starts[last:]],
        )


def glance(text: str, start: int, end: int) -> Glance:
    """The sentence text[start:end] at first sight."""
    seen = _glance(text, start, end)
    seen.codes = _with_nouns(seen.codes)
    return seen


def tokenize(text: str, start: int, end: int, names: Sequence[Span] = ()) -> Tokens:
    """The tokens of text[start:end]; each of `names` (offsets, in order) becomes one token of code O."""
    tokens = _glance(text, start, end).tokens()
    for name in reversed(names):
        tokens = _with_name(tokens, name)
    tokens.codes = _with_nouns(tokens.codes)
    return tokens


def _glance(text: str, start: int, end: int) -> Glance:
    """The same with each word's code as the lexicons have it, whatever stands before it."""
    pieces: list[str] = []
    codes_of: list[str] = []
    position = start
    for quotation in _QUOTATION.finditer(text, start, end):
        plain = text[position : quotation.start()].split()
        pieces += [*plain, quotation[0]]
        codes_of += [*map(_CODES.__getitem__, plain), code_of(quotation[0])]
        position = quotation.end()
    plain = text[position:end].split()
    pieces += plain
    codes_of += map(_CODES.__getitem__, plain)
    marked = _begun("".join(codes_of), pieces)
    telling, somebody = _TELLING in marked, _BARE in marked or _COUNTED in marked
    marked = marked.replace(_TELLING, "")
    codes = marked.replace(_BARE, "").replace(_COUNTED, "").replace(_HEARD, "")
    return Glance(text, start, pieces, codes_of, codes, marked, telling, somebody)


def _begun(marked: str, pieces: Sequence[str]) -> str:
    """The same where the first word, capital as it is, may be any word."""
    first = _words(pieces[0])[0] if marked[:1] == "N" else ""
    if first in LETTERS or first.lower() not in LOWER:
        return marked
    return _marked(first.lower()) + marked[len(_marked(first)) :]


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
# The word itself comes first in the pattern, so that a search skips all others at once.
_NOUN = re.compile(
    r"[ziZVSJWGH](?:(?<=[D'pfegX][ziZ])|(?<=[zi])(?<!..)(?=[NX])|(?<=[D'pf][VSJW])(?=[nPKIf])|(?<=[D'][GH])"
    r"|(?<=nH)(?=[p.,])|(?<=DV)(?=[STJbvm]))"
)
_QUALIFIED_REPORTS = re.compile("(?<=[D'pfegX])[n#y]Z")


def _with_nouns(codes: str) -> str:
    if "Z" in codes:
        codes = _QUALIFIED_REPORTS.sub("nK", codes)
    return _NOUN.sub(_as_noun, codes)


def _as_noun(match: re.Match[str]) -> str:
    return "K" if match[0] == "Z" else "n"
