"""Submitting, approving, returning, publishing, retracting."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User

from claims.errors import NotAllowedError
from claims.models import ReReview, VerdictVersion
from claims.services.policy import PolicyError
from claims.services.review import (
    approve_verdict,
    publish_verdict,
    retract_verdict,
    return_verdict,
    submit_verdict,
)
from claims.services.review.errors import (
    ClaimClosedError,
    OvertakenVersionError,
    OwnVersionError,
    VersionNotFoundError,
    VersionStateError,
)
from claims.services.typed import MissingWordsError, UnstorableTextError
from tests.factories import make_flag, make_rereview, make_user
from tests.verdicts import make_version, turn_off, turn_on

pytestmark = pytest.mark.django_db

Step = Callable[..., VerdictVersion]
STEPS: list[tuple[Step, dict[str, str], str]] = [
    (submit_verdict, {}, "draft"),
    (approve_verdict, {}, "submitted"),
    (return_verdict, {"comment": "Who said so?"}, "submitted"),
    (publish_verdict, {}, "approved"),
    (retract_verdict, {"reason": "It was a hoax."}, "published"),
]
STATES = ["draft", "submitted", "returned", "approved", "published", "retracted"]
each_step = pytest.mark.parametrize(("step", "words", "state"), STEPS)


@pytest.fixture(autouse=True)
def no_policy() -> None:
    turn_off()


@each_step
def test_an_outsider_takes_no_step(step: Step, words: dict[str, str], state: str, outsider: User) -> None:
    with pytest.raises(NotAllowedError, match="You may not"):
        step(version_id=make_version(state=state).pk, user=outsider, **words)


@pytest.mark.parametrize(
    ("step", "who", "state"),
    [
        (submit_verdict, "reviewer", "draft"),
        (approve_verdict, "editor", "submitted"),
        (publish_verdict, "reviewer", "approved"),
        (publish_verdict, "editor", "approved"),
    ],
)
def test_each_role_takes_its_own_steps_only(
    step: Step, who: str, state: str, request: pytest.FixtureRequest
) -> None:
    with pytest.raises(NotAllowedError):
        step(version_id=make_version(state=state).pk, user=request.getfixturevalue(who))


@each_step
def test_no_step_is_taken_with_a_version_that_is_not_there(
    step: Step, words: dict[str, str], state: str, desk_lead: User
) -> None:
    with pytest.raises(VersionNotFoundError, match="no version 12345"):
        step(version_id=12345, user=desk_lead, **words)


@pytest.mark.parametrize("there", STATES)
@each_step
def test_each_step_is_taken_from_one_state_only(
    step: Step, words: dict[str, str], state: str, there: str, desk_lead: User
) -> None:
    version = make_version(state=there)
    if there == state:
        assert step(version_id=version.pk, user=desk_lead, **words).state != there
    else:
        with pytest.raises(VersionStateError, match="Open the claim anew"):
            step(version_id=version.pk, user=desk_lead, **words)


@pytest.mark.parametrize(("step", "words", "state"), STEPS[:4])
def test_what_a_newer_version_has_overtaken_goes_no_further(
    step: Step, words: dict[str, str], state: str, desk_lead: User
) -> None:
    version = make_version(state=state)
    make_version(version.verdict.claim, author=make_user("Vera Second"))
    with pytest.raises(OvertakenVersionError, match="Version 2 by Vera Second"):
        step(version_id=version.pk, user=desk_lead, **words)


def test_a_desk_lead_does_not_approve_what_they_wrote(desk_lead: User) -> None:
    version = make_version(state="submitted", author=desk_lead)
    with pytest.raises(OwnVersionError, match="somebody else has to approve it"):
        approve_verdict(version_id=version.pk, user=desk_lead)


def test_a_superuser_does_not_approve_what_they_wrote() -> None:
    author = make_user("Sue Super", is_superuser=True)
    version = make_version(state="submitted", author=author)
    with pytest.raises(OwnVersionError):
        approve_verdict(version_id=version.pk, user=author)


@pytest.mark.parametrize(
    ("step", "word", "state"),
    [(return_verdict, "comment", "submitted"), (retract_verdict, "reason", "published")],
)
def test_returning_and_retracting_need_words(step: Step, word: str, state: str, desk_lead: User) -> None:
    version = make_version(state=state)
    with pytest.raises(MissingWordsError):
        step(version_id=version.pk, user=desk_lead, **{word: " \n"})


def test_a_comment_that_no_database_can_keep_is_refused(reviewer: User) -> None:
    version = make_version(state="submitted")
    with pytest.raises(UnstorableTextError):
        return_verdict(version_id=version.pk, user=reviewer, comment="nul\0")


@pytest.mark.parametrize(("step", "state"), [(approve_verdict, "submitted"), (publish_verdict, "approved")])
def test_what_does_not_meet_the_policy_goes_no_further(step: Step, state: str, desk_lead: User) -> None:
    turn_off()
    version = make_version(state=state)
    make_flag(version.verdict.claim, kind="hosted")
    turn_on("flags_resolved")
    with pytest.raises(PolicyError, match="Flags wait for a decision: hosted"):
        step(version_id=version.pk, user=desk_lead)


def test_a_verdict_on_a_closed_claim_is_not_published(desk_lead: User) -> None:
    version = make_version(state="approved")
    version.verdict.claim.closures.create(reason="An opinion.", closed_by=desk_lead)
    with pytest.raises(ClaimClosedError):
        publish_verdict(version_id=version.pk, user=desk_lead)


def test_a_submitted_version_says_who_handed_it_in_and_what_for(editor: User) -> None:
    version = submit_verdict(version_id=make_version().pk, user=editor, comment="Look at the third source.")
    review = version.reviews.get()
    assert (version.state, review.user, review.comment) == ("submitted", editor, "Look at the third source.")


def test_an_approval_keeps_what_each_rule_found(reviewer: User) -> None:
    turn_on("flags_resolved")
    version = approve_verdict(version_id=make_version(state="submitted").pk, user=reviewer)
    found = {"rule": "flags_resolved", "met": True, "words": "", "reason": "", "override": ""}
    assert version.reviews.get(decision="approved").policy == [found]


def test_a_returned_version_says_what_is_to_be_done(reviewer: User) -> None:
    version = make_version(state="submitted")
    comment = "<b>Who</b> said so?"
    returned = return_verdict(version_id=version.pk, user=reviewer, comment=comment)
    assert (returned.state, returned.reviews.get(decision="returned").comment) == ("returned", comment)


def test_a_published_correction_takes_the_place_of_what_it_corrects(desk_lead: User) -> None:
    old = make_version(state="published")
    new = make_version(old.verdict.claim, state="approved", correction="substantial", note="It was 40.")
    publish_verdict(version_id=new.pk, user=desk_lead)
    old.refresh_from_db()
    assert (old.state, old.verdict.shown()) == ("corrected", new)


def test_a_retraction_keeps_the_page_and_says_why(desk_lead: User) -> None:
    version = make_version(state="published")
    retract_verdict(version_id=version.pk, user=desk_lead, reason="The letter was forged.")
    shown = version.verdict.shown()
    assert shown is not None
    assert (shown.state, shown.reviews.get(decision="retracted").comment) == (
        "retracted",
        "The letter was forged.",
    )


def test_a_published_version_is_retracted_while_its_correction_is_written(desk_lead: User) -> None:
    version = make_version(state="published")
    make_version(version.verdict.claim, correction="minor", note="A name.")
    assert retract_verdict(version_id=version.pk, user=desk_lead, reason="A hoax.").state == "retracted"


def test_a_retraction_closes_the_claims_rereviews_with_the_reason(desk_lead: User) -> None:
    version = make_version(state="published")
    rereview = make_rereview(version.verdict.claim)
    retract_verdict(version_id=version.pk, user=desk_lead, reason="A hoax.")
    rereview.refresh_from_db()
    assert (rereview.closed_by, rereview.note) == (desk_lead, "The verdict was retracted: A hoax.")


def test_a_published_correction_closes_the_rereviews_that_its_author_could_know_of(desk_lead: User) -> None:
    old = make_version(state="published")
    known = make_rereview(old.verdict.claim)
    new = make_version(old.verdict.claim, state="approved", correction="update", note="The page is gone.")
    unknown = make_rereview(old.verdict.claim, cause="source:2:gone")
    publish_verdict(version_id=new.pk, user=desk_lead)
    known.refresh_from_db()
    assert (known.closed_by, known.note) == (desk_lead, "Version 2 of the verdict was published.")
    assert list(ReReview.objects.open()) == [unknown]
