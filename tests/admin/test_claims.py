"""Claims stand on the desk with their flags, their chains and the words that made them."""

import pytest
from django.test import Client

from claims.models import Claim, ClaimStatus, Scan
from tests.admin_pages import act, list_of, page_of, text
from tests.factories import make_chain, make_claim, make_flag, make_revision, make_scan

pytestmark = pytest.mark.django_db


def test_a_claims_page_shows_its_chain_from_the_article_to_the_origin(edda: Client) -> None:
    claim = make_claim()
    make_chain(claim, relays=("Fox News", "Reuters"), kinds=["nested"], origin_text="a Russian man")
    assert "article → Fox News → Reuters → a Russian man" in text(edda.get(page_of(claim)))


def test_chains_of_earlier_scans_are_not_shown(edda: Client) -> None:
    claim = make_claim()
    make_chain(claim, scan=make_scan(claim.revision), relays=("Old News",))
    make_chain(claim, scan=make_scan(claim.revision), relays=("Reuters",))
    for address in (page_of(claim), list_of(Claim)):
        told = text(edda.get(address))
        assert "article → Reuters" in told
        assert "Old News" not in told


def test_a_claims_page_shows_its_flags_with_state_and_words(edda: Client) -> None:
    claim = make_claim()
    make_flag(claim, kind="nested", evidence=[{"start": 0, "end": 6, "text": "citing", "rule": "through"}])
    assert "nested: one relay through another Open citing" in text(edda.get(page_of(claim)))


def test_the_list_is_filtered_by_flag_and_leaves_out_dismissed_ones(edda: Client) -> None:
    revision = make_revision()
    make_flag(make_claim(revision, exact="The mayor"), kind="nested")
    make_flag(make_claim(revision, exact="A harbour pilot"), kind="hosted")
    make_flag(make_claim(revision, exact="The council"), kind="nested", state="dismissed")
    found = text(edda.get(list_of(Claim), {"flag": "nested"}))
    assert "The mayor" in found
    assert "A harbour pilot" not in found
    assert "The council" not in found


def test_an_orphaned_claim_says_so(edda: Client) -> None:
    make_claim(anchor="orphaned")
    assert "Proposed, orphaned" in text(edda.get(list_of(Claim)))


def test_a_claim_says_why_it_is_worth_checking(edda: Client) -> None:
    claim = make_claim(reasons=[{"kind": "number", "text": "gives a number: $4 million"}])
    assert "gives a number: $4 million" in text(edda.get(page_of(claim)))


def two_claims() -> tuple[Claim, Claim]:
    """Two neighbours of one article."""
    revision = make_revision("The mayor resigned. The pilot told Reuters.")
    return make_claim(revision, exact="The mayor resigned."), make_claim(
        revision, exact="The pilot told Reuters."
    )


@pytest.mark.parametrize("action", ["accept", "reject", "propose_again"])
def test_a_replaced_claim_stays_as_it_is_and_the_others_go_on(action: str, edda: Client) -> None:
    gone, here = two_claims()
    Claim.objects.filter(pk=gone.pk).update(status=ClaimStatus.REPLACED)
    said = act(edda, action, gone, here)
    assert said[0].startswith("1 claim ")
    assert "replaced" in said[1]


def test_an_orphaned_claim_is_not_accepted_and_it_says_what_to_do(edda: Client) -> None:
    claim = make_claim(anchor="orphaned")
    assert "not certain to be in the latest revision" in act(edda, "accept", claim)[0]
    claim.refresh_from_db()
    assert claim.status == ClaimStatus.PROPOSED


def test_one_claim_alone_cannot_be_merged(edda: Client) -> None:
    assert "at least two" in act(edda, "merge", make_claim())[0]


def test_claims_of_two_articles_cannot_be_merged(edda: Client) -> None:
    assert "different articles" in act(edda, "merge", make_claim(), make_claim())[0]


def test_claims_are_accepted_and_rejected(edda: Client) -> None:
    one, other = two_claims()
    assert act(edda, "accept", one, other) == ["2 claims accepted."]
    assert act(edda, "reject", other) == ["1 claim rejected."]
    assert list(Claim.objects.order_by("start").values_list("status", flat=True)) == ["accepted", "rejected"]
    assert act(edda, "propose_again", other) == ["1 claim proposed again."]


def test_neighbours_are_merged_and_the_new_claim_is_read_anew(edda: Client) -> None:
    assert act(edda, "merge", *two_claims()) == ["2 claims are one now. A scan reads it anew."]
    merged = Claim.objects.standing().get()
    assert merged.exact == "The mayor resigned. The pilot told Reuters."
    assert Scan.objects.unfinished().get().revision == merged.revision


def test_a_claim_is_put_in_the_checkers_words(edda: Client) -> None:
    claim = make_claim()
    counters = {f"{part}-{count}_FORMS": 0 for part in ("flags", "chains") for count in ("TOTAL", "INITIAL")}
    edda.post(
        page_of(claim), {"statement": "The mayor resigns", "claimant": "AP", "exact": "Forged", **counters}
    )
    claim.refresh_from_db()
    assert (claim.statement, claim.claimant) == ("The mayor resigns", "AP")
    assert claim.exact.startswith("The mayor of Lowbridge")
