"""Who comes in: an integration with its key, or a person whose browser is logged in."""

from django.contrib.auth.models import User
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from claims.models import Integration
from claims.services.integrations import authenticate_key


class KeyAuthentication(BaseAuthentication):
    """`Authorization: Bearer fc_…`, as RFC 6750 has it: the request acts as that integration's account."""

    def authenticate(self, request: Request) -> tuple[User, Integration] | None:
        """The account and the integration; None where no Authorization header was sent.

        Raises AuthenticationFailed for a header that lets nobody in.
        """
        scheme, _, key = get_authorization_header(request).decode("latin-1").partition(" ")
        if not scheme:
            return None
        if scheme.lower() != "bearer":
            raise AuthenticationFailed(
                f"The scheme {scheme} is not known here. Send Authorization: Bearer fc_…"
            )
        integration = authenticate_key(key=key.strip())
        if integration is None:
            raise AuthenticationFailed(
                "This key is unknown, replaced or revoked. Ask a desk lead for a new one."
            )
        return integration.user, integration

    def authenticate_header(self, request: Request) -> str:
        """The challenge that goes with each 401."""
        return 'Bearer realm="factcheck"'
