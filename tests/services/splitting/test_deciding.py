"""Accepting, rejecting and restoring claims."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User

from claims.errors import ClaimsError
from claims.models import Anchor, Claim, ClaimStatus, Scan
from claims.services.recording import recorded_as
from claims.services.splitting import accept_claim, reject_claim, restore_claim, split_claim
from claims.services.splitting.errors import ClaimNotFoundError, ClaimStatusError, OrphanedClaimError
from tests.factories import make_claim
from tests.verdicts import make_version

pytestmark = pytest.mark.django_db

Decide = Callable[..., Claim]


@pytest.mark.parametrize("decide", [accept_claim, reject_claim, restore_claim])
def test_a_claim_that_does_not_exist_is_refused(decide: Decide) -> None:
    with pytest.raises(ClaimNotFoundError, match="There is no claim 404"):
        decide(claim_id=404)


@pytest.mark.parametrize("decide", [accept_claim, reject_claim, restore_claim])
def test_a_replaced_claim_is_refused(decide: Decide) -> None:
    claim = make_claim(status=ClaimStatus.REPLACED)
    with pytest.raises(ClaimStatusError, match="replaced by other claims"):
        decide(claim_id=claim.pk)


def test_an_orphaned_claim_cannot_be_accepted() -> None:
    claim = make_claim(anchor=Anchor.ORPHANED)
    with pytest.raises(OrphanedClaimError, match="Move it to its place"):
        accept_claim(claim_id=claim.pk)


def test_every_refusal_is_a_claims_error() -> None:
    assert issubclass(ClaimStatusError, ClaimsError)


def test_an_orphaned_claim_can_be_rejected() -> None:
    claim = make_claim(anchor=Anchor.ORPHANED)
    assert reject_claim(claim_id=claim.pk).status == ClaimStatus.REJECTED


def test_a_proposed_claim_is_accepted() -> None:
    accept_claim(claim_id=make_claim().pk)
    assert Claim.objects.get().status == ClaimStatus.ACCEPTED


def test_an_accepted_claim_is_rejected() -> None:
    reject_claim(claim_id=make_claim(status=ClaimStatus.ACCEPTED).pk)
    assert Claim.objects.get().status == ClaimStatus.REJECTED


@pytest.mark.parametrize("status", [ClaimStatus.ACCEPTED, ClaimStatus.REJECTED])
def test_a_decision_is_taken_back(status: ClaimStatus) -> None:
    restore_claim(claim_id=make_claim(status=status).pk)
    assert Claim.objects.get().status == ClaimStatus.PROPOSED


def test_deciding_the_same_twice_leaves_no_second_trace() -> None:
    claim = make_claim()
    accept_claim(claim_id=claim.pk)
    accept_claim(claim_id=claim.pk)
    assert list(claim.events.values_list("status", flat=True)) == ["proposed", "accepted"]  # type: ignore[attr-defined]


def test_history_keeps_who_decided_and_where(editor: User) -> None:
    claim = make_claim()
    with recorded_as(user=editor, surface="admin"):
        reject_claim(claim_id=claim.pk)
    event = claim.events.latest("pgh_id")  # type: ignore[attr-defined]
    assert event.pgh_context.metadata == {"user": editor.pk, "surface": "admin"}


def test_a_claim_that_is_no_longer_rejected_is_scanned(editor: User) -> None:
    claim = make_claim(status=ClaimStatus.REJECTED)
    restore_claim(claim_id=claim.pk, user=editor)
    assert Scan.objects.get(revision=claim.revision).requested_by == editor


def test_accepting_a_proposal_needs_no_scan() -> None:
    accept_claim(claim_id=make_claim().pk)
    assert not Scan.objects.exists()


@pytest.mark.parametrize("set_aside", [reject_claim, restore_claim])
def test_a_claim_that_a_published_verdict_stands_on_is_not_set_aside(set_aside: Decide, editor: User) -> None:
    claim = make_version(state="published").verdict.claim
    with pytest.raises(ClaimStatusError, match="Retract the verdict first"):
        set_aside(claim_id=claim.pk, user=editor)


def test_a_claim_whose_verdict_was_retracted_can_be_set_aside(editor: User) -> None:
    claim = make_version(state="retracted").verdict.claim
    assert reject_claim(claim_id=claim.pk, user=editor).status == "rejected"


def test_a_claim_that_a_published_verdict_stands_on_is_not_cut_in_two(editor: User) -> None:
    claim = make_version(state="published").verdict.claim
    with pytest.raises(ClaimStatusError, match="Retract the verdict first"):
        split_claim(claim_id=claim.pk, at=[claim.start + 3], user=editor)
