"""The OpenAPI document is valid and complete, and its page works under the Content-Security-Policy."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from rest_framework.test import APIClient

pytestmark = pytest.mark.django_db


def test_the_document_is_valid_and_made_without_a_warning(tmp_path: Path) -> None:
    call_command("spectacular", "--validate", "--fail-on-warn", "--file", str(tmp_path / "openapi.yml"))
    assert "openapi: 3.1.0" in (tmp_path / "openapi.yml").read_text()


def test_every_reference_in_the_document_is_kept(openapi: dict[str, Any]) -> None:
    named = set(re.findall(r"#/components/schemas/(\w+)", str(openapi)))
    assert named <= openapi["components"]["schemas"].keys()


def test_every_operation_says_what_it_is_and_what_may_go_wrong(openapi: dict[str, Any]) -> None:
    for operations in openapi["paths"].values():
        for operation in operations.values():
            assert operation["summary"]
            assert operation["description"]
            assert {"401", "403", "429", "500", "503"} <= operation["responses"].keys()


def test_every_body_has_examples_that_are_accepted(openapi: dict[str, Any], api: APIClient) -> None:
    for path, operations in openapi["paths"].items():
        if "post" in operations:
            content = operations["post"]["requestBody"]["content"]["application/json"]
            for example in content["examples"].values():
                assert api.post(path, example["value"]).status_code in (200, 202), example["summary"]


def test_the_document_is_open_to_everybody(stranger: APIClient) -> None:
    response = stranger.get("/api/v1/schema/", headers={"Accept": "application/vnd.oai.openapi+json"})
    assert response.json()["info"]["title"] == "Fact-check claim tracking"


def test_the_page_has_only_scripts_and_styles_of_our_own(stranger: APIClient) -> None:
    response = stranger.get("/api/v1/docs/")
    page = response.content.decode()
    assert "script-src 'self'" in response.headers["Content-Security-Policy"]
    assert not re.search(r"<style|<script>|\sstyle=|https?://", page)
    files = re.findall(r'(?:src|href)="/static/([^"]+)"', page)
    assert files
    assert all(finders.find(file) for file in files)


def test_the_pages_script_is_a_file_of_its_own(stranger: APIClient) -> None:
    response = stranger.get("/api/v1/docs/?script=")
    assert response.headers["Content-Type"] == "application/javascript"
    assert (
        "/api/v1/schema" in response.content.decode().replace("\\u002D", "-") or b"schema" in response.content
    )
