"""A program of its own that reads the PDF on its standard input, run by `pdf`: one that takes for ever, or
all the memory, ends this process and not a worker's.

Writes a line of JSON for each thing it finds: first {"title": …}, then for each page {"text": …}; or
{"refused": …} with a code of `pdf._REFUSALS`, and nothing more. Imports nothing of the project, whose Django
need not be started for this.
"""

import io
import json
import resource
import signal
import sys
from contextlib import suppress

from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError, LimitReachedError

# The end of a PDF says so in its last 1024 bytes: Adobe's implementation note 18 (PDF Reference 1.7, H).
_END, _END_WITHIN = b"%%EOF", 1024
_MEMORY = 1_500_000_000  # of addresses; pypdf by itself lets no stream grow beyond 75 MB


def main(most_pages: int, most_characters: int, page_seconds: int) -> None:
    """Reads the document; a page that takes longer ends the process by SIGALRM."""
    with suppress(ValueError, OSError):  # macOS knows this limit and refuses to set it
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)  # whatever the worker that runs it does with it
    signal.alarm(page_seconds)
    try:
        _read(sys.stdin.buffer.read(), most_pages, most_characters, page_seconds)
    except FileNotDecryptedError:
        _tell(refused="locked")
    except (LimitReachedError, MemoryError):
        _tell(refused="large")
    except Exception:  # noqa: BLE001 - of a broken file, pypdf raises whatever its bytes led to
        _tell(refused="broken")


def _read(data: bytes, most_pages: int, most_characters: int, page_seconds: int) -> None:
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise FileNotDecryptedError
    if _END not in data[-_END_WITHIN:] or not reader.pages:
        _tell(refused="broken")
        return
    if len(reader.pages) > most_pages:
        _tell(refused="long")
        return
    _tell(title=str((reader.metadata and reader.metadata.title) or ""))
    for page in reader.pages:
        signal.alarm(page_seconds)
        text = page.extract_text()
        most_characters -= len(text)
        if most_characters < 0:
            _tell(refused="large")
            return
        _tell(text=text)


def _tell(**found: str) -> None:
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
