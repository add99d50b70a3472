"""Every frame of attribution, in one sentence each; those that are none first."""

import pytest

from tests.attribution.cases import Case, cases, plain, read

FRAMES = [*cases("frames.txt"), *cases("more_frames.txt"), *cases("first_mentions.txt")]


@pytest.mark.parametrize("case", list(cases("none.txt")), ids=lambda case: case.sentence)
def test_a_sentence_that_only_looks_so_has_no_flag(case: Case) -> None:
    assert read(case) == ([], frozenset())


@pytest.mark.parametrize("case", FRAMES, ids=lambda case: case.sentence)
def test_a_frame_gives_its_relays_and_flags(case: Case) -> None:
    relays, flags = read(case)
    assert (relays, frozenset(flags)) == ([plain(name) for name in case.relays], case.flags)
