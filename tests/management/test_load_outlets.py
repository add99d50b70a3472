"""The command loads the data file, says what changed, and may run again and again."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from claims import attribution
from claims.models import Outlet, OutletName
from claims.services.outlet_editing import save_name

pytestmark = pytest.mark.django_db


def load() -> str:
    out = io.StringIO()
    call_command("load_outlets", stdout=out)
    return out.getvalue()


@pytest.fixture
def data_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data file of one outlet, in place of the real one."""
    path = tmp_path / "outlets.csv"
    path.write_text(",".join(attribution.outlets.COLUMNS) + "\nQuay Radio,QR,,quay.example,radio,GB,,,\n")
    read = attribution.read_outlets
    monkeypatch.setattr(attribution, "read_outlets", lambda: read(path))
    return path


def test_a_data_file_that_cannot_be_used_is_one_sentence(data_file: Path) -> None:
    data_file.write_text("name\nQuay Radio\n")
    with pytest.raises(CommandError, match=r"add the column\(s\) aliases"):
        load()


def test_a_data_file_that_is_not_there_is_one_sentence(data_file: Path) -> None:
    data_file.unlink()
    with pytest.raises(CommandError, match="No such file"):
        load()


def test_the_second_load_says_unchanged() -> None:
    number = len(attribution.read_outlets())
    assert load() == f"Outlets: {number} created.\n"
    assert load() == f"Outlets: {number} unchanged.\n"


def test_every_change_of_the_file_is_counted(data_file: Path) -> None:
    load()
    rows = data_file.read_text().replace("QR", "QRadio") + "Harbour Gazette,HG,,,newspaper,GB,,,\n"
    data_file.write_text(rows)
    assert load() == "Outlets: 1 created, 1 updated.\n"
    data_file.write_text(rows.splitlines()[0] + "\n")
    assert load() == "Outlets: 2 removed.\n"


def test_a_name_that_stays_with_an_editors_outlet_is_told(data_file: Path) -> None:
    save_name(name=OutletName(outlet=Outlet.objects.create(name="Another"), text="QR"))
    assert "“QR” stays with Another, which has it already." in load()


def test_what_is_changed_is_kept_in_history_as_the_commands(data_file: Path) -> None:
    load()
    event = Outlet.objects.get().events.get()  # type: ignore[attr-defined]
    assert event.pgh_context.metadata == {"user": None, "surface": "command"}
