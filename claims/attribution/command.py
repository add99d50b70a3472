"""The engine on the command line."""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from claims.attribution import report
from claims.attribution.engine import analyse
from claims.attribution.model import Analysis


def main(arguments: Sequence[str]) -> int:
    """Reads standard input, writes standard output; the exit status is 2 where a row cannot be read."""
    options = _parser().parse_args(arguments)
    sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    if options.jsonl:
        return _rows(sys.stdin, attributions=options.attributions)
    text = sys.stdin.read()
    analysis = analyse(text, publisher=options.publisher)
    shown = report.explained(text, analysis) if options.explain else report.listed(text, analysis)
    sys.stdout.write(shown.rstrip("\n") + "\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m claims.attribution", description=__doc__)
    parser.add_argument(
        "--jsonl", action="store_true", help='rows {"id", "publisher", "title", "text"} in, findings out'
    )
    parser.add_argument(
        "--attributions", action="store_true", help="add every attribution to the rows of --jsonl"
    )
    parser.add_argument(
        "--explain", action="store_true", help="print the text with its findings under the lines"
    )
    parser.add_argument(
        "--publisher", action="append", default=[], help="name or domain; may be given several times"
    )
    return parser


def _rows(lines: Iterable[str], *, attributions: bool) -> int:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            analysis = analyse(
                row["text"],
                title=row.get("title") or "",
                publisher=row.get("publisher") or (),
                attributions=attributions,
            )
        except (ValueError, KeyError, TypeError, AttributeError) as problem:
            sys.stderr.write(
                f'line {number}: send one JSON object a line with "id" and "text" ({problem!r})\n'
            )
            return 2
        found = _row(row.get("id"), analysis, attributions=attributions)
        sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
    return 0


def _row(row_id: object, analysis: Analysis, *, attributions: bool) -> dict[str, object]:
    row: dict[str, object] = {"id": row_id, "findings": [asdict(finding) for finding in analysis]}
    if not analysis.supported:
        row["unsupported"] = analysis.language
    if attributions:
        row["attributions"] = [asdict(attribution) for attribution in analysis.attributions]
    return row
