"""Who knocks: clients of the API, and the OpenAPI document that every answer is held to."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from drf_spectacular.generators import SchemaGenerator
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from pytest_django.fixtures import Settings
from rest_framework.test import APIClient

from claims.models import Integration
from tests.factories import KEY

Client = Callable[[User], APIClient]


@pytest.fixture(autouse=True)
def counters_of_its_own(settings: Settings) -> None:
    """No test uses up the throttle of another, which may run at the same time with the same key."""
    settings.CACHES = {"default": {**settings.CACHES["default"], "KEY_PREFIX": uuid.uuid4().hex}}


@pytest.fixture
def api(integration: Integration) -> APIClient:
    """The integration, with its key."""
    return APIClient(headers={"Authorization": f"Bearer {KEY}"})


@pytest.fixture
def stranger(db: None) -> APIClient:
    """Somebody with no key."""
    return APIClient()


@pytest.fixture
def browser(db: None) -> Client:
    """A browser in which this user is logged in, and which knows the CSRF token only where it is given."""

    def logged_in(user: User) -> APIClient:
        client = APIClient(enforce_csrf_checks=True)
        client.force_login(user)
        return client

    return logged_in


@pytest.fixture(scope="session")
def openapi() -> dict[str, Any]:
    """The document, with every object closed, so that a member it does not declare is found out."""
    document: dict[str, Any] = SchemaGenerator().get_schema(public=True)  # type: ignore[no-untyped-call]
    for schema in document["components"]["schemas"].values():
        if schema.get("type") == "object":
            schema["additionalProperties"] = False
    return document


@pytest.fixture
def conforms(openapi: dict[str, Any]) -> Callable[[Any, str], bool]:
    """Whether an answer is what the document declares for a path, such as "/claims/{id}", and status."""

    def check(response: Any, path: str) -> bool:
        operation = openapi["paths"][f"/api/v1{path}"][response.request["REQUEST_METHOD"].lower()]
        declared = operation["responses"][str(response.status_code)]["content"]
        schema = declared[response.headers["Content-Type"]]["schema"]
        Draft202012Validator({**schema, "components": openapi["components"]}).validate(response.json())
        return True

    return check
