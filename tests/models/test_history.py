"""Every change of a tracked model is kept by the database: who, when, through which surface."""

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.db import ProgrammingError, connection
from pytest_django import DjangoAssertNumQueries

from claims.models import Article, Claim, Flag, Outlet
from claims.models.history import changes_of
from claims.services.recording import recorded_as
from tests.factories import make_claim, make_flag, make_outlet, make_revision

pytestmark = pytest.mark.django_db


def test_an_event_cannot_be_changed() -> None:
    make_outlet()
    with pytest.raises(ProgrammingError, match="Cannot update or delete rows"):
        apps.get_model("claims", "OutletEvent").objects.update(name="Another")


def test_raw_sql_leaves_its_trace() -> None:
    outlet = make_outlet()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE claims_outlet SET owner = 'Nobody'")
    assert list(outlet.events.values_list("owner", flat=True)) == ["", "Nobody"]  # type: ignore[attr-defined]


def test_a_change_keeps_user_and_surface(editor: User) -> None:
    claim = make_claim()
    with recorded_as(user=editor, surface="admin"):
        Claim.objects.filter(pk=claim.pk).update(status="accepted")
    event = claim.events.latest("pgh_id")  # type: ignore[attr-defined]
    assert event.pgh_context.metadata == {"user": editor.pk, "surface": "admin"}


def test_a_deleted_outlet_stays_in_history() -> None:
    make_outlet("The Lowbridge Echo").delete()
    events = apps.get_model("claims", "OutletEvent").objects
    assert events.filter(pgh_label="delete", name="The Lowbridge Echo").exists()


@pytest.mark.parametrize("model", [Article, Claim, Flag, Outlet])
def test_the_model_has_a_history(model: type[Article]) -> None:
    assert model._meta.get_field("events").one_to_many


def test_a_flags_decisions_are_all_kept(editor: User) -> None:
    flag = make_flag()
    Flag.objects.filter(pk=flag.pk).update(state="dismissed", decided_at=flag.claim.created_at)
    Flag.objects.filter(pk=flag.pk).update(state="confirmed")
    assert list(flag.events.values_list("state", flat=True)) == ["open", "dismissed", "confirmed"]  # type: ignore[attr-defined]


def test_a_row_that_is_not_tracked_has_no_changes() -> None:
    assert changes_of(make_revision()) == []


def test_changes_are_read_newest_first_each_with_the_one_before_it() -> None:
    outlet = make_outlet()
    Outlet.objects.filter(pk=outlet.pk).update(owner="Quay Media")
    newest, first = changes_of(outlet)
    assert first.before is None
    assert (newest.before, newest.event.owner) == (first.event, "Quay Media")


def test_the_changes_of_a_claim_are_read_with_those_of_its_flags_and_of_no_other_claims(editor: User) -> None:
    flag = make_flag()
    make_flag(kind="hosted")
    with recorded_as(user=editor, surface="web"):
        Flag.objects.filter(pk=flag.pk).update(note="Looked into.")
    changes = changes_of(flag.claim, parts=[(Flag, "claim_id")])
    told = sorted((change.event.pgh_label, change.who, change.surface) for change in changes)
    assert told == [("insert", "", ""), ("insert", "", ""), ("update", "Edda Editor", "web")]


def test_who_did_it_is_told_after_the_account_is_gone(editor: User) -> None:
    with recorded_as(user=editor, surface="admin"):
        outlet = make_outlet()
    number = editor.pk
    editor.delete()
    assert changes_of(outlet)[0].who == f"user {number}, since deleted"


def test_changes_are_read_in_three_queries_however_many_there_are(
    editor: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    flag = make_flag()
    with recorded_as(user=editor, surface="web"):
        for note in ("one", "two", "three"):
            Flag.objects.filter(pk=flag.pk).update(note=note)
    with django_assert_num_queries(3):
        changes_of(flag.claim, parts=[(Flag, "claim_id")])
