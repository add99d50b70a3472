"""The nodes of the graph: each row, or each name that stands for itself, has one, made when it is needed."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from claims.models import Article, Claim, Nature, Node, Origin, Outlet, Source
from claims.models.provenance import TARGETS

_LONGEST = 500
_WITHIN_ONE_TEXT = (Nature.ANONYMOUS, Nature.MEDIA)


@dataclass(frozen=True, slots=True)
class Named:
    """An origin, by the name that a text gives it; `within` tells the text of one who goes unnamed."""

    name: str
    nature: str
    within: str = ""

    @property
    def key(self) -> str:
        """The same for every spelling: "the Transport Ministry" and "transport ministry" are one."""
        plain = unicodedata.normalize("NFKC", self.name).casefold()
        plain = re.sub(r"^(?:the|an?)\s+", "", " ".join(re.findall(r"[\w'’-]+", plain))) or self.name
        group = self.nature if self.nature in (*_WITHIN_ONE_TEXT, Nature.OUTLET) else "named"
        where = f"@{self.within}" if self.nature in _WITHIN_ONE_TEXT else ""
        return f"{group}:{plain}"[: 600 - len(where)] + where


Row = tuple[str, int]  # ("source", its id), and likewise claim, article, outlet, origin
Ref = Row | Named
Target = Claim | Article | Source | Outlet | Origin


def ref(target: Target) -> Row:
    """What `node_ids` takes for a row."""
    return (target._meta.model_name or "", target.pk)


def node_ids(refs: Iterable[Ref]) -> dict[Ref, int]:
    """The id of the node of each, in a number of queries that does not depend on how many there are."""
    wanted = set(refs)
    rows: dict[Ref, tuple[str, int]] = {each: each for each in wanted if not isinstance(each, Named)}
    rows |= {name: ("origin", pk) for name, pk in _origins(n for n in wanted if isinstance(n, Named)).items()}
    found = _nodes(rows.values())
    return {each: found[row] for each, row in rows.items()}


def _origins(names: Iterable[Named]) -> dict[Named, int]:
    keys = {name: name.key for name in names}
    found = _by_key(keys.values())
    missing = {key: name for name, key in keys.items() if key not in found}
    if missing:  # in one order, so that two who make the same don't wait for each other
        rows = [
            Origin(name=n.name[:_LONGEST], key=key, nature=n.nature) for key, n in sorted(missing.items())
        ]
        Origin.objects.bulk_create(rows, ignore_conflicts=True)
        found |= _by_key(missing)
    return {name: found[key] for name, key in keys.items()}


def _by_key(keys: Iterable[str]) -> dict[str, int]:
    return dict(Origin.objects.filter(key__in=list(keys)).values_list("key", "pk"))


def _nodes(rows: Iterable[tuple[str, int]]) -> dict[tuple[str, int], int]:
    wanted = dict[str, set[int]]()
    for target, pk in rows:
        wanted.setdefault(target, set()).add(pk)
    found = dict[tuple[str, int], int]()
    for target in filter(wanted.get, TARGETS):
        found |= _of(target, wanted[target])
        missing = [pk for pk in sorted(wanted[target]) if (target, pk) not in found]
        if missing:
            Node.objects.bulk_create([Node(**{f"{target}_id": pk}) for pk in missing], ignore_conflicts=True)
            found |= _of(target, missing)
    return found


def _of(target: str, ids: Iterable[int]) -> dict[tuple[str, int], int]:
    rows = Node.objects.filter(**{f"{target}__in": list(ids)}).values_list(f"{target}_id", "pk")
    return {(target, pk): node for pk, node in rows}
