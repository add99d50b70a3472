"""Claims in a new revision: on exactly their words, or orphaned and saying so."""

import pytest

from claims.models import Anchor, Article, Claim, ClaimStatus, Revision
from claims.services.splitting import move_claim, reject_claim, split_article
from tests.factories import make_article, make_claim, make_revision

pytestmark = pytest.mark.django_db

FIRST, SECOND = "The mayor resigned on Friday.", "Police said 40 people left."
TEXT = f"{FIRST} It was sad. {SECOND}"


@pytest.fixture
def article() -> Article:
    return make_article()


@pytest.fixture
def claim(article: Article) -> Claim:
    return make_claim(
        make_revision(TEXT, article=article), exact=FIRST, reasons=[{"kind": "date", "text": "x"}]
    )


def revise(article: Article, text: str) -> Revision:
    """A new revision, split."""
    revision = make_revision(text, article=article)
    split_article(revision=revision)
    return revision


def test_a_claim_whose_words_are_gone_is_orphaned_where_it_was(article: Article, claim: Claim) -> None:
    before = claim.revision
    revise(article, f"It was sad. {SECOND}")
    claim.refresh_from_db()
    assert (claim.anchor, claim.revision, claim.start) == (Anchor.ORPHANED, before, 0)


def test_an_orphaned_claim_says_why(article: Article, claim: Claim) -> None:
    revise(article, f"It was sad. {SECOND}")
    claim.refresh_from_db()
    text = "revision 2 does not have these words in one certain place"
    assert claim.reasons[-1] == {"kind": "orphaned", "text": text}


def test_a_claim_with_one_word_changed_is_orphaned_and_not_guessed(article: Article, claim: Claim) -> None:
    revise(article, TEXT.replace("Friday", "Monday"))
    claim.refresh_from_db()
    assert claim.anchor == Anchor.ORPHANED


def test_the_sentence_that_took_its_place_is_proposed(article: Article, claim: Claim) -> None:
    revision = revise(article, TEXT.replace("Friday", "Monday"))
    assert Claim.objects.filter(revision=revision, exact="The mayor resigned on Monday.").exists()


def test_a_claim_that_occurs_twice_now_is_orphaned(article: Article, claim: Claim) -> None:
    revise(article, f"It is said: {FIRST} And again: {FIRST} That is all.")
    claim.refresh_from_db()
    assert claim.anchor == Anchor.ORPHANED


def test_a_claim_is_not_taken_for_its_double_when_its_own_words_are_deleted(article: Article) -> None:
    claim = make_claim(make_revision(f"No. {FIRST} Yes. {FIRST} Why.", article=article), exact=FIRST)
    revise(article, f"Yes, it is so. {FIRST} Who knows.")
    claim.refresh_from_db()
    assert claim.anchor == Anchor.ORPHANED


def test_a_claim_is_found_where_text_was_put_before_and_after_it(article: Article, claim: Claim) -> None:
    revision = revise(article, f"New. It is said that {TEXT} And so on.")
    claim.refresh_from_db()
    assert (claim.anchor, claim.revision, claim.start) == (Anchor.ANCHORED, revision, 21)
    assert (claim.prefix, claim.suffix[:7]) == ("New. It is said that ", " It was")


def test_a_text_that_repeats_itself_keeps_its_claims_when_one_place_changes(article: Article) -> None:
    text = "\n\n".join([TEXT] * 20)
    split_article(revision=make_revision(text, article=article))
    revision = revise(article, f"A new beginning.\n\n{text}")
    claims = Claim.objects.filter(article=article)
    assert set(claims.values_list("anchor", "revision")) == {(Anchor.ANCHORED, revision.pk)}
    assert claims.count() == 40


def test_a_rejected_claim_moves_along_and_stays_rejected(article: Article, claim: Claim) -> None:
    reject_claim(claim_id=claim.pk)
    revision = revise(article, f"New. {TEXT}")
    claim.refresh_from_db()
    assert (claim.status, claim.revision) == (ClaimStatus.REJECTED, revision)
    assert Claim.objects.filter(exact=FIRST).count() == 1


def test_an_orphaned_claim_comes_back_with_its_words(article: Article, claim: Claim) -> None:
    revise(article, SECOND)
    revision = revise(article, f"Restored. {TEXT}")
    claim.refresh_from_db()
    assert (claim.anchor, claim.revision, claim.start) == (Anchor.ANCHORED, revision, 10)
    assert claim.reasons == [{"kind": "date", "text": "x"}]


def test_an_orphaned_claim_stays_orphaned_in_silence(article: Article, claim: Claim) -> None:
    revise(article, SECOND)
    revise(article, f"Again. {SECOND}")
    assert list(claim.events.values_list("anchor", flat=True)) == ["anchored", "orphaned"]  # type: ignore[attr-defined]


def test_a_claim_whose_words_another_claim_has_is_orphaned(article: Article, claim: Claim) -> None:
    other = make_claim(claim.revision, exact="It was sad.")
    revision = make_revision(f"New. {TEXT} More.", article=article)
    move_claim(claim_id=other.pk, start=5, end=5 + len(FIRST), revision_id=revision.pk)
    split_article(revision=revision)
    claim.refresh_from_db()
    assert claim.reasons[-1]["text"] == "in revision 2, another claim has exactly these words"


def test_a_new_revision_is_kept_in_the_claims_history(article: Article, claim: Claim) -> None:
    revision = revise(article, f"New. {TEXT}")
    history = claim.events.values_list("revision", "start")  # type: ignore[attr-defined]
    assert list(history) == [(claim.revision_id, 0), (revision.pk, 5)]


def test_another_articles_claims_stay_where_they_are(article: Article, claim: Claim) -> None:
    other = make_claim(exact="The council meets every Tuesday.")
    revise(article, SECOND)
    other.refresh_from_db()
    assert other.anchor == Anchor.ANCHORED


def test_splitting_an_older_revision_moves_nothing(article: Article, claim: Claim) -> None:
    make_revision(SECOND, article=article)
    split_article(revision=claim.revision)
    claim.refresh_from_db()
    assert claim.anchor == Anchor.ANCHORED
