"""Deciding on a flag from its claim's page."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from claims.models import Flag
from claims.services.flagging import dismiss_flag
from tests import factories
from tests.web.asserting import words

pytestmark = pytest.mark.django_db


def address(flag: Flag) -> str:
    return reverse("flag", args=[flag.pk])


def state_of(flag: Flag) -> str:
    return Flag.objects.get(pk=flag.pk).state


def test_a_reviewer_is_refused_and_told_whom_to_ask(reviewer_client: Client) -> None:
    flag = factories.make_flag()
    response = reviewer_client.post(address(flag), {"decision": "dismiss"})
    assert (response.status_code, state_of(flag)) == (403, "open")
    assert "ask a desk lead to make you an editor" in words(response)


def test_a_decision_takes_a_form_and_no_mere_link(editor_client: Client) -> None:
    assert editor_client.get(address(factories.make_flag())).status_code == 405


def test_a_flag_that_is_not_there_says_what_to_do(editor_client: Client) -> None:
    response = editor_client.post("/flags/12345/", {"decision": "dismiss"})
    assert (response.status_code, "Reload the page" in words(response)) == (404, True)


def test_a_flag_that_a_later_scan_withdrew_cannot_be_decided(editor_client: Client) -> None:
    flag = factories.make_flag(state="withdrawn")
    response = editor_client.post(address(flag), {"decision": "confirm"})
    assert (response.status_code, state_of(flag)) == (409, "withdrawn")


@pytest.mark.parametrize("form", [{}, {"decision": "delete"}, {"decision": "dismiss", "note": "x" * 2001}])
def test_a_form_that_makes_no_sense_changes_nothing(editor_client: Client, form: dict[str, str]) -> None:
    flag = factories.make_flag()
    assert (editor_client.post(address(flag), form).status_code, state_of(flag)) == (400, "open")


def test_an_editor_dismisses_a_flag_with_a_note(editor_client: Client, editor: User) -> None:
    flag = factories.make_flag()
    editor_client.post(address(flag), {"decision": "dismiss", "note": "We asked her."})
    flag.refresh_from_db()
    assert (flag.state, flag.note, flag.decided_by) == ("dismissed", "We asked her.", editor)


def test_a_desk_lead_confirms_a_flag(desk_lead: User) -> None:
    flag, client = factories.make_flag(), Client()
    client.force_login(desk_lead)
    client.post(address(flag), {"decision": "confirm"})
    assert state_of(flag) == "confirmed"


def test_a_decision_is_taken_back(editor_client: Client) -> None:
    flag = factories.make_flag(state="dismissed")
    editor_client.post(address(flag), {"decision": "reopen", "seen": flag.decision_stamp})
    assert state_of(flag) == "open"


def test_a_stale_page_overwrites_nobodys_decision_and_shows_both(
    editor_client: Client, desk_lead: User
) -> None:
    flag = factories.make_flag()
    dismiss_flag(flag_id=flag.pk, user=desk_lead, note="Our own.")
    response = editor_client.post(address(flag), {"decision": "confirm", "note": "No.", "seen": ""})
    assert (response.status_code, state_of(flag)) == (409, "dismissed")
    assert "Dana Lead made this flag dismissed" in words(response)
    assert "You were about to make it confirmed (“No.”)" in words(response)


def test_a_page_says_which_decision_it_shows(editor_client: Client) -> None:
    flag = factories.make_flag(state="dismissed")
    page = editor_client.get(reverse("claim", args=[flag.claim_id])).content.decode()
    assert f'name="seen" value="{flag.decision_stamp}"' in page


def test_after_a_decision_the_claim_is_shown_with_what_was_done(editor_client: Client) -> None:
    flag = factories.make_flag(kind="hosted")
    response = editor_client.post(address(flag), {"decision": "confirm"}, follow=True)
    assert response.redirect_chain == [(f"/claims/{flag.claim_id}/#flag-{flag.pk}", 302)]
    assert "The flag “hosted” is confirmed." in words(response)
