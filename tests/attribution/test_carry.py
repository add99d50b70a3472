"""What goes on from sentence to sentence, and where it ends (ruling 12)."""

from collections.abc import Iterator

import pytest

from claims.attribution import SECONDARY, Finding, analyse
from tests.attribution.cases import PUBLISHER, SENTENCES

LETTERS = {"relay": "r", "hosted": "h", "unnamed_relay": "u", "nested": "n"}


def articles() -> Iterator[list[tuple[str, str]]]:
    """The articles of the list: pairs of expected letters and sentence."""
    for file in ("articles.txt", "more_articles.txt", "goes_on.txt"):
        lines = (SENTENCES / file).read_text(encoding="utf-8").splitlines()
        blocks = "\n".join(line for line in lines if not line.startswith("#")).split("\n--\n")
        yield from (_sentences(block) for block in blocks)


def _sentences(block: str) -> list[tuple[str, str]]:
    return [tuple(line.split(" | ", 1)) for line in block.splitlines()]  # type: ignore[misc]


def text_of(article: list[tuple[str, str]]) -> str:
    paragraphs = "".join(
        f" {sentence[2:]}" if sentence.startswith("+ ") else f"\n\n{sentence}" for _, sentence in article
    )
    return paragraphs.strip()


def letters(finding: Finding | None) -> str:
    if finding is None or not SECONDARY & set(finding.flags):
        return "-"
    return "".join(sorted(LETTERS[flag] for flag in finding.flags if flag in LETTERS))


@pytest.mark.parametrize("article", list(articles()), ids=lambda article: article[0][1])
def test_a_relay_is_carried_as_far_as_it_goes_and_no_farther(article: list[tuple[str, str]]) -> None:
    text = text_of(article)
    findings = list(analyse(text, publisher=PUBLISHER))
    for expected, sentence in article:
        start = text.index(sentence.removeprefix("+ "))
        found = next((f for f in findings if f.start <= start < f.end), None)
        wanted = "".join(sorted(set(expected) & set("rhun"))) or "-"
        assert letters(found) == wanted, sentence


def test_a_carried_sentence_names_no_words_for_its_relay() -> None:
    text = "Ann Lee told Reuters that it was late.\n\n“We should have known,” she said."
    carried = analyse(text).findings[1]
    assert carried.carried
    assert [(relay.outlet, relay.surface, relay.start) for relay in carried.relays] == [
        ("Reuters", None, None)
    ]


def test_a_carried_sentence_still_shows_its_evidence() -> None:
    text = "Ann Lee told Reuters that it was late.\n\n“We should have known,” she said."
    assert [piece.rule for piece in analyse(text).findings[1].evidence] == ["same speaker"]


def test_a_sentence_that_a_page_breaks_into_lines_is_read_as_one() -> None:
    text = "Khalid Day, also known as Abu Day,\n\ntold Reuters\n\nthat he had no regrets.\n\nIt rained."
    found = [(text[f.start : f.end], f.carried, f.flags) for f in analyse(text)]
    assert found == [("told Reuters", False, ("hosted",)), ("that he had no regrets.", True, ("hosted",))]


def test_lines_that_begin_a_sentence_each_are_not_read_as_one() -> None:
    text = "Khalid Day told Reuters\n\nHe had no regrets, said Siri Moe.\n\nIt rained."
    assert [text[f.start : f.end] for f in analyse(text)] == ["Khalid Day told Reuters"]
