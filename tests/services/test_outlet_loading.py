"""Loading the data file of outlets: idempotent, and never over an editor's word."""

from dataclasses import replace

import pytest

from claims import attribution
from claims.models import Keeper, Outlet, OutletDomain, OutletName
from claims.services.outlet_editing import hand_back, remove, save_domain, save_name, save_outlet
from claims.services.outlet_loading import Loaded, load_outlets
from claims.services.outlets import outlet_index
from tests.factories import make_article

pytestmark = pytest.mark.django_db

ECHO = attribution.Outlet(
    name="The Lowbridge Echo", aliases=("the Echo",), programmes=("Echo Extra",),
    domains=("lowbridge-echo.example",), kind="newspaper", country="GB", owner="Marsh Media",
)  # fmt: skip
GAZETTE = attribution.Outlet(
    name="Harbour Gazette", aliases=("HG",), domains=("hg.example",), ambiguous=frozenset({"HG"})
)


def names_of(outlet: str) -> set[str]:
    return set(OutletName.objects.filter(outlet__name=outlet).values_list("text", flat=True))


def editors_echo() -> Outlet:
    """The Echo out of the data file, as an editor finds it in the admin."""
    load_outlets(outlets=[ECHO])
    return Outlet.objects.get(name=ECHO.name)


def test_loading_twice_changes_nothing_the_second_time() -> None:
    load_outlets(outlets=[ECHO, GAZETTE])
    assert load_outlets(outlets=[ECHO, GAZETTE]) == Loaded(created=0, updated=0, unchanged=2, removed=0)


def test_the_whole_data_file_loads_and_loads_again_without_a_change() -> None:
    first = load_outlets(outlets=attribution.read_outlets())
    assert first.created >= 600
    assert first.left_out == ()
    assert load_outlets(outlets=attribution.read_outlets()) == Loaded(0, 0, first.created, 0)


def test_an_outlet_is_stored_with_all_that_the_file_says() -> None:
    load_outlets(outlets=[GAZETTE, ECHO])
    echo = Outlet.objects.get(name="The Lowbridge Echo")
    assert (echo.kind, echo.country, echo.owner, echo.kept_by) == (
        "newspaper",
        "GB",
        "Marsh Media",
        "data-file",
    )
    assert [(n.text, n.kind) for n in echo.names.all()] == [
        ("Echo Extra", "programme"),
        ("the Echo", "alias"),
    ]
    assert OutletName.objects.get(text="HG").ambiguous


def test_what_the_file_changes_is_changed() -> None:
    load_outlets(outlets=[ECHO, GAZETTE])
    done = load_outlets(outlets=[replace(ECHO, owner="Nobody", aliases=("Echo",)), GAZETTE])
    assert done == Loaded(created=0, updated=1, unchanged=1, removed=0)
    assert Outlet.objects.get(name=ECHO.name).owner == "Nobody"
    assert names_of(ECHO.name) == {"Echo", "Echo Extra"}


def test_an_outlet_gone_from_the_file_is_removed() -> None:
    load_outlets(outlets=[ECHO, GAZETTE])
    assert load_outlets(outlets=[GAZETTE]).removed == 1
    assert not Outlet.objects.filter(name=ECHO.name).exists()


def test_an_outlet_gone_from_the_file_stays_while_an_article_names_it() -> None:
    make_article(publisher=editors_echo())
    assert load_outlets(outlets=[]).removed == 0
    assert Outlet.objects.filter(name=ECHO.name).exists()


def test_an_outlet_gone_from_the_file_stays_while_an_editors_name_needs_it() -> None:
    save_name(name=OutletName(outlet=editors_echo(), text="The Echoist"))
    assert load_outlets(outlets=[]).removed == 0


def test_a_name_that_moved_moves_in_one_load_whatever_the_order() -> None:
    load_outlets(outlets=[ECHO, GAZETTE])
    load_outlets(outlets=[replace(GAZETTE, aliases=("HG", "the Echo")), replace(ECHO, aliases=())])
    assert names_of("Harbour Gazette") == {"HG", "the Echo"}
    assert names_of(ECHO.name) == {"Echo Extra"}


def test_a_domain_that_moved_moves_in_one_load() -> None:
    load_outlets(outlets=[ECHO, GAZETTE])
    load_outlets(outlets=[replace(GAZETTE, domains=ECHO.domains), replace(ECHO, domains=())])
    assert OutletDomain.objects.get(domain="lowbridge-echo.example").outlet.name == "Harbour Gazette"


def test_an_outlet_renamed_in_the_file_keeps_its_old_name_as_an_alias() -> None:
    load_outlets(outlets=[ECHO])
    done = load_outlets(outlets=[replace(ECHO, name="Echo Online", aliases=("The Lowbridge Echo",))])
    assert (done.created, done.removed) == (1, 1)
    assert names_of("Echo Online") == {"The Lowbridge Echo", "Echo Extra"}


def test_a_domain_that_looks_like_a_name_is_no_hindrance() -> None:
    load_outlets(outlets=[replace(ECHO, aliases=("lowbridge-echo.example",))])
    assert names_of(ECHO.name) == {"lowbridge-echo.example", "Echo Extra"}


def test_an_editors_additions_survive_a_reload() -> None:
    echo = editors_echo()
    save_name(name=OutletName(outlet=echo, text="The Echoist"))
    save_domain(domain=OutletDomain(outlet=echo, domain="echo.example"))
    save_outlet(outlet=Outlet(name="Quay Radio"))
    assert load_outlets(outlets=[ECHO]) == Loaded(created=0, updated=0, unchanged=1, removed=0)
    assert "The Echoist" in names_of(ECHO.name)
    assert OutletDomain.objects.filter(domain="echo.example").exists()
    assert Outlet.objects.filter(name="Quay Radio").exists()


def test_an_outlet_that_an_editor_changed_stays_as_the_editor_has_it() -> None:
    echo = editors_echo()
    echo.owner = "The readers"
    save_outlet(outlet=echo)
    load_outlets(outlets=[replace(ECHO, owner="Another", aliases=())])
    assert Outlet.objects.get(name=ECHO.name).owner == "The readers"
    assert names_of(ECHO.name) == {"the Echo", "Echo Extra"}


def test_a_name_that_an_editor_reworded_does_not_come_back() -> None:
    editors_echo()
    name = OutletName.objects.get(text="the Echo")
    name.text = "the Lowbridge paper"
    save_name(name=name)
    load_outlets(outlets=[ECHO])
    assert names_of(ECHO.name) == {"the Lowbridge paper", "Echo Extra"}


def test_a_name_that_an_editor_removed_does_not_come_back() -> None:
    editors_echo()
    remove(part=OutletName.objects.get(text="the Echo"))
    load_outlets(outlets=[ECHO])
    assert names_of(ECHO.name) == {"Echo Extra"}


def test_a_name_that_an_editor_called_ambiguous_stays_so_and_the_outlet_stays_the_files() -> None:
    editors_echo()
    name = OutletName.objects.get(text="the Echo")
    name.ambiguous = True
    save_name(name=name)
    load_outlets(outlets=[replace(ECHO, owner="Another")])
    assert OutletName.objects.get(text="the Echo").ambiguous
    assert Outlet.objects.get(name=ECHO.name).owner == "Another"


def test_a_name_of_an_editors_that_the_file_gives_to_another_outlet_stays_and_is_told() -> None:
    save_name(name=OutletName(outlet=editors_echo(), text="HG"))
    done = load_outlets(outlets=[ECHO, GAZETTE])
    assert done.left_out == ("“HG” stays with The Lowbridge Echo, which has it already.",)
    assert names_of("Harbour Gazette") == set()


def test_an_outlet_of_the_file_whose_name_is_an_editors_alias_is_left_out_and_told() -> None:
    save_name(name=OutletName(outlet=editors_echo(), text="Harbour Gazette"))
    done = load_outlets(outlets=[ECHO, GAZETTE])
    assert done.left_out == ("“Harbour Gazette” stays with The Lowbridge Echo, which has it already.",)
    assert not Outlet.objects.filter(name="Harbour Gazette").exists()


def test_an_outlet_handed_back_is_the_files_again() -> None:
    echo = editors_echo()
    remove(part=OutletName.objects.get(text="the Echo"))
    hand_back(outlet_id=echo.pk)
    load_outlets(outlets=[ECHO])
    assert names_of(ECHO.name) == {"the Echo", "Echo Extra"}
    assert Outlet.objects.get(name=ECHO.name).kept_by == Keeper.DATA_FILE


def test_the_engine_knows_an_editors_name_at_once() -> None:
    echo = editors_echo()
    assert outlet_index().find("The Echoist") is None
    save_name(name=OutletName(outlet=echo, text="The Echoist"))
    found = outlet_index().find("The Echoist")
    assert found is not None
    assert found.name == ECHO.name


def test_the_engine_forgets_a_removed_domain_at_once() -> None:
    editors_echo()
    assert outlet_index().find("https://www.lowbridge-echo.example/story") is not None
    remove(part=OutletDomain.objects.get(domain="lowbridge-echo.example"))
    assert outlet_index().find("lowbridge-echo.example") is None


def test_the_index_is_compiled_once_for_each_state_of_the_tables() -> None:
    load_outlets(outlets=[ECHO])
    assert outlet_index() is outlet_index()


def test_without_any_outlet_in_the_database_the_engines_own_file_is_used() -> None:
    assert outlet_index().find("Reuters") is not None
