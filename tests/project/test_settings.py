"""Settings come from the environment, and what is unsafe is refused before anything runs."""

import ast
import os
import pwd
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from factcheck.kept import kept

ROOT = Path(__file__).parents[2]
SECRET = "k3F-9sLq_Zx7Vb2Nw8Rt5Yp1Hd6Jg4Mc0TaUeOiSxQzWvBnLm_7"
PRODUCTION = {
    "SECRET_KEY": SECRET,
    "ALLOWED_HOSTS": "desk.example.org",
    "DATABASE_URL": "postgresql://desk:word@db.example.org/desk?sslmode=require",
    "BROKER_URL": "redis://broker.example.org:6379/0",
}
OURS = ("DEBUG", "SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "BROKER_URL", "CSRF_TRUSTED_ORIGINS")


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs manage.py in an environment in which only `environment` sets anything of ours."""
    rest = {name: value for name, value in os.environ.items() if name not in OURS}
    return subprocess.run(
        [sys.executable, ROOT / "manage.py", *arguments],
        env=rest | environment, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


def setting(name: str, **environment: str) -> str:
    """The value of a setting, as Python writes it."""
    done = manage("diffsettings", "--all", **environment)
    return next(line for line in done.stdout.splitlines() if f"{name} = " in line).partition(" = ")[2]


@pytest.mark.parametrize(
    ("variable", "value", "sentence"),
    [
        ("SECRET_KEY", "", "SECRET_KEY is missing or weak: set it to 50 or more random characters"),
        ("SECRET_KEY", "short", "SECRET_KEY is missing or weak"),
        ("SECRET_KEY", "ab" * 40, "SECRET_KEY is missing or weak"),
        ("SECRET_KEY", f"django-insecure-{SECRET}", "SECRET_KEY is missing or weak"),
        ("ALLOWED_HOSTS", "", "ALLOWED_HOSTS is empty: set it"),
        ("ALLOWED_HOSTS", "*", "ALLOWED_HOSTS has a wildcard: set it"),
        ("ALLOWED_HOSTS", "desk.example.org,*", "ALLOWED_HOSTS has a wildcard: set it"),
        ("DATABASE_URL", "", "DATABASE_URL is missing: set it"),
        ("BROKER_URL", "", "BROKER_URL is missing: set it"),
    ],
)
def test_what_is_unsafe_in_production_is_refused_and_says_what_to_set(
    variable: str, value: str, sentence: str
) -> None:
    done = manage("check", **PRODUCTION | {variable: value})
    assert done.returncode == 1
    assert sentence in done.stderr


def test_everything_that_is_unsafe_is_named_at_once_and_without_a_traceback() -> None:
    done = manage("check")
    assert done.stderr.count("\n- ") == 4
    assert "Traceback" not in done.stderr


def test_debug_is_off_unless_it_is_asked_for() -> None:
    assert setting("DEBUG", **PRODUCTION) == "False"
    assert setting("DEBUG", DEBUG="on") == "True"


def test_another_database_than_postgresql_is_refused_even_while_debugging() -> None:
    done = manage("check", DEBUG="on", DATABASE_URL="sqlite:///desk.db")
    assert done.returncode == 1
    assert "DATABASE_URL names no PostgreSQL: set it to postgresql://" in done.stderr


def test_a_value_that_cannot_be_read_is_refused_by_name() -> None:
    done = manage("check", DEBUG="perhaps")
    assert done.returncode == 1
    assert '"DEBUG" invalid' in done.stderr
    assert "Traceback" not in done.stderr


def test_production_settings_pass_the_deployment_check() -> None:
    done = manage("check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_options_in_a_database_address_are_kept_beside_the_pool() -> None:
    options = ast.literal_eval(setting("DATABASES", **PRODUCTION))["default"]["OPTIONS"]
    assert options["sslmode"] == "require"
    assert options["pool"]["max_size"] == 8


def test_the_kept_secret_is_random_private_and_stays(tmp_path: Path) -> None:
    first = setting("SECRET_KEY", DEBUG="on", DATA_DIR=str(tmp_path))
    assert setting("SECRET_KEY", DEBUG="on", DATA_DIR=str(tmp_path)) == first
    assert setting("SECRET_KEY", DEBUG="on", DATA_DIR=str(tmp_path / "other")) != first
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


def test_a_secret_that_is_somebody_elses_is_refused_and_says_what_to_set(tmp_path: Path) -> None:
    kept(tmp_path / "secret_key", lambda: "secret")
    (tmp_path / "secret_key").chmod(0)
    with as_an_ordinary_user(), pytest.raises(ImproperlyConfigured, match="set DATA_DIR"):
        kept(tmp_path / "secret_key", lambda: "secret")


@contextmanager
def as_an_ordinary_user() -> Iterator[None]:
    """Root may read everything."""
    ours = os.geteuid()
    os.seteuid(ours or pwd.getpwnam("nobody").pw_uid)
    yield
    os.seteuid(ours)


def test_the_readme_has_every_variable_that_the_settings_read_and_no_other() -> None:
    read = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', (ROOT / "factcheck/settings.py").read_text()))
    table = set(re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / "README.md").read_text(), re.MULTILINE))
    assert read == table
