"""Keys: shown once, kept as a hash, and good for nothing once revoked or replaced."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.utils import timezone

from claims.errors import NotFoundError, WrongStateError
from claims.models import Integration
from claims.services.integrations import (
    IntegrationNameError,
    authenticate_key,
    create_integration,
    revoke_integration,
    rotate_key,
)
from tests.factories import KEY

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["", " \n ", "x" * 101])
def test_a_name_that_names_nothing_is_refused(name: str) -> None:
    with pytest.raises(IntegrationNameError, match="Give the integration a name"):
        create_integration(name=name)


def test_a_taken_name_is_refused_and_leaves_no_account_behind() -> None:
    create_integration(name="CMS")
    with pytest.raises(IntegrationNameError, match="already"):
        create_integration(name="CMS")
    assert User.objects.count() == 1


@pytest.mark.parametrize(
    "key", ["", "fc_", "Bearer x", KEY[:-1], KEY + "k", KEY.upper(), "fc_\ud800_x", "fc_a_" + "é" * 43]
)
def test_whatever_is_not_the_key_opens_nothing(integration: Integration, key: str) -> None:
    assert authenticate_key(key=key) is None


def test_the_key_opens_for_its_integration() -> None:
    integration, key = create_integration(name="CMS")
    assert authenticate_key(key=key) == integration


def test_two_integrations_have_keys_of_their_own() -> None:
    (first, one), (second, two) = create_integration(name="CMS"), create_integration(name="Archive")
    assert [authenticate_key(key=one), authenticate_key(key=two)] == [first, second]


def test_nothing_of_the_secret_is_stored() -> None:
    integration, key = create_integration(name="CMS")
    secret = key.split("_", 2)[2]
    assert len(secret) >= 43
    assert all(secret not in str(value) for value in vars(integration).values())


def test_its_account_has_the_role_and_cannot_log_in() -> None:
    integration, _ = create_integration(name="CMS")
    assert not integration.user.has_usable_password()
    assert integration.user.has_perms(["claims.add_article", "claims.view_claim"])
    assert not integration.user.has_perm("claims.change_flag")


def test_history_names_who_created_it(desk_lead: User) -> None:
    integration, _ = create_integration(name="CMS", created_by=desk_lead)
    event = integration.events.get()  # type: ignore[attr-defined]
    assert event.pgh_context.metadata["user"] == desk_lead.pk


def test_a_revoked_key_opens_nothing(integration: Integration) -> None:
    revoke_integration(integration_id=integration.pk)
    assert authenticate_key(key=KEY) is None


def test_revoking_twice_keeps_the_first_time(integration: Integration) -> None:
    first = revoke_integration(integration_id=integration.pk).revoked_at
    assert revoke_integration(integration_id=integration.pk).revoked_at == first


def test_a_disabled_account_opens_nothing(integration: Integration) -> None:
    User.objects.filter(pk=integration.user_id).update(is_active=False)
    assert authenticate_key(key=KEY) is None


def test_after_a_rotation_only_the_new_key_opens(integration: Integration) -> None:
    key = rotate_key(integration_id=integration.pk)
    assert authenticate_key(key=KEY) is None
    assert authenticate_key(key=key) == integration


def test_a_revoked_integration_gets_no_new_key(integration: Integration) -> None:
    revoke_integration(integration_id=integration.pk)
    with pytest.raises(WrongStateError, match="Create a new integration"):
        rotate_key(integration_id=integration.pk)


@pytest.mark.parametrize("service", [rotate_key, revoke_integration])
def test_an_unknown_integration_is_refused(service: object) -> None:
    with pytest.raises(NotFoundError, match="no integration 0"):
        service(integration_id=0)  # type: ignore[operator]


@pytest.mark.parametrize(("minutes", "noted"), [(0, False), (2, True)])
def test_use_is_noted_once_a_minute(integration: Integration, minutes: int, noted: bool) -> None:
    before = timezone.now() - timedelta(minutes=minutes)
    Integration.objects.update(last_used_at=before)
    authenticate_key(key=KEY)
    integration.refresh_from_db()
    assert (integration.last_used_at != before) is noted


def test_noting_use_makes_no_history(integration: Integration) -> None:
    authenticate_key(key=KEY)
    assert integration.events.count() == 1  # type: ignore[attr-defined]


def test_the_command_prints_the_key_alone_on_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("create_integration", "CMS")
    out, err = capsys.readouterr()
    assert authenticate_key(key=out.strip()) == Integration.objects.get(name="CMS")
    assert "not shown again" in err


def test_the_command_says_what_to_do_about_a_taken_name() -> None:
    create_integration(name="CMS")
    with pytest.raises(CommandError, match="Choose another name"):
        call_command("create_integration", "CMS")
