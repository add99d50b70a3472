"""The one place where bytes become text, and where text is made safe to store, to quote and to compare.

What comes out is NFC, has paragraphs parted by one blank line, plain spaces between words, and no character
that hides or reorders others. Quotation marks, dashes and everything else that is seen stay as they were.
"""

import codecs
import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from charset_normalizer import from_bytes
from django.utils.translation import ngettext

from claims.services.intake.errors import EmptyTextError, TooLargeError, UndecodableError

MAX_BYTES = 10_000_000

_BOMS = [  # the longer first: the BOM of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]
# <meta charset=…>, <meta http-equiv … content="…; charset=…">, <?xml … encoding="…"?>
_IN_DOCUMENT = re.compile(
    rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
# Pages that say Latin-1 or ASCII mean Windows-1252: https://encoding.spec.whatwg.org/#names-and-labels
_WEB_MEANING = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
# Python's codecs that are no charsets of documents; some need time quadratic in the document's length.
_NO_CHARSETS = {
    "idna",
    "mbcs",
    "oem",
    "punycode",
    "raw-unicode-escape",
    "undefined",
    "unicode-escape",
    "utf-7",
}
_SAMPLE = 100_000

# Soft hyphen, zero-width space, word joiner, zero-width no-break space: they only hide a break or a join.
_UNSEEN = [0x00AD, 0x200B, 0x2060, 0xFEFF]
_REORDERING = [0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069]
_CONTROL = [code for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\v\f\r\x85"]
_SPACES = [code for code in range(0x80, 0x3001) if unicodedata.category(chr(code)) == "Zs"]
_TRANSLATION: dict[int, str] = {
    **dict.fromkeys([*_UNSEEN, *_REORDERING, *_CONTROL], ""),
    **dict.fromkeys([0x09, *_SPACES], " "),
    **dict.fromkeys([0x0B, 0x0C, 0x0D, 0x85, 0x2028], "\n"),
    0x2029: "\n\n",
}
_REORDERING_OR_CONTROL = re.compile(f"[{re.escape(''.join(map(chr, [*_REORDERING, *_CONTROL])))}]")
_BLANK_LINES = re.compile(r"\n(?: *\n)+")
# How long e-mail and terminals make lines; shorter ones are headings and lists, longer ones paragraphs.
_WRAP_WIDTHS = range(50, 101)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Text that is fit to store, and a sentence about each thing that was lost or hidden in it."""

    text: str
    notices: tuple[str, ...] = ()


def decode(data: bytes, declared: str = "") -> str:
    """The text of a document's bytes.

    By its byte order mark, else the charset that was declared with it (`declared`), else the one it states
    itself, else UTF-8, else what charset-normalizer finds likely. A charset that does not fit is passed over.
    Raises TooLargeError beyond MAX_BYTES, and UndecodableError for what is no text in any of these.
    """
    if len(data) > MAX_BYTES:
        raise TooLargeError(f"The document has more than {MAX_BYTES // 1_000_000} MB. Import it in parts.")
    for bom, charset in _BOMS:
        if data.startswith(bom):
            return _readable(data[len(bom) :].decode(charset, "replace"))
    stated = _IN_DOCUMENT.search(data[:4096])
    for label in (declared, stated[1].decode("ascii") if stated else "", "utf-8"):
        text = _decoded_as(label, data)
        if text is not None:
            return _readable(text)
    return _readable(_guessed(data))


def clean(text: str) -> Cleaned:
    """The text as it is stored. Cleaning it again changes nothing.

    Raises EmptyTextError where nothing is left, TooLargeError beyond MAX_BYTES of UTF-8.
    """
    notices = []
    if hidden := len(_REORDERING_OR_CONTROL.findall(text)):
        notices.append(
            f"Removed {hidden} hidden control or text-direction {_characters(hidden)};"
            " compare with the original."
        )
    # Halves of a surrogate pair become their character; a half alone becomes U+FFFD.
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if unreadable := text.count("\N{REPLACEMENT CHARACTER}"):
        notices.append(
            f"{unreadable} {_characters(unreadable)} cannot be read, shown as \ufffd;"
            " compare with the original."
        )
    text = text.replace("\r\n", "\n").translate(_TRANSLATION)
    text = _paragraphs(unicodedata.normalize("NFC", text))
    if not text:
        raise EmptyTextError(
            "There is no text in this. Give the article's text, or an address or a file with it."
        )
    if len(text.encode()) > MAX_BYTES:
        raise TooLargeError(f"The text has more than {MAX_BYTES // 1_000_000} MB. Import it in parts.")
    return Cleaned(text, tuple(notices))


def clean_line(text: str, limit: int) -> str:
    """One line of metadata (a title, a byline), cleaned likewise, of at most `limit` code points, or ""."""
    try:
        line = " ".join(clean(text).text.split())
    except EmptyTextError:
        return ""
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def _characters(number: int) -> str:
    return ngettext("character", "characters", number)


def _decoded_as(label: str, data: bytes) -> str | None:
    try:
        name = codecs.lookup(label).name
        return None if name in _NO_CHARSETS else data.decode(_WEB_MEANING.get(name, name))
    except (LookupError, ValueError):  # no such charset, or the bytes are not in it
        return None


def _guessed(data: bytes) -> str:
    nearly = data.decode("utf-8", "replace")
    bad = nearly.count("\ufffd")
    beyond_ascii = len(nearly) - len(nearly.encode("ascii", "ignore"))
    if (
        beyond_ascii > 10 * bad
    ):  # other charsets do not look like UTF-8 by chance: it is UTF-8 with a few bytes broken
        return nearly
    matches = from_bytes(data[:_SAMPLE])
    likely = {name for match in matches for name in match.could_be_from_charset}
    best = matches.best()
    # Its relatives differ by a few letters and are far rarer, which is why browsers too fall back to it.
    charset = "cp1252" if "cp1252" in likely else best.encoding if best else ""
    text = _decoded_as(charset, data) if charset else None
    if text is None:
        raise UndecodableError(
            "The document's character encoding cannot be told. Save it as UTF-8 and import it again."
        )
    return text


def _readable(text: str) -> str:
    """The text itself. Raises UndecodableError where it is the bytes of a picture, an archive, a PDF …"""
    if len(re.findall(r"[\x00-\x08\x0e-\x1f]", text)) * 50 > len(text):
        raise UndecodableError(
            "This is a binary file, not text. Import .txt, .html or ninjs .json, or paste the text."
        )
    return text


def _paragraphs(text: str) -> str:
    blocks = _BLANK_LINES.split(text)
    return "\n\n".join(paragraph for block in blocks for paragraph in _block_paragraphs(block))


def _block_paragraphs(block: str) -> list[str]:
    """The paragraphs of lines with no blank line between: one if they are wrapped, else each line its own.

    They are wrapped where no line had room for the next one's first word.
    """
    lines = [re.sub(" {2,}", " ", line).strip(" ") for line in block.split("\n")]
    lines = [line for line in lines if line]
    width = max(map(len, lines), default=0)
    full = all(len(line) + 1 + len(after.split(" ", 1)[0]) > width for line, after in pairwise(lines))
    return [" ".join(lines)] if len(lines) > 1 and full and width in _WRAP_WIDTHS else lines
