"""What a claim rests on: passages that are really there, tiers that a person decided, rows that stay."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, ProgrammingError
from django.utils import timezone

from claims.models import ClaimSource
from tests.factories import make_claim_source, make_snapshot

pytestmark = pytest.mark.django_db


def changed(row: ClaimSource, **fields: Any) -> None:
    ClaimSource.objects.filter(pk=row.pk).update(**fields)


def test_a_passage_that_is_not_the_slice_is_refused() -> None:
    row = make_claim_source(snapshot=make_snapshot("One two three."), exact="two")
    with pytest.raises(IntegrityError, match=r"passage \d+: exact is not the slice"):
        changed(row, exact="owt")


def test_a_passage_of_another_sources_snapshot_is_refused() -> None:
    row = make_claim_source()
    with pytest.raises(IntegrityError, match="belongs to another source"):
        changed(row, snapshot=make_snapshot("One."), start=0, end=3, exact="One")


@pytest.mark.parametrize("fields", [{"exact": "One"}, {"start": 0, "end": 3}, {"prefix": "One"}])
def test_half_a_passage_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError, match="claimsource_passage_whole_or_none"):
        changed(make_claim_source(), **fields)


def test_a_tier_that_nobody_decided_is_refused() -> None:
    with pytest.raises(IntegrityError, match="claimsource_tier_decided_by_a_person"):
        make_claim_source(tier="primary")


def test_a_protected_source_without_the_reason_is_refused() -> None:
    with pytest.raises(IntegrityError, match="claimsource_protected_iff_reason"):
        make_claim_source(naming="protected")


def test_one_source_is_attached_to_a_claim_once() -> None:
    row = make_claim_source()
    with pytest.raises(IntegrityError, match="claimsource_attached_once"):
        make_claim_source(row.claim, row.source)


def test_a_detached_source_may_be_attached_again() -> None:
    row = make_claim_source()
    changed(row, detached_at=timezone.now())
    again = make_claim_source(row.claim, row.source)
    assert list(ClaimSource.objects.attached()) == [again]


def test_what_is_detached_stays_as_it_was() -> None:
    row = make_claim_source()
    changed(row, detached_at=timezone.now())
    with pytest.raises(ProgrammingError, match="Cannot update"):
        changed(row, detached_at=None)


def test_a_row_is_never_deleted() -> None:
    with pytest.raises(ProgrammingError, match="Cannot delete"):
        make_claim_source().delete()


def test_a_row_keeps_its_claim_and_its_source() -> None:
    row, other = make_claim_source(), make_claim_source()
    with pytest.raises(ProgrammingError, match="same_pair"):
        changed(row, source=other.source)


def test_every_change_is_kept(editor: User) -> None:
    row = make_claim_source()
    changed(row, tier="primary", tier_decided_by=editor, tier_decided_at=timezone.now())
    assert list(row.events.values_list("tier", flat=True)) == ["", "primary"]  # type: ignore[attr-defined]


def test_claims_that_rely_on_a_passage_are_found_by_their_source() -> None:
    relying = make_claim_source(snapshot=make_snapshot())
    make_claim_source(source=relying.source)
    assert list(ClaimSource.objects.relying_on_a_passage().filter(source=relying.source)) == [relying]
