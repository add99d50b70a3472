"""The command makes the newsroom's groups, and may run again."""

import io

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command

from claims.services.roles import PERMISSIONS

pytestmark = pytest.mark.django_db


def create() -> str:
    out = io.StringIO()
    call_command("create_roles", stdout=out)
    return out.getvalue()


def test_every_role_is_made_with_its_permissions_and_told() -> None:
    told = create().splitlines()
    assert told == [f"{role}: {len(permissions)} permissions" for role, permissions in PERMISSIONS.items()]


def test_running_it_again_changes_nothing_and_keeps_what_was_added() -> None:
    create()
    editors = Group.objects.get(name="editors")
    editors.permissions.add(Permission.objects.get(codename="delete_outlet"))
    create()
    assert Group.objects.count() == len(PERMISSIONS)
    assert editors.permissions.filter(codename="delete_outlet").exists()
