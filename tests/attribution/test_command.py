"""`python -m claims.attribution`: what it reads and writes, and how it says what is wrong with a row."""

import io
import json
import sys

import pytest

from claims.attribution.command import main

SENTENCE = "The mayor told CNN that the dam was safe."


class Standard(io.TextIOWrapper):
    """Standard input or output in memory."""

    def __init__(self, text: str = "") -> None:
        super().__init__(io.BytesIO(text.encode("utf-8", "surrogateescape")), encoding="utf-8")

    def read_all(self) -> str:
        self.seek(0)
        return self.read()


def run(monkeypatch: pytest.MonkeyPatch, text: str, *arguments: str) -> tuple[int, str]:
    output = Standard()
    monkeypatch.setattr(sys, "stdin", Standard(text))
    monkeypatch.setattr(sys, "stdout", output)
    status = main(arguments)
    return status, output.read_all()


@pytest.mark.parametrize("row", ["[", "[]", "1", '{"id": 1}', '{"id": 1, "text": null}', '{"text": 5}'])
def test_a_row_that_cannot_be_read_is_named(
    row: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _ = run(monkeypatch, f'{{"id": "a", "text": ""}}\n{row}\n', "--jsonl")
    assert status == 2
    assert capsys.readouterr().err.startswith("line 2: send one JSON object a line")


def test_every_row_is_answered_in_its_order(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"id": "b", "publisher": [], "title": "", "text": SENTENCE}, {"id": "a", "text": ""}]
    status, output = run(monkeypatch, "\n\n".join(map(json.dumps, rows)), "--jsonl")
    found = [json.loads(line) for line in output.splitlines()]
    assert (status, [row["id"] for row in found]) == (0, ["b", "a"])
    assert [finding["flags"] for finding in found[0]["findings"]] == [["hosted"]]
    assert found[1] == {"id": "a", "findings": []}


def test_the_publisher_of_a_row_is_no_relay(monkeypatch: pytest.MonkeyPatch) -> None:
    row = json.dumps({"id": 1, "publisher": ["CNN"], "text": SENTENCE})
    assert json.loads(run(monkeypatch, row, "--jsonl")[1])["findings"] == []


def test_a_row_in_another_language_says_that_nobody_looked(monkeypatch: pytest.MonkeyPatch) -> None:
    row = json.dumps(
        {"id": 1, "text": "Der Minister sagte, dass die Brücke nicht fertig wird und das ist spät."}
    )
    assert json.loads(run(monkeypatch, row, "--jsonl")[1]) == {"id": 1, "findings": [], "unsupported": "de"}


def test_attributions_are_added_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    row = json.dumps({"id": 1, "text": SENTENCE})
    (found,) = json.loads(run(monkeypatch, row, "--jsonl", "--attributions")[1])["attributions"]
    assert SENTENCE[slice(*found["source"])] == "The mayor"
    assert SENTENCE[slice(*found["cue"])] == "told"
    assert [SENTENCE[slice(*part)] for part in found["content"]] == ["that the dam was safe"]


def test_a_text_without_findings_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, "It rained.") == (0, "No sentence rests on another outlet's reporting.\n")


def test_a_finding_is_listed_with_its_chain_and_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, SENTENCE)[1].splitlines() == [
        SENTENCE,
        "    ^ hosted: this article ← CNN ← The mayor",
        "      told: “told” [10:14]",
    ]


def test_explained_is_the_whole_text_with_its_findings_under_the_lines(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = run(monkeypatch, f"It rained.\n\n{SENTENCE}\n\nIt snowed.", "--explain")[1].splitlines()
    assert [line for line in lines if line and not line.startswith("  ")] == [
        "It rained.",
        SENTENCE,
        "It snowed.",
    ]


def test_the_publisher_can_be_given(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, SENTENCE, "--publisher", "cnn.com")[1].startswith("No sentence rests")


def test_bytes_that_are_not_utf8_are_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, f"{SENTENCE} \udcff", "--explain")[0] == 0
