"""What production starts is what the demo starts."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.processes import commands

ROOT = Path(__file__).parents[2]
COMPOSE = ROOT / "docker-compose.yml"
OF_OTHERS = {"postgres", "valkey"}


@pytest.fixture
def services() -> dict[str, Any]:
    return dict(yaml.safe_load(COMPOSE.read_text())["services"])


def test_the_compose_file_follows_its_specification() -> None:
    check = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        "vendor.compose-spec",
        str(COMPOSE),
    ]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_compose_runs_the_commands_of_the_procfile(services: dict[str, Any]) -> None:
    ours = {name: service["command"] for name, service in services.items() if name not in OF_OTHERS}
    assert ours == commands()


def test_compose_asks_the_environment_for_every_secret(services: dict[str, Any]) -> None:
    ours, theirs = services["web"]["environment"], services["postgres"]["environment"]
    asked = ours["SECRET_KEY"], ours["ALLOWED_HOSTS"], theirs["POSTGRES_PASSWORD"]
    assert all(re.fullmatch(r"\$\{[A-Z_]+:\?set it in \.env[^}]+\}", value) for value in asked)
    assert "factcheck:${POSTGRES_PASSWORD:?" in ours["DATABASE_URL"]


def test_every_setting_of_the_readme_reaches_production(services: dict[str, Any]) -> None:
    table = set(re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / "README.md").read_text(), re.MULTILINE))
    assert set(services["worker"]["environment"]) == table - {"DEBUG", "DATA_DIR"}


def test_no_service_runs_as_root(services: dict[str, Any]) -> None:
    assert {services[name]["user"] for name in OF_OTHERS} == {"postgres", "valkey"}
    last_user = [line for line in (ROOT / "Dockerfile").read_text().splitlines() if line.startswith("USER")][
        -1
    ]
    assert last_user == "USER app"


def test_every_service_that_goes_on_has_a_healthcheck(services: dict[str, Any]) -> None:
    once = {"prepare"}
    assert {name for name, service in services.items() if "healthcheck" not in service} == once


def test_the_database_of_version_18_is_kept_where_its_image_writes(services: dict[str, Any]) -> None:
    assert services["postgres"]["image"] == "postgres:18"
    assert services["postgres"]["volumes"] == ["postgres:/var/lib/postgresql"]
