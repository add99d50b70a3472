"""The lexicons: no word is in two that cannot both be right, and none is misspelt into uselessness."""

import re
from types import ModuleType

import pytest

from claims.attribution.lexicon import grammar, media, people, places, things, verbs, word_set

LEXICONS = (grammar, media, people, places, things, verbs)


@pytest.mark.parametrize("lexicon", LEXICONS, ids=lambda module: module.__name__.rpartition(".")[2])
def test_entries_are_single_words(lexicon: ModuleType) -> None:
    sets = [value for value in vars(lexicon).values() if isinstance(value, frozenset)]
    odd = [word for words in sets for word in words if not re.fullmatch(r"[\w.'’&/-]+", word)]
    assert odd == []


def test_a_word_set_is_split_at_white_space() -> None:
    assert word_set("one\n two ") == frozenset({"one", "two"})


def test_a_spokesperson_is_not_anonymous() -> None:
    assert not people.SPOKESPERSON & {"official", "source", "witness", "aide"}


def test_a_medium_is_not_a_person() -> None:
    assert not media.MEDIA & people.ANONYMOUS


@pytest.mark.parametrize("word", ["beekeeper", "ranger", "teacher", "plumber", "farmer", "lawyer"])
def test_an_occupation_is_known_by_the_list_or_its_shape(word: str) -> None:
    assert people.is_occupation(word)


@pytest.mark.parametrize("word", ["", "paper", "newspaper", "letter", "number", "order", "weather"])
def test_a_thing_is_no_occupation(word: str) -> None:
    assert not people.is_occupation(word)
