"""A verdict's whole way under the whole policy: what stops it, what lets it pass, what readers see."""

import pytest
from django.contrib.auth.models import User
from pytest_django import DjangoAssertNumQueries

from claims.models import Claim, Rating, Verdict, VerdictVersion
from claims.services import review
from claims.services.flagging import confirm_flag
from claims.services.policy import RULES, PolicyError, load_policy
from claims.services.rereviewing import ask_for_rereview
from tests.factories import make_claim, make_claim_source, make_flag, make_user
from tests.verdicts import any_rating, make_rating, make_version

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim() -> Claim:
    load_policy()
    claim = make_claim(status="accepted", claimant="The mayor")
    make_flag(claim)
    make_claim_source(claim, naming="anonymous")
    return claim


def submitted(claim: Claim, editor: User, rating: Rating, **correction: str) -> VerdictVersion:
    newest = VerdictVersion.objects.filter(verdict__claim=claim).count()
    version = review.save_draft(
        claim_id=claim.pk, user=editor, rating_id=rating.pk, summary="So.", based_on=newest, **correction
    )
    return review.submit_verdict(version_id=version.pk, user=editor)


@pytest.fixture
def true() -> Rating:
    return make_rating("True", finding="supported")


def meet_the_policy(claim: Claim, editor: User) -> None:
    """Does all that the policy asks for."""
    confirm_flag(flag_id=claim.flags.get().pk, user=editor)
    claim.claim_sources.update(naming="named", interest="Wants to be mayor.")
    primary = {"tier": "primary", "tier_decided_by": editor, "tier_decided_at": claim.created_at}
    make_claim_source(claim, interest="None known.", **primary)  # type: ignore[arg-type]
    make_claim_source(claim, stance="refutes", interest="None known.")
    review.log_contact(claim_id=claim.pk, user=editor, channel="phone", asked="Why 40?", answer="So.")


def test_a_verdict_that_meets_nothing_is_told_everything_at_once(
    claim: Claim, editor: User, reviewer: User, true: Rating
) -> None:
    version = submitted(claim, editor, true)
    with pytest.raises(PolicyError) as refusal:
        review.approve_verdict(version_id=version.pk, user=reviewer)
    assert [outcome.rule for outcome in refusal.value.outcomes] == list(RULES)


def test_a_verdict_that_meets_the_policy_reaches_readers(
    claim: Claim, editor: User, reviewer: User, desk_lead: User, true: Rating
) -> None:
    version = submitted(claim, editor, true)
    meet_the_policy(claim, editor)
    review.approve_verdict(version_id=version.pk, user=reviewer)
    review.publish_verdict(version_id=version.pk, user=desk_lead)
    assert version.verdict.shown() == version
    assert [review.decision for review in version.reviews.all()] == ["submitted", "approved", "published"]


def test_what_stopped_holding_since_the_approval_is_not_published(
    claim: Claim, editor: User, reviewer: User, desk_lead: User, true: Rating
) -> None:
    version = submitted(claim, editor, true)
    meet_the_policy(claim, editor)
    review.approve_verdict(version_id=version.pk, user=reviewer)
    make_claim_source(claim, naming="anonymous", interest="None known.")
    with pytest.raises(PolicyError, match="1 of 4 sources are anonymous"):
        review.publish_verdict(version_id=version.pk, user=desk_lead)


def test_a_source_that_goes_away_leads_to_a_correction_that_closes_the_rereview(
    claim: Claim, editor: User, reviewer: User, desk_lead: User, true: Rating
) -> None:
    first = submitted(claim, editor, true)
    meet_the_policy(claim, editor)
    review.approve_verdict(version_id=first.pk, user=reviewer)
    review.publish_verdict(version_id=first.pk, user=desk_lead)
    (asked,) = ask_for_rereview(claims=[claim], reason="The register's page is gone.", cause="source:1:gone")
    second = submitted(claim, editor, any_rating(), correction="update", note="The register is gone.")
    review.approve_verdict(version_id=second.pk, user=reviewer)
    review.publish_verdict(version_id=second.pk, user=desk_lead)
    asked.refresh_from_db()
    first.refresh_from_db()
    assert (asked.note, first.state) == ("Version 2 of the verdict was published.", "corrected")


@pytest.mark.parametrize("number", [1, 10])
def test_verdicts_are_read_in_as_many_queries_however_many_there_are(
    number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(number):
        make_version(state="published", author=make_user())
    with django_assert_num_queries(4):
        for verdict in Verdict.objects.with_versions():
            told = [
                (str(v.rating.scale), str(v.author), [str(r) for r in v.reviews.all()])
                for v in verdict.versions.all()
            ]
            assert told
