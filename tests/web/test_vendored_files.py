"""Files of others: each is listed, with its licence, and nothing is fetched from elsewhere."""

import re
from pathlib import Path

from django.apps import apps

CLAIMS = Path(apps.get_app_config("claims").path)
VENDOR = CLAIMS / "static" / "claims" / "vendor"


def test_each_folder_is_listed_with_its_version_and_has_its_licence() -> None:
    listed = re.findall(r"`([\w.-]+)/LICENSE`", (VENDOR / "README.md").read_text())
    assert sorted(listed) == sorted(folder.name for folder in VENDOR.iterdir() if folder.is_dir())
    assert all((VENDOR / folder / "LICENSE").is_file() for folder in listed)


def test_the_pages_use_the_versions_that_are_there() -> None:
    base = (CLAIMS / "templates" / "claims" / "base.html").read_text()
    used = re.findall(r"static 'claims/(vendor/[^']+)'", base)
    assert used
    assert all((VENDOR.parent / name).is_file() for name in used)


def test_no_page_and_no_style_asks_another_server_for_anything() -> None:
    own = [*CLAIMS.glob("templates/**/*.html"), *CLAIMS.glob("static/claims/*.*")]
    fetched = re.compile(r"""(?:src|href)=["'](?:https?:)?//|@import|url\(["']?(?:https?:)?//""")
    assert [str(path) for path in own if fetched.search(path.read_text())] == []
