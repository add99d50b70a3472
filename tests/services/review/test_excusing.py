"""Written reasons in place of what a rule asks for, and overrides."""

import pytest
from django.contrib.auth.models import User
from django.db import ProgrammingError

from claims.errors import NotAllowedError, NotFoundError
from claims.models import Override, WrittenReason
from claims.services.policy import (
    NoReasonTakenError,
    NothingToOverrideError,
    PolicyError,
    UnknownRuleError,
    check_policy,
)
from claims.services.review import approve_verdict, override_rule, write_reason
from claims.services.review.errors import OvertakenVersionError, VersionNotFoundError, VersionStateError
from claims.services.typed import MissingWordsError, UnstorableTextError
from tests.factories import make_claim, make_flag
from tests.verdicts import make_version, turn_off, turn_on

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def two_rules() -> None:
    turn_off()
    turn_on("flags_resolved")
    turn_on("claimant_contacted", number=1)


@pytest.mark.parametrize("who", ["reviewer", "outsider"])
def test_who_writes_no_verdicts_writes_no_reasons(who: str, request: pytest.FixtureRequest) -> None:
    user, claim = request.getfixturevalue(who), make_claim()
    with pytest.raises(NotAllowedError):
        write_reason(claim_id=claim.pk, rule="claimant_contacted", text="He is in hiding.", user=user)


def test_a_reason_for_a_claim_that_is_not_there_is_refused(editor: User) -> None:
    with pytest.raises(NotFoundError):
        write_reason(claim_id=12345, rule="claimant_contacted", text="He is in hiding.", user=editor)


def test_a_reason_for_a_rule_that_is_none_is_refused(editor: User) -> None:
    with pytest.raises(UnknownRuleError, match="no rule “be_nice”"):
        write_reason(claim_id=make_claim().pk, rule="be_nice", text="Why.", user=editor)


def test_no_reason_takes_the_place_of_looking_at_flags(editor: User) -> None:
    with pytest.raises(NoReasonTakenError):
        write_reason(claim_id=make_claim().pk, rule="flags_resolved", text="No time.", user=editor)


def test_an_empty_reason_is_none(editor: User) -> None:
    with pytest.raises(MissingWordsError, match="why the claimant cannot be reached"):
        write_reason(claim_id=make_claim().pk, rule="claimant_contacted", text=" ", user=editor)


def test_a_reason_that_no_database_can_keep_is_refused(editor: User) -> None:
    with pytest.raises(UnstorableTextError):
        write_reason(claim_id=make_claim().pk, rule="claimant_contacted", text="\0", user=editor)


def test_a_written_reason_meets_the_rule_and_the_last_one_counts(editor: User) -> None:
    version = make_version()
    for text in ("He is in hiding.", "He is in prison."):
        write_reason(claim_id=version.verdict.claim_id, rule="claimant_contacted", text=text, user=editor)
    outcome = check_policy(version=version)[1]
    assert (outcome.met, outcome.as_json()["reason"]) == (True, "He is in prison.")
    assert WrittenReason.objects.count() == 2


@pytest.mark.parametrize("who", ["editor", "reviewer", "outsider"])
def test_only_desk_leads_override(who: str, request: pytest.FixtureRequest) -> None:
    version, user = make_version(state="submitted"), request.getfixturevalue(who)
    with pytest.raises(NotAllowedError, match="let a verdict pass"):
        override_rule(version_id=version.pk, rule="claimant_contacted", user=user, reason="Election day.")


def test_an_override_needs_a_reason(desk_lead: User) -> None:
    version = make_version(state="submitted")
    with pytest.raises(MissingWordsError, match="Say why"):
        override_rule(version_id=version.pk, rule="claimant_contacted", user=desk_lead, reason="")


def test_a_version_that_is_not_there_is_not_let_pass(desk_lead: User) -> None:
    with pytest.raises(VersionNotFoundError):
        override_rule(version_id=12345, rule="claimant_contacted", user=desk_lead, reason="Why.")


def test_a_draft_is_not_let_pass(desk_lead: User) -> None:
    with pytest.raises(VersionStateError):
        override_rule(version_id=make_version().pk, rule="claimant_contacted", user=desk_lead, reason="Why.")


def test_what_a_newer_version_has_overtaken_is_not_let_pass(desk_lead: User) -> None:
    version = make_version(state="submitted")
    make_version(version.verdict.claim)
    with pytest.raises(OvertakenVersionError):
        override_rule(version_id=version.pk, rule="claimant_contacted", user=desk_lead, reason="Why.")


@pytest.mark.parametrize("rule", ["flags_resolved", "both_sides"])
def test_a_rule_that_is_met_or_off_is_not_overridden(desk_lead: User, rule: str) -> None:
    version = make_version(state="submitted")
    with pytest.raises(NothingToOverrideError):
        override_rule(version_id=version.pk, rule=rule, user=desk_lead, reason="Why.")


def test_an_override_lets_the_version_pass_and_is_part_of_the_record(desk_lead: User, reviewer: User) -> None:
    version = make_version(state="submitted")
    override_rule(version_id=version.pk, rule="claimant_contacted", user=desk_lead, reason="Election day.")
    approve_verdict(version_id=version.pk, user=reviewer)
    found = version.reviews.get(decision="approved").policy[1]
    assert (found["met"], found["override"]) == (False, "Election day.")


def test_an_override_of_one_rule_leaves_the_others(desk_lead: User, reviewer: User) -> None:
    version = make_version(state="submitted")
    make_flag(version.verdict.claim)
    override_rule(version_id=version.pk, rule="claimant_contacted", user=desk_lead, reason="Election day.")
    with pytest.raises(PolicyError, match="Flags wait"):
        approve_verdict(version_id=version.pk, user=reviewer)


def test_an_override_does_not_hold_for_the_next_version(desk_lead: User, reviewer: User) -> None:
    version = make_version(state="submitted")
    override_rule(version_id=version.pk, rule="claimant_contacted", user=desk_lead, reason="Election day.")
    following = make_version(version.verdict.claim, state="submitted")
    with pytest.raises(PolicyError, match="0 of 1 attempts"):
        approve_verdict(version_id=following.pk, user=reviewer)


def test_an_override_is_never_taken_out_of_the_record(desk_lead: User) -> None:
    version = make_version(state="submitted")
    override_rule(version_id=version.pk, rule="claimant_contacted", user=desk_lead, reason="Election day.")
    with pytest.raises(ProgrammingError, match="Cannot delete"):
        Override.objects.all().delete()
