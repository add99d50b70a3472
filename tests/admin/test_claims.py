"""Claims stand on the desk with their flags, their chains and the words that made them."""

import pytest
from django.test import Client

from claims.models import Claim
from tests.admin_pages import list_of, page_of, text
from tests.factories import make_chain, make_claim, make_flag, make_revision, make_scan

pytestmark = pytest.mark.django_db


def test_a_claims_page_shows_its_chain_from_the_article_to_the_origin(edda: Client) -> None:
    claim = make_claim()
    make_chain(claim, relays=("Fox News", "Reuters"), origin_text="a Russian man")
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
