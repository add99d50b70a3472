"""A chain as a line of stations: this article, each relay, and the origin, with the words that prove each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from claims.models import Article, Chain, Link

_UNKNOWN: Mapping[str, Link] = MappingProxyType({})

_ORIGINS = {
    "person": "the origin, a person",
    "anonymous": "the origin, a person who is not named",
    "organisation": "the origin, an organisation",
    "document": "the origin, a document",
}


@dataclass(frozen=True, slots=True)
class Station:
    """One stop of the line. `words` are those of the sentence that prove it, empty where it has none.

    `kind` is article, relay, unnamed, origin or unknown. `beside` is True for an outlet that stands beside
    the station before it, since neither passes the other's report on. `carried` is True for a relay that only
    an earlier sentence names; `earlier` is where, if that is known.
    """

    kind: str
    name: str
    words: str = ""
    note: str = ""
    beside: bool = False
    carried: bool = False
    earlier: Link | None = None


def stations(chain: Chain, article: Article, earlier: Mapping[str, Link] = _UNKNOWN) -> list[Station]:
    """The line of one chain, from the reader's article to the origin; expects its links to be loaded.

    `earlier` has, by the outlet's name, the links that name it in earlier sentences (see `named_earlier`).
    """
    return [
        Station("article", "this article", note=article.published_by),
        *_media(chain, earlier),
        _origin(chain),
    ]


def named_earlier(chains: Iterable[Chain]) -> dict[str, Link]:
    """For each outlet that the chains carry over, the link of the scan that last names it before them."""
    carried = [
        (chain, link.outlet_name) for chain in chains for link in chain.links.all() if not link.surface
    ]
    before = max((chain.start for chain, _ in carried), default=0)
    links = Link.objects.filter(
        chain__scan__in={chain.scan_id for chain, _ in carried},
        outlet_name__in={name for _, name in carried},
        start__lt=before,
    )
    return {link.outlet_name: link for link in links.select_related("chain").order_by("start")}


def _media(chain: Chain, earlier: Mapping[str, Link]) -> list[Station]:
    """The relays, and among them the media that go unnamed: beside each other where nothing is nested."""
    media = [_relay(link, earlier) for link in chain.links.all()]
    if (at := chain.unnamed_station()) is not None:
        media.insert(at, _unnamed(chain))
    side_by_side = "nested" not in chain.kinds
    return [replace(one, beside=side_by_side and position > 0) for position, one in enumerate(media)]


def _relay(link: Link, earlier: Mapping[str, Link]) -> Station:
    return Station(
        "relay",
        link.outlet_name,
        link.surface,
        carried=not link.surface,
        earlier=None if link.surface else earlier.get(link.outlet_name),
    )


def _unnamed(chain: Chain) -> Station:
    """Media that the sentence does not name, proved by the evidence where no relay has a share in it."""
    proof = "" if chain.links.all() else _evidence_beside_origin(chain)
    return Station(
        "unnamed", "unnamed media", proof, "they stand between, and the sentence does not name them"
    )


def _evidence_beside_origin(chain: Chain) -> str:
    words = dict.fromkeys(str(item["text"]) for item in chain.evidence)
    return " … ".join(word for word in words if word != chain.origin_text)


def _origin(chain: Chain) -> Station:
    if not chain.origin_text:
        return Station("unknown", "origin not stated", note="the sentence does not say whose words these are")
    note = _ORIGINS.get(chain.origin_kind, "the origin")
    return Station("origin", chain.origin_text, chain.origin_text, note)
