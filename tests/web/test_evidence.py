"""The words that prove a chain, marked in the claim."""

import pytest

from claims.models import Claim
from claims.web.evidence import proven_words
from tests import factories

pytestmark = pytest.mark.django_db

WORDS = "A harbour pilot told Reuters that the bridge had been closed since March."


def claim_on_words() -> Claim:
    return factories.make_claim(exact=WORDS)


def proof(claim: Claim, words: str, shift: int = 0) -> list[dict[str, int | str]]:
    start = claim.start + claim.exact.index(words) + shift
    return [{"start": start, "end": start + len(words), "text": words, "rule": "test"}]


def marked(claim: Claim) -> dict[str, str]:
    found = proven_words(claim, list(claim.chains.all()), list(claim.flags.all()))
    return {segment.text: segment.marks[-1].what for segment in found if segment.marks}


def test_evidence_of_an_earlier_revision_with_other_offsets_marks_nothing() -> None:
    claim = claim_on_words()
    factories.make_flag(claim, evidence=proof(claim, "told Reuters", shift=3))
    assert marked(claim) == {}


def test_evidence_outside_the_claim_marks_nothing() -> None:
    claim = claim_on_words()
    factories.make_flag(claim, evidence=[{"start": 0, "end": 3, "text": "The", "rule": "test"}])
    assert marked(claim) == {}


def test_the_words_of_a_flag_are_marked_as_evidence() -> None:
    claim = claim_on_words()
    factories.make_flag(claim, evidence=proof(claim, "told"))
    assert marked(claim) == {"told": "evidence"}


def test_the_words_that_name_the_origin_are_marked_as_such() -> None:
    claim = claim_on_words()
    end = claim.start + len("A harbour pilot")
    factories.make_chain(
        claim, origin_text="A harbour pilot", origin_start=claim.start, origin_end=end, evidence=[]
    )
    assert marked(claim) == {"A harbour pilot": "origin"}


def test_the_words_that_name_a_relay_win_over_the_evidence_around_them() -> None:
    claim = claim_on_words()
    chain = factories.make_chain(claim, relays=(), evidence=proof(claim, "told Reuters"))
    start = claim.start + claim.exact.index("Reuters")
    chain.links.create(position=0, outlet_name="Reuters", surface="Reuters", start=start, end=start + 7)
    assert marked(claim) == {"told ": "evidence", "Reuters": "relay"}
