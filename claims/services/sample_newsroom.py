"""The people of the demo's newsroom: one for each desk."""

from collections.abc import Mapping

from django.contrib.auth.models import Group, User
from django.db import transaction

from claims.services.roles import EDITORS, REVIEWERS, create_roles

EDITOR, REVIEWER, ADMIN = "editor", "reviewer", "admin"


@transaction.atomic
def create_sample_newsroom(*, passwords: Mapping[str, str]) -> list[User]:
    """Makes an editor, a reviewer and an admin where they are missing, and returns them.

    `passwords` has one for each of the three usernames; whoever has another gets it.
    """
    create_roles()
    editor = _person(EDITOR, passwords, first_name="Edda", last_name="Marsh", is_staff=True)
    editor.groups.add(Group.objects.get(name=EDITORS))
    reviewer = _person(REVIEWER, passwords, first_name="Ruben", last_name="Vale")
    reviewer.groups.add(Group.objects.get(name=REVIEWERS))
    admin = _person(ADMIN, passwords, first_name="Ada", last_name="Quist", is_staff=True, is_superuser=True)
    return [editor, reviewer, admin]


def _person(username: str, passwords: Mapping[str, str], **fields: str | bool) -> User:
    user, _ = User.objects.get_or_create(username=username, defaults=fields)
    if not user.check_password(passwords[username]):  # a changed password would end the person's sessions
        user.set_password(passwords[username])
        user.save(update_fields=["password"])
    return user
