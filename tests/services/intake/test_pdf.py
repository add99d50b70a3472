"""PDFs are read page by page, and one that cannot be read says what to do instead."""

import signal
import subprocess
from typing import Any
from unittest.mock import patch

import pytest

from claims.services.intake import pdf
from claims.services.intake.errors import (
    BrokenPdfError,
    LockedPdfError,
    PdfTimeoutError,
    PicturesOnlyError,
    TooLargeError,
)
from claims.services.intake.pdf import read_pdf
from tests.pdfs import locked, make_pdf

_POPEN = subprocess.Popen
SLOW = b"BT /F1 11 Tf " + b"(x) Tj " * 1_500_000 + b"ET"
WHOLE = make_pdf("The bridge is shut.", "The council met.")


@pytest.mark.parametrize(
    "data",
    [b"", b"<html>Not found</html>", b"\x89PNG\r\n", WHOLE[:400], WHOLE[:-10], b"%PDF-1.7\n%%EOF",
     WHOLE.replace(b"/Pages 2 0 R", b"/Pages 1 0 R"), WHOLE.replace(b"/Kids [", b"/Kids [2 0 R ")],
)  # fmt: skip
def test_what_is_no_whole_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(BrokenPdfError, match="paste its text"):
        read_pdf(data)


def test_a_pdf_that_needs_a_password_is_refused() -> None:
    with pytest.raises(LockedPdfError, match="with its password"):
        read_pdf(locked(WHOLE, "secret"))


def test_a_scan_without_text_is_refused() -> None:
    with pytest.raises(PicturesOnlyError, match="OCR"):
        read_pdf(make_pdf(streams=[b"0 0 m 99 99 l S", b"9 9 99 99 re f"]))


def test_a_pdf_of_too_many_pages_is_refused() -> None:
    with pytest.raises(TooLargeError, match=f"more than {pdf.MAX_PAGES} pages"):
        read_pdf(make_pdf(*["Yes."] * (pdf.MAX_PAGES + 1)))


def test_a_pdf_of_too_much_text_is_refused() -> None:
    with patch.object(pdf, "MAX_BYTES", 30), pytest.raises(TooLargeError, match="more than can be read"):
        read_pdf(WHOLE)


def test_a_page_that_takes_for_ever_is_given_up() -> None:
    with patch.object(pdf, "PAGE_SECONDS", 2), pytest.raises(PdfTimeoutError, match="in a browser"):
        read_pdf(make_pdf("Yes.", streams=[SLOW]))


def test_pages_that_together_take_for_ever_are_given_up() -> None:
    with patch.object(pdf, "TOTAL_SECONDS", 0), pytest.raises(PdfTimeoutError):
        read_pdf(WHOLE)


def test_the_program_ends_with_its_reader() -> None:
    started: list[subprocess.Popen[bytes]] = []

    def start(*args: Any, **kwargs: Any) -> subprocess.Popen[bytes]:
        started.append(_POPEN(*args, **kwargs))
        return started[-1]

    with patch("subprocess.Popen", start), pytest.raises(ZeroDivisionError):
        read_pdf(make_pdf("Yes.", streams=[SLOW]), alive=lambda: 1 / 0)
    assert [process.returncode for process in started] == [-signal.SIGKILL]


def test_pages_are_parted_by_a_blank_line() -> None:
    assert read_pdf(WHOLE).text == "The bridge is shut.\n\nThe council met."


def test_an_empty_page_between_two_is_passed_over() -> None:
    assert read_pdf(make_pdf("One.", "", "Two.")).text == "One.\n\nTwo."


def test_it_shows_life_before_each_page() -> None:
    signs: list[int] = []
    read_pdf(WHOLE, alive=lambda: signs.append(1))
    assert len(signs) >= 2


@pytest.mark.parametrize("cipher", ["RC4-128", "AES-128", "AES-256"])
def test_a_pdf_that_is_encrypted_without_a_password_is_read(cipher: str) -> None:
    assert read_pdf(locked(WHOLE, "", cipher)).text == read_pdf(WHOLE).text


def test_quotation_marks_and_dashes_stay() -> None:
    line = "“It is shut” – said O’Brien (the mayor), for €5."
    assert read_pdf(make_pdf(line)).text == line


def test_its_title_is_kept() -> None:
    assert read_pdf(make_pdf("Yes.", title="Low Bridge Inquiry: Final Report")).title == (
        "Low Bridge Inquiry: Final Report"
    )


@pytest.mark.parametrize(
    "title", ["", "untitled", "Document1", "Microsoft Word - draft 3", "23-719_final.DOCX", "scan.pdf"]
)
def test_the_name_of_a_file_or_a_program_is_no_title(title: str) -> None:
    assert read_pdf(make_pdf("Yes.", title=title)).title == ""
