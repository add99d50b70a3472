"""Claims are anchored exactly, change status only along the drawn lines, and are never deleted."""

import pytest
from django.db import DatabaseError, IntegrityError, ProgrammingError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.models import Claim, ClaimStatus
from tests.factories import make_article, make_claim, make_flag, make_revision

pytestmark = pytest.mark.django_db


def claim_of(text: str, start: int, end: int, exact: str) -> Claim:
    revision = make_revision(text)
    return Claim.objects.create(
        article=revision.article, revision=revision, start=start, end=end, exact=exact
    )


def test_words_that_are_not_the_slice_are_refused() -> None:
    with pytest.raises(IntegrityError, match="exact is not the slice"):
        claim_of("One two three.", 4, 7, "owt")


def test_words_that_stand_elsewhere_in_the_text_are_refused() -> None:
    with pytest.raises(IntegrityError, match="exact is not the slice"):
        claim_of("One two three.", 4, 7, "One")


def test_a_span_beyond_the_text_is_refused() -> None:
    with pytest.raises(IntegrityError, match="exact is not the slice"):
        claim_of("One.", 4, 7, "two")


def test_an_empty_span_is_refused() -> None:
    with pytest.raises(IntegrityError, match="claim_span_valid"):
        claim_of("One.", 1, 1, "")


def test_a_span_longer_than_its_words_is_refused() -> None:
    with pytest.raises(IntegrityError, match="claim_exact_fits_span"):
        claim_of("One two.", 0, 7, "One")


def test_moving_a_claim_off_its_words_is_refused() -> None:
    claim = make_claim()
    with pytest.raises(IntegrityError, match="exact is not the slice"):
        Claim.objects.filter(pk=claim.pk).update(start=claim.start + 1, end=claim.end + 1)


def test_a_revision_of_another_article_is_refused() -> None:
    claim = make_claim()
    with pytest.raises(IntegrityError, match="belongs to another article"):
        Claim.objects.filter(pk=claim.pk).update(article=make_article())


def test_two_claims_on_one_span_are_refused() -> None:
    claim = make_claim()
    with pytest.raises(IntegrityError, match="claim_span_unique"):
        make_claim(claim.revision)


def test_a_replaced_claim_leaves_its_span_free() -> None:
    claim = make_claim(status=ClaimStatus.REPLACED)
    assert make_claim(claim.revision).pk != claim.pk


def test_a_replaced_claim_stays_replaced() -> None:
    claim = make_claim(status=ClaimStatus.REPLACED)
    with pytest.raises(ProgrammingError, match='Invalid transition of field "status"'):
        Claim.objects.filter(pk=claim.pk).update(status=ClaimStatus.ACCEPTED)


def test_a_claim_cannot_be_deleted() -> None:
    make_claim()
    with pytest.raises(ProgrammingError, match="Cannot delete rows"):
        Claim.objects.all().delete()


def test_offsets_count_code_points_beyond_the_basic_plane() -> None:
    assert claim_of("😀 é 𝒳 two.", 6, 9, "two").exact == "two"


def test_every_claim_of_a_long_text_is_checked_not_only_the_first() -> None:
    text = "Aa bb. " * 40_000
    revision = make_revision(text)
    spans = [(start, start + 6, "Aa bb.") for start in range(0, len(text), 70_000)]
    spans[-1] = (spans[-1][0], spans[-1][1], "Aa bc.")
    claims = [
        Claim(article=revision.article, revision=revision, start=s, end=e, exact=x) for s, e, x in spans
    ]
    with pytest.raises(IntegrityError, match="exact is not the slice"):
        Claim.objects.bulk_create(claims)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), data=st.data())
def test_any_true_slice_is_accepted(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert claim_of(text, start, end, text[start:end]).pk


def test_flagged_claims_are_those_with_an_open_or_confirmed_flag() -> None:
    flag, dismissed = make_flag(kind="nested"), make_flag(state="dismissed")
    assert list(Claim.objects.flagged(["nested"])) == [flag.claim]
    assert dismissed.claim not in Claim.objects.flagged()


def test_a_claim_may_not_exist_without_words() -> None:
    with pytest.raises(DatabaseError):
        claim_of("One.", 0, 3, "")
