"""Each rule of the policy: what it refuses first, then what meets it."""

from typing import Any

import pytest

from claims.models import Claim, VerdictVersion
from claims.services.capturing import request_capture
from claims.services.policy import check_policy
from claims.services.provenance import run_check
from claims.services.provenance.asking import request_checks, request_reading
from tests.factories import (
    make_claim,
    make_claim_source,
    make_flag,
    make_scan,
    make_snapshot,
    make_source,
    make_user,
)
from tests.verdicts import make_contact, make_rating, make_version, turn_off, turn_on

pytestmark = pytest.mark.django_db


@pytest.fixture
def version() -> VerdictVersion:
    return make_version(state="submitted")


@pytest.fixture
def claim(version: VerdictVersion) -> Claim:
    return version.verdict.claim


def words(version: VerdictVersion, rule: str, *, number: int | None = None) -> str:
    """What this rule alone finds missing; empty where it is met."""
    turn_off()
    turn_on(rule, number=number)
    (outcome,) = check_policy(version=version)
    return outcome.words


def make_primary(claim: Claim, **fields: Any) -> None:
    make_claim_source(
        claim, tier="primary", tier_decided_by=make_user(), tier_decided_at=claim.created_at, **fields
    )


def test_an_open_flag_waits_for_a_decision(version: VerdictVersion, claim: Claim) -> None:
    make_flag(claim, kind="anonymous_origin")
    assert words(version, "flags_resolved").startswith("Flags wait for a decision: anonymous origin.")


def test_flags_that_a_worker_may_still_find_are_waited_for(version: VerdictVersion, claim: Claim) -> None:
    (check,) = request_checks(claims=[claim.pk])
    assert "still being read" in words(version, "flags_resolved")
    run_check(check_id=check.pk)
    assert words(version, "flags_resolved") == ""


def test_a_source_whose_page_never_came_is_waited_for(version: VerdictVersion, claim: Claim) -> None:
    source = make_claim_source(claim, make_source("https://echo.example/a")).source
    request_capture(source=source)
    assert "still being read" in words(version, "flags_resolved")


def test_a_page_that_is_looked_at_again_is_not_waited_for(version: VerdictVersion, claim: Claim) -> None:
    source = make_claim_source(claim, make_snapshot().source).source
    request_capture(source=source)
    assert words(version, "flags_resolved") == ""


def test_a_text_that_the_engine_has_yet_to_read_is_waited_for(version: VerdictVersion, claim: Claim) -> None:
    snapshot = make_snapshot()
    make_claim_source(claim, snapshot.source)
    request_reading(snapshot=snapshot)
    assert "still being read" in words(version, "flags_resolved")


def test_an_article_that_is_being_scanned_is_waited_for(version: VerdictVersion, claim: Claim) -> None:
    make_scan(claim.revision, state="queued")
    assert "still being read" in words(version, "flags_resolved")


def test_a_claim_that_others_wait_for_holds_up_no_other(version: VerdictVersion) -> None:
    request_checks(claims=[make_claim().pk])
    assert words(version, "flags_resolved") == ""


@pytest.mark.parametrize("state", ["confirmed", "dismissed", "withdrawn"])
def test_a_flag_that_is_decided_or_gone_is_resolved(
    version: VerdictVersion, claim: Claim, state: str
) -> None:
    make_flag(claim, state=state)
    assert words(version, "flags_resolved") == ""


def test_a_secondary_source_is_not_primary(version: VerdictVersion, claim: Claim) -> None:
    make_claim_source(claim)
    assert "0 of 1 primary sources" in words(version, "primary_source", number=1)


def test_a_source_that_is_only_proposed_as_primary_wants_a_decision(
    version: VerdictVersion, claim: Claim
) -> None:
    make_claim_source(claim, proposed_tier="primary")
    assert "Decide on the tier of 1" in words(version, "primary_source", number=1)


def test_a_primary_source_that_gives_mere_context_does_not_count(
    version: VerdictVersion, claim: Claim
) -> None:
    make_primary(claim, stance="context")
    assert "0 of 1" in words(version, "primary_source", number=1)


def test_fewer_primary_sources_than_the_newsroom_wants_are_too_few(
    version: VerdictVersion, claim: Claim
) -> None:
    make_primary(claim)
    assert "1 of 2 primary sources" in words(version, "primary_source", number=2)


@pytest.mark.parametrize("stance", ["supports", "refutes"])
def test_a_primary_source_for_or_against_the_claim_counts(
    version: VerdictVersion, claim: Claim, stance: str
) -> None:
    make_primary(claim, stance=stance)
    assert words(version, "primary_source", number=1) == ""


def test_a_verdict_without_sources_names_none(version: VerdictVersion) -> None:
    assert "No source is attached" in words(version, "sources_named")


def test_an_anonymous_source_is_not_named(version: VerdictVersion, claim: Claim) -> None:
    make_claim_source(claim)
    make_claim_source(claim, naming="anonymous")
    assert words(version, "sources_named").startswith("1 of 2 sources are anonymous.")


def test_a_source_that_is_protected_with_a_reason_need_not_be_named(
    version: VerdictVersion, claim: Claim
) -> None:
    make_claim_source(claim, naming="protected", protection_reason="Would lose work.")
    assert words(version, "sources_named") == ""


def test_a_source_that_was_detached_counts_no_more(version: VerdictVersion, claim: Claim) -> None:
    make_claim_source(claim)
    make_claim_source(claim, naming="anonymous", detached_at=claim.created_at)
    assert words(version, "sources_named") == ""


def test_a_source_whose_interest_nobody_told_is_not_disclosed(version: VerdictVersion, claim: Claim) -> None:
    make_claim_source(claim, interest=" ")
    make_claim_source(claim, interest="Sells bridges.")
    assert words(version, "interests_disclosed").startswith("Of 1 of 2 sources")


def test_an_interest_that_is_told_is_disclosed(version: VerdictVersion, claim: Claim) -> None:
    make_claim_source(claim, interest="None known.")
    assert words(version, "interests_disclosed") == ""


def test_a_claimant_whom_nobody_asked_was_not_contacted(version: VerdictVersion) -> None:
    assert "0 of 1 attempts" in words(version, "claimant_contacted", number=1)


def test_an_attempt_without_an_answer_is_an_attempt(version: VerdictVersion, claim: Claim) -> None:
    make_contact(claim)
    assert words(version, "claimant_contacted", number=1) == ""
    assert "1 of 2 attempts" in words(version, "claimant_contacted", number=2)


@pytest.mark.parametrize(("there", "missing"), [("supports", "refutes"), ("refutes", "supports")])
def test_evidence_on_one_side_is_not_on_both(
    version: VerdictVersion, claim: Claim, there: str, missing: str
) -> None:
    make_claim_source(claim, stance=there)
    assert words(version, "both_sides").startswith(f"No source {missing} the claim.")


def test_context_is_on_neither_side(version: VerdictVersion, claim: Claim) -> None:
    make_claim_source(claim, stance="context")
    assert words(version, "both_sides").startswith("No source supports or refutes the claim.")


def test_evidence_for_and_against_is_on_both_sides(version: VerdictVersion, claim: Claim) -> None:
    make_claim_source(claim, stance="supports")
    make_claim_source(claim, stance="refutes")
    assert words(version, "both_sides") == ""


def supported(claim: Claim) -> VerdictVersion:
    """A version that finds that the claim holds."""
    return make_version(claim, state="submitted", rating=make_rating("True", finding="supported"))


def test_one_origin_is_too_few_for_a_claim_that_is_found_to_hold(claim: Claim) -> None:
    make_claim_source(claim)
    assert "1 of 2 independent origins" in words(supported(claim), "independent_origins", number=2)


def test_a_source_against_the_claim_is_no_origin_of_its_support(claim: Claim) -> None:
    make_claim_source(claim)
    make_claim_source(claim, stance="refutes")
    assert "1 of 2 independent origins" in words(supported(claim), "independent_origins", number=2)


def test_as_many_origins_as_the_newsroom_wants_are_enough(claim: Claim) -> None:
    make_claim_source(claim)
    make_claim_source(claim)
    assert words(supported(claim), "independent_origins", number=2) == ""


def test_a_claim_that_is_not_found_to_hold_needs_no_independent_origins(version: VerdictVersion) -> None:
    assert words(version, "independent_origins", number=2) == ""
