"""PDFs for tests, written byte by byte as ISO 32000-1 has them."""

import io
from collections.abc import Iterable

from pypdf import PdfReader, PdfWriter


def make_pdf(*pages: str, title: str = "", streams: Iterable[bytes] = ()) -> bytes:
    """A PDF of these pages, each line of them a line of the page, in Helvetica; then of pages so drawn."""
    drawn = [*map(_drawn, pages), *streams]
    kids = " ".join(f"{2 * number + 5} 0 R" for number in range(len(drawn)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(drawn)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Title (%s) >>" % title.encode("cp1252"),
    ]
    for number, stream in enumerate(drawn):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (2 * number + 6)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    return _file(objects)


def locked(pdf: bytes, password: str, cipher: str = "AES-256") -> bytes:
    """The same PDF, encrypted; with the password "", everybody may open it."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.encrypt(password, "owner", algorithm=cipher)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _drawn(page: str) -> bytes:
    lines = [line.translate({ord(c): f"\\{c}" for c in "\\()"}).encode("cp1252") for line in page.split("\n")]
    return b"BT /F1 11 Tf 72 720 Td 14 TL %s ET" % b" ".join(b"(%s) Tj T*" % line for line in lines)


def _file(objects: list[bytes]) -> bytes:
    out, at = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        at.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in at)
    size = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\n"
        b"startxref\n%d\n%%%%EOF\n" % (size, table, size, len(out))
    )
