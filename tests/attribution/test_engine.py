"""The engine end to end, on short articles of our own."""

import pytest

from claims.attribution import Analysis, analyse, sentences

REWRITTEN = """\
Lower water levels have closed four crossings on the Danube this month, and Sky News reported on Monday that \
three more are about to follow.

Meanwhile, the broadcaster noted that a Hungarian ferryman who moored his boat in Mohács told Reuters, \
"I have never seen the river like this."

Another ferryman told the news agency, "We carry two cars where we carried ten."

"There is no money in it, none. Why would I go on?" the Hungarian ferryman said.

The transport ministry said on Tuesday that the crossings would open again.
"""


@pytest.fixture(scope="module")
def rewritten() -> Analysis:
    return analyse(REWRITTEN, publisher=["The Example Courier"])


@pytest.mark.parametrize(
    "text", ["", " \n\n", "\ud800", "\x00", "“", "a\u202eb", "?" * 5000, "\ud83d\ude00 CNN said"]
)
def test_any_string_is_analysed_without_an_error(text: str) -> None:
    assert analyse(text).version


def test_plain_narration_has_no_finding() -> None:
    assert len(analyse("The river rose by two metres on Monday. Nobody was hurt.")) == 0


def test_a_statement_to_the_article_itself_has_no_finding(rewritten: Analysis) -> None:
    assert rewritten.findings[-1].end < REWRITTEN.index("The transport ministry")


def test_the_chain_goes_from_the_nearest_relay_to_the_farthest(rewritten: Analysis) -> None:
    nested = next(finding for finding in rewritten if "nested" in finding.flags)
    assert [relay.outlet for relay in nested.relays] == ["Sky News", "Reuters"]
    assert [relay.surface for relay in nested.relays] == ["the broadcaster", "Reuters"]


def test_a_chain_ends_at_its_origin(rewritten: Analysis) -> None:
    nested = next(finding for finding in rewritten if "nested" in finding.flags)
    assert nested.origin is not None
    assert nested.origin.text == "a Hungarian ferryman who moored his boat in Mohács"
    assert nested.origin.kind == "anonymous"


def test_the_same_man_carries_the_relay_on(rewritten: Analysis) -> None:
    last = rewritten.findings[-1]
    assert (last.carried, last.flags) == (True, ("hosted", "anonymous_origin"))
    assert [(relay.outlet, relay.surface) for relay in last.relays] == [("Reuters", None)]


def test_every_offset_slices_to_its_own_words(rewritten: Analysis) -> None:
    for finding in rewritten:
        for relay in finding.relays:
            assert relay.surface is None or REWRITTEN[relay.start : relay.end] == relay.surface
        assert all(REWRITTEN[e.start : e.end] == e.text for e in finding.evidence)


def test_findings_are_sentences(rewritten: Analysis) -> None:
    assert {(finding.start, finding.end) for finding in rewritten} <= set(sentences(REWRITTEN))


def test_progress_is_told_for_every_sentence() -> None:
    told: list[tuple[int, int]] = []
    analyse("One. Two. Three.", on_progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_spaces_that_do_not_break_are_read_as_plain_ones_and_quoted_as_they_are() -> None:
    (finding,) = analyse("Ann\u00a0Lee said in a statement to the\u00a0Observer that the dam was safe.")
    assert (finding.flags, finding.relays[0].outlet) == (("hosted",), "The Observer")
    assert finding.origin is not None
    assert finding.origin.text == "Ann\u00a0Lee"
