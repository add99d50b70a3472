"""The log of attempts to reach whoever claims it."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from claims.errors import InvalidInputError, NotFoundError, WrongStateError
from claims.models import Channel, Contact
from claims.services.permitting import require
from claims.services.review.locking import claim_for_review
from claims.services.typed import fitting, needed

if TYPE_CHECKING:
    from django.contrib.auth.models import User

_LONGEST = 20_000  # characters of an answer: a letter of several pages


@transaction.atomic
def log_contact(
    *,
    claim_id: int,
    user: "User",
    channel: str,
    asked: str,
    contacted_at: datetime | None = None,
    answer: str = "",
) -> Contact:
    """Keeps an attempt to reach the claimant, and returns it: when (aware; now where not given), by which
    channel, who was asked what, and what was answered, if anything was.

    Raises NotAllowedError, NotFoundError, MissingWordsError, TooLongError, UnstorableTextError, and
    InvalidInputError for an unknown channel or a time to come.
    """
    require(user, "add_contact", to="log contacts")
    now = timezone.now()
    contacted_at = contacted_at or now
    if channel not in Channel.values:
        raise InvalidInputError(f"A contact goes by one of {', '.join(Channel.values)}. Choose one of these.")
    if contacted_at > now:
        raise InvalidInputError("That time is still to come. Log the attempt once it was made.")
    answer = fitting(answer, longest=_LONGEST)
    return Contact.objects.create(
        claim=claim_for_review(claim_id),
        contacted_at=contacted_at,
        channel=channel,
        asked=needed(asked, missing="Say who was asked, and what.", longest=_LONGEST),
        answer=answer,
        answered_at=now if answer else None,
        logged_by=user,
    )


@transaction.atomic
def record_answer(*, contact_id: int, user: "User", answer: str) -> Contact:
    """Adds what the claimant answered, and returns the contact. An answer that is there stays.

    Raises NotAllowedError, NotFoundError, WrongStateError where there is an answer, MissingWordsError,
    TooLongError and UnstorableTextError.
    """
    require(user, "add_contact", to="log contacts")
    answer = needed(answer, missing="Write what was answered.", longest=_LONGEST)
    contact = Contact.objects.select_for_update().filter(pk=contact_id).first()
    if contact is None:
        raise NotFoundError(f"There is no contact {contact_id}. Reload the claim and choose one it shows.")
    if contact.answered_at is not None:
        raise WrongStateError("This contact has its answer already. Log a further answer as a new contact.")
    contact.answer, contact.answered_at = answer, timezone.now()
    contact.save()
    return contact
