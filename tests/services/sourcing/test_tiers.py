"""How near a source is to what it tells of: proposed with a reason, decided by a person."""

import pytest
from django.contrib.auth.models import User

from claims.errors import NotAllowedError
from claims.models import Outlet, Source
from claims.services.provenance import request_reading, run_reading
from claims.services.sourcing import attach_source, decide_tier, propose_tiers_again
from claims.services.sourcing.errors import ClaimSourceNotFoundError
from claims.services.sourcing.tiers import proposed_tier
from claims.services.typed import UnknownChoiceError
from tests.factories import make_claim, make_claim_source, make_protected, make_snapshot

pytestmark = pytest.mark.django_db


def source(kind: str, outlet: str = "") -> Source:
    return Source(kind=kind, title="It", outlet=Outlet(name=outlet) if outlet else None)


@pytest.mark.parametrize("who", ["reviewer", "outsider"])
def test_who_only_reads_decides_on_no_tier(who: str, request: pytest.FixtureRequest) -> None:
    with pytest.raises(NotAllowedError):
        decide_tier(claim_source_id=make_claim_source().pk, tier="primary", user=request.getfixturevalue(who))


def test_a_tier_that_there_is_not_is_refused(editor: User) -> None:
    with pytest.raises(UnknownChoiceError, match="primary, secondary, tertiary"):
        decide_tier(claim_source_id=make_claim_source().pk, tier="fourth", user=editor)


def test_the_tier_of_a_source_kept_from_this_user_is_not_decided(editor: User) -> None:
    with pytest.raises(ClaimSourceNotFoundError):
        decide_tier(claim_source_id=make_protected().pk, tier="primary", user=editor)


@pytest.mark.parametrize("kind", ["official_record", "court_document", "dataset", "eyewitness", "interview"])
def test_records_and_witnesses_are_primary(kind: str) -> None:
    assert proposed_tier(source(kind)).tier == "primary"


@pytest.mark.parametrize("kind", ["news_report", "fact_check", "other"])
def test_reports_are_secondary(kind: str) -> None:
    assert proposed_tier(source(kind, "Reuters")).tier == "secondary"


def test_a_report_that_rests_on_other_outlets_is_tertiary_and_says_on_which() -> None:
    proposal = proposed_tier(source("news_report"), relays=["Reuters", "CNN", "BBC", "AFP", "ZDF"])
    assert proposal.tier == "tertiary"
    assert proposal.because == "A news report that itself rests on Reuters, CNN, BBC and 2 more."


def test_a_record_on_an_outlets_pages_is_secondary() -> None:
    proposal = proposed_tier(source("statement", "The Lowbridge Echo"))
    assert proposal.tier == "secondary"
    assert "as The Lowbridge Echo passes it on" in proposal.because


def test_an_outlets_own_recording_is_primary() -> None:
    assert proposed_tier(source("recording", "CNN")).tier == "primary"


def test_a_decision_keeps_who_and_when(editor: User) -> None:
    row = decide_tier(claim_source_id=make_claim_source().pk, tier="primary", user=editor)
    assert (row.tier, row.proposed_tier, row.tier_decided_by) == ("primary", "secondary", editor)
    assert row.tier_decided_at is not None


def test_a_reading_proposes_anew_where_nobody_has_decided(editor: User) -> None:
    open_row, decided = make_claim_source(), make_claim_source()
    decide_tier(claim_source_id=decided.pk, tier="primary", user=editor)
    for row in (open_row, decided):
        propose_tiers_again(source=row.source, relays=["Reuters"])
        row.refresh_from_db()
    assert (open_row.proposed_tier, decided.proposed_tier) == ("tertiary", "secondary")


def test_the_same_proposal_again_changes_nothing() -> None:
    row = make_claim_source()
    propose_tiers_again(source=row.source, relays=["Reuters"])
    assert propose_tiers_again(source=row.source, relays=["Reuters"]) == 0


def test_a_source_that_was_read_before_is_proposed_by_what_was_found(editor: User) -> None:
    snapshot = make_snapshot("The bridge is shut, Reuters reported.")
    run_reading(reading_id=request_reading(snapshot=snapshot).pk)
    row = attach_source(
        claim_id=make_claim().pk, source_id=snapshot.source_id, stance="supports", user=editor
    )
    assert (row.proposed_tier, row.proposed_because) == (
        "tertiary",
        "A news report that itself rests on Reuters.",
    )
