"""Chains of two relays and more, in every frame; and sentences that only look like one, which come first."""

import pytest

from tests.attribution.cases import Case, cases, plain, read


@pytest.mark.parametrize("case", list(cases("not_nested.txt")), ids=lambda case: case.sentence)
def test_a_sentence_that_only_looks_like_a_chain_is_none(case: Case) -> None:
    assert read(case) == ([plain(name) for name in case.relays], case.flags)


@pytest.mark.parametrize("case", list(cases("nested.txt")), ids=lambda case: case.sentence)
def test_a_chain_is_nested_and_in_order_from_the_reader_outwards(case: Case) -> None:
    relays, flags = read(case)
    assert relays == [plain(name) for name in case.relays]
    assert flags == case.flags | {"nested"}


def test_there_are_two_hundred_chains_and_as_many_look_alikes() -> None:
    assert len(list(cases("nested.txt"))) >= 200
    assert len(list(cases("not_nested.txt"))) >= 200
