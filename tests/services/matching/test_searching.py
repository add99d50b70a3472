"""Earlier claims that say the same: which are suggested, and which are not."""

from pathlib import Path

import pytest
from pytest_django import DjangoAssertNumQueries

from claims.errors import NotFoundError
from claims.models import Claim
from claims.services.matching import confirm_match, count_words, refuse_match, reopen_match, similar_claims
from tests.factories import make_claim, make_revision, make_user
from tests.verdicts import make_version

pytestmark = pytest.mark.django_db

BLOCKS = (Path(__file__).parent / "pairs.txt").read_text("utf-8").partition("\n")[2].strip().split("\n\n")
PAIRS = [block.splitlines() for block in BLOCKS]
CRIME = "Crime in Marlow Heath has fallen by 18 percent since 2015."


def claim(text: str, **fields: str) -> Claim:
    return make_claim(make_revision(text), **fields)


def suggested(later: Claim) -> list[Claim]:
    return [similar.claim for similar in similar_claims(claim_id=later.pk)]


def test_a_claim_that_does_not_exist_has_no_similar_ones() -> None:
    with pytest.raises(NotFoundError, match="no claim 12345"):
        similar_claims(claim_id=12345)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0][:30])
def test_what_shares_no_more_than_the_topic_is_not_suggested(pair: list[str]) -> None:
    claim(pair[2])
    assert suggested(claim(pair[0])) == []


def test_a_claim_of_the_same_article_is_not_suggested() -> None:
    revision = make_revision(f"{CRIME}\n\nYes: {CRIME}")
    make_claim(revision, exact=CRIME)
    assert suggested(make_claim(revision, exact=f"Yes: {CRIME}")) == []


@pytest.mark.parametrize("status", ["rejected", "replaced"])
def test_a_claim_that_was_put_aside_is_not_suggested(status: str) -> None:
    claim(CRIME, status=status)
    assert suggested(claim(CRIME)) == []


def test_a_later_claim_is_not_suggested_for_an_earlier_one() -> None:
    earlier = claim(CRIME)
    claim(CRIME)
    assert suggested(earlier) == []


@pytest.mark.parametrize(
    "text", ["", "It is what it was.", "'; DROP TABLE claims_claim; --", "\\' & | ! <-> :*"]
)
def test_words_that_tell_nothing_or_mean_harm_find_nothing(text: str) -> None:
    claim(CRIME)
    assert suggested(claim("Nothing.", statement=text)) == []


def test_a_claim_of_a_million_words_is_searched_by_its_beginning() -> None:
    earlier = claim(CRIME)
    assert suggested(claim(f"{CRIME} " + "word " * 1_000_000)) == [earlier]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0][:30])
def test_the_same_in_other_words_is_suggested_first(pair: list[str]) -> None:
    same, _ = claim(pair[1]), claim(pair[2])
    assert suggested(claim(pair[0]))[:1] == [same]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0][:30])
def test_among_many_claims_whose_words_are_counted_it_still_comes_first(pair: list[str]) -> None:
    same = claim(pair[1])
    for other in PAIRS:
        claim(other[2])
    count_words()
    assert suggested(claim(pair[0]))[:1] == [same]


def test_a_name_that_is_spelt_otherwise_is_found() -> None:
    earlier = claim("Joram Veltkampf sold the harbour.")
    count_words()
    assert suggested(claim("The harbour was sold by Joram Veltkamp.")) == [earlier]


def test_the_checkers_words_count_as_well_as_the_articles() -> None:
    earlier = claim("He said it had gone down a lot.", statement=CRIME)
    assert suggested(claim(CRIME)) == [earlier]


def test_a_suggestion_says_which_words_both_have() -> None:
    claim(CRIME)
    [similar] = similar_claims(claim_id=claim("Marlow Heath crime down 18 percent.").pk)
    assert {"crime", "heath", "marlow"} <= set(similar.shared)


def test_a_refused_claim_is_not_suggested_again() -> None:
    earlier, later = claim(CRIME), claim(CRIME)
    refuse_match(claim_id=later.pk, earlier_id=earlier.pk, user=make_user(is_superuser=True))
    assert suggested(later) == []


def test_a_refusal_that_was_taken_back_is_suggested_again() -> None:
    earlier, later = claim(CRIME), claim(CRIME)
    refuse_match(claim_id=later.pk, earlier_id=earlier.pk, user=make_user(is_superuser=True))
    reopen_match(claim_id=later.pk, earlier_id=earlier.pk, user=make_user(is_superuser=True))
    assert suggested(later) == [earlier]


def test_a_claim_without_a_verdict_is_suggested_without_one() -> None:
    claim(CRIME)
    [similar] = similar_claims(claim_id=claim(CRIME).pk)
    assert similar.verdict is None


def test_a_verdict_that_readers_see_is_shown_before_a_newer_draft() -> None:
    checked = claim(CRIME, status="accepted")
    published = make_version(checked, state="published")
    make_version(checked, correction="minor", note="A date was wrong.")
    [similar] = similar_claims(claim_id=claim(CRIME).pk)
    assert similar.verdict == published


def test_a_confirmed_claim_comes_first_whatever_its_words() -> None:
    far, near, later = claim("Fewer burglaries up there."), claim(CRIME), claim(CRIME)
    confirm_match(claim_id=later.pk, earlier_id=far.pk, user=make_user(is_superuser=True))
    assert suggested(later) == [far, near]


def test_suggesting_many_takes_as_many_queries_as_suggesting_one(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for _ in range(12):
        claim(CRIME)
    later = claim(CRIME)
    with django_assert_max_num_queries(6):
        assert len(suggested(later)) == 10
