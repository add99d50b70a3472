"""Editors decide on flags, one by one or many at once."""

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from claims.models import Flag, FlagState
from tests.admin_pages import act, list_of, page_of, text
from tests.factories import make_flag

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
    assert act(edda, "reopen", flag) == ["1 flag reopened."]
    flag.refresh_from_db()
    assert (flag.state, flag.decided_at) == (FlagState.OPEN, None)


def test_a_flag_is_confirmed_on_its_page(edda: Client, editor: User) -> None:
    flag = make_flag()
    edda.post(page_of(flag), {"state": "confirmed", "note": "Asked Reuters"})
    flag.refresh_from_db()
    assert (flag.state, flag.note, flag.decided_by) == (FlagState.CONFIRMED, "Asked Reuters", editor)


def test_a_flag_shows_the_words_that_made_it(edda: Client) -> None:
    evidence = [{"start": 0, "end": 8, "text": "reported", "rule": "asserts"}]
    page = edda.get(page_of(make_flag(evidence=evidence))).content.decode()
    assert '<mark title="asserts">reported</mark>' in page
