"""What holds for any text: hypothesis looks for one where it does not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.attribution import Analysis, analyse, sentences
from tests.attribution.cases import cases

SENTENCES = [case.sentence for name in ("nested.txt", "not_nested.txt", "frames.txt") for case in cases(name)]
ANY_TEXT = st.text(st.characters(), max_size=400)
ARTICLES = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8).map("\n\n".join)
TEXTS = st.one_of(
    ANY_TEXT,
    ARTICLES,
    st.tuples(ARTICLES, ANY_TEXT, ARTICLES).map("\n\n".join),
    st.binary(max_size=300).map(lambda raw: raw.decode("latin-1")),
)
SETTINGS = settings(max_examples=60, deadline=None)


def assert_offsets(text: str, analysis: Analysis) -> None:
    """Every offset slices to its own words."""
    for finding in analysis:
        assert 0 <= finding.start < finding.end <= len(text)
        for relay in finding.relays:
            assert relay.surface is None or text[relay.start : relay.end] == relay.surface
        for piece in finding.evidence:
            assert text[piece.start : piece.end] == piece.text
        assert (
            finding.origin is None or text[finding.origin.start : finding.origin.end] == finding.origin.text
        )


@SETTINGS
@given(TEXTS)
def test_no_text_raises_and_every_offset_slices_to_its_words(text: str) -> None:
    assert_offsets(text, analyse(text))


@SETTINGS
@given(TEXTS)
def test_the_same_text_is_read_the_same_way_twice(text: str) -> None:
    assert analyse(text) == analyse(text)


@SETTINGS
@given(ARTICLES, ARTICLES)
def test_another_article_below_does_not_change_what_stands_before(first: str, second: str) -> None:
    alone = analyse(first).findings
    both = analyse(f"{first}\n\n\nOSLO, May 4 - {second}").findings
    assert both[: len(alone)] == alone


@SETTINGS
@given(TEXTS)
def test_sentences_are_in_order_and_without_white_space_around_them(text: str) -> None:
    spans = sentences(text)
    assert spans == sorted(spans)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)


@SETTINGS
@given(TEXTS)
def test_every_attribution_lies_in_the_text(text: str) -> None:
    for attribution in analyse(text, attributions=True).attributions:
        for start, end in (attribution.cue, *attribution.content, *filter(None, [attribution.source])):
            assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    "text", ["\ud800", "a\udfffb said CNN.", "\x00", "\u202e", "“" * 50, "🏳️‍🌈 CNN reported that it rained."]
)
def test_strange_characters_keep_their_offsets(text: str) -> None:
    assert_offsets(text, analyse(text))
