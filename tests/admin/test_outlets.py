"""What an editor makes of the outlets in the admin."""

from typing import Any

import pytest
from django.test import Client

from claims.models import Keeper, Outlet, OutletDomain, OutletName
from claims.services import outlet_editing
from tests.admin_pages import act, add_page, list_of, page_of, text
from tests.factories import make_outlet

pytestmark = pytest.mark.django_db


Form = dict[str, Any]


def form(outlet: Outlet | None = None, **more: Any) -> Form:
    """The outlet's form as the page sends it: its own fields, and its names and domains unchanged."""
    values: Form = {"name": "Quay Radio", "kind": "radio", "country": "", "owner": ""}
    if outlet:
        values |= {"name": outlet.name, "kind": outlet.kind, "owner": outlet.owner}
    names: list[Any] = list(outlet.names.all()) if outlet else []
    domains: list[Any] = list(outlet.domains.all()) if outlet else []
    values |= part("names", names) | part("domains", domains)
    return values | {key.replace("__", "-"): value for key, value in more.items()}


def part(prefix: str, rows: list[Any]) -> Form:
    """An inline as the page sends it, its rows unchanged."""
    values: Form = {f"{prefix}-INITIAL_FORMS": len(rows), f"{prefix}-TOTAL_FORMS": len(rows)}
    for n, row in enumerate(rows):
        given = {"id": row.pk, "outlet": row.outlet_id, "text": str(row), "domain": str(row), "kind": "alias"}
        values |= {f"{prefix}-{n}-{field}": value for field, value in given.items()}
    return values


@pytest.fixture
def echo() -> Outlet:
    """An outlet of the data file, with a name and a domain of the file's."""
    outlet = make_outlet("The Lowbridge Echo", kept_by=Keeper.DATA_FILE)
    OutletName.objects.create(outlet=outlet, text="LE", kept_by=Keeper.DATA_FILE)
    OutletDomain.objects.create(outlet=outlet, domain="lowbridge-echo.example", kept_by=Keeper.DATA_FILE)
    return outlet


@pytest.mark.parametrize("name", ["the lowbridge echo", "Lowbridge Echo", "le"])
def test_a_name_that_is_another_outlets_is_refused_in_the_form(name: str, echo: Outlet, edda: Client) -> None:
    said = text(edda.post(add_page(Outlet), form(name=name)))
    assert f"“{name}” already stands for The Lowbridge Echo" in said
    assert Outlet.objects.count() == 1


def test_an_alias_that_is_another_outlets_name_is_refused_in_the_form(echo: Outlet, edda: Client) -> None:
    alias: Form = {"names__TOTAL_FORMS": 1, "names__0__text": "The Lowbridge Echo", "names__0__kind": "alias"}
    assert "already stands for The Lowbridge Echo" in text(edda.post(add_page(Outlet), form(**alias)))


def test_the_same_alias_twice_in_one_form_is_refused(edda: Client) -> None:
    rows: Form = {"names__TOTAL_FORMS": 2, "names__0__text": "QR", "names__1__text": "qr"}
    kinds: Form = {"names__0__kind": "alias", "names__1__kind": "programme"}
    assert "This name stands here twice." in text(edda.post(add_page(Outlet), form(**rows, **kinds)))


def test_a_domain_that_is_another_outlets_is_refused_in_the_form(echo: Outlet, edda: Client) -> None:
    rows: Form = {"domains__TOTAL_FORMS": 1, "domains__0__domain": "WWW.Lowbridge-Echo.example"}
    said = text(edda.post(add_page(Outlet), form(**rows)))
    assert "lowbridge-echo.example is a domain of The Lowbridge Echo" in said


@pytest.mark.parametrize("domain", ["no domain", "http://", "-.-", "a..b", "http://[::1"])
def test_what_is_no_domain_is_refused_in_the_form(domain: str, edda: Client) -> None:
    rows: Form = {"domains__TOTAL_FORMS": 1, "domains__0__domain": domain}
    assert "is no web domain. Write it like" in text(edda.post(add_page(Outlet), form(**rows)))


@pytest.mark.parametrize("country", ["G", "4B", "ÄÖ"])
def test_what_is_no_country_code_is_refused_in_the_form(country: str, edda: Client) -> None:
    assert "code of two letters, such as GB" in text(edda.post(add_page(Outlet), form(country=country)))


@pytest.mark.parametrize("domain", ["Quay.Example", "www.quay.example", "https://www.quay.example/news?a=1"])
def test_a_domain_is_stored_in_lower_case_without_www(domain: str, edda: Client) -> None:
    edda.post(add_page(Outlet), form(domains__TOTAL_FORMS=1, domains__0__domain=domain, country="gb"))
    assert OutletDomain.objects.get().domain == "quay.example"
    assert Outlet.objects.get().country == "GB"


def test_saving_without_a_change_leaves_the_outlet_to_the_data_file(echo: Outlet, edda: Client) -> None:
    assert edda.post(page_of(echo), form(echo)).status_code == 302
    echo.refresh_from_db()
    assert echo.kept_by == Keeper.DATA_FILE


def test_a_change_makes_the_outlet_the_editors(echo: Outlet, edda: Client) -> None:
    edda.post(page_of(echo), form(echo, owner="The readers"))
    echo.refresh_from_db()
    assert (echo.owner, echo.kept_by) == ("The readers", Keeper.EDITOR)


def test_a_new_alias_is_the_editors_and_leaves_the_outlet_to_the_data_file(
    echo: Outlet, edda: Client
) -> None:
    edda.post(
        page_of(echo), form(echo, names__TOTAL_FORMS=2, names__1__text="The Echoist", names__1__kind="alias")
    )
    echo.refresh_from_db()
    assert OutletName.objects.get(text="The Echoist").kept_by == Keeper.EDITOR
    assert echo.kept_by == Keeper.DATA_FILE


def test_a_reworded_alias_makes_the_whole_outlet_the_editors(echo: Outlet, edda: Client) -> None:
    edda.post(page_of(echo), form(echo, names__0__text="LBE"))
    echo.refresh_from_db()
    assert [(n.text, n.kept_by) for n in echo.names.all()] == [("LBE", Keeper.EDITOR)]
    assert echo.kept_by == Keeper.EDITOR


def test_an_editor_removes_no_alias_and_a_desk_lead_does(echo: Outlet, edda: Client, dana: Client) -> None:
    edda.post(page_of(echo), form(echo, names__0__DELETE="on"))
    assert echo.names.count() == 1
    dana.post(page_of(echo), form(echo, names__0__DELETE="on"))
    echo.refresh_from_db()
    assert (echo.names.count(), echo.kept_by) == (0, Keeper.EDITOR)


def test_an_outlet_is_handed_back_to_the_data_file(edda: Client) -> None:
    outlet = make_outlet()
    assert "handed back to the data file" in act(edda, "hand_back", outlet)[0]
    outlet.refresh_from_db()
    assert outlet.kept_by == Keeper.DATA_FILE


@pytest.mark.parametrize("words", ["Echo", "LE", "lowbridge-echo.example"])
def test_an_outlet_is_found_by_any_name_or_domain(words: str, echo: Outlet, edda: Client) -> None:
    make_outlet("Harbour Gazette")
    found = text(edda.get(list_of(Outlet), {"q": words}))
    assert "The Lowbridge Echo" in found
    assert "Harbour Gazette" not in found


def test_two_editors_entering_the_same_at_once_get_a_sentence(
    edda: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outlet_editing, "check_name", lambda **more: None)  # neither sees the other's yet
    monkeypatch.setattr(Outlet, "validate_constraints", lambda self, exclude: None)
    edda.post(add_page(Outlet), form())
    answer = edda.post(add_page(Outlet), form(), follow=True)
    assert "Somebody has just entered “Quay Radio”" in answer.content.decode()
    assert Outlet.objects.count() == 1
