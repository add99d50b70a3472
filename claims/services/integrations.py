"""The newsroom systems that come in through the API, and the keys that let them in.

A key is `fc_<prefix>_<secret>`. The prefix finds the row; the secret is 32 random bytes, so its plain SHA-256
is all that is kept: a slow, salted hash protects secrets that can be guessed, and one of 112 bits or more
cannot be (NIST SP 800-63B, 5.1.2.2, asks for the slow one only below that).
"""

import hashlib
import re
import secrets
from datetime import datetime, timedelta

import pghistory
from django.contrib.auth.models import Group, User
from django.db import IntegrityError, transaction
from django.utils import timezone

from claims.errors import InvalidInputError, NotFoundError, WrongStateError
from claims.models import Integration
from claims.services.roles import INTEGRATIONS, create_roles

_KEY = re.compile(r"fc_([a-z0-9]{1,16})_[A-Za-z0-9_-]{40,200}")
_SECRET_BYTES = 32
_LONGEST_NAME = 100
# Written on use, but not on every use: a key that is used ten times a second needs no ten writes.
_USE_NOTED_EVERY = timedelta(minutes=1)


class IntegrationNameError(InvalidInputError):
    code = "integration-name"
    title = "This name cannot be given to an integration"


@transaction.atomic
def create_integration(*, name: str, created_by: User | None = None) -> tuple[Integration, str]:
    """Lets a newsroom system in: returns its row and its key, which nobody can read again.

    It acts under an account of its own, which has the role "integrations" and no password. History names
    `created_by` where that is given. Raises IntegrationNameError where the name is empty, too long or taken.
    """
    name = " ".join(name.split())
    if not 0 < len(name) <= _LONGEST_NAME:
        raise IntegrationNameError(
            f"Give the integration a name of 1 to {_LONGEST_NAME} characters, such as CMS."
        )
    create_roles()
    prefix, key = _new_key()
    with pghistory.context(**({"user": created_by.pk} if created_by else {})):
        user = User.objects.create_user(username=f"integration-{prefix}", first_name=name)
        user.groups.add(Group.objects.get(name=INTEGRATIONS))
        return _insert(name=name, user=user, prefix=prefix, key_hash=_digest(key)), key


@transaction.atomic
def rotate_key(*, integration_id: int) -> str:
    """Gives the integration a new key and returns it; the old one opens nothing from now on.

    Raises NotFoundError for an unknown id and WrongStateError where the integration is revoked.
    """
    integration = _lock(integration_id)
    if integration.revoked_at is not None:
        raise WrongStateError(f"{integration.name} is revoked. Create a new integration instead.")
    integration.prefix, key = _new_key()
    integration.key_hash = _digest(key)
    integration.save()
    return key


@transaction.atomic
def revoke_integration(*, integration_id: int) -> Integration:
    """Shuts the integration out for good and returns it; what it brought in stays. Again is no error.

    Raises NotFoundError for an unknown id.
    """
    integration = _lock(integration_id)
    if integration.revoked_at is None:
        integration.revoked_at = timezone.now()
        integration.save()
    return integration


def authenticate_key(*, key: str) -> Integration | None:
    """The active integration that this key belongs to, with its user; None for any other string."""
    shape = _KEY.fullmatch(key)
    if shape is None:
        return None
    active = Integration.objects.active().select_related("user")
    integration = active.filter(prefix=shape[1], user__is_active=True).first()
    if integration is None or not secrets.compare_digest(_digest(key), integration.key_hash):
        return None
    _note_use(integration, timezone.now())
    return integration


def _new_key() -> tuple[str, str]:
    prefix = secrets.token_hex(4)
    return prefix, f"fc_{prefix}_{secrets.token_urlsafe(_SECRET_BYTES)}"


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def _insert(*, name: str, user: User, prefix: str, key_hash: str) -> Integration:
    try:
        with transaction.atomic():
            return Integration.objects.create(name=name, user=user, prefix=prefix, key_hash=key_hash)
    except IntegrityError as error:
        if not Integration.objects.filter(name=name).exists():
            raise
        raise IntegrationNameError(
            f"There is an integration named {name} already. Choose another name."
        ) from error


def _lock(integration_id: int) -> Integration:
    integration = Integration.objects.select_for_update().filter(pk=integration_id).first()
    if integration is None:
        raise NotFoundError(f"There is no integration {integration_id}. Reload the list of integrations.")
    return integration


def _note_use(integration: Integration, now: datetime) -> None:
    before = integration.last_used_at
    if before is None or now - before >= _USE_NOTED_EVERY:
        Integration.objects.filter(pk=integration.pk).update(last_used_at=now)
