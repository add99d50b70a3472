"""Who says, and to whom: the noun phrases around a verb."""

import pytest

from claims.attribution import phrases
from claims.attribution.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The mayor of the town said", "The mayor of the town"),
        ("On Monday the mayor said", "the mayor"),
        ("Anna Lee, who runs the harbour, said", "Anna Lee"),
        ("Anna Lee, a baker, said", "Anna Lee"),
        ("The bridge was closed, and the mayor said", "the mayor"),
        ("He said", "He"),
    ],
)
def test_the_subject_stands_before_its_verb(text: str, subject: str) -> None:
    tokens = tokenize(text, 0, len(text))
    found = phrases.before(tokens, tokens.words.index("said"))
    assert found is not None
    assert text[slice(*tokens.text_span(found.first, found.last))] == subject


@pytest.mark.parametrize("text", ["said", "and said", ", said"])
def test_a_verb_without_a_subject_has_none(text: str) -> None:
    tokens = tokenize(text, 0, len(text))
    assert phrases.before(tokens, tokens.words.index("said")) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a witness", "role"), ("Anna Lee", "name"), ("he", "pronoun"),
        ("the network", "media"), ("local media", "unnamed"), ("a report", "report"), ("the bridge", "other"),
    ],
)  # fmt: skip
def test_a_phrase_is_of_a_kind(text: str, kind: str) -> None:
    tokens = tokenize(text, 0, len(text))
    found = phrases.phrase(tokens, 0, len(tokens.codes))
    assert found is not None
    assert found.kind == kind
