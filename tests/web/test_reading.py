"""The marked text: every claim is linked, reached once by the keyboard, and shows its flags once."""

from collections import Counter

import pytest

from claims.models import Claim
from claims.web.reading import Piece, marked_paragraphs
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = "He said no. She told Reuters yes.\n\nThe end."


def claims_on(*exacts: str) -> list[Claim]:
    revision = factories.make_revision(TEXT)
    return [factories.make_claim(revision, exact=exact) for exact in exacts]


def pieces(claims: list[Claim], start: int = 0, end: int = len(TEXT)) -> list[Piece]:
    return [piece for line in marked_paragraphs(TEXT, claims, start, end) for piece in line]


def stops(claims: list[Claim]) -> Counter[int]:
    """How often the keyboard stops for each claim."""
    found = pieces(claims)
    own = [piece.marked.claim.pk for piece in found if piece.marked and piece.first]
    return Counter(own + [marked.claim.pk for piece in found for marked, first in piece.ends if first])


def test_words_outside_any_claim_are_no_link() -> None:
    assert [piece.marked for piece in pieces([])] == [None, None]


def test_a_claim_across_paragraphs_is_one_stop_of_the_keyboard() -> None:
    claims = claims_on("She told Reuters yes.\n\nThe end.")
    assert stops(claims) == {claims[0].pk: 1}


def test_a_claim_inside_another_gets_its_own_words() -> None:
    outer, inner = claims = claims_on("He said no. She told Reuters yes.", "He said no.")
    assert [piece.marked and piece.marked.claim for piece in pieces(claims)] == [inner, outer, None]


def test_a_claim_whose_words_all_belong_to_inner_claims_is_still_reached() -> None:
    claims = claims_on("He said no. She told Reuters yes.", "He said no.", " She told Reuters yes.")
    assert stops(claims) == {claim.pk: 1 for claim in claims}


def test_a_claim_in_three_pieces_is_one_stop_of_the_keyboard() -> None:
    claims = claims_on("He said no. She told Reuters yes.", "said", "told")
    assert stops(claims) == {claim.pk: 1 for claim in claims}


def test_overlapping_claims_are_each_reached() -> None:
    claims = claims_on("He said no. She told", "She told Reuters yes.")
    assert stops(claims) == {claim.pk: 1 for claim in claims}


def test_a_claim_shows_its_flags_where_it_ends() -> None:
    (claim,) = claims = claims_on("She told Reuters yes.\n\nThe end.")
    factories.make_flag(claim, kind="hosted")
    assert [piece.text for piece in pieces(claims) if piece.last] == ["The end."]


def test_an_outer_claim_shows_its_flags_after_the_inner_one() -> None:
    outer, _ = claims = claims_on("He said no. She told Reuters yes.", "She told Reuters yes.")
    factories.make_flag(outer)
    assert [marked.claim for marked, _ in pieces(claims)[1].ends] == [outer]


def test_words_of_an_inner_claim_look_flagged_where_the_outer_one_is() -> None:
    outer, _ = claims = claims_on("He said no. She told Reuters yes.", "She told Reuters yes.")
    factories.make_flag(outer)
    assert pieces(claims)[1].flagged


def test_a_claim_that_goes_on_in_the_next_part_is_linked_in_this_one() -> None:
    claims = claims_on("He said no. She told Reuters yes.")
    assert [(piece.text, piece.first, piece.last) for piece in pieces(claims, end=11)] == [
        ("He said no.", True, True)
    ]
