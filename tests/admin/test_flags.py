"""Editors decide on flags, one by one or many at once."""

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.utils import timezone

from claims.models import Flag, FlagState
from tests.admin_pages import act, list_of, messages, page_of, text
from tests.factories import make_flag, make_graph_flag

pytestmark = pytest.mark.django_db


def test_a_withdrawn_flag_cannot_be_decided_on_and_the_others_are(edda: Client) -> None:
    gone, here = make_flag(state=FlagState.WITHDRAWN), make_flag()
    said = act(edda, "confirm", gone, here)
    assert said == [
        "1 flag confirmed.",
        "A later scan no longer finds this flag, so there is nothing to decide.",
    ]
    here.refresh_from_db()
    assert here.state == FlagState.CONFIRMED


def test_a_withdrawn_flags_page_is_there_to_be_read(edda: Client) -> None:
    flag = make_flag(state=FlagState.WITHDRAWN)
    assert edda.get(page_of(flag)).status_code == 200
    assert edda.post(page_of(flag), {"state": "confirmed", "note": ""}).status_code == 403


def test_nobody_withdraws_a_flag_by_hand(edda: Client) -> None:
    said = text(edda.post(page_of(make_flag()), {"state": "withdrawn", "note": ""}))
    assert "Select a valid choice" in said


def test_without_the_permission_the_actions_are_not_offered(editor: User, edda: Client) -> None:
    editor.groups.clear()
    editor.user_permissions.add(Permission.objects.get(codename="view_flag"))
    flag = make_flag()
    assert 'value="confirm"' not in edda.get(list_of(Flag)).content.decode()
    edda.post(list_of(Flag), {"action": "confirm", "_selected_action": [flag.pk]})
    flag.refresh_from_db()
    assert flag.state == FlagState.OPEN


def test_flags_are_dismissed_with_the_reason(edda: Client, editor: User) -> None:
    flags = [make_flag(), make_flag(kind="nested")]
    assert act(edda, "dismiss", *flags, note="Own reporting") == ["2 flags dismissed."]
    assert set(Flag.objects.values_list("state", "note", "decided_by")) == {
        (FlagState.DISMISSED, "Own reporting", editor.pk)
    }


def test_a_decision_is_taken_back(edda: Client) -> None:
    flag = make_flag(state=FlagState.CONFIRMED)
    shown_at = timezone.now().isoformat()
    assert act(edda, "reopen", flag, shown_at=shown_at) == ["1 flag reopened."]
    flag.refresh_from_db()
    assert (flag.state, flag.decided_at) == (FlagState.OPEN, None)


def test_a_list_that_is_stale_overwrites_nobodys_decision(edda: Client) -> None:
    shown_at, flag = timezone.now().isoformat(), make_flag(state=FlagState.CONFIRMED, note="Seen it.")
    (said,) = act(edda, "dismiss", flag, shown_at=shown_at)
    assert "made this flag confirmed" in said
    assert "(“Seen it.”). You were about to make it dismissed" in said


@pytest.mark.parametrize("shown_at", ["", "yesterday", "2026-99-99T00:00"])
def test_a_list_that_does_not_say_when_it_was_shown_overwrites_nothing(edda: Client, shown_at: str) -> None:
    flag = make_flag(state=FlagState.CONFIRMED)
    act(edda, "dismiss", flag, shown_at=shown_at)
    flag.refresh_from_db()
    assert flag.state == FlagState.CONFIRMED


def test_a_list_says_when_it_was_shown(edda: Client) -> None:
    make_flag()
    assert 'type="hidden" name="shown_at" value="20' in edda.get(list_of(Flag)).content.decode()


def test_a_page_that_is_stale_overwrites_nobodys_decision(edda: Client) -> None:
    flag = make_flag(state=FlagState.DISMISSED, note="Our own.")
    answer = edda.post(page_of(flag), {"state": "confirmed", "note": "No.", "seen": ""})
    assert "You were about to make it confirmed (“No.”)" in messages(edda, answer)[0]
    flag.refresh_from_db()
    assert flag.state == FlagState.DISMISSED


def test_a_decision_is_changed_on_the_page_that_shows_it(edda: Client) -> None:
    flag = make_flag(state=FlagState.DISMISSED)
    assert f'name="seen" value="{flag.decision_stamp}"' in edda.get(page_of(flag)).content.decode()
    edda.post(page_of(flag), {"state": "confirmed", "note": "", "seen": flag.decision_stamp})
    flag.refresh_from_db()
    assert flag.state == FlagState.CONFIRMED


def test_a_flag_is_confirmed_on_its_page(edda: Client, editor: User) -> None:
    flag = make_flag()
    edda.post(page_of(flag), {"state": "confirmed", "note": "Asked Reuters"})
    flag.refresh_from_db()
    assert (flag.state, flag.note, flag.decided_by) == (FlagState.CONFIRMED, "Asked Reuters", editor)


def test_a_flag_shows_the_words_that_made_it(edda: Client) -> None:
    evidence = [{"start": 0, "end": 8, "text": "reported", "rule": "asserts"}]
    page = edda.get(page_of(make_flag(evidence=evidence))).content.decode()
    assert '<mark title="asserts">reported</mark>' in page


def test_a_flag_of_the_provenance_graph_can_be_read_and_decided_on(edda: Client) -> None:
    flag = make_graph_flag()
    assert "(The Star) cites The Echo" in text(edda.get(page_of(flag)))
    act(edda, "dismiss", flag)
    flag.refresh_from_db()
    assert flag.state == FlagState.DISMISSED
