"""What a source is to a claim: attached, changed and detached, with nothing lost and no secret told."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from pytest_django import DjangoCaptureOnCommitCallbacks

from claims.errors import NotAllowedError
from claims.models import Capture, ClaimSource, ProvenanceCheck
from claims.services.source_finding import SourceNotFoundError
from claims.services.sourcing import amend_claim_source, attach_source, detach_source
from claims.services.sourcing.errors import (
    AlreadyAttachedError,
    ClaimSourceNotFoundError,
    DetachedError,
)
from claims.services.splitting.errors import ClaimNotFoundError, ClaimStatusError
from claims.services.typed import MissingWordsError, TooLongError, UnknownChoiceError, UnstorableTextError
from tests.factories import make_capture, make_claim, make_claim_source, make_protected, make_source

pytestmark = pytest.mark.django_db

URL = "https://echo.example/2026/bridge-closed"


def attached(
    user: User, *, claim_id: int | None = None, source_id: int | None = None, **fields: Any
) -> ClaimSource:
    fields.setdefault("stance", "supports")
    return attach_source(
        claim_id=claim_id or make_claim().pk, source_id=source_id or make_source().pk, user=user, **fields
    )


@pytest.mark.parametrize("who", ["reviewer", "outsider"])
def test_who_only_reads_attaches_nothing(who: str, request: pytest.FixtureRequest) -> None:
    with pytest.raises(NotAllowedError, match="may not attach"):
        attached(request.getfixturevalue(who))


def test_a_claim_that_there_is_not_is_refused(editor: User) -> None:
    with pytest.raises(ClaimNotFoundError):
        attached(editor, claim_id=12345)


def test_a_claim_that_others_replaced_is_refused(editor: User) -> None:
    with pytest.raises(ClaimStatusError, match="to those instead"):
        attached(editor, claim_id=make_claim(status="replaced").pk)


def test_a_source_that_there_is_not_is_refused(editor: User) -> None:
    with pytest.raises(SourceNotFoundError):
        attached(editor, source_id=12345)


def test_a_source_kept_from_this_user_is_as_good_as_none(editor: User) -> None:
    with pytest.raises(SourceNotFoundError):
        attached(editor, source_id=make_protected().source_id)


def test_a_source_is_attached_to_a_claim_once(editor: User) -> None:
    row = attached(editor)
    with pytest.raises(AlreadyAttachedError, match="already"):
        attached(editor, claim_id=row.claim_id, source_id=row.source_id)


@pytest.mark.parametrize("field", ["stance", "naming"])
def test_a_choice_that_there_is_not_is_refused(field: str, editor: User) -> None:
    with pytest.raises(UnknownChoiceError):
        attached(editor, **{field: "perhaps"})  # type: ignore[arg-type]


def test_protection_without_a_reason_is_refused(editor: User) -> None:
    with pytest.raises(MissingWordsError, match="Say why"):
        attached(editor, naming="protected", protection_reason="  ")


@pytest.mark.parametrize("field", ["note", "interest"])
def test_what_a_database_cannot_keep_is_refused(field: str, editor: User) -> None:
    with pytest.raises(UnstorableTextError):
        attached(editor, **{field: "nul\0"})  # type: ignore[arg-type]


@pytest.mark.parametrize("field", ["note", "interest", "protection_reason"])
def test_notes_that_nobody_would_read_are_refused(field: str, editor: User) -> None:
    row = attached(editor)
    changes = {"naming": "protected", "protection_reason": "Fear.", field: "x" * 20_001}
    with pytest.raises(TooLongError, match="Shorten it"):
        amend_claim_source(claim_source_id=row.pk, user=editor, **changes)


@pytest.mark.parametrize("change", [amend_claim_source, detach_source])
def test_what_was_detached_is_not_changed(change: Callable[..., ClaimSource], editor: User) -> None:
    row = attached(editor)
    detach_source(claim_source_id=row.pk, user=editor)
    with pytest.raises(DetachedError, match="Attach it again"):
        change(claim_source_id=row.pk, user=editor)


@pytest.mark.parametrize("change", [amend_claim_source, detach_source])
def test_a_protected_source_is_not_changed_by_who_may_not_see_it(
    change: Callable[..., ClaimSource], editor: User
) -> None:
    with pytest.raises(ClaimSourceNotFoundError):
        change(claim_source_id=make_protected().pk, user=editor)


@pytest.mark.parametrize("change", [amend_claim_source, detach_source])
def test_a_reviewer_changes_nothing(change: Callable[..., ClaimSource], reviewer: User) -> None:
    with pytest.raises(NotAllowedError):
        change(claim_source_id=make_claim_source().pk, user=reviewer)


def test_an_attached_source_keeps_all_that_was_said_of_it(editor: User) -> None:
    row = attached(editor, stance="refutes", interest="Sells steel.", note=" <script>Look at p. 3</script> ")
    row.refresh_from_db()
    assert (row.stance, row.interest, row.attached_by) == ("refutes", "Sells steel.", editor)
    assert row.note == "<script>Look at p. 3</script>"
    assert (row.naming, row.tier) == ("named", "")


def test_one_source_serves_several_claims(editor: User) -> None:
    first = attached(editor)
    assert attached(editor, source_id=first.source_id).source_id == first.source_id


def test_attaching_an_address_queues_one_look_at_its_page(
    editor: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    source = make_source(URL)
    with django_capture_on_commit_callbacks() as sent:
        attached(editor, source_id=source.pk)
        attached(editor, source_id=source.pk)
    checks = ProvenanceCheck.objects.count()
    capture = Capture.objects.get()
    assert (capture.source, capture.state, capture.queue) == (source, "queued", "interactive")
    assert (capture.requested_by, capture.recheck, len(sent)) == (editor, False, 1 + checks)


def test_a_page_that_was_just_looked_at_is_not_fetched_again(editor: User) -> None:
    attached(editor, source_id=make_capture().source_id)
    assert Capture.objects.count() == 1


def test_a_source_without_an_address_queues_nothing(editor: User) -> None:
    attached(editor)
    assert not Capture.objects.exists()


def test_who_protects_a_source_still_sees_it_and_reviewers_do_not(editor: User, reviewer: User) -> None:
    row = attached(editor, naming="protected", protection_reason="Would be fired.")
    assert ClaimSource.objects.visible_to(editor).get() == row
    assert not ClaimSource.objects.visible_to(reviewer).exists()


def test_a_source_is_protected_later_and_named_again(editor: User) -> None:
    row = attached(editor)
    row = amend_claim_source(
        claim_source_id=row.pk, user=editor, naming="protected", protection_reason="He asked for it."
    )
    assert row.protection_reason == "He asked for it."
    assert amend_claim_source(claim_source_id=row.pk, user=editor, naming="named").protection_reason == ""


def test_amending_leaves_what_is_not_given(editor: User) -> None:
    row = attached(editor, interest="Sells steel.", note="p. 3")
    row = amend_claim_source(claim_source_id=row.pk, user=editor, stance="context", note="p. 4")
    assert (row.stance, row.interest, row.note, row.naming) == ("context", "Sells steel.", "p. 4", "named")


def test_a_detached_source_stays_for_the_record(editor: User) -> None:
    row = detach_source(claim_source_id=attached(editor).pk, user=editor)
    assert (row.detached_by, ClaimSource.objects.attached().exists()) == (editor, False)
    assert attached(editor, claim_id=row.claim_id, source_id=row.source_id).pk != row.pk
