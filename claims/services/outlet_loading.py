"""Brings the outlets' tables up to the data file, and leaves alone what editors keep."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError, Q

from claims import attribution
from claims.models import Keeper, NameKind, Outlet, OutletDomain, OutletName
from claims.services.provenance.asking import request_checks_of_outlets

Part = OutletName | OutletDomain


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did, in numbers of outlets; `left_out` has a sentence for each word that was another's."""

    created: int
    updated: int
    unchanged: int
    removed: int
    left_out: tuple[str, ...] = ()


@transaction.atomic
def load_outlets(*, outlets: Iterable[attribution.Outlet]) -> Loaded:
    """Makes the rows that the data file keeps equal to `outlets`; returns what changed.

    Idempotent. An outlet that an editor added or changed is left alone altogether, and so is each name or
    domain that an editor added or changed; one of theirs that the file gives to another outlet stays where
    they put it. An outlet that left the file is removed unless an article or an editor's own row needs it.
    """
    entries = {entry.name.casefold(): entry for entry in outlets}
    removed = _remove_unlisted(entries)
    created, left_out = _create_missing(entries)
    ours = Outlet.objects.filter(kept_by=Keeper.DATA_FILE).with_names()
    pairs = [(entries[o.name.casefold()], o) for o in ours if o.name.casefold() in entries]
    moved = [outlet.pk for entry, outlet in pairs if outlet.owner != entry.owner]
    changed = {outlet.pk for entry, outlet in pairs if _update(outlet, entry)}
    request_checks_of_outlets(outlets=moved)
    for model, rows in ((OutletName, _names), (OutletDomain, _domains)):
        touched, clashes = _load_parts(model, pairs, rows)
        changed |= touched
        left_out += clashes
    updated = len(changed - created)
    unchanged = len(entries) - len(created) - updated
    return Loaded(len(created), updated, unchanged, removed, tuple(left_out))


def _remove_unlisted(entries: Mapping[str, attribution.Outlet]) -> int:
    unlisted = Outlet.objects.filter(kept_by=Keeper.DATA_FILE).with_names()
    return sum(_remove(outlet) for outlet in unlisted if outlet.name.casefold() not in entries)


def _remove(outlet: Outlet) -> bool:
    parts: list[Part] = [*outlet.names.all(), *outlet.domains.all()]
    if any(part.kept_by == Keeper.EDITOR for part in parts):
        return False
    try:
        with transaction.atomic():
            outlet.delete()
    except ProtectedError:
        return False
    return True


def _create_missing(entries: Mapping[str, attribution.Outlet]) -> tuple[set[int], list[str]]:
    """Creates the outlets that are in the file alone; returns their ids, and a sentence for each left out."""
    known = {name.casefold() for name in Outlet.objects.values_list("name", flat=True)}
    kept = OutletName.objects.filter(Q(kept_by=Keeper.EDITOR) | Q(outlet__kept_by=Keeper.EDITOR))
    owners = {name.text.casefold(): name.outlet for name in kept.select_related("outlet")}
    missing = {key: entry for key, entry in entries.items() if key not in known}
    new = [
        Outlet(name=entry.name, kept_by=Keeper.DATA_FILE, **_fields(entry))
        for key, entry in missing.items() if key not in owners
    ]  # fmt: skip
    left_out = [_stays(entry.name, owners[key].name) for key, entry in missing.items() if key in owners]
    return {outlet.pk for outlet in Outlet.objects.bulk_create(new)}, left_out


def _fields(entry: attribution.Outlet) -> dict[str, Any]:
    return {
        "kind": entry.kind,
        "country": entry.country,
        "owner": entry.owner,
        "wire": entry.wire,
        "ambiguous": entry.name in entry.ambiguous,
    }


def _update(outlet: Outlet, entry: attribution.Outlet) -> bool:
    wanted = {"name": entry.name, **_fields(entry)}
    if all(getattr(outlet, field) == value for field, value in wanted.items()):
        return False
    for field, value in wanted.items():
        setattr(outlet, field, value)
    outlet.save()
    return True


def _names(entry: attribution.Outlet, outlet: Outlet) -> list[OutletName]:
    kinds = dict.fromkeys(entry.programmes, NameKind.PROGRAMME) | dict.fromkeys(entry.aliases, NameKind.ALIAS)
    return [
        OutletName(
            outlet=outlet, text=text, kind=kind, ambiguous=text in entry.ambiguous, kept_by=Keeper.DATA_FILE
        )
        for text, kind in kinds.items()
    ]


def _domains(entry: attribution.Outlet, outlet: Outlet) -> list[OutletDomain]:
    return [OutletDomain(outlet=outlet, domain=text, kept_by=Keeper.DATA_FILE) for text in entry.domains]


def _load_parts(
    model: Any,
    pairs: Sequence[tuple[attribution.Outlet, Outlet]],
    rows: Callable[[attribution.Outlet, Outlet], Sequence[Part]],
) -> tuple[set[int], list[str]]:
    """Takes out every name (or domain) that left the file, then adds the new ones, so that one can move.

    Returns the ids of the outlets that changed, and a sentence for each word that is another outlet's.
    """
    stale, missing = list[Part](), list[Part]()
    for entry, outlet in pairs:
        parts = outlet.names.all() if model is OutletName else outlet.domains.all()
        have = {_content(row): row for row in parts if row.kept_by == Keeper.DATA_FILE}
        want = {_content(row): row for row in rows(entry, outlet)}
        stale += [row for content, row in have.items() if content not in want]
        missing += [row for content, row in want.items() if content not in have]
    model.objects.filter(pk__in=[row.pk for row in stale]).delete()
    added, left_out = _add(model, missing)
    return {row.outlet_id for row in [*stale, *added]}, left_out


def _add(model: Any, rows: Iterable[Part]) -> tuple[list[Part], list[str]]:
    """Adds each row whose word is nobody's yet; returns those, and a sentence for each that is another's."""
    owners = {_word(row): row.outlet for row in model.objects.select_related("outlet")}
    if model is OutletName:
        owners |= {outlet.name.casefold(): outlet for outlet in Outlet.objects.all()}
    added, left_out = list[Part](), list[str]()
    for row in rows:
        owner = owners.get(_word(row))
        if owner is None:
            owners[_word(row)] = row.outlet
            added.append(row)
        elif owner.pk != row.outlet_id:
            left_out.append(_stays(str(row), owner.name))
    model.objects.bulk_create(added)
    return added, left_out


def _content(row: Part) -> tuple[Any, ...]:
    return (row.text, row.kind, row.ambiguous) if isinstance(row, OutletName) else (row.domain,)


def _word(row: Part) -> str:
    return str(row).casefold()


def _stays(word: str, owner: str) -> str:
    return f"“{word}” stays with {owner}, which has it already."
