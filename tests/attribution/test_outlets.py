"""The index of outlets: by name, by domain, and what its file must hold."""

from pathlib import Path

import pytest

from claims.attribution import Outlet, OutletIndex, analyse, read_outlets
from claims.attribution.outlets import COLUMNS, OutletsFileError

COURIER = Outlet(
    "The Example Courier",
    aliases=("Courier",),
    programmes=("Courier Tonight",),
    domains=("courier.example", "www.courier.test"),
    kind="newspaper",
)
INDEX = OutletIndex([COURIER, Outlet("Harbour Wire", aliases=("HW",), wire=True)])


@pytest.mark.parametrize("name", ["", " ", "The", "Example", "courier.other", "example", "https://", "a.b.c"])
def test_an_unknown_name_is_no_outlet(name: str) -> None:
    assert INDEX.find(name) is None


@pytest.mark.parametrize(
    "name",
    [
        "The Example Courier", "the example courier", "Example Courier", " Courier ", "Courier Tonight",
        "courier.example", "www.courier.example", "news.courier.example", "https://courier.example/a?b=c",
        "HTTPS://WWW.COURIER.EXAMPLE:443/", "courier.test",
    ],
)  # fmt: skip
def test_an_outlet_is_found_by_its_names_and_domains(name: str) -> None:
    assert INDEX.find(name) is COURIER


def test_the_first_of_two_outlets_keeps_a_name_that_both_claim() -> None:
    first, second = Outlet("One", aliases=("Shared",)), Outlet("Two", aliases=("Shared",))
    assert OutletIndex([first, second]).find("Shared") is first


def test_the_default_index_is_compiled_once() -> None:
    assert OutletIndex.default() is OutletIndex.default()


def test_an_index_of_ones_own_is_used_instead_of_the_default() -> None:
    found = analyse("The mayor told Harbour Wire that the dam was safe.", outlets=INDEX)
    assert [relay.outlet for finding in found for relay in finding.relays] == ["Harbour Wire"]


def test_a_file_without_a_column_is_refused_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "outlets.csv"
    path.write_text("name,aliases\nCNN,\n", encoding="utf-8")
    with pytest.raises(OutletsFileError, match=r"outlets\.csv: add the column\(s\) programmes, domains"):
        read_outlets(path)


def test_a_row_without_a_name_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "outlets.csv"
    path.write_text(f"{','.join(COLUMNS)}\nCNN,,,,,,,,\n,X,,,,,,,\n", encoding="utf-8")
    with pytest.raises(OutletsFileError, match="line 3"):
        read_outlets(path)


def test_cells_are_read_without_their_spaces(tmp_path: Path) -> None:
    path = tmp_path / "outlets.csv"
    row = " Time ,TIME; Time.com ;,Time 100,time.com,magazine,US,,Yes,Time"
    path.write_text(f"\ufeff{','.join(COLUMNS)}\n{row}\n", encoding="utf-8")
    expected = Outlet(
        "Time", ("TIME", "Time.com"), ("Time 100",), ("time.com",), "magazine", "US", "", True,
        frozenset({"Time"}),
    )  # fmt: skip
    assert read_outlets(path) == (expected,)
