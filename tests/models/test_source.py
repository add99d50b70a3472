"""Sources are found by one address, protected ones are kept from view, and none is ever deleted."""

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, ProgrammingError

from claims.models import ClaimSource, Source, SourceKind
from tests.factories import make_capture, make_claim_source, make_protected, make_snapshot, make_source

pytestmark = pytest.mark.django_db


def test_a_source_is_not_deleted() -> None:
    with pytest.raises(ProgrammingError, match="Cannot delete"):
        make_source().delete()


def test_two_sources_of_one_address_are_refused() -> None:
    make_source("https://echo.example/a")
    with pytest.raises(IntegrityError, match="canonical_url"):
        make_source("https://echo.example/a")


def test_a_source_that_nobody_could_tell_from_another_is_refused() -> None:
    with pytest.raises(IntegrityError, match="source_can_be_told"):
        make_source(title="")


def test_an_address_without_its_one_spelling_is_refused() -> None:
    with pytest.raises(IntegrityError, match="source_address_whole_or_none"):
        Source.objects.create(kind="study", url="https://echo.example/a")


def test_every_kind_is_written_in_one_style() -> None:
    assert [str(label) for label in SourceKind.labels if label != label.lower()] == []


def test_a_protected_source_is_kept_from_reviewers_editors_and_outsiders(
    reviewer: User, editor: User, outsider: User
) -> None:
    make_protected()
    for user in (reviewer, editor, outsider):
        assert not Source.objects.visible_to(user).exists()
        assert not ClaimSource.objects.visible_to(user).exists()


def test_a_source_protected_for_one_claim_is_protected_for_every_claim(reviewer: User) -> None:
    named = make_claim_source()
    make_protected(source=named.source)
    assert not ClaimSource.objects.visible_to(reviewer).exists()


def test_detaching_a_protected_source_does_not_unveil_it(reviewer: User) -> None:
    source = make_protected().source
    ClaimSource.objects.update(detached_at=source.created_at)
    assert not Source.objects.visible_to(reviewer).exists()


def test_a_protected_source_is_seen_by_desk_leads_and_by_who_attached_it(
    desk_lead: User, editor: User
) -> None:
    mine = make_protected(attached_by=editor)
    make_protected()
    assert ClaimSource.objects.visible_to(desk_lead).count() == 2
    assert list(ClaimSource.objects.visible_to(editor)) == [mine]


def test_a_reviewer_is_told_that_there_is_a_protected_source_and_nothing_that_identifies_it(
    reviewer: User,
) -> None:
    hidden = make_protected(note="Jo Doe", interest="Jo Doe's firm")
    (told,) = ClaimSource.objects.hidden_from(reviewer)
    assert told["claim_id"] == hidden.claim_id
    assert "source" not in told
    assert "Jo Doe" not in str(told)


def test_an_outsider_is_told_nothing_of_protected_sources(outsider: User) -> None:
    make_protected()
    assert not ClaimSource.objects.hidden_from(outsider).exists()


def test_a_named_source_is_visible_to_the_newsroom_and_to_nobody_else(reviewer: User, outsider: User) -> None:
    named = make_claim_source()
    assert list(ClaimSource.objects.visible_to(reviewer)) == [named]
    assert not ClaimSource.objects.visible_to(outsider).exists()
    assert not Source.objects.visible_to(outsider).exists()


def test_two_unfinished_captures_of_one_source_are_refused() -> None:
    capture = make_capture(state="queued")
    with pytest.raises(IntegrityError, match="capture_one_unfinished_per_source"):
        make_capture(capture.source, state="running")


def test_a_done_capture_without_its_outcome_is_refused() -> None:
    with pytest.raises(IntegrityError, match="capture_done_has_outcome"):
        make_capture(outcome="", snapshot=None)


def test_a_page_that_is_gone_has_no_snapshot() -> None:
    with pytest.raises(IntegrityError, match="capture_answered_has_snapshot"):
        make_capture(outcome="gone", snapshot=make_snapshot())


@pytest.mark.parametrize("change", ["update", "delete"])
def test_a_snapshot_stays_as_it_is(change: str) -> None:
    snapshot = make_snapshot()
    with pytest.raises(ProgrammingError, match=f"Cannot {change}"):
        snapshot.delete() if change == "delete" else snapshot.save()


def test_what_the_server_sent_can_be_read_again() -> None:
    assert make_snapshot("Word for word.").raw_bytes() == b"Word for word."
