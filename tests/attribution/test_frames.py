"""Every frame of attribution, in one sentence each."""

import pytest

from tests.attribution.cases import Case, cases, plain, read


@pytest.mark.parametrize("case", list(cases("frames.txt")), ids=lambda case: case.sentence)
def test_a_frame_gives_its_relays_and_flags(case: Case) -> None:
    assert read(case) == ([plain(name) for name in case.relays], case.flags)
