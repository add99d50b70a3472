"""PDF documents: court papers, studies and official records, read page by page within limits.

A PDF is a program for drawing, and reading one can be made to take for ever; so it is read by a process of
its own (`pdf_program`), which can be ended.
"""

import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile

from claims.errors import InvalidInputError
from claims.services.intake.cleaning import MAX_BYTES
from claims.services.intake.drafts import Draft
from claims.services.intake.errors import (
    BrokenPdfError,
    LockedPdfError,
    PdfTimeoutError,
    PicturesOnlyError,
    TooLargeError,
)
from claims.services.intake.pdf_lines import paragraphs

MAX_PAGES = 2_000
# A page may take this long, which is well within a worker's lease, and all pages together so long.
PAGE_SECONDS, TOTAL_SECONDS = 20, 180
_PROGRAM = Path(__file__).with_name("pdf_program.py")
_REFUSALS: dict[str, tuple[type[InvalidInputError], str]] = {
    "locked": (
        LockedPdfError,
        "The PDF is encrypted. Open it with its password, and paste its text, or the part of it that counts.",
    ),
    "large": (
        TooLargeError,
        "The PDF unpacks to more than can be read, or its text has more than"
        f" {MAX_BYTES // 1_000_000} MB. Paste the part of its text that counts.",
    ),
    "long": (
        TooLargeError,
        f"The PDF has more than {MAX_PAGES} pages. Paste the text of those pages that count.",
    ),
    "broken": (
        BrokenPdfError,
        "This is not a whole PDF: it broke off on its way, or was never one. Open it in a browser; if it can"
        " be read there, paste its text.",
    ),
}
# What programs put where a title should be: their own names, and those of the files.
_NO_TITLE = re.compile(
    r"^(?:untitled|unbenannt|sans titre|document|dokument|title|slide|presentation|layout)[\W\d]*$"
    r"|^microsoft (?:word|powerpoint|excel)\b|\.(?:pdf|docx?|rtf|odt|wpd|indd|pptx?|xlsx?|tex|dvi|qxd)$",
    re.IGNORECASE,
)


def read_pdf(data: bytes, *, alive: Callable[[], object] = lambda: None) -> Draft:
    """The draft of a PDF: its text, with a blank line between two pages and two paragraphs, and its title
    where that is one. `alive` is called before each page, and at least every PAGE_SECONDS.

    Raises LockedPdfError, TooLargeError, BrokenPdfError, PdfTimeoutError, and PicturesOnlyError for a scan
    without text.
    """
    title, pages = "", []
    for found in _found(data):
        alive()
        if "refused" in found:
            raise _refusal(found["refused"])
        title = found.get("title", title)
        pages += [paragraphs(found["text"])] if "text" in found else []
    if not "".join(pages).strip():
        raise PicturesOnlyError(
            "The PDF has no text, only pictures of its pages. Let a program recognise its text (OCR), or type"
            " the part that counts, and paste that."
        )
    return Draft(text="\n\n".join(filter(None, pages)), title="" if _NO_TITLE.search(title) else title)


def _found(data: bytes) -> Iterator[dict[str, str]]:
    """What the program tells, one thing at a time. Raises PdfTimeoutError and BrokenPdfError."""
    until = time.monotonic() + TOTAL_SECONDS
    with _program(data) as process:
        for line in process.stdout or ():
            if time.monotonic() > until:
                raise _too_slow()
            yield json.loads(line)
        if code := process.wait():
            raise _too_slow() if code == -signal.SIGALRM else _refusal("broken")


@contextmanager
def _program(data: bytes) -> Iterator[subprocess.Popen[bytes]]:
    """The program, running, and ended when this is left. `-I`: no module beside it hides one of Python's."""
    limits = map(str, (MAX_PAGES, MAX_BYTES, PAGE_SECONDS))
    with TemporaryFile() as file:
        file.write(data)
        file.seek(0)
        process = subprocess.Popen(
            [sys.executable, "-I", str(_PROGRAM), *limits],
            stdin=file, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        with process:
            try:
                yield process
            finally:
                process.kill()


def _refusal(code: str) -> InvalidInputError:
    error, sentence = _REFUSALS[code]
    return error(sentence)


def _too_slow() -> PdfTimeoutError:
    return PdfTimeoutError(
        f"The PDF takes more than {PAGE_SECONDS} seconds for a page or {TOTAL_SECONDS} for all. Open it in a"
        " browser, and paste the part of its text that counts."
    )
