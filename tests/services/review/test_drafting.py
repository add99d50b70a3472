"""Writing a verdict: every save is a version, and nobody writes over another's."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from claims.errors import InvalidInputError, NotAllowedError, NotFoundError
from claims.models import Scale, VerdictVersion
from claims.services.review import save_draft
from claims.services.review.errors import (
    ClaimClosedError,
    ClaimNotAcceptedError,
    CorrectionMissingError,
    NewerVersionError,
    RetiredScaleError,
    VersionStateError,
)
from claims.services.splitting import restate_claim
from claims.services.typed import MissingWordsError, TooLongError, UnstorableTextError
from tests.factories import make_claim
from tests.verdicts import any_rating, make_rating, make_version

pytestmark = pytest.mark.django_db


def draft(user: User, **fields: Any) -> VerdictVersion:
    claim = fields.pop("claim", None) or make_claim(status="accepted")
    fields.setdefault("rating_id", any_rating().pk)
    return save_draft(claim_id=claim.pk, user=user, **({"summary": "Half of it."} | fields))


@pytest.mark.parametrize("who", ["reviewer", "outsider"])
def test_only_those_who_write_verdicts_write_them(who: str, request: pytest.FixtureRequest) -> None:
    with pytest.raises(NotAllowedError, match="You may not write verdicts"):
        draft(request.getfixturevalue(who))


def test_a_claim_that_is_not_there_has_no_verdict(editor: User) -> None:
    with pytest.raises(NotFoundError, match="no claim 12345"):
        save_draft(claim_id=12345, user=editor, rating_id=any_rating().pk, summary="Half.")


def test_a_claim_that_nobody_accepted_has_no_verdict(editor: User) -> None:
    with pytest.raises(ClaimNotAcceptedError, match="Accept it before"):
        draft(editor, claim=make_claim())


def test_a_closed_claim_has_no_verdict(editor: User, reviewer: User) -> None:
    claim = make_claim(status="accepted")
    claim.closures.create(reason="An opinion.", closed_by=reviewer)
    with pytest.raises(ClaimClosedError, match="Reopen it first"):
        draft(editor, claim=claim)


def test_a_verdict_without_a_summary_is_refused(editor: User) -> None:
    with pytest.raises(MissingWordsError, match="plain words"):
        draft(editor, summary=" \n")


@pytest.mark.parametrize("field", ["summary", "explanation"])
def test_words_that_no_database_can_keep_are_refused(editor: User, field: str) -> None:
    with pytest.raises(UnstorableTextError, match="Type them anew"):
        draft(editor, **{field: "half \ud800"})


@pytest.mark.parametrize(("field", "longest"), [("summary", 1_000), ("explanation", 100_000)])
def test_words_that_are_too_long_are_refused(editor: User, field: str, longest: int) -> None:
    with pytest.raises(TooLongError, match=f"{longest:,} fit here"):
        draft(editor, **{field: "x" * (longest + 1)})


def test_a_rating_that_is_not_there_is_refused(editor: User) -> None:
    with pytest.raises(InvalidInputError, match="no rating 12345"):
        draft(editor, rating_id=12345)


def test_a_retired_scale_is_offered_for_no_new_verdict(editor: User) -> None:
    rating = make_rating(scale=Scale.objects.create(name="Old", retired=True))
    with pytest.raises(RetiredScaleError, match="“Old” is retired"):
        draft(editor, rating_id=rating.pk)


def test_a_verdict_stays_on_its_scale_after_that_was_retired(editor: User) -> None:
    version = make_version()
    Scale.objects.update(retired=True)
    other = make_rating("True", scale=version.rating.scale)
    assert draft(editor, claim=version.verdict.claim, based_on=1, rating_id=other.pk).rating == other


def test_a_save_over_somebody_elses_newer_version_is_refused_and_shows_both(editor: User) -> None:
    claim = make_version().verdict.claim
    theirs = make_version(claim, summary="Theirs.")
    with pytest.raises(NewerVersionError, match="Wanda Writer saved version 2") as refusal:
        draft(editor, claim=claim, based_on=1, summary="Mine.")
    assert (refusal.value.theirs, refusal.value.yours.summary) == (theirs, "Mine.")
    assert claim.verdict.versions.count() == 2


def test_two_who_begin_at_once_do_not_write_over_each_other(editor: User, desk_lead: User) -> None:
    claim = make_claim(status="accepted")
    draft(editor, claim=claim)
    with pytest.raises(NewerVersionError):
        draft(desk_lead, claim=claim)


def test_nothing_is_written_while_a_version_waits_for_its_reviewer(editor: User) -> None:
    version = make_version(state="submitted")
    with pytest.raises(VersionStateError, match="Ask for it to be returned"):
        draft(editor, claim=version.verdict.claim, based_on=1)


@pytest.mark.parametrize("words", [{}, {"correction": "minor"}, {"note": "A name."}])
def test_a_new_version_of_what_readers_saw_says_what_it_corrects(editor: User, words: dict[str, str]) -> None:
    version = make_version(state="published")
    with pytest.raises(CorrectionMissingError, match="note that tells them"):
        draft(editor, claim=version.verdict.claim, based_on=1, **words)


def test_a_correction_has_one_of_three_tiers(editor: User) -> None:
    version = make_version(state="published")
    with pytest.raises(InvalidInputError, match="minor, update or substantial"):
        draft(editor, claim=version.verdict.claim, based_on=1, correction="huge", note="All of it.")


def test_nothing_is_corrected_that_nobody_has_seen(editor: User) -> None:
    with pytest.raises(InvalidInputError, match="nothing can be corrected"):
        draft(editor, correction="minor", note="A name.")


def test_a_first_version_is_a_draft_of_its_author(editor: User) -> None:
    version = draft(editor, explanation="We *asked*.")
    assert (version.number, version.state, version.author) == (1, "draft", editor)
    assert version.explanation == "We *asked*."


def test_a_version_keeps_the_claim_as_it_was_worded_when_it_was_written(editor: User) -> None:
    claim = make_claim(status="accepted", statement="40 left.", claimant="The mayor")
    version = draft(editor, claim=claim)
    restate_claim(claim_id=claim.pk, statement="400 left.", claimant="Nobody")
    version.refresh_from_db()
    assert (version.statement, version.claimant) == ("40 left.", "The mayor")


@pytest.mark.parametrize("state", ["draft", "returned", "approved"])
def test_a_further_save_is_a_further_version_and_the_old_one_stays(editor: User, state: str) -> None:
    old = make_version(state=state)
    new = draft(editor, claim=old.verdict.claim, based_on=1, summary="Better.")
    assert [version.summary for version in old.verdict.versions.order_by("number")] == [
        old.summary,
        "Better.",
    ]
    assert new.number == 2


def test_a_correction_leaves_the_published_version_before_readers(editor: User) -> None:
    old = make_version(state="published")
    draft(editor, claim=old.verdict.claim, based_on=1, correction="update", note="New figures.")
    assert old.verdict.shown() == old


def test_hostile_words_are_kept_as_they_were_typed(editor: User) -> None:
    words = "<script>alert('x')</script> evil {{ settings }}"
    assert draft(editor, summary=words).summary == words
