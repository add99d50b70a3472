"""Families of outlets."""

import pytest

from claims.attribution import read_outlets
from claims.models import Outlet
from claims.services.provenance.owners import CONTROLLED_BY, family


@pytest.mark.parametrize(("name", "owner"), [("The Echo", ""), ("The Star", "Press Group")])
def test_an_outlet_is_its_owners_or_its_own(name: str, owner: str) -> None:
    assert family(Outlet(name=name, owner=owner)) == (owner or name)


def test_an_outlet_that_owns_another_is_of_one_family_with_it() -> None:
    owner = Outlet(name="Agence France-Presse")
    assert family(Outlet(name="AFP Fact Check", owner="Agence France-Presse")) == family(owner)


def test_two_companies_of_one_owner_are_one_family() -> None:
    fox, times = Outlet(name="Fox News", owner="Fox Corporation"), Outlet(name="The Times", owner="News Corp")
    assert family(fox) == family(times)


def test_only_owners_that_the_outlets_file_has_are_listed() -> None:
    assert set(CONTROLLED_BY) <= {outlet.owner for outlet in read_outlets()}


def test_nobody_who_controls_is_controlled_in_turn() -> None:
    assert set(CONTROLLED_BY).isdisjoint(CONTROLLED_BY.values())
