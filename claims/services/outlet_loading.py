"""Brings the outlets' tables up to the data file, and leaves alone what editors keep."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import ProtectedError

from claims import attribution
from claims.models import Keeper, NameKind, Outlet, OutletDomain, OutletName


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did, in numbers of outlets."""

    created: int
    updated: int
    unchanged: int
    removed: int


@transaction.atomic
def load_outlets(*, outlets: Iterable[attribution.Outlet]) -> Loaded:
    """Makes the rows that the data file keeps equal to `outlets`; returns what changed.

    Idempotent. A row that an editor keeps (an outlet, name or domain added or changed in the admin) is never
    changed or removed, and where a name or domain of the file already belongs to an editor's outlet, it stays
    there. An outlet that left the file is removed unless an article or an editor's own row still needs it.
    """
    known = {outlet.name.casefold(): outlet for outlet in Outlet.objects.with_names()}
    taken = _Taken()
    done = {"created": 0, "updated": 0, "unchanged": 0}
    listed = set()
    for entry in outlets:
        listed.add(entry.name.casefold())
        done[_load_one(entry, known.get(entry.name.casefold()), taken)] += 1
    gone = [o for key, o in known.items() if key not in listed and o.kept_by == Keeper.DATA_FILE]
    return Loaded(removed=sum(_remove(outlet) for outlet in gone), **done)


class _Taken:
    """Which outlet each name and domain belongs to now, so that one name never comes to mean two outlets."""

    def __init__(self) -> None:
        self.names = {text.casefold(): pk for text, pk in OutletName.objects.values_list("text", "outlet_id")}
        self.names |= {name.casefold(): pk for name, pk in Outlet.objects.values_list("name", "pk")}
        self.domains = dict(OutletDomain.objects.values_list("domain", "outlet_id"))


def _load_one(entry: attribution.Outlet, outlet: Outlet | None, taken: _Taken) -> str:
    if outlet is None:
        outlet = Outlet.objects.create(name=entry.name, kept_by=Keeper.DATA_FILE, **_fields(entry))
        outcome = "created"
    else:
        outcome = "updated" if _update(outlet, entry) else "unchanged"
    changed = [_load_names(entry, outlet, taken), _load_domains(entry, outlet, taken)]
    return "updated" if outcome == "unchanged" and any(changed) else outcome


def _fields(entry: attribution.Outlet) -> dict[str, str | bool]:
    return {
        "kind": entry.kind,
        "country": entry.country,
        "owner": entry.owner,
        "wire": entry.wire,
        "ambiguous": entry.name in entry.ambiguous,
    }


def _update(outlet: Outlet, entry: attribution.Outlet) -> bool:
    wanted = {"name": entry.name, **_fields(entry)}
    differs = any(getattr(outlet, field) != value for field, value in wanted.items())
    if outlet.kept_by == Keeper.EDITOR or not differs:
        return False
    for field, value in wanted.items():
        setattr(outlet, field, value)
    outlet.save()
    return True


def _load_names(entry: attribution.Outlet, outlet: Outlet, taken: _Taken) -> bool:
    kinds = dict.fromkeys(entry.programmes, NameKind.PROGRAMME) | dict.fromkeys(entry.aliases, NameKind.ALIAS)
    wanted = {(text, str(kind), text in entry.ambiguous) for text, kind in kinds.items()}
    rows = {(n.text, n.kind, n.ambiguous): n for n in outlet.names.all() if n.kept_by == Keeper.DATA_FILE}
    stale = [row for key, row in rows.items() if key not in wanted]
    OutletName.objects.filter(pk__in=[row.pk for row in stale]).delete()
    for row in stale:
        taken.names.pop(row.text.casefold(), None)
    new = [key for key in sorted(wanted - rows.keys()) if key[0].casefold() not in taken.names]
    for text, kind, ambiguous in new:
        taken.names[text.casefold()] = outlet.pk
        OutletName.objects.create(
            outlet=outlet, text=text, kind=kind, ambiguous=ambiguous, kept_by=Keeper.DATA_FILE
        )
    return bool(stale or new)


def _load_domains(entry: attribution.Outlet, outlet: Outlet, taken: _Taken) -> bool:
    rows = {d.domain: d for d in outlet.domains.all() if d.kept_by == Keeper.DATA_FILE}
    stale = [row for domain, row in rows.items() if domain not in entry.domains]
    OutletDomain.objects.filter(pk__in=[row.pk for row in stale]).delete()
    for row in stale:
        taken.domains.pop(row.domain, None)
    new = [domain for domain in entry.domains if domain not in rows and domain not in taken.domains]
    for domain in new:
        taken.domains[domain] = outlet.pk
        OutletDomain.objects.create(outlet=outlet, domain=domain, kept_by=Keeper.DATA_FILE)
    return bool(stale or new)


def _remove(outlet: Outlet) -> bool:
    children = [*outlet.names.all(), *outlet.domains.all()]
    if any(child.kept_by == Keeper.EDITOR for child in children):
        return False
    try:
        with transaction.atomic():
            outlet.delete()
    except ProtectedError:
        return False
    return True
