"""Desk leads let newsroom systems in, and shut them out."""

import re
from typing import Any

import pytest
from django.test import Client

from claims.models import Integration
from claims.services.integrations import authenticate_key
from tests.admin_pages import act, add_page, list_of, page_of, text
from tests.factories import KEY, make_integration

pytestmark = pytest.mark.django_db


def test_a_name_that_is_taken_is_refused_in_the_form(dana: Client) -> None:
    make_integration("CMS")
    assert "There is an integration named CMS already" in text(
        dana.post(add_page(Integration), {"name": "CMS"})
    )


def test_an_editor_creates_none(edda: Client) -> None:
    assert edda.post(add_page(Integration), {"name": "CMS"}).status_code == 403


def shown_key(answer: Any) -> str:
    shown = re.search(r'<code class="shown-once" id="key">(.+?)</code>', answer.content.decode())
    assert shown
    return shown[1]


def test_the_key_is_shown_once_and_opens_the_door(dana: Client) -> None:
    answer = dana.post(add_page(Integration), {"name": "CMS"})
    integration = Integration.objects.get(name="CMS")
    assert authenticate_key(key=shown_key(answer)) == integration
    assert "no-store" in answer.headers["Cache-Control"]
    assert shown_key(answer) not in dana.get(page_of(integration)).content.decode()


def test_the_key_of_a_revoked_integration_is_not_replaced(dana: Client) -> None:
    integration = make_integration("CMS")
    act(dana, "revoke", integration)
    assert act(dana, "replace_key", integration) == ["CMS is revoked. Create a new integration instead."]


def test_a_lost_key_is_replaced_and_opens_nothing_any_more(dana: Client) -> None:
    integration = make_integration("CMS")
    form = {"action": "replace_key", "_selected_action": str(integration.pk)}
    answer = dana.post(list_of(Integration), form)
    assert authenticate_key(key=shown_key(answer)) == integration
    assert authenticate_key(key=KEY) is None


def test_who_created_it_is_kept_in_history(dana: Client) -> None:
    dana.post(add_page(Integration), {"name": "CMS"})
    told = text(dana.get(page_of(Integration.objects.get(name="CMS"), "history")))
    assert "Dana Lead the admin Integration “CMS” added" in told


def test_a_revoked_integration_stays_out_and_is_listed_so(dana: Client) -> None:
    integration = make_integration("CMS")
    assert act(dana, "revoke", integration) == ["1 integration shut out for good."]
    assert authenticate_key(key=KEY) is None
    assert "CMS" in text(dana.get(list_of(Integration), {"state": "revoked"}))
    assert "CMS" not in text(dana.get(list_of(Integration), {"state": "active"}))
