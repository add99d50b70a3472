"""The outlets that the engine knows: those of the data file and those that editors added, as one index."""

from collections.abc import Collection
from functools import lru_cache

from django.apps import apps
from django.db.models import Count, Max

from claims import attribution
from claims.models import NameKind, Outlet


def outlet_index() -> attribution.OutletIndex:
    """The index of every outlet in the database, compiled once for each state of the outlet tables.

    Where the database holds none (the data file was never loaded), the engine's own file is used.
    """
    return _compiled(_state_of_tables())


def _state_of_tables() -> tuple[int, ...]:
    """Changes whenever an outlet, name or domain does: the number of each one's events, and the newest.

    Not the newest alone, since events may be committed in another order than they were numbered in.
    """
    state: list[int] = []
    for name in ("OutletEvent", "OutletNameEvent", "OutletDomainEvent"):
        found = apps.get_model("claims", name).objects.aggregate(number=Count("pgh_id"), newest=Max("pgh_id"))
        state += [found["number"], found["newest"] or 0]
    return tuple(state)


@lru_cache(maxsize=1)
def _compiled(_state: tuple[int, ...]) -> attribution.OutletIndex:
    outlets = [as_engine_outlet(outlet) for outlet in Outlet.objects.with_names()]
    return attribution.OutletIndex(outlets) if outlets else attribution.OutletIndex.default()


def as_engine_outlet(outlet: Outlet) -> attribution.Outlet:
    """The engine's view of an outlet whose names and domains are loaded (see `with_names`)."""
    names = list(outlet.names.all())
    ambiguous = [name.text for name in names if name.ambiguous] + ([outlet.name] if outlet.ambiguous else [])
    return attribution.Outlet(
        name=outlet.name,
        aliases=tuple(name.text for name in names if name.kind == NameKind.ALIAS),
        programmes=tuple(name.text for name in names if name.kind == NameKind.PROGRAMME),
        domains=tuple(domain.domain for domain in outlet.domains.all()),
        kind=outlet.kind,
        country=outlet.country,
        owner=outlet.owner,
        wire=outlet.wire,
        ambiguous=frozenset(ambiguous),
    )


def outlet_ids(names: Collection[str]) -> dict[str, int]:
    """The ids of the outlets that go by these names, aliases or domains; those that nobody lists are left
    out.

    The engine calls some outlets as the article first does.
    """
    if not names:
        return {}
    index = outlet_index()
    canonical = {name: known.name if (known := index.find(name)) else name for name in names}
    rows = dict(Outlet.objects.filter(name__in={*canonical.values()}).values_list("name", "pk"))
    return {name: rows[called] for name, called in canonical.items() if called in rows}
