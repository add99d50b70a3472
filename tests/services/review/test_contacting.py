"""The log of attempts to reach whoever claims it."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import ProgrammingError
from django.utils import timezone

from claims.errors import InvalidInputError, NotAllowedError, NotFoundError, WrongStateError
from claims.models import Contact
from claims.services.review import log_contact, record_answer
from claims.services.typed import MissingWordsError, UnstorableTextError
from tests.factories import make_claim
from tests.verdicts import make_contact

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("who", ["reviewer", "outsider"])
def test_who_writes_no_verdicts_logs_no_contacts(who: str, request: pytest.FixtureRequest) -> None:
    user = request.getfixturevalue(who)
    with pytest.raises(NotAllowedError):
        log_contact(claim_id=make_claim().pk, user=user, channel="phone", asked="Him.")
    with pytest.raises(NotAllowedError):
        record_answer(contact_id=make_contact(make_claim()).pk, user=user, answer="No.")


def test_a_contact_for_a_claim_that_is_not_there_is_refused(editor: User) -> None:
    with pytest.raises(NotFoundError, match="no claim 12345"):
        log_contact(claim_id=12345, user=editor, channel="phone", asked="Him.")


def test_a_channel_that_is_none_is_refused(editor: User) -> None:
    with pytest.raises(InvalidInputError, match="one of email, phone"):
        log_contact(claim_id=make_claim().pk, user=editor, channel="pigeon", asked="Him.")


def test_a_contact_to_come_is_not_logged(editor: User) -> None:
    soon = timezone.now() + timedelta(hours=1)
    with pytest.raises(InvalidInputError, match="still to come"):
        log_contact(claim_id=make_claim().pk, user=editor, channel="phone", asked="Him.", contacted_at=soon)


def test_a_contact_says_who_was_asked_what(editor: User) -> None:
    with pytest.raises(MissingWordsError, match="who was asked"):
        log_contact(claim_id=make_claim().pk, user=editor, channel="phone", asked=" ")


def test_an_answer_that_no_database_can_keep_is_refused(editor: User) -> None:
    with pytest.raises(UnstorableTextError):
        record_answer(contact_id=make_contact(make_claim()).pk, user=editor, answer="nul\0")


def test_an_answer_to_nothing_is_refused(editor: User) -> None:
    with pytest.raises(NotFoundError, match="no contact 12345"):
        record_answer(contact_id=12345, user=editor, answer="No.")


def test_an_answer_that_is_there_stays(editor: User) -> None:
    contact = make_contact(make_claim())
    record_answer(contact_id=contact.pk, user=editor, answer="No comment.")
    with pytest.raises(WrongStateError, match="as a new contact"):
        record_answer(contact_id=contact.pk, user=editor, answer="A comment.")
    with pytest.raises(ProgrammingError, match="Cannot update"):
        Contact.objects.update(answer="A comment.")


def test_an_attempt_is_kept_with_when_how_and_what_was_asked(editor: User) -> None:
    yesterday = timezone.now() - timedelta(days=1)
    contact = log_contact(
        claim_id=make_claim().pk, user=editor, channel="email", asked="<b>Why 40?</b>", contacted_at=yesterday
    )
    assert (contact.contacted_at, contact.channel, contact.asked) == (yesterday, "email", "<b>Why 40?</b>")
    assert (contact.answer, contact.answered_at, contact.logged_by) == ("", None, editor)


def test_an_answer_given_at_once_is_logged_at_once(editor: User) -> None:
    contact = log_contact(claim_id=make_claim().pk, user=editor, channel="phone", asked="Why?", answer="So.")
    assert contact.answered_at is not None


def test_an_answer_that_comes_later_is_added(editor: User) -> None:
    contact = record_answer(contact_id=make_contact(make_claim()).pk, user=editor, answer=" It was 40. ")
    assert contact.answer == "It was 40."
