"""Splitting: every sentence worth checking is proposed once, and never again once a person dealt with it."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth.models import User
from django.db import connection

from claims.models import Article, Claim, ClaimStatus, Revision
from claims.services.splitting import (
    merge_claims,
    move_claim,
    propose_sentence,
    reject_claim,
    split_article,
    split_claim,
)
from claims.services.splitting.errors import EmptySpanError, SpanOutsideTextError
from tests.factories import make_article, make_claim, make_revision

pytestmark = pytest.mark.django_db

FIRST, SECOND = "The mayor resigned on Friday.", "Police said 40 people left the town."
TEXT = f"Bridge shut\n\n{FIRST} It was sad.\n\n{SECOND} Read more: The bridge"


@pytest.fixture
def article() -> Article:
    return make_article()


@pytest.fixture
def revision(article: Article) -> Revision:
    return make_revision(TEXT, article=article)


def words(claims: list[Claim]) -> list[str]:
    return [claim.exact for claim in claims]


@pytest.mark.parametrize(("start", "end"), [(-1, 5), (0, 10_000), (9_000, 9_001)])
def test_a_sentence_outside_the_text_is_not_proposed(revision: Revision, start: int, end: int) -> None:
    with pytest.raises(SpanOutsideTextError, match="code points"):
        propose_sentence(revision=revision, start=start, end=end)


@pytest.mark.parametrize(("start", "end"), [(5, 5), (9, 3), (11, 13)])
def test_a_sentence_without_words_is_not_proposed(revision: Revision, start: int, end: int) -> None:
    with pytest.raises(EmptySpanError, match="Select at least one"):
        propose_sentence(revision=revision, start=start, end=end)


def test_sentences_with_a_reason_are_proposed_and_headings_feelings_and_links_are_not(
    revision: Revision,
) -> None:
    assert words(split_article(revision=revision)) == [FIRST, SECOND]


def test_a_proposal_says_why_and_carries_its_context(revision: Revision) -> None:
    claim = split_article(revision=revision)[1]
    assert {"kind": "number", "text": "gives a number: 40 people"} in claim.reasons
    assert (claim.prefix, claim.suffix) == (TEXT[: claim.start][-32:], " Read more: The bridge")


def test_splitting_twice_proposes_nothing_anew(revision: Revision) -> None:
    split_article(revision=revision)
    assert split_article(revision=revision) == []
    assert Claim.objects.count() == 2


def test_what_a_person_rejected_never_comes_back(revision: Revision) -> None:
    reject_claim(claim_id=split_article(revision=revision)[0].pk)
    assert split_article(revision=revision) == []


def test_what_a_person_merged_or_split_never_comes_back(revision: Revision, editor: User) -> None:
    first, second = split_article(revision=revision)
    merged = merge_claims(claim_ids=[first.pk, second.pk], user=editor)
    split_claim(claim_id=merged.pk, at=[second.start], user=editor)
    assert split_article(revision=revision) == []


def test_what_a_person_moved_away_never_comes_back(revision: Revision) -> None:
    claim = split_article(revision=revision)[0]
    start = TEXT.index("It was sad.")
    move_claim(claim_id=claim.pk, start=start, end=start + len("It was sad."))
    assert split_article(revision=revision) == []


def test_what_a_person_moved_away_does_not_come_back_in_a_new_revision(
    article: Article, revision: Revision
) -> None:
    claim = split_article(revision=revision)[0]
    start = TEXT.index("It was sad.")
    move_claim(claim_id=claim.pk, start=start, end=start + len("It was sad."))
    assert split_article(revision=make_revision(f"Corrected.\n\n{TEXT}", article=article)) == []


def test_a_sentence_that_a_claim_touches_is_not_proposed(revision: Revision) -> None:
    make_claim(revision, exact="mayor resigned")
    assert words(split_article(revision=revision)) == [SECOND]


def test_an_older_revision_gets_no_proposals(article: Article, revision: Revision) -> None:
    make_revision("Something else entirely.", article=article)
    assert split_article(revision=revision) == []
    assert not Claim.objects.exists()


def test_a_new_revision_gets_proposals_for_its_new_sentences_only(
    article: Article, revision: Revision
) -> None:
    split_article(revision=revision)
    new = make_revision(f"{TEXT}\n\nThe bridge cost 3 million dollars.", article=article)
    assert words(split_article(revision=new)) == ["The bridge cost 3 million dollars."]


def test_a_flagged_sentence_is_proposed_for_its_attribution(revision: Revision) -> None:
    start = TEXT.index("It was sad.")
    claim = propose_sentence(revision=revision, start=start, end=start + len("It was sad."))
    assert (claim.exact, claim.status) == ("It was sad.", ClaimStatus.PROPOSED)
    assert claim.reasons == [{"kind": "attribution", "text": "rests on what somebody else said or reported"}]


def test_a_flagged_sentence_that_is_a_claim_already_stays_that_claim(revision: Revision) -> None:
    claim = split_article(revision=revision)[0]
    assert propose_sentence(revision=revision, start=claim.start, end=claim.end) == claim


@pytest.mark.django_db(transaction=True)
def test_two_workers_that_split_at_once_propose_each_sentence_once(revision: Revision) -> None:
    def split(_: int) -> int:
        try:
            return len(split_article(revision=revision))
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as workers:
        assert sorted(workers.map(split, range(4))) == [0, 0, 0, 2]
