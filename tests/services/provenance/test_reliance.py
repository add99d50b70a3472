"""Which sentences of a source a claim relies on."""

import pytest

from claims.models import Claim
from claims.services.provenance.reliance import stems
from tests.services.provenance.world import CITING, attach, checked, claim_of_own_paper, outlet, raised

pytestmark = pytest.mark.django_db

CLAIM = "The ramp of the Carrow ferry was broken in March already."
TOLD = "In March the ramp of the Carrow ferry was already broken{}."
OWN = ("Letters show it.", "A file in the town hall says so.")


@pytest.fixture
def claim() -> Claim:
    outlet("Reuters")
    return claim_of_own_paper(CLAIM)


def test_two_words_of_one_stem_are_one() -> None:
    assert stems("Warnings of the Ramp in 2024!") == stems("warning ramp 2024")


def test_what_a_source_has_from_a_wire_on_something_else_does_not_count(claim: Claim) -> None:
    for name, how in zip(("The Echo", "The Star"), OWN, strict=True):
        attach(claim, f"{TOLD.format('')} {how}\n\nA bank in Pellmere was shut, Reuters reported.", by=name)
    assert checked(claim).startswith("2 sources, 2 origins")
    assert not raised(claim)


def test_who_else_speaks_in_a_source_is_no_second_origin_of_the_claim(claim: Claim) -> None:
    for name in ("The Echo", "The Star"):
        attach(claim, f"{TOLD.format(', Reuters reported')}\n\nA witness told CNN of a loud bang.", by=name)
    assert checked(claim) == "2 sources, 1 origin: both rest on Reuters"


def test_where_no_sentence_has_the_claims_words_the_whole_text_counts(claim: Claim) -> None:
    for name in ("The Echo", "The Star"):
        attach(claim, CITING.format("Reuters"), by=name)
    assert checked(claim) == "2 sources, 1 origin: both rest on Reuters"


def test_the_statement_in_the_checkers_words_is_what_is_looked_for(claim: Claim) -> None:
    Claim.objects.filter(pk=claim.pk).update(statement="A bank in Pellmere was shut")
    for name in ("The Echo", "The Star"):
        attach(claim, f"{TOLD.format('')} {name}.\n\nA bank in Pellmere was shut, Reuters reported.", by=name)
    assert checked(claim) == "2 sources, 1 origin: both rest on Reuters"
